-- Management objects (PM3): what the region manages together, the business side and the IT side, and who holds which role
-- from which day. Placement: every table stays with the domain, distributed by object_id; families are a reference table.
create schema objects;

-- Objects that belong together, with one programme
create table objects.families (
  family_code text primary key check (family_code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name text not null check (name <> ''),
  ordinal int not null default 0
);

-- One row an object, repeating the latest of its entries
create table objects.objects (
  object_id uuid primary key,
  -- what the ledger's rows and the files of hours carry
  code text not null unique check (code ~ '^\S{2,30}$'),
  name text not null check (name <> ''),
  family_code text not null references objects.families,
  kind text not null check (kind in ('medical', 'it')),
  purpose text not null default '',
  -- the two sides that manage it together
  business_unit text not null,
  it_unit text not null,
  state text not null check (state in ('proposed', 'establishing', 'in-force', 'ended')),
  established_on date,
  -- the last day it was managed
  ended_on date,
  version int not null default 1,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  check (ended_on is null or established_on is null or ended_on >= established_on),
  check (state not in ('in-force', 'ended') or established_on is not null)
);
create index on objects.objects (family_code, name);
create index on objects.objects (state, name);

-- The history: what happened with an object, and its state from then on
create table objects.object_entries (
  object_id uuid not null references objects.objects,
  ordinal int not null,
  at timestamptz not null,
  -- registered, changed, appointed, role-ended, plan, establishing, in-force, ended
  what text not null,
  text text not null default '',
  changes jsonb,
  state text not null,
  by_id text,
  by_name text,
  primary key (object_id, ordinal)
);

-- Who holds a role on a side of an object, or of a family of objects, from a day to a last day
create table objects.holders (
  holder_id uuid primary key,
  object_id uuid references objects.objects,
  family_code text references objects.families,
  side text not null check (side in ('business', 'it')),
  role text not null check (role in ('owner', 'manager', 'specialist')),
  person_id uuid not null,
  -- what a specialist knows: 'Ventilatorer'
  about text not null default '',
  from_on date not null,
  to_on date,
  check (to_on is null or to_on >= from_on),
  check (num_nonnulls(object_id, family_code) = 1)
);
create index on objects.holders (object_id, side, role, from_on);
create index on objects.holders (family_code) where family_code is not null;
create index on objects.holders (person_id, to_on);

-- What belongs to an object, by the codes of other registers: services people know by name, categories of equipment
create table objects.coverage (
  object_id uuid not null references objects.objects,
  kind text not null check (kind in ('service', 'equipment')),
  code text not null,
  primary key (object_id, kind, code)
);
create index on objects.coverage (kind, code);
