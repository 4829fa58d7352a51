-- Scorecards: what a unit wants in a year, by which measures it knows, and how it went. Placement: with the domain.
create schema scorecards;

create table scorecards.scorecards (
  scorecard_id uuid primary key,
  unit text not null,
  year int not null check (year between 1990 and 2100),
  name text not null,
  created_at timestamptz not null,
  created_by text not null,
  unique (unit, year)
);

create table scorecards.focus_areas (
  focus_area_id uuid primary key,
  scorecard_id uuid not null references scorecards.scorecards on delete cascade,
  position int not null,
  name text not null
);
create index on scorecards.focus_areas (scorecard_id);

create table scorecards.perspectives (
  perspective_id uuid primary key,
  scorecard_id uuid not null references scorecards.scorecards on delete cascade,
  position int not null,
  name text not null
);
create index on scorecards.perspectives (scorecard_id);

create table scorecards.measures (
  measure_id uuid primary key,
  perspective_id uuid not null references scorecards.perspectives on delete cascade,
  focus_area_id uuid references scorecards.focus_areas,
  position int not null,
  goal text not null,
  name text not null,
  -- the figure that gives the outcome; null: reported by hand
  figure text,
  -- for measures reported by hand: what the integer counts in, and its decimals; a figure brings its own
  unit_word text not null default '',
  decimals int not null default 0 check (decimals between 0 and 6),
  good text not null check (good in ('up', 'down', 'band')),
  -- what the outcome is compared with: a period of the same figure or measure, or only words
  baseline_from text,
  baseline_to text,
  baseline_text text not null default '',
  -- number | band | more | less | establish | words
  target_kind text not null check (target_kind in ('at-most', 'at-least', 'equal', 'band', 'more', 'less', 'establish', 'words')),
  -- integers of 10^-decimals (of the figure's stored scale where there is one)
  target_low bigint,
  target_high bigint,
  target_text text not null default '',
  -- what the reader must know: a definition that changed, a survey not yet made
  note text not null default '',
  changed_at timestamptz not null,
  check (target_kind not in ('at-least', 'band', 'equal') or target_low is not null),
  check (target_kind not in ('at-most', 'band') or target_high is not null)
);
create index on scorecards.measures (perspective_id);
create index on scorecards.measures (figure);

-- values reported by hand, one in force per measure and period; older ones stay
create table scorecards.observations (
  observation_id uuid primary key,
  measure_id uuid not null references scorecards.measures on delete cascade,
  from_month text not null,
  to_month text not null,
  value bigint,
  text text not null default '',
  source text not null,
  definition_version int not null default 1,
  reported_by text not null,
  reported_by_name text not null,
  reported_at timestamptz not null,
  replaced_at timestamptz
);
create unique index observations_one_in_force on scorecards.observations (measure_id, from_month, to_month) where replaced_at is null;

-- a person's judgement, which goes before the rule's; one in force per measure and period
create table scorecards.assessments (
  assessment_id uuid primary key,
  measure_id uuid not null references scorecards.measures on delete cascade,
  from_month text not null,
  to_month text not null,
  fulfilment text not null check (fulfilment in ('met', 'partly', 'missed', 'not-assessed')),
  trend text not null check (trend in ('better', 'worse', 'unchanged', 'unknown')),
  reason text not null,
  -- the scale the words belong to
  scale_version int not null default 1,
  assessed_by text not null,
  assessed_by_name text not null,
  assessed_at timestamptz not null,
  replaced_at timestamptz
);
create unique index assessments_one_in_force on scorecards.assessments (measure_id, from_month, to_month) where replaced_at is null;
