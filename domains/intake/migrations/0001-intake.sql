-- What people can order, what they have ordered, and who said yes. Placement: every table stays with the domain; the
-- catalogue is a reference table.
create schema intake;

-- One row per version of an item: an order keeps the one it was made from
create table intake.item_versions (
  item_code text not null check (item_code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  version int not null,
  names jsonb not null,
  abouts jsonb not null,
  -- whom it is ordered for: a person, or a unit
  goes_to text not null check (goes_to in ('person', 'unit')),
  service_code text,
  owner_unit_code text not null,
  price_ore bigint not null check (price_ore >= 0),
  delivery_days int not null check (delivery_days between 0 and 365),
  -- the form, as form-rules.ts understands it
  fields jsonb not null,
  -- the steps of approval, as approval-rules.ts understands them
  steps jsonb not null,
  -- the items a bundle consists of: which, when counted from the first or last day, and for which answers (part-rules.ts)
  parts jsonb not null default '[]',
  -- what in somebody's working life the bundle is for; it decides which days are asked for
  occasion text check (occasion in ('onboarding', 'move', 'leave', 'offboarding')),
  -- units whose people may order it; none: everybody
  units text[] not null default '{}',
  ended_on date,
  -- working days until an approver is reminded, and until the time is out; what happens then
  remind_days int not null default 2 check (remind_days between 0 and 60),
  time_out_days int not null default 10 check (time_out_days between 1 and 120),
  time_out text not null default 'escalate' check (time_out in ('escalate', 'lapse')),
  -- the day from which it can be ordered in this version
  valid_from date not null default '2000-01-01',
  -- taken back before its day came
  withdrawn_at timestamptz,
  -- what is new in this version, in its author's words
  note text not null default '',
  created_at timestamptz not null,
  by_name text,
  primary key (item_code, version)
);

create sequence intake.order_numbers start 100001;

create table intake.orders (
  order_id uuid primary key,
  number bigint not null unique default nextval('intake.order_numbers'),
  item_code text not null,
  item_version int not null,
  -- planned: a part whose work has not begun yet; lapsed: nobody answered in time
  state text not null check (state in ('approving', 'planned', 'ordered', 'delivered', 'rejected', 'lapsed', 'cancelled')),
  -- who ordered, and for whom
  orderer_id text not null,
  orderer_person_id uuid,
  orderer_name text not null,
  person_id uuid,
  person_name text not null default '',
  unit_code text not null,
  answers jsonb not null,
  note text not null default '',
  wanted_on date,
  -- of a bundle: the first and the last day that its parts are counted from
  first_on date,
  last_on date,
  -- of a part: when it is to be done, and when the work begins
  due_on date,
  begins_on date,
  price_ore bigint not null,
  -- the order this one is a part of
  bundle_id uuid references intake.orders,
  -- the case in which it is delivered; of the service desk
  case_id uuid unique,
  once_key text,
  ordered_at timestamptz not null,
  decided_at timestamptz,
  delivered_at timestamptz,
  foreign key (item_code, item_version) references intake.item_versions,
  unique (orderer_id, once_key)
);
create index on intake.orders (orderer_id, number desc);
create index on intake.orders (person_id, number desc);
create index on intake.orders (bundle_id) where bundle_id is not null;
create index on intake.orders (unit_code, number desc);
create index on intake.orders (begins_on) where state = 'planned';

-- One step of approval; the approver is found when the step begins
create table intake.approvals (
  approval_id uuid primary key,
  order_id uuid not null references intake.orders,
  step int not null,
  role text not null,
  approver_id uuid not null,
  approver_name text not null,
  unit_code text not null,
  -- passed-on: the time was out and the next head was asked; lapsed: the time was out
  state text not null check (state in ('waiting', 'approved', 'rejected', 'dropped', 'passed-on', 'lapsed')),
  reason text not null default '',
  -- who decided, which is the approver or a substitute
  decided_by_id text,
  decided_by_name text,
  -- decided with the link in a mail, without signing in
  by_link boolean not null default false,
  began_at timestamptz not null,
  -- when the approver is reminded, and when the time is out
  remind_at timestamptz,
  reminded_at timestamptz,
  ends_at timestamptz,
  decided_at timestamptz,
  check ((state in ('approved', 'rejected')) = (decided_at is not null))
);
create index on intake.approvals (least(remind_at, ends_at)) where state = 'waiting';
create index on intake.approvals (approver_id) where state = 'waiting';
create index on intake.approvals (unit_code) where state = 'waiting';
create index on intake.approvals (order_id, step);
