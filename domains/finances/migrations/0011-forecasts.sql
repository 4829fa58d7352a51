-- The forecast: versions of what a year will come to, line by line and month by month, each line with its method, author
-- and comment. Placement: with the domain on one node.
create table finances.forecast_versions (
  version_id uuid primary key,
  unit text not null check (unit <> ''),
  -- the last month whose outcome it stands on
  as_of text collate "C" not null check (as_of ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'),
  -- counts within unit and month
  number smallint not null check (number > 0),
  comment text not null default '',
  created_at timestamptz not null,
  created_by_id text not null,
  created_by_name text not null,
  import_id uuid,
  unique (unit, as_of, number)
);
-- Each step; the last one is where the version stands. `decided` counts; `replaced` did until another was decided
create table finances.forecast_states (
  version_id uuid not null references finances.forecast_versions,
  ordinal smallint not null check (ordinal > 0),
  state text not null check (state in ('draft', 'decided', 'replaced', 'withdrawn')),
  note text not null default '',
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  primary key (version_id, ordinal)
);
create table finances.forecast_lines (
  line_id uuid primary key,
  version_id uuid not null references finances.forecast_versions,
  -- the version's unit, or one below it: the line covers it and everything below
  unit text not null check (unit <> ''),
  cost_group text not null references finances.cost_groups,
  method text not null check (method in ('run-rate', 'last-year-share', 'remaining-budget', 'positions', 'override')),
  comment text not null default '',
  -- why a person knows better than the method
  reason text not null default '',
  -- the method an override took the place of: they are scored against each other when the outcome is known
  instead_of text check (instead_of in ('run-rate', 'last-year-share', 'remaining-budget', 'positions')),
  author_id text not null,
  author_name text not null,
  changed_at timestamptz not null,
  unique (version_id, unit, cost_group),
  check (method <> 'override' or reason <> '')
);
create table finances.forecast_line_months (
  line_id uuid not null references finances.forecast_lines on delete cascade,
  month text collate "C" not null,
  part text not null check (part in ('outcome', 'forecast')),
  -- öre as in the ledger: cost positive, revenue negative; the outcome as it was when the line was last worked out
  amount bigint not null,
  budget bigint not null,
  -- what the replaced method said of the month
  instead bigint,
  primary key (line_id, month)
);
-- The latest step of each version
create view finances.forecast_standing as
  select distinct on (version_id) version_id, state, at, by_name, note, ordinal
  from finances.forecast_states order by version_id, ordinal desc;
