-- Investments: frames per year, decisions as vintages, where each stands, what has been paid, what is still expected.
-- Placement: every table stays with the domain on one node; units are referred to by code only.

-- What several decisions together are for, so that a figure can follow it ("reinvestment in the network")
create table finances.investment_programmes (
  programme text primary key check (programme ~ '^[a-z][a-z0-9-]{1,39}$'),
  name_sv text not null,
  name_da text not null,
  name_en text not null
);
insert into finances.investment_programmes (programme, name_sv, name_da, name_en) values
  ('network', 'Reinvestering i nät', 'Reinvestering i netværk', 'Network reinvestment'),
  ('servers', 'Servrar och lagring', 'Servere og lagring', 'Servers and storage'),
  ('workplace', 'Arbetsplatser', 'Arbejdspladser', 'Workplaces'),
  ('integration', 'Integration och system', 'Integration og systemer', 'Integration and systems'),
  ('monitoring', 'Övervakning', 'Overvågning', 'Monitoring'),
  ('imaging', 'Bild och ultraljud', 'Billeddannelse og ultralyd', 'Imaging and ultrasound'),
  ('surgery', 'Operation och anestesi', 'Operation og anæstesi', 'Surgery and anaesthesia'),
  ('sterile', 'Sterilteknik', 'Steriludstyr', 'Sterilisation'),
  ('treatment', 'Behandling', 'Behandling', 'Treatment');

-- A frame is the sum of its decisions: the first one, and each that raised or lowered it
create table finances.investment_frames (
  frame_id uuid primary key,
  unit text not null check (unit <> ''),
  year smallint not null check (year between 1990 and 2199),
  category text not null check (category in ('it', 'mt')),
  -- öre; negative where the frame was lowered
  amount bigint not null check (amount <> 0),
  decided_on date not null,
  -- the body or person that decided
  decided_by text not null check (decided_by <> ''),
  note text not null default '',
  created_at timestamptz not null,
  created_by_id text not null,
  created_by_name text not null
);
create index on finances.investment_frames (unit, year);

create table finances.investment_decisions (
  decision_id uuid primary key,
  -- the vintage: the year whose frame pays, and the number within it
  year smallint not null check (year between 1990 and 2199),
  number text not null check (number ~ '^[A-Za-z0-9ÅÄÖåäöÆØæø][A-Za-z0-9ÅÄÖåäöÆØæø ./-]{0,29}$'),
  decided_on date not null,
  unit text not null check (unit <> ''),
  category text not null check (category in ('it', 'mt')),
  programme text references finances.investment_programmes,
  item text not null check (item <> ''),
  responsible text not null,
  -- what was committed, öre
  amount bigint not null check (amount > 0),
  -- the ledger's project, when its outcome comes from there; '' when outcome is entered or imported here
  project text not null default '',
  created_at timestamptz not null,
  created_by_id text not null,
  created_by_name text not null,
  import_id uuid,
  unique (year, number)
);
create index on finances.investment_decisions (unit, year);
-- one project pays for one decision, or its outcome would count twice
create unique index on finances.investment_decisions (project) where project <> '';

-- Each step, oldest first; the last one is where it stands
create table finances.investment_states (
  decision_id uuid not null references finances.investment_decisions,
  ordinal smallint not null check (ordinal > 0),
  state text not null check (state in ('planned', 'in-procurement', 'dormant', 'ordered', 'delivered')),
  -- the day it happened, which may lie before the day it was told
  happened_on date not null,
  reason text not null default '',
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  import_id uuid,
  primary key (decision_id, ordinal),
  check (state <> 'dormant' or reason <> '')
);

-- What was paid, entered or imported; a mistake is corrected by a row of the opposite sign
create table finances.investment_outcomes (
  outcome_id uuid primary key,
  decision_id uuid not null references finances.investment_decisions,
  booked_on date not null,
  -- öre, cost positive
  amount bigint not null check (amount <> 0),
  -- what the row is known by in the system it comes from; the same reference twice is the same row
  reference text not null check (reference <> ''),
  text text not null default '',
  created_at timestamptz not null,
  created_by_id text not null,
  created_by_name text not null,
  import_id uuid,
  unique (decision_id, reference)
);
create index on finances.investment_outcomes (booked_on);
create index on finances.investment_outcomes (import_id) where import_id is not null;

-- What a decision is expected to cost in a year, as it was thought in a month; it holds until somebody thinks otherwise
create table finances.investment_forecasts (
  forecast_id uuid primary key,
  decision_id uuid not null references finances.investment_decisions,
  year smallint not null,
  as_of text collate "C" not null check (as_of ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'),
  -- öre for the whole year, paid and still to come
  amount bigint not null check (amount >= 0),
  comment text not null default '',
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  import_id uuid
);
create index on finances.investment_forecasts (decision_id, year, as_of, at);

-- Few codings have a project: those of a decision are found by it
create index on finances.codings (project) where project <> '';
-- Every payment, from here and from the ledger's project: only asset accounts, or the supplier's debt would be counted too
create view finances.investment_payments as
  select o.decision_id, 'outcome/' || d.year || '/' || d.number || '/' || o.reference as fact, o.booked_on, o.amount,
    coalesce(nullif(o.text, ''), d.item) as label, o.reference
  from finances.investment_outcomes o join finances.investment_decisions d using (decision_id)
  union all
  select d.decision_id, 'ledger/' || r.voucher_id || '/' || r.row_no, r.booked_on, r.amount,
    coalesce(nullif(r.text, ''), nullif(v.text, ''), d.item), v.series || ' ' || v.number || '/' || r.row_no
  from finances.investment_decisions d
    join finances.codings c on c.project = d.project
    join finances.accounts a using (account_id)
    join finances.ledger_rows r using (coding_id)
    join finances.vouchers v using (voucher_id)
    left join finances.account_groups g on g.account_id = a.account_id and g.year = extract(year from r.booked_on)::int
    left join finances.cost_groups k using (cost_group)
  where d.project <> '' and c.project <> '' and k.kind = 'balance';
-- The same summed, for figures: never touches the ledger's rows
create view finances.investment_payment_months as
  select o.decision_id, to_char(o.booked_on, 'YYYY-MM') as month, sum(o.amount)::bigint as amount, count(*) as payments
  from finances.investment_outcomes o group by 1, 2
  union all
  select d.decision_id, m.month, sum(m.amount)::bigint, sum(m.row_count)::bigint
  from finances.investment_decisions d
    join finances.codings c on c.project = d.project
    join finances.ledger_months m using (coding_id)
    join finances.cost_groups k using (cost_group)
  where d.project <> '' and c.project <> '' and k.kind = 'balance' group by 1, 2;
-- The latest step of each decision
create view finances.investment_standing as
  select distinct on (decision_id) decision_id, state, happened_on, reason, at, by_name, ordinal
  from finances.investment_states order by decision_id, ordinal desc;
