-- What stands around an order: drafts of the catalogue, mail to those who decide, what is to come back, and ideas on their way
-- to becoming needs. Placement: every table stays with the domain; drafts with the catalogue as reference tables.

-- An item as its owner is typing it: anything that can be typed is kept, also what cannot be published yet
create table intake.item_drafts (
  item_code text primary key check (item_code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  owner_unit_code text not null,
  content jsonb not null,
  -- the version it was begun from; null: the item is new
  from_version int,
  saved int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  by_name text
);
create index on intake.item_drafts (owner_unit_code);

-- One link for one person about one approval: what stands in the mail is signed and lies nowhere
create table intake.approval_links (
  link_id uuid primary key,
  approval_id uuid not null references intake.approvals,
  person_id uuid not null,
  person_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on intake.approval_links (approval_id);

-- Mail about orders: written down with what it tells of, sent afterwards under the same Message-ID however often it is tried
create table intake.outgoing_mails (
  mail_id uuid primary key,
  order_id uuid not null references intake.orders,
  approval_id uuid references intake.approvals,
  purpose text not null check (purpose in ('asked', 'reminded', 'passed-on', 'lapsed', 'decided')),
  -- the link in it; the address itself is made when the mail is sent
  link_id uuid references intake.approval_links,
  person_id uuid not null,
  to_name text not null,
  -- in whose place, where a substitute is told
  instead_of text not null default '',
  state text not null check (state in ('waiting', 'sent', 'failed', 'not-needed')),
  tries int not null default 0,
  created_at timestamptz not null,
  next_at timestamptz not null,
  sent_at timestamptz,
  -- what the mail server said last
  answer text not null default ''
);
create index on intake.outgoing_mails (next_at) where state = 'waiting';
create index on intake.outgoing_mails (order_id);

-- What somebody who leaves has to give back, each piece proved by who received it and when
create table intake.returns (
  order_id uuid not null references intake.orders,
  equipment_id uuid not null,
  number text not null,
  name text not null,
  state text not null check (state in ('out', 'returned', 'missing')),
  note text not null default '',
  listed_at timestamptz not null,
  settled_at timestamptz,
  settled_by_id text,
  settled_by_name text,
  primary key (order_id, equipment_id),
  check ((state = 'out') = (settled_at is null))
);
create index on intake.returns (equipment_id) where state = 'out';

-- An idea from the door on its way to becoming a need
create table intake.needs (
  need_id uuid primary key,
  -- the case in which its sender follows it; of the service desk
  case_id uuid not null unique,
  case_number text not null,
  title text not null,
  text text not null,
  unit_code text,
  service_code text,
  by_id text not null,
  by_person_id uuid,
  by_name text not null,
  told_at timestamptz not null,
  state text not null check (state in ('new', 'considered', 'handed-on', 'declined')),
  changed_at timestamptz not null
);
create index on intake.needs (state, told_at desc);
create index on intake.needs (by_id, told_at desc);

-- What happened to it, step by step
create table intake.need_steps (
  need_id uuid not null references intake.needs,
  ordinal int not null,
  at timestamptz not null,
  state text not null,
  text text not null default '',
  by_id text,
  by_name text,
  primary key (need_id, ordinal)
);

-- When somebody last looked at their page
create table intake.visits (
  account_id text primary key,
  seen_at timestamptz not null,
  -- the visit before this one: what changed since is what is shown; null during the first
  before_at timestamptz
);
