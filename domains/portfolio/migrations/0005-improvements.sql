-- Improvements from idea to effect, benefits of what was put to use, and partners outside the region who take part. Placement:
-- with the domain, distributed by the first key.
create sequence portfolio.improvement_numbers start 401;

create table portfolio.improvements (
  improvement_id uuid primary key,
  -- I-401
  number bigint not null unique default nextval('portfolio.improvement_numbers'),
  unit_code text not null,
  title text not null check (title <> ''),
  problem text not null default '',
  state text not null check (state in ('idea', 'testing', 'introduced', 'dropped')),
  -- the day it became the way to work: what the figure counts
  introduced_on date,
  effect text not null default '',
  effect_followed_on date,
  by_id text,
  by_name text not null default '',
  told_at timestamptz not null,
  version int not null default 1,
  check ((state = 'introduced') = (introduced_on is not null))
);
create index on portfolio.improvements (unit_code, state);

-- A benefit an assignment is to give: from what, to what, in which unit, by when
create table portfolio.benefits (
  benefit_id uuid primary key,
  assignment_id uuid not null references portfolio.assignments,
  title text not null check (title <> ''),
  unit_word text not null,
  baseline bigint not null,
  target bigint not null check (target <> baseline),
  due_on date not null,
  -- taken away again, and why: its measurements stay, and it can be put back
  withdrawn_on date,
  withdrawn_why text not null default ''
);
create index on portfolio.benefits (assignment_id);

create table portfolio.benefit_measurements (
  benefit_id uuid not null references portfolio.benefits,
  measured_on date not null,
  value bigint not null,
  at timestamptz not null,
  by_name text,
  primary key (benefit_id, measured_on)
);

create table portfolio.partners (
  partner_id uuid primary key,
  kind text not null check (kind in ('municipality', 'university', 'region', 'company', 'other')),
  name text not null unique check (name <> '')
);

create table portfolio.participations (
  assignment_id uuid not null references portfolio.assignments,
  partner_id uuid not null references portfolio.partners,
  -- what they do in it
  part text not null default '',
  from_on date not null,
  -- when they no longer took part, or were found never to have
  left_on date,
  primary key (assignment_id, partner_id)
);

-- Links that show a partner how its assignments stand, without an account; what is signed in the link is only this id
create table portfolio.follow_links (
  link_id uuid primary key,
  partner_id uuid not null references portfolio.partners,
  -- where it was sent; forgotten when the link is over
  address text not null,
  language text not null check (language in ('sv', 'da', 'en')),
  created_at timestamptz not null,
  -- whoever sent it: the link shows what they may read when it is opened; null: a program did, and it shows nothing
  by_id uuid,
  by_name text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  -- a letter when a status changes, at most one a day: changes up to here have been told; and whether they are wanted
  told_to timestamptz not null,
  has_letters boolean not null default true
);
create index on portfolio.follow_links (partner_id);

-- Mail to partners: written down with what it tells of, sent afterwards
create table portfolio.outgoing_mails (
  mail_id uuid primary key,
  link_id uuid not null references portfolio.follow_links,
  -- the link itself; or what changed after one instant up to another
  what text not null default 'link' check (what in ('link', 'changes')),
  changes_from timestamptz,
  changes_to timestamptz,
  state text not null check (state in ('waiting', 'sent', 'failed', 'not-needed')),
  tries int not null default 0,
  created_at timestamptz not null,
  next_at timestamptz not null,
  sent_at timestamptz,
  -- what the mail server said last
  answer text not null default ''
);
create index on portfolio.outgoing_mails (next_at) where state = 'waiting';
create index on portfolio.outgoing_mails (link_id);
