-- Joint prioritisation: administrations score the same needs against shared criteria, differences are settled in the meeting,
-- and the ranking with hours and money gives a plan. Placement: with the domain, distributed by round_id.
create table portfolio.rounds (
  round_id uuid primary key,
  unit_code text not null,
  title text not null check (title <> ''),
  state text not null check (state in ('scoring', 'meeting', 'settled')),
  -- [{ id, name, names, weight }]: names by language where they have words of their own; weights are whole numbers
  criteria jsonb not null,
  -- [{ id, name, names, hours }]
  resources jsonb not null,
  money_ore bigint not null check (money_ore >= 0),
  version int not null default 1,
  created_at timestamptz not null
);

-- The administrations that take part
create table portfolio.round_parties (
  round_id uuid not null references portfolio.rounds,
  unit_code text not null,
  primary key (round_id, unit_code)
);

create table portfolio.round_needs (
  round_id uuid not null references portfolio.rounds,
  need_id uuid not null references portfolio.needs,
  -- {resource: hours}
  hours jsonb not null,
  cost_ore bigint not null check (cost_ore >= 0),
  -- asked by law or decided already: in the plan whatever its value
  is_must boolean not null default false,
  primary key (round_id, need_id)
);

create table portfolio.scores (
  round_id uuid not null,
  need_id uuid not null,
  unit_code text not null,
  criterion text not null,
  score int not null check (score between 0 and 5),
  at timestamptz not null,
  by_name text,
  primary key (round_id, need_id, unit_code, criterion),
  foreign key (round_id, need_id) references portfolio.round_needs
);

-- What the meeting agreed on where the administrations differed
create table portfolio.settlements (
  round_id uuid not null,
  need_id uuid not null,
  criterion text not null,
  score int not null check (score between 0 and 5),
  note text not null default '',
  at timestamptz not null,
  by_name text,
  primary key (round_id, need_id, criterion),
  foreign key (round_id, need_id) references portfolio.round_needs
);
