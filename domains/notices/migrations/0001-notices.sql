-- What people are told about the running of services. Placement: every table stays with the domain.
create schema notices;

-- The things people know by name and miss when they are gone
create table notices.services (
  service_code text primary key check (service_code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name_sv text not null check (name_sv <> ''),
  name_da text not null check (name_da <> ''),
  name_en text not null check (name_en <> ''),
  -- what people say instead of its name, in any language: names of products, short forms
  also_called text[] not null default '{}',
  owner_unit_code text not null,
  -- shown on the status page that anybody can open
  is_public boolean not null,
  -- the last day it was offered; null while it is
  ended_on date
);

create table notices.notices (
  notice_id uuid primary key,
  title text not null check (title <> ''),
  body text not null default '',
  -- the language the notice is written in
  language text not null check (language in ('sv', 'da', 'en')),
  -- the unit on whose behalf it is given: who may change it follows from this
  owner_unit_code text not null,
  is_public boolean not null,
  -- on the start pages of those it concerns; false where employees have a notice with words of their own
  is_for_staff boolean not null default true,
  starts_at timestamptz not null,
  -- when it is expected to end, and once resolved, when it ended
  ends_at timestamptz,
  created_at timestamptz not null,
  check (ends_at is null or ends_at >= starts_at)
);
create index on notices.notices (starts_at desc, notice_id desc);

create table notices.notice_services (
  notice_id uuid not null references notices.notices,
  service_code text not null references notices.services,
  primary key (notice_id, service_code)
);
create index on notices.notice_services (service_code);

-- Which units it concerns; none means everybody
create table notices.notice_units (
  notice_id uuid not null references notices.notices,
  unit_code text not null,
  primary key (notice_id, unit_code)
);

-- The timeline: each row says what was told, and the state and level from then on; the latest is what holds
create table notices.notice_entries (
  notice_id uuid not null references notices.notices,
  ordinal int not null,
  at timestamptz not null,
  state text not null check (state in ('draft', 'published', 'resolved', 'withdrawn')),
  level text not null check (level in ('information', 'planned', 'degraded', 'outage')),
  text text not null default '',
  by_id text,
  by_name text,
  primary key (notice_id, ordinal)
);

-- What other domains may read in bulk: the services with a name
create view notices.published_services as
  select service_code, name_sv as name, name_da, name_en, owner_unit_code, ended_on from notices.services;
