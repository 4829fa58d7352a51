-- Reports about one supplier, object, unit or theme that somebody has frozen: the tree word for word, with its hash. Placement:
-- with the domain.
create table interim_reports.kept_subjects (
  kept_id uuid primary key,
  kind text not null check (kind in ('unit', 'theme', 'object', 'supplier')),
  -- the unit's code, the object's or the supplier's id; '' for a theme
  about text not null,
  unit text not null check (unit <> ''),
  from_month text collate "C" not null,
  to_month text collate "C" not null,
  -- of a theme: the figures it was asked for, which a reader must be allowed to see
  figures text[] not null default '{}',
  title text not null check (title <> ''),
  tree text not null,
  sha256 text not null,
  kept_at timestamptz not null,
  kept_by_id text not null,
  kept_by_name text not null
);
create index on interim_reports.kept_subjects (unit, kind, about, kept_at);

-- Themes kept by name, so that they are found again: a unit's, seen by whoever may see their figures
create table interim_reports.themes (
  theme_id uuid primary key,
  unit text not null check (unit <> ''),
  name text not null check (name <> ''),
  figures text[] not null check (cardinality(figures) > 0),
  kept_at timestamptz not null,
  kept_by_name text not null
);
create unique index on interim_reports.themes (unit, lower(name));
