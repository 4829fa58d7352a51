-- Imports: one row per file brought in, what was wrong with it, and what became of it. Placement: with the platform.
create table platform.imports (
  import_id uuid primary key,
  kind text not null,
  file_id uuid not null references platform.files,
  file_name text not null,
  sha256 text not null,
  state text not null check (state in ('reading', 'refused', 'previewed', 'storing', 'stored', 'undone', 'failed')),
  -- which column fills which field, and other choices of the reader
  options jsonb not null default '{}',
  -- what the reader saw: headings, guessed mapping, encoding, a sample of rows
  seen jsonb not null default '{}',
  good bigint not null default 0,
  bad bigint not null default 0,
  stored bigint not null default 0,
  same bigint not null default 0,
  run_id uuid,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index on platform.imports (created_at desc, import_id);
create index on platform.imports (sha256, kind);
create table platform.import_problems (
  import_id uuid not null references platform.imports on delete cascade,
  seq int not null,
  line int,
  column_name text,
  value text,
  code text not null,
  severity text not null check (severity in ('refusal', 'error', 'warning', 'note')),
  -- in three languages
  text jsonb not null,
  primary key (import_id, seq)
);
