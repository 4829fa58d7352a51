-- Major incidents: what may become one, how it is led, and the review afterwards. Placement: every table stays with the domain.

-- What counts as a major incident, from which day: the definition has versions, and figures never compare across them unmarked
create table service_desk.major_rules (
  version int primary key check (version > 0),
  valid_from date not null unique,
  -- the rule in words, by language
  says jsonb not null,
  -- any of these is enough: [{"impactAtMost": 1, "clinicsAtLeast": 2, "careAffected": false}]
  any_of jsonb not null,
  set_by text not null,
  set_at timestamptz not null
);

-- Something that looks like a major incident: a burst of similar reports, or a storm of alarms
create table service_desk.major_candidates (
  candidate_id uuid primary key,
  source text not null check (source in ('reports', 'alarms')),
  -- what is alike in it: `service journal`, `place AKUT`
  alike text not null,
  title text not null,
  service_code text,
  unit_code text,
  reports int not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  proposed_at timestamptz not null,
  state text not null check (state in ('proposed', 'declared', 'dismissed')),
  decided_at timestamptz,
  decided_by text,
  reason text not null default ''
);
create unique index on service_desk.major_candidates (alike) where state = 'proposed';
create index on service_desk.major_candidates (alike, decided_at desc);

create table service_desk.major_candidate_cases (
  candidate_id uuid not null references service_desk.major_candidates,
  case_id uuid not null references service_desk.cases,
  primary key (candidate_id, case_id)
);

create sequence service_desk.major_numbers start 101;

create table service_desk.major_incidents (
  major_id uuid primary key,
  number int not null unique default nextval('service_desk.major_numbers'),
  -- the case it is led from
  case_id uuid not null unique references service_desk.cases,
  candidate_id uuid references service_desk.major_candidates,
  title text not null check (title <> ''),
  -- the unit that answers for it: figures and rights follow from this
  unit_code text not null,
  services text[] not null default '{}',
  state text not null check (state in ('open', 'solved', 'closed')),
  -- 1 the gravest to 3: how often people are told how it goes
  level int not null check (level between 1 and 3),
  -- what the rule asks, and the answer of the version in force on the day it began
  impact int not null check (impact between 1 and 3),
  clinics int not null check (clinics >= 0),
  care_affected boolean not null,
  rule_version int references service_desk.major_rules,
  counts boolean not null,
  began_at timestamptz not null,
  declared_at timestamptz not null,
  declared_by text not null,
  solved_at timestamptz,
  closed_at timestamptz,
  solution text not null default '',
  -- the next update, and what has been said of it already: nothing, that it is near, that it is late
  update_due_at timestamptz,
  update_said text not null default '' check (update_said in ('', 'near', 'late')),
  version int not null default 1,
  check ((state = 'open') = (solved_at is null))
);
create index on service_desk.major_incidents (declared_at desc);
create index on service_desk.major_incidents (state) where state <> 'closed';

create table service_desk.major_roles (
  major_id uuid not null references service_desk.major_incidents,
  role text not null check (role in ('leader', 'communicator', 'technical-lead', 'scribe')),
  person_id uuid not null,
  name text not null,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (major_id, role, from_at)
);
create unique index on service_desk.major_roles (major_id, role) where to_at is null;
create index on service_desk.major_roles (person_id) where to_at is null;

-- The reports that are the same incident; a case is part of one at most
create table service_desk.major_reports (
  case_id uuid primary key references service_desk.cases,
  major_id uuid not null references service_desk.major_incidents,
  at timestamptz not null
);
create index on service_desk.major_reports (major_id);

-- What the timeline holds beside the entries of the cases and of the notices
create table service_desk.major_lines (
  major_id uuid not null references service_desk.major_incidents,
  ordinal int not null,
  -- when it happened, which may be before it was written down
  at timestamptz not null,
  written_at timestamptz not null,
  -- written, declared, role, level, updated, task, task-done, joined, left, classified, near, late, solved …
  what text not null,
  text text not null default '',
  -- whom or what it is about, by name
  subject text not null default '',
  is_open boolean not null,
  by_id text,
  by_name text,
  primary key (major_id, ordinal)
);

-- What each audience reads
create table service_desk.major_updates (
  major_id uuid not null references service_desk.major_incidents,
  ordinal int not null,
  audience text not null check (audience in ('employees', 'public', 'leaders')),
  at timestamptz not null,
  text text not null check (text <> ''),
  by_name text,
  primary key (major_id, audience, ordinal)
);

-- The notice each audience follows it by
create table service_desk.major_notices (
  major_id uuid not null references service_desk.major_incidents,
  audience text not null check (audience in ('employees', 'public')),
  notice_id uuid not null unique,
  primary key (major_id, audience)
);

-- What somebody is to do: now, while it goes on, or afterwards, as the review decided
create table service_desk.major_tasks (
  task_id uuid primary key,
  major_id uuid not null references service_desk.major_incidents,
  kind text not null check (kind in ('task', 'action')),
  text text not null check (text <> ''),
  owner_id uuid not null,
  owner_name text not null,
  due_at timestamptz not null,
  added_at timestamptz not null,
  done_at timestamptz,
  done_by text,
  outcome text not null default ''
);
create index on service_desk.major_tasks (major_id);
create index on service_desk.major_tasks (owner_id) where done_at is null;

-- The review (PIR)
create table service_desk.major_reviews (
  major_id uuid primary key references service_desk.major_incidents,
  state text not null check (state in ('draft', 'approved')),
  summary text not null default '',
  -- [{"kind": "cause" | "contributing" | "worked" | "failed", "text": …}]
  findings jsonb not null default '[]',
  version int not null default 1,
  begun_at timestamptz not null,
  approved_at timestamptz,
  approved_by text,
  check ((state = 'approved') = (approved_at is not null))
);
