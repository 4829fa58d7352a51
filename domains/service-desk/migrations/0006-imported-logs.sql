-- Cases that came with another system's event log: what that system called them and said of them, so that a second run finds
-- them again and an import can be taken back. Placement: imported_cases with the case; imported_teams is a reference table.
create table service_desk.imported_cases (
  case_id uuid primary key references service_desk.cases,
  import_id uuid not null,
  -- the other system, and the case's key there: what makes a second run change nothing
  source text not null check (source ~ '^[a-z0-9][a-z0-9-]{0,19}$'),
  source_key text not null,
  content_hash bytea not null,
  -- the case's version when it came: another one means that somebody has worked with it since
  version int not null,
  registered_at timestamptz,
  -- the other system's own codes when the case was opened, by field; nothing that was learnt later
  opening jsonb not null,
  -- what it said in the end and cannot be counted from the history: agreed time kept, problem, change, closing code
  labels jsonb not null,
  unique (source, source_key)
);
create index on service_desk.imported_cases (import_id);

-- Which team a group of the other system is, and the import that made it, when one did
create table service_desk.imported_teams (
  source text not null,
  source_group text not null,
  team_code text not null references service_desk.teams,
  made_by_import uuid,
  primary key (source, source_group)
);
create index on service_desk.imported_teams (made_by_import);

-- The stretches of time a case has waited for a supplier; placement: with the case, by case_id
create table service_desk.supplier_waits (
  case_id uuid not null references service_desk.cases on delete cascade,
  ordinal int not null,
  -- of the register of suppliers; null where nobody said which
  supplier_id uuid,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (case_id, ordinal)
);
create index on service_desk.supplier_waits (supplier_id, from_at);
