-- The agent's desk: kept views, who writes just now, who follows the work, what a case depends on, files, and how long what is
-- over stays. Placement: tables with a case_id are distributed by it; views, rules and runs are reference tables.

-- A choice of cases kept under a name: its owner's, or the team's as well
create table service_desk.case_views (
  view_id uuid primary key,
  owner_id text not null,
  owner_name text not null,
  -- shared with everybody in this team
  team_code text references service_desk.teams,
  name text not null check (name <> ''),
  -- search, filters and order, as KeptChoice in desk-contract.ts
  choice jsonb not null,
  changed_at timestamptz not null
);
create index on service_desk.case_views (owner_id);
create index on service_desk.case_views (team_code) where team_code is not null;

-- Who is writing in a case just now. Forgotten after seconds, so it need not survive a crash
create unlogged table service_desk.case_writers (
  case_id uuid not null,
  account_id text not null,
  name text not null,
  until_at timestamptz not null,
  primary key (case_id, account_id)
);

-- Agents who follow a case wherever it goes; unlike case_followers it says nothing about whom the case is for
create table service_desk.case_watchers (
  case_id uuid not null references service_desk.cases,
  account_id text not null,
  person_id uuid,
  name text not null,
  since_at timestamptz not null,
  -- what of the history they have been shown
  seen_entry int not null,
  primary key (case_id, account_id)
);
create index on service_desk.case_watchers (account_id);

-- What is known of a problem
create table service_desk.problems (
  case_id uuid primary key references service_desk.cases,
  cause text not null default '',
  workaround text not null default '',
  -- the cause is known and the workaround may be told to everybody
  is_known_error boolean not null default false,
  changed_at timestamptz not null,
  check (not is_known_error or workaround <> '')
);
create index on service_desk.problems (case_id) where is_known_error;

-- A case that comes from a problem, or that a change will end
create table service_desk.case_causes (
  case_id uuid not null references service_desk.cases,
  cause_id uuid not null references service_desk.cases,
  at timestamptz not null,
  primary key (case_id, cause_id)
);
create index on service_desk.case_causes (cause_id);

-- Files people have added to a case; those that came by mail are in mail_attachments
create table service_desk.case_files (
  case_file_id uuid primary key,
  case_id uuid not null references service_desk.cases,
  -- the line of the history it belongs to
  entry int not null,
  -- null when it has been removed
  file_id uuid,
  name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null,
  added_at timestamptz not null,
  by_id text,
  by_name text not null,
  removed_at timestamptz,
  removed_by text,
  check ((file_id is null) = (removed_at is not null))
);
create index on service_desk.case_files (case_id, added_at);

-- How long closed cases keep what people wrote and sent; one row
create table service_desk.retention_rules (
  rule_id int primary key check (rule_id = 1),
  -- months after closing; null: for ever
  text_months int check (text_months between 1 and 600),
  file_months int check (file_months between 1 and 600),
  kept_kinds text[] not null default '{}',
  changed_at timestamptz not null,
  changed_by text not null
);

create table service_desk.retention_runs (
  retention_run_id uuid primary key,
  at timestamptz not null,
  ended_at timestamptz,
  by_name text not null,
  texts int not null default 0,
  files int not null default 0,
  mails int not null default 0
);
create index on service_desk.retention_runs (at desc);

-- That what people wrote in a case has been taken away, so that it is not read again
create table service_desk.case_anonymised (
  case_id uuid primary key references service_desk.cases,
  at timestamptz not null
);
