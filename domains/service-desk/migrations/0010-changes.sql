-- Changes: what is planned to be altered in what people use, who allowed it, and how it went. A change is a case of its kind;
-- here stands what only changes have. Placement: beside cases, by case_id; templates and stops are reference tables.

-- Changes done so often that they are allowed beforehand (ITIL: standard changes)
create table service_desk.change_templates (
  template_code text primary key check (template_code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  names jsonb not null,
  service_code text not null,
  plan text not null check (plan <> ''),
  back_out text not null check (back_out <> ''),
  -- how long one takes
  minutes int not null check (minutes between 5 and 10080),
  ended_on date
);

create table service_desk.changes (
  case_id uuid primary key references service_desk.cases,
  change_type text not null check (change_type in ('standard', 'normal', 'emergency')),
  template_code text references service_desk.change_templates,
  state text not null check (state in ('draft', 'asked', 'allowed', 'refused', 'begun', 'done', 'backed-out', 'failed', 'reviewed', 'withdrawn')),
  reason text not null default '',
  plan text not null default '',
  back_out text not null default '',
  test text not null default '',
  -- 1 (hardly, little) to 3 (likely, much); the risk follows from them
  likelihood int not null check (likelihood between 1 and 3),
  consequence int not null check (consequence between 1 and 3),
  services text[] not null,
  -- the planned window; the service may be away meanwhile
  starts_at timestamptz,
  ends_at timestamptz,
  is_outage boolean not null,
  -- goes up when what was asked for changes: a vote counts for the version it was given to
  plan_version int not null default 1,
  asked_by text,
  begun_at timestamptz,
  ended_at timestamptz,
  outcome text not null default '',
  review text not null default '',
  is_goal_met boolean,
  caused_incident boolean,
  reviewed_at timestamptz,
  check (ends_at > starts_at),
  check (state in ('draft', 'withdrawn') or starts_at is not null)
);
create index on service_desk.changes (starts_at, case_id) where starts_at is not null;
create index on service_desk.changes (state) where state in ('draft', 'asked', 'done', 'backed-out', 'failed');

create table service_desk.change_votes (
  case_id uuid not null references service_desk.changes,
  plan_version int not null,
  account_id text not null,
  name text not null,
  is_for boolean not null,
  text text not null,
  at timestamptz not null,
  primary key (case_id, plan_version, account_id)
);

-- Times when nothing is to be changed that can wait
create table service_desk.change_stops (
  stop_id uuid primary key,
  title text not null check (title <> ''),
  -- none: all services
  services text[] not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at)
);
create index on service_desk.change_stops (ends_at);
