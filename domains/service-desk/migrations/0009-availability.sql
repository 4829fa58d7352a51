-- How reliable each service is: what is agreed, what it needs, when it was gone. Placement: every table stays with the domain.

-- What is agreed of a service, and what it needs to work
create table service_desk.service_reliability (
  service_code text primary key,
  calendar_code text not null references service_desk.calendars,
  -- thousandths of a percent: 99900 is 99.9 %
  target int check (target between 0 and 100000),
  -- a Need each: services by code, and groups of which at least so many must work
  needs jsonb not null default '[]',
  -- where the reserve routine is: a path or a web address
  reserve_routine text not null default '',
  -- planned work is excused when it was announced this long before
  notice_seconds int not null default 259200 check (notice_seconds >= 0),
  -- from this day its availability is counted
  measured_from date not null,
  changed_at timestamptz not null,
  changed_by text not null
);

-- When a service was gone, wholly or in part. What is said now; what was said before is in its versions
create table service_desk.outages (
  outage_id uuid primary key,
  service_code text not null,
  from_at timestamptz not null,
  -- null: it still goes on
  to_at timestamptz,
  -- percent of the service that was gone
  weight int not null check (weight between 1 and 100),
  text text not null default '',
  -- who or what decided that it was one
  origin text not null check (origin in ('person', 'case', 'alarm', 'major')),
  origin_id uuid,
  decided_by text not null,
  recorded_at timestamptz not null,
  -- taken back: it was none
  struck_at timestamptz,
  version int not null default 1,
  check (to_at is null or to_at >= from_at)
);
create index on service_desk.outages (service_code, from_at desc);
create index on service_desk.outages (origin_id) where origin_id is not null;
create unique index on service_desk.outages (origin, origin_id, service_code) where to_at is null and struck_at is null;

-- How an outage stood before each correction, and why it was corrected
create table service_desk.outage_versions (
  outage_id uuid not null references service_desk.outages,
  version int not null,
  at timestamptz not null,
  by_name text not null,
  reason text not null default '',
  from_at timestamptz not null,
  to_at timestamptz,
  weight int not null,
  text text not null,
  is_struck boolean not null,
  primary key (outage_id, version)
);

-- Availability day by day, counted from the above; thrown away and counted anew when any of it changes
create table service_desk.availability_days (
  service_code text not null,
  on_day date not null,
  agreed_seconds bigint not null,
  down_seconds bigint not null,
  partly_seconds bigint not null,
  lost_percent_seconds bigint not null,
  maintenance_seconds bigint not null,
  primary key (service_code, on_day)
);
