-- Cases: what people need, report, ask and wish, and everything done about it. Placement: every table stays with the
-- domain, distributed by case_id where it has one; teams are reference tables.
create schema service_desk;

-- Who solves cases together. The unit decides which agents may work with the team's cases
create table service_desk.teams (
  team_code text primary key check (team_code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name_sv text not null check (name_sv <> ''),
  name_da text not null check (name_da <> ''),
  name_en text not null check (name_en <> ''),
  unit_code text not null,
  -- takes what no other team answers for
  is_first_line boolean not null default false,
  -- the last day it takes cases; null while it does
  ended_on date
);

-- Who is in a team; a person is in several
create table service_desk.team_members (
  team_code text not null references service_desk.teams,
  person_id uuid not null,
  primary key (team_code, person_id)
);
create index on service_desk.team_members (person_id);

-- Which team a service's cases begin in
create table service_desk.team_services (
  service_code text primary key,
  team_code text not null references service_desk.teams
);

-- Business calendars by which agreed time is counted; the value is a BusinessCalendar of platform/calendar
create table service_desk.calendars (
  calendar_code text primary key check (calendar_code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  names jsonb not null,
  calendar jsonb not null
);

-- What is promised: the value is an AgreedLevel. One of them holds where a service has none of its own
create table service_desk.agreed_levels (
  level_code text primary key check (level_code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  names jsonb not null,
  level jsonb not null,
  is_usual boolean not null default false,
  services text[] not null default '{}'
);

create sequence service_desk.case_numbers start 100001;

-- One row a case, repeating the latest of its entries so that a queue is one index scan
create table service_desk.cases (
  case_id uuid primary key,
  number bigint not null unique default nextval('service_desk.case_numbers'),
  kind text not null check (kind in ('undecided', 'incident', 'service-request', 'question', 'problem', 'change')),
  state text not null check (state in ('new', 'active', 'waiting', 'resolved', 'closed', 'cancelled')),
  waiting_for text check (waiting_for in ('requester', 'supplier', 'problem', 'change', 'evidence')),
  -- of the register of suppliers: whom it waits for, or waited for last
  supplier_id uuid,
  title text not null check (title <> ''),
  description text not null default '',
  channel text not null check (channel in ('portal', 'phone', 'mail', 'api', 'alarm', 'walk-in')),
  impact int not null check (impact between 1 and 3),
  urgency int not null check (urgency between 1 and 3),
  priority int not null check (priority between 1 and 4),
  service_code text,
  -- where the trouble is: the unit of the person it is for, and in words when that says more
  unit_code text,
  place text not null default '',
  equipment_id uuid,
  -- the person it is for, and the account that wrote it down
  requester_id uuid,
  requester_name text not null,
  reporter_id text,
  team_code text not null references service_desk.teams,
  -- the account that has it in hand
  assignee_id text,
  assignee_name text,
  -- seen only by requester, reporter and team
  is_restricted boolean not null default false,
  -- a change with a plan: the plan says what may be done with it
  is_planned boolean not null default false,
  -- the case this one is a part of, and the case it has become part of
  parent_id uuid references service_desk.cases,
  merged_into_id uuid references service_desk.cases,
  solution text not null default '',
  -- the clocks of agreed time after the latest step, as agreed-time-rules.ts keeps them
  level_code text references service_desk.agreed_levels,
  clocks jsonb,
  -- the nearest deadline that has not passed yet, and whether one has
  deadline_at timestamptz,
  is_late boolean not null default false,
  -- goes up with each step: who changes what somebody changed meanwhile is told
  version int not null default 1,
  reassigned int not null default 0,
  reopened int not null default 0,
  followers int not null default 0,
  opened_at timestamptz not null,
  answered_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  changed_at timestamptz not null,
  -- what a sender gives to be sure that sending twice opens one case
  once_key text unique,
  words tsvector not null generated always as (
    setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', description), 'B')
      || to_tsvector('simple', requester_name || ' ' || place || ' ' || solution)
  ) stored,
  check ((state = 'waiting') = (waiting_for is not null)),
  check (state <> 'resolved' or resolved_at is not null),
  check (merged_into_id is null or state = 'closed')
);
-- queues: what is open, in each order one may ask for; few rows, so a team or a service is picked while walking them
create index on service_desk.cases (priority, number) where state in ('new', 'active', 'waiting');
create index on service_desk.cases (coalesce(deadline_at, 'infinity'), number) where state in ('new', 'active', 'waiting');
create index on service_desk.cases (assignee_id, number) where state in ('new', 'active', 'waiting');
create index on service_desk.cases (team_code) where state in ('new', 'active', 'waiting');
-- the rest: the latest change first, or by number, of everything or of one service, one person
create index on service_desk.cases (changed_at desc, number desc);
create index on service_desk.cases (service_code, number desc);
create index on service_desk.cases (requester_id, number desc);
create index on service_desk.cases (reporter_id, number desc);
create index on service_desk.cases (parent_id) where parent_id is not null;
create index on service_desk.cases (equipment_id) where equipment_id is not null;
create index on service_desk.cases (merged_into_id) where merged_into_id is not null;
create index on service_desk.cases (resolved_at) where state = 'resolved';
create index on service_desk.cases using gin (words);

-- The history: who did or said what, when
create table service_desk.case_entries (
  case_id uuid not null references service_desk.cases,
  ordinal int not null,
  at timestamptz not null,
  -- opened, said, noted, taken, assigned, changed, waiting, active, resolved, reopened, closed, cancelled, merged, joined …
  what text not null,
  text text not null default '',
  -- what changed, by field: {"priority": [3, 2]}
  changes jsonb,
  -- the requester sees it
  is_open boolean not null,
  channel text,
  by_id text,
  by_name text,
  primary key (case_id, ordinal)
);

-- The stretches of time each team has had a case: the internal agreement is measured per stretch
create table service_desk.team_periods (
  case_id uuid not null references service_desk.cases,
  ordinal int not null,
  team_code text not null references service_desk.teams,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (case_id, ordinal)
);

-- "Same for me": others the case is about
create table service_desk.case_followers (
  case_id uuid not null references service_desk.cases,
  account_id text not null,
  person_id uuid,
  name text not null,
  unit_code text,
  at timestamptz not null,
  primary key (case_id, account_id)
);
create index on service_desk.case_followers (account_id);
