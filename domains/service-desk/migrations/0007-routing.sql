-- Models that propose a team, kept with what they were trained on and how right they were on later cases. Placement: with the
-- domain; the newest is in use.
create table service_desk.routing_models (
  version int primary key check (version > 0),
  trained_at timestamptz not null,
  trained_by_name text not null,
  cases int not null,
  teams int not null,
  seconds int not null,
  -- measured on the latest fifth of the cases by a model trained on the rest: a RoutingAccuracy
  accuracy jsonb not null,
  model bytea not null
);

-- cases of another system that were opened with the same codes
create index on service_desk.imported_cases ((opening ->> 'category'), (opening ->> 'subcategory'));
