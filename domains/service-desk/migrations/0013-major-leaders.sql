-- Who leads in the region and is mailed when a major incident is declared, told of and over. Placement: a reference table.

create table service_desk.major_leaders (
  person_id uuid primary key,
  name text not null,
  set_at timestamptz not null,
  set_by text not null
);
