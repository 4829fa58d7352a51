-- Mail to and from the desk: every message as it came, what became of it, and what is to be sent. Placement: every table stays
-- with the domain; those with a case_id are distributed by it, the others by their mail_id.

-- One row for each message that was taken in; the bytes are a file. It ends as a case, a follow-up or in quarantine
create table service_desk.mails (
  mail_id uuid primary key,
  via text not null check (via in ('smtp', 'imap')),
  -- the desk's own address it came to
  mailbox text not null check (mailbox <> ''),
  -- '' is the empty path of bounces
  envelope_from text not null,
  recipients text[] not null,
  remote_address text not null,
  received_at timestamptz not null,
  size bigint not null check (size >= 0),
  -- false: only the beginning was fetched, the rest lies in the mailbox
  is_whole boolean not null,
  -- null when it has not one byte
  raw_file_id uuid,
  raw_hash text not null,
  -- double: the same message as same_as_id, delivered once more in another wrapping
  state text not null check (state in ('waiting', 'case', 'follow-up', 'quarantine', 'thrown-away', 'double')),
  tries int not null default 0,
  -- what reading it gave; null until then, and for what cannot be read
  message_key text unique,
  kind text,
  message_ids text[] not null default '{}',
  from_address text not null default '',
  from_name text not null default '',
  -- where answers to an unknown sender go
  answer_address text not null default '',
  -- addresses it was copied to, ours left out
  copies text[] not null default '{}',
  subject text not null default '',
  written_at timestamptz,
  language text,
  body text not null default '',
  body_is_cut boolean not null default false,
  new_body text not null default '',
  may_answer boolean not null default false,
  loop_key text not null default '',
  -- [{code, seen}]: why it was judged so, and what was odd in it
  reasons jsonb not null default '[]',
  problems jsonb not null default '[]',
  -- the sender as a person of the register
  person_id uuid,
  -- why it is in quarantine
  reason text,
  case_id uuid references service_desk.cases,
  entry int,
  -- a case it may belong to, though nothing proves it
  hint_case_id uuid references service_desk.cases,
  same_as_id uuid references service_desk.mails,
  unique (mailbox, raw_hash),
  check ((state in ('case', 'follow-up')) = (case_id is not null)),
  check ((state = 'quarantine') <= (reason is not null))
);
create index on service_desk.mails (received_at) where state = 'waiting';
create index on service_desk.mails (received_at desc, mail_id desc) where state in ('quarantine', 'thrown-away');
create index on service_desk.mails (case_id) where case_id is not null;
create index on service_desk.mails (loop_key, received_at);
create index on service_desk.mails using gin (message_ids);

-- What became of a message, step by step
create table service_desk.mail_steps (
  mail_id uuid not null references service_desk.mails,
  ordinal int not null,
  at timestamptz not null,
  what text not null,
  why text not null default '',
  by_id text,
  by_name text,
  primary key (mail_id, ordinal)
);

-- Files that came with a message; without file_id it stays in the message alone: dangerous, too large, or empty
create table service_desk.mail_attachments (
  mail_id uuid not null references service_desk.mails,
  ordinal int not null,
  name text not null,
  declared_type text not null,
  sniffed_type text not null,
  size bigint not null,
  sha256 text not null,
  is_inline boolean not null,
  risks text[] not null,
  file_id uuid,
  primary key (mail_id, ordinal)
);
create index on service_desk.mail_attachments (sha256);

-- Where to answer somebody who is not in the register
create table service_desk.mail_requesters (
  case_id uuid primary key references service_desk.cases,
  address text not null,
  name text not null
);

-- The outbox: written with the step it tells of, sent afterwards under the same Message-ID however often it is tried
create table service_desk.outgoing_mails (
  mail_id uuid primary key,
  case_id uuid not null references service_desk.cases,
  -- the entry it tells of; of a major incident the line of its own timeline
  entry int not null,
  purpose text not null check (purpose in ('answer', 'acknowledgement', 'followed', 'major')),
  to_address text not null,
  to_name text not null,
  person_id uuid,
  language text not null check (language in ('sv', 'da', 'en')),
  message_id text not null unique,
  in_reply_to text,
  refs text[] not null,
  -- who gets a copy, and the case's files that go along
  copies text[] not null default '{}',
  files uuid[] not null default '{}',
  state text not null check (state in ('waiting', 'sent', 'failed', 'not-needed', 'bounced')),
  tries int not null default 0,
  next_at timestamptz not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  -- what the mail server said last
  answer text not null default '',
  unique (case_id, entry, purpose, to_address)
);
create index on service_desk.outgoing_mails (next_at) where state = 'waiting';
create index on service_desk.outgoing_mails (to_address, created_at) where purpose = 'acknowledgement';

-- News of followed cases gathered for one mail a morning, for those who want it so
create table service_desk.outgoing_digests (
  mail_id uuid primary key,
  account_id text not null,
  person_id uuid not null,
  state text not null check (state in ('waiting', 'sent', 'failed', 'not-needed')),
  tries int not null default 0,
  next_at timestamptz not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  -- what the mail server said last
  answer text not null default ''
);
create index on service_desk.outgoing_digests (next_at) where state = 'waiting';
create table service_desk.digest_lines (
  account_id text not null,
  person_id uuid not null,
  case_id uuid not null references service_desk.cases,
  entry int not null,
  noted_at timestamptz not null,
  -- the mail that tells it; null until the morning
  mail_id uuid references service_desk.outgoing_digests,
  primary key (account_id, case_id, entry)
);
create index on service_desk.digest_lines (case_id);
create index on service_desk.digest_lines (mail_id);
