-- Needs: from the door, from administrations by form and by file; joined where they are the same, described, studied, and
-- followed to what became of them. Placement: every table stays with the domain, distributed by its first key.
create sequence portfolio.need_numbers start 201;

create table portfolio.needs (
  need_id uuid primary key,
  -- N-201: what people call it
  number bigint not null unique default nextval('portfolio.need_numbers'),
  source text not null check (source in ('door', 'form', 'import')),
  -- who needs it, and the office that considers it
  unit_code text not null,
  office_code text not null,
  title text not null check (title <> ''),
  -- the management object it is about, by its code in the ledger; empty: none
  object_code text not null default '',
  -- the system, or another part of the architecture, that it is about
  component_id uuid,
  -- the description: what is wrong, what should be different, how one sees it, whom it concerns and how many, how it is done
  -- today, and who of the line stands behind it
  problem text not null default '',
  effect text not null default '',
  measure text not null default '',
  concerned text not null default '',
  volume int check (volume >= 0),
  today text not null default '',
  anchored_with text not null default '',
  state text not null check (state in ('new', 'described', 'in-study', 'ready', 'approved', 'declined')),
  -- the need it was joined to: it goes where that one goes
  joined_to uuid references portfolio.needs check (joined_to <> need_id),
  -- the assignment that came of it
  assignment_id uuid references portfolio.assignments,
  -- an idea from the door: its id there and the case in which its sender is answered
  idea_id uuid unique,
  case_id uuid,
  by_id text,
  by_name text not null default '',
  told_at timestamptz not null,
  version int not null default 1,
  changed_at timestamptz not null
);
create index on portfolio.needs (state, number);
create index on portfolio.needs (by_id);
create index on portfolio.needs (joined_to);
-- What the search field looks through, three letters at a time
create index on portfolio.needs using gin ((title || ' ' || problem || ' ' || effect) gin_trgm_ops);
create index on portfolio.needs (object_code) where object_code <> '';
create index on portfolio.needs (component_id) where component_id is not null;

-- What a file brought in, to be taken back
create table portfolio.import_needs (
  import_id uuid not null,
  need_id uuid not null,
  primary key (import_id, need_id)
);

-- A pre-study by the method: questions with answers, the technical part, alternatives with their costs, consequences, a
-- proposal, and afterwards how well it held
create table portfolio.studies (
  need_id uuid primary key references portfolio.needs,
  leader_name text not null default '',
  begun_on date not null,
  -- [{ question, answer }]
  questions jsonb not null,
  technical text not null default '',
  -- [{ name, about, investmentOre, yearlyOre, hours, benefitOre, consequences }]
  alternatives jsonb not null,
  -- the place of the proposed one, from 0
  proposed int,
  proposal text not null default '',
  -- what the decision rests on, in short
  basis text not null default '',
  expected_on date,
  finished_on date,
  -- how it went: money, day and yearly benefit as they became
  actual_cost_ore bigint,
  actual_done_on date,
  actual_benefit_ore bigint,
  followed_on date,
  lesson text not null default '',
  version int not null default 1
);
