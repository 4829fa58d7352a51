-- Models brought in as ArchiMate exchange files: each as it was read, so that it can be given back without loss, and which
-- of its elements and relationships became what in the register. Placement: with the domain.
create table objects.archimate_models (
  model_id uuid primary key,
  -- the model's own identifier in the file
  identifier text not null,
  name text not null,
  file_name text not null,
  sha256 text not null,
  -- the file's text
  source text not null,
  unit_code text not null,
  elements int not null,
  relationships int not null,
  views int not null,
  -- relationships ArchiMate forbids: [{"identifier": …, "type": …, "source": …, "target": …, "code": …}]
  forbidden jsonb not null,
  import_id uuid not null,
  imported_at timestamptz not null,
  imported_by text
);
create index on objects.archimate_models (imported_at desc);

create table objects.archimate_links (
  model_id uuid not null references objects.archimate_models,
  identifier text not null,
  component_id uuid references objects.components,
  relation_id uuid references objects.relations on delete set null,
  -- what the model made new, which goes with it when the import is undone
  is_new boolean not null,
  primary key (model_id, identifier)
);
create index on objects.archimate_links (component_id);
create index on objects.archimate_links (relation_id);
