-- Internal control: risks judged on a versioned scale, controls with their executions and evidence, remedies, and findings from
-- outside followed to closure. Placement: every table stays with the domain, distributed by unit_code through its risk.
create schema internal_control;

create sequence internal_control.risk_numbers start 1;
create sequence internal_control.finding_numbers start 1;

-- The scale: how many steps, what they are called, and from which product a risk is amber and red. A version from a day on
create table internal_control.scales (
  version int primary key,
  from_on date not null unique,
  -- [{"sv": "Osannolik", "da": "Usandsynlig", "en": "Unlikely"}, …], lowest first
  probabilities jsonb not null,
  consequences jsonb not null,
  amber_from int not null,
  red_from int not null,
  set_at timestamptz not null,
  set_by text not null default '',
  check (amber_from < red_from)
);

create table internal_control.risks (
  risk_id uuid primary key,
  number bigint not null unique default nextval('internal_control.risk_numbers'),
  unit_code text not null,
  title text not null check (title <> ''),
  cause text not null default '',
  -- who answers for it: a post in words, a person of the register, or both
  owner text not null default '',
  owner_person uuid,
  -- the management objects it is about, by their codes, the suppliers it is about, and the security incidents it came of
  object_codes text[] not null default '{}',
  supplier_ids uuid[] not null default '{}',
  incident_ids uuid[] not null default '{}',
  -- the latest judgement, repeated so that a list is one index scan
  probability int not null check (probability between 1 and 5),
  consequence int not null check (consequence between 1 and 5),
  scale_version int not null references internal_control.scales,
  -- accounted for in the unit's interim report
  is_told boolean not null default false,
  -- the light as it was last worked out, and the first and last day it holds if nothing is done; no last day where something was since
  light text,
  light_from date,
  light_until date,
  ended_on date,
  version int not null default 1,
  registered_at timestamptz not null,
  changed_at timestamptz not null
);
create index on internal_control.risks (unit_code, number);
create index on internal_control.risks (light, number);
create index on internal_control.risks (light_until);
create index on internal_control.risks using gin (object_codes);
create index on internal_control.risks using gin (supplier_ids);
create index on internal_control.risks using gin (incident_ids);
create index on internal_control.risks (owner_person) where owner_person is not null;

-- Every judgement stays, on the scale of its day
create table internal_control.judgements (
  risk_id uuid not null references internal_control.risks,
  ordinal int not null,
  probability int not null,
  consequence int not null,
  scale_version int not null references internal_control.scales,
  reason text not null default '',
  at timestamptz not null,
  by_name text not null default '',
  primary key (risk_id, ordinal)
);

create table internal_control.controls (
  control_id uuid primary key,
  risk_id uuid not null references internal_control.risks,
  position int not null,
  title text not null check (title <> ''),
  method text not null default '',
  frequency text not null check (frequency in ('month', 'quarter', 'tertial', 'half-year', 'year')),
  owner text not null default '',
  owner_person uuid,
  from_on date not null,
  ended_on date,
  -- a control whose method is a figure runs itself: at least or at most the target, in the figure's stored integer
  figure text,
  bound text check (bound in ('at-least', 'at-most')),
  target bigint,
  -- within this of the target it works partly
  slack bigint not null default 0,
  check ((figure is null) = (target is null) and (figure is null) = (bound is null))
);
create index on internal_control.controls (risk_id, position);
create index on internal_control.controls (owner_person) where owner_person is not null;

create table internal_control.executions (
  execution_id uuid primary key,
  control_id uuid not null references internal_control.controls,
  done_on date not null,
  outcome text not null check (outcome in ('works', 'works-partly', 'fails')),
  result text not null default '',
  evidence text not null default '',
  -- so many of so many
  counted int,
  of_total int,
  -- of a control that ran itself: the figure's value, its months, and the hash over the records it stands on
  figure_value bigint,
  figure_period text,
  figure_hash text,
  at timestamptz not null,
  by_id text,
  by_name text not null default '',
  check ((counted is null) = (of_total is null))
);
create index on internal_control.executions (control_id, done_on);
-- a control that runs itself says a thing once
create unique index on internal_control.executions (control_id, figure_period, figure_hash) where figure_hash is not null;

create table internal_control.evidence_files (
  evidence_id uuid primary key,
  execution_id uuid not null references internal_control.executions,
  -- in platform.files
  file_id uuid not null,
  name text not null,
  size bigint not null,
  added_at timestamptz not null,
  added_by text not null default ''
);
create index on internal_control.evidence_files (execution_id);

-- What somebody outside has found: the auditors, an authority, a supplier's auditor
create table internal_control.findings (
  finding_id uuid primary key,
  number bigint not null unique default nextval('internal_control.finding_numbers'),
  unit_code text not null,
  title text not null check (title <> ''),
  text text not null default '',
  source text not null,
  reference text not null default '',
  grade text not null check (grade in ('low', 'medium', 'high')),
  reported_on date not null,
  owner text not null default '',
  owner_person uuid,
  answer_by date,
  answer text not null default '',
  answered_on date,
  closed_on date,
  closing text not null default '',
  version int not null default 1,
  registered_at timestamptz not null,
  changed_at timestamptz not null
);
create index on internal_control.findings (unit_code, number);
create index on internal_control.findings (owner_person) where owner_person is not null;

-- What is to be done: about a risk, or about a finding
create table internal_control.remedies (
  remedy_id uuid primary key,
  risk_id uuid references internal_control.risks,
  finding_id uuid references internal_control.findings,
  title text not null check (title <> ''),
  owner text not null default '',
  owner_person uuid,
  due_on date not null,
  done_on date,
  done_text text not null default '',
  at timestamptz not null,
  by_name text not null default '',
  check ((risk_id is null) <> (finding_id is null))
);
create index on internal_control.remedies (risk_id) where risk_id is not null;
create index on internal_control.remedies (finding_id) where finding_id is not null;
create index on internal_control.remedies (owner_person) where owner_person is not null;

-- What an import added, so that it can be taken back
create table internal_control.import_rows (
  import_id uuid not null,
  -- a risk that was not there, or null where only a control was added
  risk_id uuid,
  control_id uuid
);
create index on internal_control.import_rows (import_id);

-- The mails that remind an owner of a control, a remedy or an answer: each once a stage of its day
create table internal_control.outgoing_reminders (
  mail_id uuid primary key,
  duty text not null check (duty in ('control', 'remedy', 'answer')),
  -- the control, the remedy or the finding
  duty_id uuid not null,
  due_on date not null,
  stage text not null check (stage in ('soon', 'today', 'late')),
  account_id uuid not null,
  state text not null check (state in ('waiting', 'sent', 'failed', 'not-needed')),
  tries int not null default 0,
  next_at timestamptz not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  -- what the mail server said last
  answer text not null default '',
  unique (duty, duty_id, due_on, stage, account_id)
);
create index on internal_control.outgoing_reminders (next_at) where state = 'waiting';
