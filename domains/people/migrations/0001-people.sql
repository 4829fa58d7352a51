-- The region's organisation and its people. Placement: unit_versions, unit_heads and cost_centres are reference tables
-- (everybody needs them by key); all others stay with the domain.
create schema people;
create extension if not exists btree_gist;

-- The organisation ----------------------------------------------------------------------------------------------------
-- A unit is its code. Each row is the unit with one name in one place; a new name or place is a new row.
create table people.unit_versions (
  unit_code text not null check (unit_code ~ '^[A-ZÅÄÖÆØ0-9][A-ZÅÄÖÆØ0-9-]{0,19}$'),
  valid_from date not null,
  -- the last day; null while it exists
  valid_to date,
  name text not null check (name <> ''),
  kind text not null check (kind in ('region', 'administration', 'division', 'department', 'section', 'group')),
  parent_code text,
  -- who took over when the unit ended
  successor_code text,
  -- the reorganisation that made this row
  reorganisation_id uuid,
  primary key (unit_code, valid_from),
  check (valid_to is null or valid_to >= valid_from),
  check (parent_code is distinct from unit_code),
  check (successor_code is null or valid_to is not null),
  exclude using gist (unit_code with =, daterange(valid_from, valid_to, '[]') with &&) deferrable
);
create index on people.unit_versions (parent_code);

-- How many work in a unit, as counted elsewhere: for units whose people are not in the register
create table people.unit_headcounts (
  unit_code text not null,
  counted_on date not null,
  headcount int not null check (headcount >= 0),
  primary key (unit_code, counted_on)
);

create table people.cost_centres (
  cost_centre_code text not null check (cost_centre_code <> ''),
  valid_from date not null,
  valid_to date,
  name text not null check (name <> ''),
  unit_code text not null,
  primary key (cost_centre_code, valid_from),
  check (valid_to is null or valid_to >= valid_from),
  exclude using gist (cost_centre_code with =, daterange(valid_from, valid_to, '[]') with &&) deferrable
);
create index on people.cost_centres (unit_code);

-- People --------------------------------------------------------------------------------------------------------------
create table people.persons (
  person_id uuid primary key,
  -- the payroll's number: the key in every import
  personnel_number text not null unique check (personnel_number <> ''),
  given_name text not null collate "sv-SE-x-icu" check (given_name <> ''),
  family_name text not null collate "sv-SE-x-icu" check (family_name <> ''),
  login text unique check (login = lower(login)),
  email text,
  phone text,
  title text not null default '',
  changed_at timestamptz not null
);
create index on people.persons (family_name, given_name, person_id);
create index on people.persons (lower(email));
create index on people.persons using gin ((lower(given_name || ' ' || family_name || ' ' || title || ' ' || coalesce(login, ''))) gin_trgm_ops);

create table people.employments (
  employment_id uuid primary key,
  person_id uuid not null references people.persons,
  unit_code text not null,
  form text not null check (form in ('permanent', 'temporary', 'hourly')),
  title text not null default '',
  valid_from date not null,
  valid_to date,
  -- the employment this one went on from when the unit was reorganised
  continues_id uuid,
  unique (person_id, unit_code, valid_from),
  check (valid_to is null or valid_to >= valid_from),
  exclude using gist (person_id with =, unit_code with =, daterange(valid_from, valid_to, '[]') with &&) deferrable
);
create index on people.employments (unit_code, valid_from);

create table people.unit_heads (
  unit_code text not null,
  person_id uuid not null references people.persons,
  valid_from date not null,
  valid_to date,
  primary key (unit_code, valid_from),
  check (valid_to is null or valid_to >= valid_from),
  exclude using gist (unit_code with =, daterange(valid_from, valid_to, '[]') with &&) deferrable
);
create index on people.unit_heads (person_id);

-- Reorganisations -------------------------------------------------------------------------------------------------------
create table people.reorganisations (
  reorganisation_id uuid primary key,
  title text not null check (title <> ''),
  reason text not null default '',
  takes_effect_on date not null,
  -- the list of steps, each as contract.ts describes it
  steps jsonb not null,
  created_at timestamptz not null
);
-- Every change of state with who and when; the latest is the state
create table people.reorganisation_states (
  reorganisation_id uuid not null references people.reorganisations,
  ordinal int not null,
  state text not null check (state in ('draft', 'scheduled', 'carried-out', 'withdrawn', 'failed')),
  at timestamptz not null,
  by_id text,
  by_name text,
  note text,
  primary key (reorganisation_id, ordinal)
);
-- carried out once, whoever tries
create unique index on people.reorganisation_states (reorganisation_id) where state = 'carried-out';

-- What an import stored, row by row, so that it can be taken back exactly
create table people.import_changes (
  import_id uuid not null,
  ordinal int not null,
  table_name text not null,
  key jsonb not null,
  -- the row as it was; null when it was not there
  before jsonb,
  after jsonb not null,
  primary key (import_id, ordinal)
);

-- What other domains may read in bulk -----------------------------------------------------------------------------------
create view people.published_cost_centres as
  select cost_centre_code, name, unit_code, valid_from, valid_to from people.cost_centres;
create view people.published_unit_heads as
  select h.unit_code, h.person_id, p.personnel_number, p.given_name, p.family_name, h.valid_from, h.valid_to
  from people.unit_heads h join people.persons p using (person_id);
