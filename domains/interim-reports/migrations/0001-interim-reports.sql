-- Interim reports: templates, the report of a unit and period with its chapters and texts, who writes what by when, the
-- assignments and controls that are accounted for, and the closed report exactly as it was. Placement: with the domain.
create schema interim_reports;

create table interim_reports.templates (
  template_id uuid primary key,
  unit text not null,
  year int not null check (year between 1990 and 2100),
  name text not null,
  language text not null check (language in ('sv', 'da', 'en')),
  -- which months its reports are about, each { from, to }; how money is written
  months jsonb not null default '[]',
  rounding jsonb not null default '{"money":null}',
  -- ordered chapters, each { kind, title, settings, writer, writerRole, dueDays, text }
  chapters jsonb not null,
  -- goes up with each change; what it was is in template_versions
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null default '',
  unique (unit, year, name)
);

create table interim_reports.template_versions (
  template_id uuid not null references interim_reports.templates,
  version int not null,
  -- { name, language, months, rounding, chapters }
  content jsonb not null,
  at timestamptz not null,
  by_name text not null,
  primary key (template_id, version)
);

create table interim_reports.reports (
  report_id uuid primary key,
  unit text not null,
  from_month text not null,
  to_month text not null,
  -- 1 for the first; a correction of a closed report is the next one
  version int not null check (version >= 1),
  succeeds_id uuid references interim_reports.reports,
  template_id uuid references interim_reports.templates,
  template_version int,
  rounding jsonb not null default '{"money":null}',
  language text not null check (language in ('sv', 'da', 'en')),
  title text not null,
  document_id text not null default '',
  responsible text not null default '',
  prepared_by text not null default '',
  created_at timestamptz not null,
  created_by text not null,
  check (from_month <= to_month),
  unique (unit, from_month, to_month, version)
);

-- a change of state is a row; the latest is the state
create table interim_reports.report_states (
  report_id uuid not null references interim_reports.reports on delete cascade,
  ordinal int not null,
  state text not null check (state in ('writing', 'in-review', 'approved', 'closed', 'published')),
  at timestamptz not null,
  by_id text,
  by_name text,
  reason text not null default '',
  primary key (report_id, ordinal)
);

create table interim_reports.chapters (
  chapter_id uuid primary key,
  report_id uuid not null references interim_reports.reports on delete cascade,
  position int not null,
  kind text not null check (kind in ('summary', 'text', 'steering', 'scorecard', 'charts', 'economy', 'investments',
    'internal-control', 'assignments', 'figures')),
  title text not null,
  settings jsonb not null,
  writer_person_id uuid,
  writer_name text,
  -- whose holder in the unit writes it, as long as nobody has begun; null: the person was chosen
  writer_role text,
  due_on date
);
create index on interim_reports.chapters (report_id, position);
create index on interim_reports.chapters (writer_person_id);

create table interim_reports.chapter_states (
  chapter_id uuid not null references interim_reports.chapters on delete cascade,
  ordinal int not null,
  state text not null check (state in ('not-started', 'writing', 'ready', 'approved')),
  at timestamptz not null,
  by_id text,
  by_name text,
  reason text not null default '',
  primary key (chapter_id, ordinal)
);

-- the texts of a chapter: 'text' for the running text, 'measure:…' and 'row:…' for a comment on one row. `version` counts
-- every save; saves by one person at one sitting keep one row, so that the history holds what people left behind
create table interim_reports.texts (
  chapter_id uuid not null references interim_reports.chapters on delete cascade,
  slot text not null,
  version int not null,
  body jsonb not null,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  by_id text,
  by_name text,
  primary key (chapter_id, slot, version)
);

create table interim_reports.comments (
  comment_id uuid primary key,
  chapter_id uuid not null references interim_reports.chapters on delete cascade,
  at timestamptz not null,
  by_id text,
  by_name text,
  text text not null,
  settled_at timestamptz,
  settled_by text
);
create index on interim_reports.comments (chapter_id, at);

-- who has been reminded of what; the mail of a later day reads the event
create table interim_reports.reminders (
  chapter_id uuid not null references interim_reports.chapters on delete cascade,
  reminded_on date not null,
  kind text not null check (kind in ('due-soon', 'due-today', 'late')),
  primary key (chapter_id, reminded_on)
);

-- the mails of those reminders, to whoever was to write then
create table interim_reports.outgoing_reminders (
  mail_id uuid primary key,
  chapter_id uuid not null references interim_reports.chapters on delete cascade,
  reminded_on date not null,
  due_on date not null,
  kind text not null check (kind in ('due-soon', 'due-today', 'late')),
  account_id uuid not null,
  state text not null check (state in ('waiting', 'sent', 'failed', 'not-needed')),
  tries int not null default 0,
  next_at timestamptz not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  -- what the mail server said last
  answer text not null default '',
  unique (chapter_id, reminded_on, account_id)
);
create index on interim_reports.outgoing_reminders (next_at) where state = 'waiting';

-- what a closed report says, word for word: every file of it is made from this text and nothing else
create table interim_reports.closed_trees (
  report_id uuid primary key references interim_reports.reports,
  freeze_id uuid not null,
  -- of the freeze: over every frozen record and figure
  hash text not null,
  tree text not null,
  sha256 text not null,
  -- what was known to be missing, and why it was closed all the same
  despite jsonb not null,
  -- the amounts beside the published figures that the texts said, exactly: [{ figure, n, d }]
  amounts jsonb not null default '[]'
);

-- the three files, made once after the close and read back before they are kept
create table interim_reports.closed_files (
  report_id uuid not null references interim_reports.reports,
  form text not null check (form in ('docx', 'pdf', 'html')),
  file_id uuid not null,
  sha256 text not null,
  primary key (report_id, form)
);
