-- What explains a deviation: planned and filled positions, volumes, prices, what was taken over, purchases that moved in
-- time, costs that come evenly. Placement: with the domain on one node. What is taken back stays, with who and when.

-- Each time something is said of a key it is a new row, the latest counts: an import that is undone lets the one before count again
create table finances.position_entries (
  entry_id bigint generated always as identity primary key,
  unit text not null check (unit <> ''),
  month text collate "C" not null check (month ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'),
  -- the kind of position; '' where they are not told apart
  title text not null default '',
  -- hundredths of a full-time position
  planned int not null check (planned >= 0),
  -- null for months nobody has an opinion of yet
  filled int check (filled >= 0),
  -- öre a month for a full-time position, as the budget counted
  month_cost bigint not null check (month_cost > 0),
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  import_id uuid
);
create index on finances.position_entries (unit, month, title, entry_id);
create index on finances.position_entries (import_id) where import_id is not null;
create view finances.positions as
  select distinct on (unit, month, title) unit, month, title, planned, filled, month_cost, at, by_name, entry_id
  from finances.position_entries order by unit, month, title, entry_id desc;

create table finances.volume_entries (
  entry_id bigint generated always as identity primary key,
  unit text not null check (unit <> ''),
  month text collate "C" not null check (month ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'),
  cost_group text not null references finances.cost_groups,
  -- what is counted: calls, test strips, kilowatt-hours
  item text not null check (item <> ''),
  planned bigint not null check (planned >= 0),
  actual bigint not null check (actual >= 0),
  -- öre apiece, as the budget counted
  unit_cost bigint not null check (unit_cost > 0),
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  import_id uuid
);
create index on finances.volume_entries (unit, month, cost_group, item, entry_id);
create index on finances.volume_entries (import_id) where import_id is not null;
create view finances.volumes as
  select distinct on (unit, month, cost_group, item) unit, month, cost_group, item, planned, actual, unit_cost, at, by_name, entry_id
  from finances.volume_entries order by unit, month, cost_group, item, entry_id desc;

-- The rest are records one by one: entered, taken back, never altered
create table finances.variance_records (
  record_id uuid primary key,
  kind text not null check (kind in ('takeover', 'moved-purchase', 'price', 'even-cost')),
  unit text not null check (unit <> ''),
  -- null only for a takeover, which may cost in several groups
  cost_group text references finances.cost_groups,
  title text not null check (title <> ''),
  reason text not null default '',
  -- the first month it holds for (a moved purchase: the month it was planned), and the last (the month it is expected), if any
  from_month text collate "C" not null,
  to_month text collate "C",
  -- takeover: the ledger's object, and the unit it came from
  object text,
  from_unit text,
  -- moved purchase: öre
  amount bigint,
  -- price: the rise the budget counted with and the one that came, hundredths of a per cent
  budgeted_rise int,
  actual_rise int,
  created_at timestamptz not null,
  created_by_id text not null,
  created_by_name text not null,
  removed_at timestamptz,
  removed_by_name text,
  removed_reason text,
  check (kind <> 'takeover' or object is not null),
  check (kind = 'takeover' or cost_group is not null),
  check (kind <> 'moved-purchase' or (amount is not null and amount <> 0)),
  check (kind <> 'price' or (budgeted_rise is not null and actual_rise is not null))
);
create index on finances.variance_records (unit) where removed_at is null;
