-- The register of suppliers and what has been agreed with them. Placement: every table stays with the domain, distributed
-- by supplier_id.
create schema suppliers;

create sequence suppliers.supplier_numbers start 1001;
create sequence suppliers.agreement_numbers start 2001;

create table suppliers.suppliers (
  supplier_id uuid primary key,
  -- what people read: L-1001
  number bigint not null unique default nextval('suppliers.supplier_numbers'),
  name text not null check (name <> ''),
  country text not null default 'SE' check (country in ('SE', 'DK', 'NO', 'FI', 'other')),
  -- without spaces and hyphens; checked by its country's rule before it is stored
  organisation_number text not null default '',
  category text not null check (category in ('hardware', 'software', 'hosting', 'network', 'medical', 'consultants', 'maintenance', 'other')),
  -- what it means for care when it does not deliver
  criticality text not null check (criticality in ('low', 'medium', 'high')),
  handles_personal_data boolean not null default false,
  -- the unit that answers for the supplier
  unit_code text not null,
  website text not null default '',
  note text not null default '',
  -- how to leave: the plan, how many months it takes, when it was tried last
  exit_plan text not null default '',
  exit_months int check (exit_months between 0 and 120),
  exit_tried_on date,
  -- goes up with each step: who changes what somebody changed meanwhile is told
  version int not null default 1,
  registered_at timestamptz not null,
  ended_on date,
  words tsvector not null generated always as (
    setweight(to_tsvector('simple', name), 'A') || to_tsvector('simple', organisation_number || ' ' || note)
  ) stored
);
create unique index supplier_organisation on suppliers.suppliers (country, organisation_number) where organisation_number <> '';
create index on suppliers.suppliers (name, number);
create index on suppliers.suppliers (unit_code, name, number);
create index on suppliers.suppliers using gin (words);

-- People at the supplier. One deleted is gone: names of people who have left are nobody's business
create table suppliers.contacts (
  contact_id uuid primary key,
  supplier_id uuid not null references suppliers.suppliers,
  name text not null check (name <> ''),
  role text not null default '',
  email text not null default '',
  phone text not null default ''
);
create index on suppliers.contacts (supplier_id);

-- Our own people around a supplier, from a day to a day; the manager changes it, the others read it
create table suppliers.duties (
  duty_id uuid primary key,
  supplier_id uuid not null references suppliers.suppliers,
  person_id uuid not null,
  duty text not null check (duty in ('manager', 'agreement-owner', 'service-owner', 'delivery-lead')),
  from_on date not null,
  -- the last day, included; null while it holds
  to_on date,
  check (to_on is null or to_on >= from_on)
);
create index on suppliers.duties (supplier_id);
create index on suppliers.duties (person_id);

-- What happened with a supplier and everything that belongs to it, in order
create table suppliers.entries (
  supplier_id uuid not null references suppliers.suppliers,
  ordinal int not null,
  at timestamptz not null,
  -- the operation: change-supplier, decide-option ...
  what text not null,
  -- which of its records: the agreement, the meeting; empty for the supplier itself
  about text not null default '',
  text text not null default '',
  changes jsonb,
  by_id text,
  by_name text,
  primary key (supplier_id, ordinal)
);

create table suppliers.agreements (
  agreement_id uuid primary key,
  supplier_id uuid not null references suppliers.suppliers,
  -- what people read: A-2001
  number bigint not null unique default nextval('suppliers.agreement_numbers'),
  -- what the registry calls it
  reference text not null default '',
  title text not null check (title <> ''),
  starts_on date not null,
  -- null: until further notice
  ends_on date,
  notice_months int not null default 0 check (notice_months between 0 and 60),
  -- by how many months it goes on by itself unless notice is given; 0: it ends
  renewal_months int not null default 0 check (renewal_months between 0 and 120),
  notice_given_on date,
  value_ore bigint not null default 0 check (value_ore >= 0),
  -- what the value is for: the whole time or a year
  value_per text not null default 'whole' check (value_per in ('whole', 'year')),
  -- what a month costs: what shares of a fee are taken of
  monthly_fee_ore bigint not null default 0 check (monthly_fee_ore >= 0),
  -- the most that all penalties of all its levels may come to in such a period: an amount, or hundredths of a per cent of the value
  ceiling_per text check (ceiling_per in ('month', 'quarter', 'year')),
  ceiling_ore bigint check (ceiling_ore >= 0),
  ceiling_share int check (ceiling_share between 1 and 10000),
  -- the services it is about, by their codes
  services text[] not null default '{}',
  note text not null default '',
  -- what follows from the days above and today's, kept by each step and by the nightly job (agreement-rules.ts)
  runs_until date,
  due_kind text check (due_kind in ('notice', 'end', 'option')),
  due_on date,
  version int not null default 1,
  registered_at timestamptz not null,
  check (ends_on is null or ends_on >= starts_on),
  check (num_nonnulls(ceiling_ore, ceiling_share) = case when ceiling_per is null then 0 else 1 end)
);
create index on suppliers.agreements (supplier_id);
create index on suppliers.agreements ((coalesce(runs_until, 'infinity'::date)), number);
create index on suppliers.agreements (due_on) where due_on is not null;

-- The right to go on for some months more: to be decided by a day, and how it was decided
create table suppliers.agreement_options (
  agreement_id uuid not null references suppliers.agreements,
  ordinal int not null check (ordinal between 1 and 20),
  months int not null check (months between 1 and 120),
  decide_by date not null,
  outcome text check (outcome in ('taken', 'declined')),
  decided_on date,
  primary key (agreement_id, ordinal)
);

create table suppliers.agreement_files (
  agreement_file_id uuid primary key,
  agreement_id uuid not null references suppliers.agreements,
  -- of platform.files; null when it has been taken away
  file_id uuid,
  name text not null,
  -- what people call it; '' where the name of the file says enough
  title text not null default '',
  kind text not null default 'other' check (kind in ('agreement', 'annex', 'amendment', 'prices', 'data-protection', 'other')),
  -- by the content, never by what the sender said
  media_type text not null,
  size bigint not null,
  -- its words, to be searched, where its kind can be read; forgotten with it
  words text not null default '',
  added_at timestamptz not null,
  by_name text not null default '',
  removed_at timestamptz
);
create index on suppliers.agreement_files (agreement_id);

-- Said once each: this many days before this day of this agreement
create table suppliers.reminders (
  agreement_id uuid not null references suppliers.agreements,
  kind text not null check (kind in ('notice', 'end', 'option')),
  due_on date not null,
  days int not null,
  reminded_at timestamptz not null,
  primary key (agreement_id, kind, due_on, days)
);

-- What imports changed, so that they can be taken back exactly
create table suppliers.import_changes (
  import_id uuid not null,
  -- suppliers or agreements
  kind text not null check (kind in ('supplier', 'agreement')),
  record_id uuid not null,
  -- the row as it was; null when it was not there
  before jsonb,
  -- the version it got
  version int not null,
  primary key (import_id, record_id)
);
