-- The decision council: its meetings, the matters on the agenda with what they rest on, and what was decided, with links to
-- money and to the assignment that carries it out. Placement: with the domain, distributed by its first key.
create table portfolio.meetings (
  meeting_id uuid primary key,
  unit_code text not null,
  body text not null check (body <> ''),
  held_on date not null,
  place text not null default '',
  minutes text not null default '',
  is_held boolean not null default false,
  version int not null default 1
);
create index on portfolio.meetings (held_on);

create sequence portfolio.matter_numbers start 301;

create table portfolio.matters (
  matter_id uuid primary key,
  -- M-301
  number bigint not null unique default nextval('portfolio.matter_numbers'),
  meeting_id uuid not null references portfolio.meetings,
  unit_code text not null,
  title text not null check (title <> ''),
  basis text not null default '',
  proposal text not null default '',
  need_id uuid references portfolio.needs,
  -- the management object it concerns, by its code in the ledger; empty: none
  object_code text not null default '',
  -- the round of joint prioritisation whose plan it is about
  round_id uuid references portfolio.rounds,
  state text not null check (state in ('open', 'approved', 'declined', 'deferred')),
  decision text not null default '',
  -- money that goes with the decision, and where it comes from
  money_ore bigint check (money_ore >= 0),
  funding text check (funding in ('frame', 'central-it', 'investment', 'project', 'external')),
  -- the investment in finances that carries the money
  investment_id uuid,
  -- the transfer of budget that moves the money, where it comes from the frame or the central IT budget
  transfer_id uuid,
  assignment_id uuid references portfolio.assignments,
  decided_at timestamptz,
  decided_by text,
  version int not null default 1
);
create index on portfolio.matters (meeting_id, number);
create index on portfolio.matters (object_code) where object_code <> '';
create index on portfolio.matters (investment_id) where investment_id is not null;
create index on portfolio.matters (transfer_id) where transfer_id is not null;
