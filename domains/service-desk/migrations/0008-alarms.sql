-- Alarms from the region's monitoring: what was sent, what it says of each thing, and what it led to. Placement: every table
-- stays with the domain.

-- A system that watches, with a key of its own; the key itself is told once and never kept
create table service_desk.alarm_sources (
  source_id uuid primary key,
  name text not null unique check (name <> ''),
  kind text not null check (kind in ('alertmanager', 'icinga2')),
  key_hash text not null unique,
  -- the first characters of the key, by which people tell keys apart
  key_hint text not null,
  made_at timestamptz not null,
  made_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  last_heard_at timestamptz
);

-- What an alarm means to us: the first rule that fits decides
create table service_desk.alarm_rules (
  rule_id uuid primary key,
  ordinal int not null,
  name text not null check (name <> ''),
  -- an AlarmRule
  rule jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null
);

-- Everything that was sent, as it came; never changed but for the mark that it was taken up
create table service_desk.alarm_messages (
  message_id bigint generated always as identity primary key,
  source_id uuid not null references service_desk.alarm_sources,
  -- the sending it came in: several alerts come in one
  sending_id uuid not null,
  received_at timestamptz not null,
  fingerprint text not null,
  status text not null check (status in ('firing', 'resolved', 'told')),
  starts_at timestamptz not null,
  ends_at timestamptz,
  labels jsonb not null,
  annotations jsonb not null,
  taken_at timestamptz,
  -- what it meant: begun, repeated, ended, again, late, told
  meant text
);
create index on service_desk.alarm_messages (message_id) where taken_at is null;
create index on service_desk.alarm_messages (source_id, fingerprint, message_id desc);

-- What could not be read, so that somebody can see and mend it
create table service_desk.alarm_troubles (
  trouble_id uuid primary key,
  source_id uuid not null references service_desk.alarm_sources,
  at timestamptz not null,
  what text not null,
  -- the beginning of what was sent
  sample text not null
);
create index on service_desk.alarm_troubles (at desc);

-- Many alarms at once about the same service or place: one case, one candidate for a major incident
create table service_desk.alarm_storms (
  storm_id uuid primary key,
  alike text not null,
  service_code text,
  place text not null default '',
  began_at timestamptz not null,
  last_at timestamptz not null,
  -- when nothing new has come for long enough
  over_at timestamptz,
  alarms int not null,
  case_id uuid references service_desk.cases,
  candidate_id uuid
);
create unique index on service_desk.alarm_storms (alike) where over_at is null;

-- One row for each thing that is watched and has ever sounded: how it stands now
create table service_desk.alarms (
  alarm_id uuid primary key,
  source_id uuid not null references service_desk.alarm_sources,
  fingerprint text not null,
  state text not null check (state in ('firing', 'resolved')),
  title text not null,
  severity text not null,
  labels jsonb not null,
  annotations jsonb not null,
  rule_id uuid,
  rule_name text not null default '',
  service_code text,
  place text not null default '',
  equipment_id uuid,
  -- what storms are counted by: the service, else the place, else the source
  alike text not null,
  -- why no case was opened: maintenance, storm, rule
  held text check (held in ('maintenance', 'storm', 'rule')),
  case_id uuid references service_desk.cases,
  -- within what is counted as one: with the same key, alarms share an open case
  case_key text not null default '',
  storm_id uuid references service_desk.alarm_storms,
  first_at timestamptz not null,
  -- when it last began and ended, as the source says
  started_at timestamptz not null,
  ended_at timestamptz,
  -- when we heard that it began anew
  fired_at timestamptz not null,
  last_at timestamptz not null,
  times int not null,
  -- the moments of its latest turns between firing and resolved
  turns timestamptz[] not null default '{}',
  is_flapping boolean not null default false,
  -- what could not be done: a case without a team
  trouble text,
  unique (source_id, fingerprint)
);
create index on service_desk.alarms (last_at desc);
create index on service_desk.alarms (alike, fired_at desc) where state = 'firing';
create index on service_desk.alarms (case_id) where case_id is not null;
create index on service_desk.alarms (case_key) where case_id is not null;
create index on service_desk.alarms (service_code) where state = 'firing';
create index on service_desk.alarms (storm_id) where storm_id is not null;
