-- What was promised and kept, how the co-operation is followed up, and what the supplier itself tells. Placement: every table
-- stays with the domain, distributed by supplier_id.
create table suppliers.levels (
  level_id uuid primary key,
  supplier_id uuid not null references suppliers.suppliers,
  agreement_id uuid not null references suppliers.agreements,
  -- one of the standard measures (levels/measure-rules.ts), which say the unit and how many decimals are kept
  measure text not null,
  service_code text not null,
  priority int check (priority between 1 and 5),
  -- in 10^-decimals of the measure's unit
  target bigint not null check (target >= 0),
  from_on date not null,
  to_on date,
  -- the penalty: for each begun step of shortfall an amount, or hundredths of a per cent of the month's fee; 0: none
  penalty_step bigint check (penalty_step > 0),
  penalty_ore bigint not null default 0 check (penalty_ore >= 0),
  penalty_share int not null default 0 check (penalty_share between 0 and 10000),
  -- what is held against the target: each month, or a whole quarter or year, decided when it ends
  penalty_per text not null default 'month' check (penalty_per in ('month', 'quarter', 'year')),
  -- never more than this for one such period; null: no ceiling
  penalty_cap_ore bigint check (penalty_cap_ore >= 0),
  -- never more than this in a calendar year, all its claims together; null: no ceiling
  penalty_year_cap_ore bigint check (penalty_year_cap_ore >= 0),
  check (to_on is null or to_on >= from_on),
  check (penalty_step is not null or (penalty_ore = 0 and penalty_share = 0))
);
create index on suppliers.levels (supplier_id);
create index on suppliers.levels (agreement_id);

-- A penalty as it was claimed, by the last month of what it is for: kept with what it was computed from, whatever is corrected later
create table suppliers.penalties (
  level_id uuid not null references suppliers.levels,
  supplier_id uuid not null references suppliers.suppliers,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  state text not null check (state in ('claimed', 'credited', 'waived')),
  -- the measured value in 10^-decimals, the target and the amount at that time
  measured bigint not null,
  target bigint not null,
  steps int not null,
  amount_ore bigint not null check (amount_ore >= 0),
  -- what the rule gave before any ceiling, and the ceiling it stopped at
  whole_ore bigint not null,
  capped_by text check (capped_by in ('period', 'year', 'agreement')),
  text text not null default '',
  decided_at timestamptz not null,
  by_name text not null default '',
  primary key (level_id, month)
);
create index on suppliers.penalties (supplier_id);

-- One for each level of follow-up: how often, who leads, who comes
create table suppliers.forums (
  supplier_id uuid not null references suppliers.suppliers,
  tier text not null check (tier in ('operational', 'tactical', 'strategic')),
  every_weeks int not null check (every_weeks between 1 and 104),
  lead_id uuid,
  who text not null default '',
  primary key (supplier_id, tier)
);

create table suppliers.meetings (
  meeting_id uuid primary key,
  supplier_id uuid not null references suppliers.suppliers,
  tier text not null check (tier in ('operational', 'tactical', 'strategic')),
  held_on date not null,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  present text not null default '',
  minutes text not null default '',
  -- the agenda as it was when the meeting ended
  agenda jsonb,
  version int not null default 1
);
create index on suppliers.meetings (supplier_id, held_on desc);

-- What is to be settled with the supplier; where it stands is its tier, how often it was left open there is counted
create table suppliers.matters (
  matter_id uuid primary key,
  supplier_id uuid not null references suppliers.suppliers,
  title text not null check (title <> ''),
  text text not null default '',
  tier text not null check (tier in ('operational', 'tactical', 'strategic')),
  -- how many meetings of this tier have ended without settling it
  left_open int not null default 0,
  raised_on date not null,
  settled_on date
);
create index on suppliers.matters (supplier_id);

create table suppliers.matter_steps (
  matter_id uuid not null references suppliers.matters,
  ordinal int not null,
  at timestamptz not null,
  what text not null check (what in ('raised', 'left-open', 'lifted', 'settled')),
  tier text not null,
  meeting_id uuid references suppliers.meetings,
  text text not null default '',
  by_name text,
  primary key (matter_id, ordinal)
);

create table suppliers.decisions (
  decision_id uuid primary key,
  supplier_id uuid not null references suppliers.suppliers,
  meeting_id uuid not null references suppliers.meetings,
  text text not null check (text <> ''),
  decided_on date not null
);
create index on suppliers.decisions (meeting_id);

create table suppliers.actions (
  action_id uuid primary key,
  supplier_id uuid not null references suppliers.suppliers,
  meeting_id uuid references suppliers.meetings,
  matter_id uuid references suppliers.matters,
  text text not null check (text <> ''),
  -- who does it: one of ours, or somebody at the supplier by name
  person_id uuid,
  who text not null default '',
  due_on date not null,
  done_on date
);
create index on suppliers.actions (supplier_id);
create index on suppliers.actions (person_id) where done_on is null;

-- What the supplier says of a period, as it was sent: the file is kept whole, and every row of it as well
create table suppliers.reports (
  report_id uuid primary key,
  supplier_id uuid not null references suppliers.suppliers,
  -- months, both included
  from_month text not null,
  to_month text not null,
  file_id uuid not null,
  file_name text not null,
  media_type text not null,
  -- by a person here, or by the supplier's own system
  channel text not null check (channel in ('file', 'api')),
  received_at timestamptz not null,
  by_name text not null default '',
  state text not null check (state in ('received', 'accepted', 'sent-back')),
  answer text not null default '',
  answered_at timestamptz
);
create index on suppliers.reports (supplier_id, received_at desc);

create table suppliers.report_rows (
  report_id uuid not null references suppliers.reports,
  ordinal int not null,
  -- where it stood in the file
  line int not null,
  -- the cells as they were sent, by field
  cells jsonb not null,
  -- what it was read as; null where it could not be
  kind text check (kind in ('measure', 'event')),
  measure text,
  service_code text,
  priority int,
  -- in 10^-decimals of the measure's unit, and how many of the decimals were written
  value bigint,
  decimals int,
  on_day date,
  -- Fyr's own value when the report came; null where it had none
  own bigint,
  -- [{field, code, value, expected}]
  problems jsonb not null default '[]',
  primary key (report_id, ordinal)
);

-- A key with which the supplier's own system may send its reports; only its hash is kept
create table suppliers.report_keys (
  key_id uuid primary key,
  supplier_id uuid not null references suppliers.suppliers,
  key_hash text not null unique,
  key_hint text not null,
  made_at timestamptz not null,
  made_by text not null default '',
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index on suppliers.report_keys (supplier_id);

create table suppliers.risks (
  risk_id uuid primary key,
  supplier_id uuid not null references suppliers.suppliers,
  text text not null check (text <> ''),
  probability int not null check (probability between 1 and 5),
  consequence int not null check (consequence between 1 and 5),
  remedy text not null default '',
  person_id uuid,
  review_on date,
  closed_on date
);
create index on suppliers.risks (supplier_id);

-- How the supplier itself finds the co-operation with us, as its people have told it: one answer a half-year
create table suppliers.supplier_views (
  supplier_id uuid not null references suppliers.suppliers,
  half text not null check (half ~ '^\d{4}-[12]$'),
  score int not null check (score between 1 and 5),
  text text not null default '',
  -- who said it, at the supplier
  told_by text not null,
  -- answered by the supplier's own link, not written in by us: nobody here changes it
  is_own boolean not null default false,
  noted_at timestamptz not null,
  by_name text not null default '',
  primary key (supplier_id, half)
);

-- What an answer said before it was changed: by the supplier itself, or by whoever wrote it in here
create table suppliers.supplier_view_versions (
  supplier_id uuid not null,
  half text not null,
  ordinal int not null,
  score int not null,
  text text not null,
  told_by text not null,
  is_own boolean not null,
  noted_at timestamptz not null,
  by_name text not null,
  primary key (supplier_id, half, ordinal),
  foreign key (supplier_id, half) references suppliers.supplier_views
);

-- How people find the co-operation, a half-year at a time. Whose it is can be told only by whoever gave it: the key is a hash
-- of the account with a salt of the half-year
create table suppliers.ratings (
  supplier_id uuid not null references suppliers.suppliers,
  half text not null check (half ~ '^\d{4}-[12]$'),
  rater text not null,
  -- 1 very bad to 5 very good
  score int not null check (score between 1 and 5),
  primary key (supplier_id, half, rater)
);
