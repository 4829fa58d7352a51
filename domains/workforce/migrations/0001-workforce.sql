-- Staff as statistics need it: employments, worked and absence time, the staff survey, and the parameters the figures
-- use. Placement: every table stays with the domain; nothing here is asked for by key from elsewhere.
create schema workforce;

-- Persons are known by a pseudonym: a keyed hash of the payroll's number, made when a file is read. The key never leaves
-- this table, so that nobody finds a person by hashing numbers.
create table workforce.pseudonym_keys (
  only_one boolean primary key default true check (only_one),
  key text not null check (length(key) >= 32)
);
insert into workforce.pseudonym_keys (key) select gen_random_uuid()::text || gen_random_uuid()::text;

-- Last days of months, so that a head-count by month is a join the planner can narrow
create table workforce.month_ends (month_end date primary key);
insert into workforce.month_ends
  select (month + interval '1 month' - interval '1 day')::date
  from generate_series('1990-01-01'::date, '2059-12-01'::date, '1 month') month;

-- One row per stretch of employment: another unit, manager or scope is a new row that `continues` the one before
create table workforce.employments (
  pseudonym text not null check (pseudonym ~ '^[0-9a-f]{16}$'),
  unit_code text not null,
  valid_from date not null,
  -- the last day; null while it lasts
  valid_to date,
  -- the last day the payroll's extract speaks of: nobody is counted after it
  known_to date not null,
  sex text not null check (sex in ('woman', 'man')),
  birth_year int not null check (birth_year between 1900 and 2100),
  -- the manager's pseudonym
  manager text,
  form text not null check (form in ('permanent', 'temporary', 'hourly')),
  -- hundredths of a per cent of full time
  scope int not null check (scope between 0 and 10000),
  end_reason text check (end_reason in ('external', 'internal', 'retirement', 'other', 'continues')),
  import_id uuid,
  primary key (pseudonym, unit_code, valid_from),
  check (valid_to is null or valid_to >= valid_from),
  check ((valid_to is null) = (end_reason is null))
);
create index on workforce.employments (unit_code, valid_from);
create index on workforce.employments (manager) where manager is not null;
create index on workforce.employments (import_id);

-- Time per person and day, or per person and month where the payroll only gives that (the row then stands on its last
-- day). Sick time names its case and the case's first day.
create table workforce.time_rows (
  pseudonym text not null,
  worked_on date not null,
  unit_code text not null,
  sick_case text not null default '',
  case_began_on date,
  ordinary_seconds bigint not null check (ordinary_seconds >= 0),
  worked_seconds bigint not null check (worked_seconds >= 0),
  sick_seconds bigint not null check (sick_seconds >= 0),
  -- beyond one's own scope but within full time
  added_seconds bigint not null check (added_seconds >= 0),
  -- beyond full time
  overtime_seconds bigint not null check (overtime_seconds >= 0),
  import_id uuid,
  primary key (pseudonym, worked_on, unit_code, sick_case),
  check (sick_seconds = 0 or (sick_case <> '' and case_began_on <= worked_on))
);
create index on workforce.time_rows (worked_on, unit_code);
create index on workforce.time_rows (import_id);

-- The survey keeps tallies, not questionnaires: how many in a unit gave each answer to each item
create table workforce.survey_waves (
  wave text primary key check (wave <> ''),
  name text not null check (name <> ''),
  answered_on date not null,
  registered_at timestamptz not null
);
create table workforce.survey_answers (
  wave text not null references workforce.survey_waves,
  unit_code text not null,
  item text not null,
  answer int not null check (answer between 1 and 5),
  tally bigint not null check (tally >= 0),
  import_id uuid,
  primary key (wave, unit_code, item, answer)
);
create index on workforce.survey_answers (import_id);
create table workforce.survey_returns (
  wave text not null references workforce.survey_waves,
  unit_code text not null,
  invited bigint not null,
  answered bigint not null check (answered >= 0),
  import_id uuid,
  primary key (wave, unit_code),
  check (invited >= answered)
);
create index on workforce.survey_returns (import_id);

-- What an import put something else in place of; undoing puts it back
create table workforce.replaced_rows (
  import_id uuid not null,
  kept_in text not null,
  content jsonb not null
);
create index on workforce.replaced_rows (import_id);
create index on workforce.replaced_rows ((content ->> 'import_id'));

-- Numbers that definitions use. A change is a new version that holds from a day; the highest version that has begun wins
create table workforce.parameters (
  name text not null,
  version int not null check (version > 0),
  valid_from date not null,
  value bigint not null,
  reason text not null check (reason <> ''),
  set_at timestamptz not null,
  set_by text not null,
  primary key (name, version)
);
insert into workforce.parameters values
  ('long-sick-leave-from-day', 1, '1990-01-01', 60, 'Samma gräns som i den lagstadgade redovisningen', now(), 'Fyr'),
  ('full-time-seconds-a-year', 1, '1990-01-01', 6120000, 'Utgångsvärde: 1 700 arbetade timmar om året', now(), 'Fyr'),
  ('most-reports', 1, '1990-01-01', 25, 'Utgångsvärde: högst 25 medarbetare per chef', now(), 'Fyr');

-- Each parameter's value over time: one row per stretch in which one version holds
create view workforce.parameter_ranges as
  select p.name, p.version, p.value, p.valid_from, later.begins as valid_before
  from workforce.parameters p
  cross join lateral (
    select min(q.valid_from) as begins from workforce.parameters q where q.name = p.name and q.version > p.version
  ) later
  where later.begins is null or later.begins > p.valid_from;

-- Each person once, as the latest stretch of employment describes them
create view workforce.persons as
  select distinct on (pseudonym) pseudonym, sex, birth_year
  from workforce.employments order by pseudonym, valid_from desc, unit_code;
