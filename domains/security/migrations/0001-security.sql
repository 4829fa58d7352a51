-- Security incidents: who may know of them, the laws judged to apply, what was sent to whom with its receipt, the forms as they
-- were written. Placement: every table stays with the domain, distributed by incident_id.
create schema security;

create sequence security.incident_numbers start 1;

create table security.incidents (
  incident_id uuid primary key,
  -- what people say: SI-12
  number bigint not null unique default nextval('security.incident_numbers'),
  title text not null check (title <> ''),
  description text not null default '',
  -- the unit that answers for it
  unit_code text not null,
  -- the division it lies in, in whose figure it counts: a small unit's number would tell that there is one
  counted_unit text not null,
  -- a case of the service desk, by its number
  desk_case text not null default '',
  happened_at timestamptz,
  -- when somebody first knew: counted from here
  known_at timestamptz not null,
  -- it is over; null: still going on, or again
  handled_at timestamptz,
  closed_at timestamptz,
  version int not null default 1,
  opened_at timestamptz not null,
  opened_by text,
  opened_by_name text not null default '',
  changed_at timestamptz not null
);
create index on security.incidents (unit_code, number desc);
create index on security.incidents (known_at);
create index on security.incidents (desk_case) where desk_case <> '';

-- Who may know of it beside the security role. Taken out: the row stays, with when
create table security.incident_people (
  incident_id uuid not null references security.incidents,
  person_id uuid not null,
  -- lead: all of it; member: writes; reader: reads
  part text not null check (part in ('lead', 'member', 'reader')),
  added_at timestamptz not null,
  added_by text not null default '',
  removed_at timestamptz,
  primary key (incident_id, person_id, added_at)
);
create index on security.incident_people (person_id) where removed_at is null;

-- A law judged to apply. One that was lifted stays; judged again it is a new row
create table security.tracks (
  track_id uuid primary key,
  incident_id uuid not null references security.incidents,
  regime text not null check (regime in ('nis', 'personal-data', 'device', 'care-harm', 'deviation')),
  country text not null check (country in ('SE', 'DK')),
  -- a decision with a time and a person: from when the law counts
  aware_at timestamptz not null,
  reason text not null default '',
  is_trust_service boolean not null default false,
  is_own_made boolean not null default false,
  risk text not null default 'likely' check (risk in ('unlikely', 'likely', 'high')),
  judged_at timestamptz not null,
  judged_by text not null default '',
  lifted_at timestamptz,
  lifted_by text not null default '',
  lifted_reason text not null default ''
);
create unique index on security.tracks (incident_id, regime, country) where lifted_at is null;
create index on security.tracks (incident_id);

-- How it was judged before it was judged anew: the clocks had other moments then
create table security.earlier_judgements (
  incident_id uuid not null references security.incidents,
  track_id uuid not null references security.tracks,
  ordinal int not null,
  aware_at timestamptz not null,
  is_trust_service boolean not null,
  is_own_made boolean not null,
  risk text not null,
  replaced_at timestamptz not null,
  replaced_by text not null default '',
  primary key (track_id, ordinal)
);
create index on security.earlier_judgements (incident_id);

-- What an authority has asked for
create table security.requests (
  request_id uuid primary key,
  incident_id uuid not null references security.incidents,
  track_id uuid not null references security.tracks,
  asked_at timestamptz not null,
  until_at timestamptz,
  text text not null default '',
  noted_at timestamptz not null,
  noted_by text not null default ''
);
create index on security.requests (incident_id);

-- What was sent, to whom, when, and the receipt's number
create table security.sendings (
  sending_id uuid primary key,
  incident_id uuid not null references security.incidents,
  track_id uuid not null references security.tracks,
  step text not null check (step in ('early-warning', 'notification', 'intermediate', 'progress', 'final', 'inform')),
  receiver text not null,
  sent_at timestamptz not null,
  receipt_number text not null default '',
  -- the law asks for it where a notification was late
  late_reason text not null default '',
  noted_at timestamptz not null,
  noted_by text not null default '',
  -- it never reached the authority, or was noted by mistake
  withdrawn_at timestamptz,
  withdrawn_by text not null default '',
  withdrawn_reason text not null default ''
);
create index on security.sendings (incident_id);

-- Receipts of what was sent, and other documents of an incident
create table security.receipts (
  receipt_id uuid primary key,
  incident_id uuid not null references security.incidents,
  -- none: a document of the incident itself
  sending_id uuid references security.sendings,
  -- in platform.files
  file_id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  added_at timestamptz not null,
  added_by text not null default ''
);
create index on security.receipts (incident_id);

-- Every saving of a form is a version that stays
create table security.form_versions (
  incident_id uuid not null references security.incidents,
  form text not null,
  version int not null,
  answers jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null default '',
  primary key (incident_id, form, version)
);

create table security.incident_entries (
  incident_id uuid not null references security.incidents,
  ordinal int not null,
  at timestamptz not null,
  what text not null,
  text text not null default '',
  changes jsonb,
  by_id text,
  by_name text,
  primary key (incident_id, ordinal)
);

-- Who was reminded of which clock, once a stage
create table security.reminders (
  incident_id uuid not null references security.incidents,
  -- the clock by track, step, receiver and ordinal
  clock text not null,
  due_at timestamptz not null,
  stage text not null check (stage in ('half', 'soon', 'late')),
  reminded_at timestamptz not null,
  primary key (incident_id, clock, due_at, stage)
);

-- The mails of reminders, to whoever leads or holds the security role: a number and a moment, never what happened
create table security.outgoing_reminders (
  mail_id uuid primary key,
  incident_id uuid not null references security.incidents,
  clock text not null,
  due_at timestamptz not null,
  stage text not null check (stage in ('half', 'soon', 'late')),
  account_id uuid not null,
  state text not null check (state in ('waiting', 'sent', 'failed', 'not-needed')),
  tries int not null default 0,
  next_at timestamptz not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  -- what the mail server said last
  answer text not null default '',
  unique (incident_id, clock, due_at, stage, account_id)
);
create index on security.outgoing_reminders (next_at) where state = 'waiting';
