-- What goes out by mail. Placement: with the domain, by supplier_id and mail_id.

-- Somebody at a supplier is asked by mail how they find the co-operation with us; the link in it answers once
create table suppliers.view_questions (
  question_id uuid primary key,
  supplier_id uuid not null references suppliers.suppliers,
  half text not null check (half ~ '^\d{4}-[12]$'),
  -- whoever was asked; null when they have been taken out of the register, and the link with them
  contact_id uuid references suppliers.contacts on delete set null,
  language text not null check (language in ('sv', 'da', 'en')),
  asked_at timestamptz not null,
  asked_by text not null default '',
  expires_at timestamptz not null,
  answered_at timestamptz
);
create index on suppliers.view_questions (supplier_id, half);

-- The letters: to those who manage an agreement, about a day by which something must be decided; and the question above
create table suppliers.outgoing_mails (
  mail_id uuid primary key,
  what text not null check (what in ('due', 'question')),
  agreement_id uuid references suppliers.agreements,
  kind text check (kind in ('notice', 'end', 'option')),
  due_on date,
  days int,
  question_id uuid references suppliers.view_questions,
  -- whose rights a reminder is written with, and who gets it
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
create unique index on suppliers.outgoing_mails (question_id) where what = 'question';
create index on suppliers.outgoing_mails (next_at) where state = 'waiting';
