-- Data-centre capacity: rooms, racks, what stands where, and requests with their decisions. Placement: with the domain.
create table objects.server_rooms (
  room_id uuid primary key,
  name text not null unique check (name <> ''),
  place text not null default '',
  -- the unit that runs it, and the one whose people decide on requests
  unit_code text not null,
  decider_unit text not null,
  -- what power and cooling bear for the whole room, in watts; the racks may sum to more
  watts int not null check (watts > 0),
  note text not null default '',
  version int not null default 1
);

create table objects.racks (
  rack_id uuid primary key,
  room_id uuid not null references objects.server_rooms,
  name text not null check (name <> ''),
  units int not null check (units between 1 and 60),
  watts int not null check (watts > 0),
  unique (room_id, name)
);

-- What stands in a rack: a part of the register, its height and its power
create table objects.placements (
  placement_id uuid primary key,
  rack_id uuid not null references objects.racks,
  component_id uuid not null references objects.components,
  units int not null check (units >= 1),
  watts int not null check (watts >= 0),
  unique (rack_id, component_id)
);
create index on objects.placements (component_id);

create table objects.capacity_requests (
  request_id uuid primary key,
  room_id uuid not null references objects.server_rooms,
  -- what it is for
  title text not null check (title <> ''),
  reason text not null default '',
  unit_code text not null,
  units int not null check (units >= 1),
  watts int not null check (watts >= 0),
  wanted_on date not null,
  -- asked, granted, declined, withdrawn, installed
  state text not null check (state in ('asked', 'granted', 'declined', 'withdrawn', 'installed')),
  asked_at timestamptz not null,
  asked_by_id text not null,
  asked_by text not null,
  decided_at timestamptz,
  decided_by text,
  decision text not null default '',
  check ((decided_at is null) = (state in ('asked', 'withdrawn')) or state = 'withdrawn')
);
create index on objects.capacity_requests (room_id, state);

-- How a room filled: what it held after each step that changed that, kept so that nobody has to reckon backwards
create table objects.room_fillings (
  room_id uuid not null references objects.server_rooms,
  ordinal int not null,
  at timestamptz not null,
  -- height in rack units and power in watts: all there is, what is used, what is promised
  total_units int not null,
  total_watts int not null,
  used_units int not null,
  used_watts int not null,
  promised_units int not null,
  promised_watts int not null,
  primary key (room_id, ordinal)
);
