-- The letters that go out: to those who manage an agreement, about a day by which something must be decided. Placement: with the
-- domain, distributed by mail_id.
create table suppliers.outgoing_mails (
  mail_id uuid primary key,
  what text not null check (what in ('due')),
  agreement_id uuid references suppliers.agreements,
  kind text check (kind in ('notice', 'end', 'option')),
  due_on date,
  days int,
  -- whose rights it is written with, and who gets it
  account_id uuid,
  state text not null check (state in ('waiting', 'sent', 'failed', 'not-needed')),
  tries int not null default 0,
  next_at timestamptz not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  -- what the mail server said last
  answer text not null default ''
);
create unique index on suppliers.outgoing_mails (agreement_id, kind, due_on, days, account_id) where what = 'due';
create index on suppliers.outgoing_mails (next_at) where state = 'waiting';
