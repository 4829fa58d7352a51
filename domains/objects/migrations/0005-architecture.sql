-- The architecture: parts of every layer from the institution people meet to the network it stands on, what needs what,
-- integrations with their own facts, and KLASSA with its history. Placement: every table stays with the domain.
create sequence objects.component_numbers start 1001;

-- One row a part, repeating the latest of its entries and of its classifications
create table objects.components (
  component_id uuid primary key,
  -- what people and files call it by: S-1001, or the code of the register it came from
  code text not null check (code ~ '^\S{1,60}$'),
  kind text not null check (kind in ('institution', 'service', 'system', 'decision-support', 'automation', 'sensor',
    'platform', 'server', 'storage', 'network', 'facility', 'other')),
  name text not null check (name <> ''),
  about text not null default '',
  -- the unit that answers for it
  unit_code text not null,
  -- the management object whose two sides own it
  object_id uuid references objects.objects,
  vendor_name text not null default '',
  -- of the register of suppliers, where the vendor is in it; its name then stands in vendor_name as well
  vendor_id uuid,
  product_version text not null default '',
  state text not null check (state in ('planned', 'introducing', 'in-use', 'phasing-out', 'retired')),
  live_on date,
  -- the last day the vendor supports it, or it is used
  ends_on date,
  -- the service of the notices people know it as
  service_code text,
  -- the type of ArchiMate a file has said; null: the kind's own
  archimate_type text,
  -- the latest classification; null: not classified
  confidentiality smallint check (confidentiality between 0 and 4),
  integrity smallint check (integrity between 0 and 4),
  availability smallint check (availability between 0 and 4),
  traceability smallint check (traceability between 0 and 4),
  classified_on date,
  version int not null default 1,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  check (ends_on is null or live_on is null or ends_on >= live_on),
  check ((classified_on is null) = (confidentiality is null) and (classified_on is null) = (integrity is null)
    and (classified_on is null) = (availability is null) and (classified_on is null) = (traceability is null))
);
create unique index component_code on objects.components (lower(code));
create index on objects.components (name, component_id);
create index on objects.components (kind, name, component_id);
create index on objects.components (object_id) where object_id is not null;
create index on objects.components (service_code) where service_code is not null;
create index on objects.components (vendor_id) where vendor_id is not null;

create table objects.component_entries (
  component_id uuid not null references objects.components,
  ordinal int not null,
  at timestamptz not null,
  -- registered, changed, classified, need-added, need-removed, imported, import-undone
  what text not null,
  text text not null default '',
  -- what changed, by field: {"state": ["in-use", "retired"]}
  changes jsonb,
  by_id text,
  by_name text,
  primary key (component_id, ordinal)
);

-- Who judged what a part's information is worth, when and why; the latest holds, the others are history
create table objects.classifications (
  component_id uuid not null references objects.components,
  ordinal int not null,
  confidentiality smallint not null check (confidentiality between 0 and 4),
  integrity smallint not null check (integrity between 0 and 4),
  availability smallint not null check (availability between 0 and 4),
  traceability smallint not null check (traceability between 0 and 4),
  reason text not null check (reason <> ''),
  decided_on date not null,
  decided_by text not null,
  noted_at timestamptz not null,
  by_id text,
  primary key (component_id, ordinal)
);

-- How two parts hang together. What it means for the one when the other stops: effect; several ways of which some must
-- stand share a group name
create table objects.relations (
  relation_id uuid primary key,
  -- composition, aggregation, assignment, realization, serving, access, influence, triggering, flow, specialization, association
  type text not null check (type in ('composition', 'aggregation', 'assignment', 'realization', 'serving', 'access',
    'influence', 'triggering', 'flow', 'specialization', 'association')),
  source_id uuid not null references objects.components,
  target_id uuid not null references objects.components,
  effect text not null check (effect in ('stops', 'weakens', 'none')),
  group_name text not null default '',
  -- how many of the group must stand
  needed int not null default 1 check (needed >= 1),
  note text not null default '',
  -- why ArchiMate forbids it, as a code; null: it is allowed
  forbidden text,
  noted_at timestamptz not null,
  by_name text
);
create unique index relation_once on objects.relations (source_id, target_id, type, group_name);
create index on objects.relations (target_id);

create table objects.integrations (
  integration_id uuid primary key,
  code text not null check (code ~ '^\S{1,60}$'),
  name text not null check (name <> ''),
  source_id uuid not null references objects.components,
  target_id uuid not null references objects.components,
  direction text not null check (direction in ('one-way', 'two-way')),
  pattern text not null check (pattern in ('message', 'interface', 'file', 'event', 'database', 'by-hand')),
  -- what carries it; null: nothing between the two
  platform_id uuid references objects.components,
  -- which information, in words
  carries text not null default '',
  unit_code text not null,
  weight text not null check (weight in ('high', 'medium', 'low')),
  interface_version text not null default '',
  state text not null check (state in ('planned', 'introducing', 'in-use', 'phasing-out', 'retired')),
  note text not null default '',
  version int not null default 1,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  check (source_id <> target_id)
);
create unique index integration_code on objects.integrations (lower(code));
create sequence objects.integration_numbers start 101;
create index on objects.integrations (name, integration_id);
create index on objects.integrations (source_id);
create index on objects.integrations (target_id);
create index on objects.integrations (platform_id) where platform_id is not null;

-- What imports changed, so that they can be taken back exactly
create table objects.component_imports (
  import_id uuid not null,
  component_id uuid not null,
  -- the row as it was; null when it was not there
  before jsonb,
  -- the version it got
  version int not null,
  primary key (import_id, component_id)
);
