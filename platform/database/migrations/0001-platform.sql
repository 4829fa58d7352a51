-- The platform's own tables. Placement (see ARCHITECTURE.md, growing): all stay together on the coordinator's node.
create schema platform;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;

-- Accounts and sessions -------------------------------------------------------------------------------------------
create table platform.accounts (
  account_id uuid primary key,
  login text not null unique check (login = lower(login) and length(login) between 1 and 200),
  name text not null,
  -- argon2id in PHC string format; null: only by single sign-on
  password_hash text,
  -- set while the password is one that somebody else gave: it opens until then
  temporary_until timestamptz,
  -- subject at the identity provider, `issuer|sub`
  external_subject text unique,
  person_id uuid,
  language text not null default 'sv' check (language in ('sv', 'da', 'en')),
  created_at timestamptz not null,
  disabled_at timestamptz
);
create table platform.sessions (
  -- sha256 of the cookie's token: the token itself is never stored
  token_hash bytea primary key,
  account_id uuid not null references platform.accounts,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  client text not null default ''
);
create index on platform.sessions (account_id);
create table platform.sign_in_attempts (
  key text not null,
  at timestamptz not null
);
create index on platform.sign_in_attempts (key, at);
create table platform.grants (
  grant_id uuid primary key,
  account_id uuid not null references platform.accounts,
  role text not null,
  -- the unit's code; null: the whole region
  unit text,
  valid_from date not null,
  valid_to date,
  -- set when the role is held for somebody else
  delegated_by uuid references platform.accounts,
  created_at timestamptz not null,
  check (valid_to is null or valid_to >= valid_from)
);
create index on platform.grants (account_id);
create index on platform.grants (unit);

-- Audit: hash chain in lanes ----------------------------------------------------------------------------------------
create table platform.audit_entries (
  lane smallint not null,
  seq bigint not null,
  at timestamptz(3) not null,
  actor_id text,
  actor_name text,
  operation text not null,
  subject text,
  subject_id text,
  unit text,
  detail text not null,
  request_id text not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (lane, seq)
);
create index on platform.audit_entries (at, lane, seq);
create index on platform.audit_entries (subject, subject_id, at);
create index on platform.audit_entries (operation, at);
create index on platform.audit_entries (actor_id, at);
create table platform.audit_heads (
  lane smallint primary key,
  seq bigint not null,
  hash bytea not null
);
insert into platform.audit_heads select lane, 0, decode(repeat('00', 32), 'hex') from generate_series(0, 7) lane;

-- Events (outbox): what happened, kept; delivery rides on jobs ----------------------------------------------------------
create table platform.events (
  event_id uuid primary key,
  at timestamptz not null,
  name text not null,
  payload jsonb not null,
  request_id text not null
);
create index on platform.events (at);

-- Work that takes time, as people see it -------------------------------------------------------------------------------
create table platform.job_runs (
  run_id uuid primary key,
  job text not null,
  title text not null default '',
  account_id text,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  done bigint not null default 0,
  total bigint,
  message text,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index on platform.job_runs (created_at);

-- Files, in pieces inside the database, so that a file and what it belongs to share one transaction and one backup ---------
create table platform.files (
  file_id uuid primary key,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  created_at timestamptz not null,
  created_by text
);
create index on platform.files (sha256);
create table platform.file_pieces (
  file_id uuid not null references platform.files on delete cascade,
  piece int not null,
  content bytea not null,
  primary key (file_id, piece)
);
alter table platform.file_pieces alter column content set storage external;

-- Settings: of the region (owner '') and of a person --------------------------------------------------------------------
create table platform.settings (
  owner text not null,
  name text not null,
  value jsonb not null,
  changed_at timestamptz not null,
  primary key (owner, name)
);

-- Search: one row per record and language-independent address; the words in three languages ------------------------------
create table platform.search_entries (
  kind text not null,
  id text not null,
  -- the permission and unit one must hold to see it; '' = everybody signed in
  permission text not null,
  unit text,
  title text not null,
  body text not null default '',
  address text not null,
  changed_at timestamptz not null,
  words tsvector generated always as (
    setweight(to_tsvector('simple', title), 'A')
    || setweight(to_tsvector('swedish', title || ' ' || body), 'B')
    || setweight(to_tsvector('danish', title || ' ' || body), 'C')
    || setweight(to_tsvector('english', title || ' ' || body), 'D')
  ) stored,
  primary key (kind, id)
);
create index on platform.search_entries using gin (words);
create index on platform.search_entries using gin (title gin_trgm_ops);

-- Period close: the facts as they were, their organisation, and the figures computed from them ---------------------------
create table platform.freezes (
  freeze_id uuid primary key,
  unit text not null,
  from_month text not null,
  to_month text not null,
  closed_at timestamptz not null,
  closed_by text not null,
  closed_by_name text not null,
  -- over the frozen facts of every source, the organisation and the figures
  hash text not null,
  tree jsonb not null,
  -- a later close of the same period takes this one's place; this one stays for the record
  replaced_by uuid references platform.freezes
);
create unique index freezes_one_in_force on platform.freezes (unit, from_month, to_month) where replaced_by is null;
create table platform.frozen_facts (
  freeze_id uuid not null references platform.freezes,
  source text not null,
  fact text not null,
  record text not null,
  "on" date not null,
  unit text not null,
  label text not null,
  dims jsonb not null,
  measures bigint[] not null,
  primary key (freeze_id, source, fact)
);
create table platform.frozen_figures (
  freeze_id uuid not null references platform.freezes,
  figure text not null,
  version int not null,
  -- exact value as a fraction; null when it did not exist or was hidden
  numerator text,
  denominator text,
  hidden boolean not null,
  facts bigint not null,
  hash text not null,
  primary key (freeze_id, figure)
);
