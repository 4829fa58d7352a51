-- What the status page and those who subscribe to it need beside the notices. Placement: every table stays with the domain.

-- Since when people could know of the times a notice gives: published, and again when the time was made longer
alter table notices.notices add column announced_at timestamptz;

-- The same in other languages, where whoever told it has it: by language title and body, or the text of an entry
alter table notices.notices add column said_in jsonb not null default '{}';
alter table notices.notice_entries add column said_in jsonb not null default '{}';

-- Who wants to be told: somebody with an account, or an address that has confirmed it
create table notices.subscriptions (
  subscription_id uuid primary key,
  account_id text unique,
  person_id uuid,
  address text,
  language text not null check (language in ('sv', 'da', 'en')),
  -- none of either: everything anybody may know
  services text[] not null default '{}',
  units text[] not null default '{}',
  by_mail boolean not null,
  -- by mail: one message a morning instead of one at a time
  is_gathered boolean not null default false,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  check (account_id is not null or address is not null)
);
create unique index on notices.subscriptions (lower(address)) where account_id is null and ended_at is null;

-- Messages to subscribers, each until it is sent or refused; the text is written when it is sent
create table notices.outgoing_mails (
  mail_id uuid primary key,
  subscription_id uuid not null references notices.subscriptions,
  -- what it tells: asks to confirm, an entry of a notice, or what was gathered until the morning
  kind text not null check (kind in ('confirm', 'told', 'gathered')),
  notice_id uuid references notices.notices,
  ordinal int,
  state text not null check (state in ('waiting', 'sent', 'failed', 'not-needed')),
  tries int not null default 0,
  created_at timestamptz not null,
  next_at timestamptz not null,
  sent_at timestamptz,
  -- what the mail server said last
  answer text not null default '',
  unique (subscription_id, notice_id, ordinal)
);
create index on notices.outgoing_mails (next_at) where state = 'waiting';

-- What those who want one message a morning are to be told in it
create table notices.gathered_entries (
  subscription_id uuid not null references notices.subscriptions,
  notice_id uuid not null references notices.notices,
  ordinal int not null,
  -- the message that tells it; null until the morning
  mail_id uuid references notices.outgoing_mails,
  primary key (subscription_id, notice_id, ordinal)
);
create index on notices.gathered_entries (mail_id);

-- What other domains may read in bulk: work that was announced, service by service
create view notices.published_maintenance as
  select n.notice_id, s.service_code, n.title, n.starts_at, n.ends_at,
    coalesce(n.announced_at, first.at) as announced_at, n.is_public
  from notices.notices n
  join notices.notice_services s using (notice_id)
  join lateral (select e.state, e.level from notices.notice_entries e
    where e.notice_id = n.notice_id order by e.ordinal desc limit 1) latest
    on latest.state in ('published', 'resolved') and latest.level = 'planned'
  join lateral (select min(e.at) as at from notices.notice_entries e
    where e.notice_id = n.notice_id and e.state = 'published') first on true
  where n.ends_at is not null;
