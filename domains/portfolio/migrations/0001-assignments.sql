-- Assignments: what somebody has been asked to get done, how it stands, what was said of it and what it waits for; and the
-- history that every record of this domain keeps. Placement: every table stays with the domain, distributed by its first key.
create schema portfolio;

-- One row a step with any record of the domain; the newest is how it stands now
create table portfolio.steps (
  record_id uuid not null,
  ordinal int not null,
  kind text not null,
  at timestamptz not null,
  what text not null,
  -- the state it had from then on
  state text not null,
  unit_code text not null,
  text text not null default '',
  -- {column: [before, after]}
  changes jsonb,
  by_id text,
  by_name text,
  primary key (record_id, ordinal)
);
create index on portfolio.steps (kind, at);

create sequence portfolio.assignment_numbers start 101;

create table portfolio.assignments (
  assignment_id uuid primary key,
  -- A-101: what people call it
  number bigint not null unique default nextval('portfolio.assignment_numbers'),
  -- the unit that answers for it
  unit_code text not null,
  title text not null check (title <> ''),
  -- who gave it, and the body that decides about it
  giver text not null,
  decision_body text not null default '',
  goal text not null default '',
  owner_id uuid,
  owner_name text,
  decided_on date,
  starts_on date,
  deadline_on date,
  -- when its owner thinks it will be done; null: on the deadline
  expected_on date,
  status text not null check (status in ('not-started', 'on-plan', 'delayed', 'paused', 'done', 'cancelled')),
  reason text not null default '',
  status_on date not null,
  -- how it went when it was put to use: what internal control counts
  deployed_on date,
  deployment text check (deployment in ('without-trouble', 'with-trouble')),
  deployment_text text not null default '',
  -- the review of the trouble (PIR), as people refer to it
  review text not null default '',
  -- the major incident whose review it is; the room below knows it
  review_major uuid,
  -- the change it was put to use by
  deployed_change uuid,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((deployed_on is null) = (deployment is null))
);
create index on portfolio.assignments (unit_code, number);
create index on portfolio.assignments (status, deadline_on);
create index on portfolio.assignments (owner_id);
create index on portfolio.assignments (review_major) where review_major is not null;
create index on portfolio.assignments (deployed_change) where deployed_change is not null;

-- What is said of an assignment for a period, by the period's last month: written once, used in every report of it. A later
-- version takes the place of the one before, which stays to be read
create table portfolio.assignment_texts (
  assignment_id uuid not null references portfolio.assignments,
  month text not null,
  version int not null,
  status text not null,
  reason text not null default '',
  -- what it waited for when this was said
  waits_for text not null default '',
  -- the text under "Nuläge" (platform/documents/text-body-rules.ts)
  body jsonb not null,
  at timestamptz not null,
  by_id text,
  by_name text,
  primary key (assignment_id, month, version)
);

-- What an assignment waits for: another one, or something in words ("its leader is in the new MR scanner")
create table portfolio.dependencies (
  dependency_id uuid primary key,
  assignment_id uuid not null references portfolio.assignments,
  on_assignment_id uuid references portfolio.assignments,
  on_text text not null default '',
  kind text not null check (kind in ('resource', 'delivery', 'decision')),
  begun_on date not null,
  ended_on date,
  check (on_assignment_id is not null or on_text <> ''),
  check (on_assignment_id <> assignment_id)
);
create index on portfolio.dependencies (assignment_id);
create index on portfolio.dependencies (on_assignment_id);
