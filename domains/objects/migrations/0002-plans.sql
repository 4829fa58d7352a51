-- What an object is to achieve in a year and what that takes: goals, activities, hours and money by month; the hours worked;
-- and what an hour costs. Placement: every table stays with the domain, distributed by object_id; prices are a reference table.

-- One plan an object and year
create table objects.plans (
  plan_id uuid primary key,
  object_id uuid not null references objects.objects,
  year int not null check (year between 2000 and 2199),
  -- draft, decided; a decided plan that is opened again is a draft
  state text not null default 'draft' check (state in ('draft', 'decided')),
  direction text not null default '',
  version int not null default 1,
  decided_at timestamptz,
  decided_by text,
  unique (object_id, year)
);

-- The plan as it was each time it was decided
create table objects.plan_decisions (
  plan_id uuid not null references objects.plans,
  ordinal int not null,
  at timestamptz not null,
  by_name text,
  seconds bigint not null,
  amount bigint not null,
  -- goals, activities and cells, whole
  content jsonb not null,
  primary key (plan_id, ordinal)
);

create table objects.plan_goals (
  goal_id uuid primary key,
  plan_id uuid not null references objects.plans,
  text text not null check (text <> ''),
  measure text not null default '',
  outcome text not null default 'open' check (outcome in ('open', 'met', 'partly', 'missed')),
  result text not null default '',
  added_at timestamptz not null
);
create index on objects.plan_goals (plan_id);

create table objects.plan_activities (
  activity_id uuid primary key,
  plan_id uuid not null references objects.plans,
  title text not null check (title <> ''),
  work_type text not null check (work_type in ('maintenance', 'development')),
  side text not null check (side in ('business', 'it')),
  goal_id uuid references objects.plan_goals on delete set null,
  person_id uuid,
  from_on date,
  to_on date,
  state text not null default 'planned' check (state in ('planned', 'ongoing', 'done', 'dropped')),
  -- what it is thought to take
  seconds bigint check (seconds >= 0),
  added_at timestamptz not null,
  check (from_on is null or to_on is null or to_on >= from_on)
);
create index on objects.plan_activities (plan_id);

-- Hours and money of a month by work type, side and funding; money is what is bought, the hours have their own price
create table objects.plan_cells (
  plan_id uuid not null references objects.plans,
  work_type text not null check (work_type in ('maintenance', 'development')),
  side text not null check (side in ('business', 'it')),
  funding text not null check (funding in ('frame', 'central-it', 'investment', 'project')),
  month int not null check (month between 1 and 12),
  seconds bigint not null check (seconds >= 0),
  -- öre
  amount bigint not null,
  primary key (plan_id, work_type, side, funding, month),
  check (seconds > 0 or amount <> 0)
);

-- Hours worked, by the unit that worked them; nobody's name is kept
create table objects.worked_hours (
  hours_id uuid primary key,
  object_id uuid not null references objects.objects,
  "on" date not null,
  unit_code text not null,
  work_type text not null check (work_type in ('maintenance', 'development')),
  side text not null check (side in ('business', 'it')),
  funding text not null check (funding in ('frame', 'central-it', 'investment', 'project')),
  about text not null default '',
  seconds bigint not null check (seconds > 0),
  -- a row of a file is known by these: the same row again changes nothing
  unique (object_id, "on", unit_code, work_type, side, funding, about)
);
create index on objects.worked_hours ("on");

-- What imports of hours changed, so that they can be taken back exactly; `before` null: the row was not there
create table objects.import_changes (
  import_id uuid not null,
  hours_id uuid not null,
  before bigint,
  after bigint not null,
  primary key (import_id, hours_id)
);

-- What an hour of a unit costs from a day: salary cost over planned hours, kept as the fraction it is
create table objects.hour_prices (
  unit_code text not null,
  from_on date not null,
  -- öre
  salary_cost bigint not null check (salary_cost > 0),
  seconds bigint not null check (seconds > 0),
  note text not null default '',
  set_at timestamptz not null,
  set_by text,
  primary key (unit_code, from_on)
);
