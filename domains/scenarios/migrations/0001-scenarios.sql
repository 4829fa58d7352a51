-- Scenarios that were kept: what was assumed, never what came out. Placement: with the domain on one node.
create schema scenarios;

create table scenarios.scenarios (
  scenario_id uuid primary key,
  unit text not null check (unit <> ''),
  from_month text collate "C" not null,
  to_month text collate "C" not null,
  name text not null check (name <> ''),
  note text not null default '',
  -- as contract.ts reads it: freeze, index, investments
  assumptions jsonb not null,
  created_at timestamptz not null,
  created_by_id text not null,
  created_by_name text not null,
  removed_at timestamptz,
  removed_by_name text
);
create unique index on scenarios.scenarios (unit, name) where removed_at is null;

-- Which draft of a forecast was made from a scenario; the draft itself belongs to finances
create table scenarios.copies (
  copy_id uuid primary key,
  scenario_id uuid not null references scenarios.scenarios,
  forecast_version uuid not null,
  copied_at timestamptz not null,
  copied_by_name text not null
);
create index on scenarios.copies (scenario_id);
