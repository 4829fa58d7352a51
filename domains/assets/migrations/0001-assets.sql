-- The register of equipment: what it is, where it is, who has it and what has happened with it. Placement: every table stays
-- with the domain, distributed by equipment_id.
create schema assets;

create sequence assets.equipment_numbers start 100001;

-- One row a piece, repeating the latest of its entries so that a list is one index scan. Maintenance, safety tests, contracts
-- and money will stand in tables of their own that refer to it; a supplier's id will stand beside the supplier's name
create table assets.equipment (
  equipment_id uuid primary key,
  -- the inventory number people read from the label: U-100234
  number bigint not null unique default nextval('assets.equipment_numbers'),
  category text not null check (category in ('computer', 'screen', 'printer', 'phone', 'network', 'server', 'other-it',
    'ultrasound', 'patient-monitor', 'infusion-pump', 'ventilator', 'defibrillator', 'washer-disinfector', 'medical-device')),
  kind text not null generated always as (
    case when category in ('computer', 'screen', 'printer', 'phone', 'network', 'server', 'other-it') then 'it' else 'medical' end
  ) stored,
  name text not null check (name <> ''),
  manufacturer text not null default '',
  model text not null default '',
  serial_number text not null default '',
  -- what an earlier register or label calls it
  other_number text not null default '',
  -- letters and digits alone: what a reader of labels and a person's typing agree on
  serial_key text not null generated always as (regexp_replace(lower(serial_number), '[^a-z0-9]', '', 'g')) stored,
  other_key text not null generated always as (regexp_replace(lower(other_number), '[^a-z0-9]', '', 'g')) stored,
  -- the unique device identification as it was read, and what it says
  udi text not null default '',
  udi_di text,
  udi_pi text not null default '',
  lot_number text not null default '',
  expires_on date,
  -- where it stands
  site text not null default '',
  building text not null default '',
  floor text not null default '',
  room text not null default '',
  -- the unit that uses it, and the one that looks after it
  unit_code text not null,
  keeper_code text not null,
  -- who has it; null: the unit shares it
  person_id uuid,
  supplier_name text not null default '',
  -- of the register of suppliers, where it was chosen from it; the name is then the register's
  supplier_id uuid,
  -- the service it belongs to, by its code
  service_code text,
  state text not null check (state in ('ordered', 'in-stock', 'in-use', 'in-repair', 'retired', 'lost')),
  delivered_on date,
  warranty_until date,
  -- what it means for patients when it stands still
  criticality text check (criticality in ('low', 'medium', 'high')),
  note text not null default '',
  -- goes up with each step: who changes what somebody changed meanwhile is told
  version int not null default 1,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  words tsvector not null generated always as (
    setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('simple', manufacturer || ' ' || model), 'B')
      || to_tsvector('simple', site || ' ' || building || ' ' || room || ' ' || supplier_name)
      || array_to_tsvector(array_remove(array[regexp_replace(lower(serial_number), '[^a-z0-9]', '', 'g'),
        regexp_replace(lower(other_number), '[^a-z0-9]', '', 'g')], ''))
  ) stored,
  check (criticality is null or category in ('ultrasound', 'patient-monitor', 'infusion-pump', 'ventilator', 'defibrillator',
    'washer-disinfector', 'medical-device'))
);
-- one maker numbers its own pieces once; an earlier register numbered everything once
create unique index equipment_serial on assets.equipment (lower(manufacturer), serial_key) where serial_key <> '';
create unique index equipment_other on assets.equipment (other_key) where other_key <> '';
create index on assets.equipment (serial_key) where serial_key <> '';
create index on assets.equipment (udi_di) where udi_di is not null;
-- lists: newest first in a unit, a state, a category; by name, by warranty, by what changed last
create index on assets.equipment (unit_code, number desc);
create index on assets.equipment (keeper_code, number desc);
create index on assets.equipment (category, number desc);
create index on assets.equipment (state, number desc);
create index on assets.equipment (person_id, number desc) where person_id is not null;
create index on assets.equipment (supplier_id, number desc) where supplier_id is not null;
create index on assets.equipment (name, number);
create index on assets.equipment (unit_code, name, number);
create index on assets.equipment (category, name, number);
create index on assets.equipment ((coalesce(warranty_until, 'infinity'::date)), number);
create index on assets.equipment (changed_at desc, number desc);
create index on assets.equipment using gin (words);

-- The history: each row says what happened, and the state and unit from then on; the latest is what holds
create table assets.equipment_entries (
  equipment_id uuid not null references assets.equipment,
  ordinal int not null,
  at timestamptz not null,
  -- registered, changed, moved, state, imported, import-undone
  what text not null,
  text text not null default '',
  -- what changed, by field: {"unit_code": ["DAK-IVA", "DAK-AKM"]}
  changes jsonb,
  state text not null,
  unit_code text not null,
  by_id text,
  by_name text,
  primary key (equipment_id, ordinal)
);

-- What imports changed, so that they can be taken back exactly
create table assets.import_changes (
  import_id uuid not null,
  equipment_id uuid not null,
  -- the row as it was; null when it was not there
  before jsonb,
  -- the version it got
  version int not null,
  primary key (import_id, equipment_id)
);
