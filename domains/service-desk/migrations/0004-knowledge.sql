-- Knowledge: articles with their versions, what readers said of them, what was looked for and not found, and the answers
-- agents keep ready. Placement: every table stays with the domain; few rows, read much.
create sequence service_desk.article_numbers start 1001;

-- One row an article; its texts are in its versions
create table service_desk.articles (
  article_id uuid primary key,
  number bigint not null unique default nextval('service_desk.article_numbers'),
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  -- 'agents': whoever works with cases in its unit
  audience text not null check (audience in ('everybody', 'agents')),
  unit_code text not null,
  -- the person who sees to it that it stays right
  owner_id uuid,
  review_on date not null,
  services text[] not null default '{}',
  -- what people call it when they do not use the words of the text
  words text[] not null default '{}',
  -- the version readers read, and the one being written; null where there is none
  live_version int,
  draft_version int,
  -- goes up with each change: who changes what somebody changed meanwhile is told
  edition int not null default 1,
  from_case_id uuid references service_desk.cases,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((state = 'published') = (live_version is not null))
);
create index on service_desk.articles (review_on) where state = 'published';
create index on service_desk.articles using gin (services);

-- What an article said, by version and language; a published version is never altered
create table service_desk.article_texts (
  article_id uuid not null references service_desk.articles,
  version int not null,
  language text not null check (language in ('sv', 'da', 'en')),
  title text not null check (title <> ''),
  body text not null,
  primary key (article_id, version, language)
);

-- Who did what with it, when
create table service_desk.article_entries (
  article_id uuid not null references service_desk.articles,
  ordinal int not null,
  at timestamptz not null,
  what text not null check (what in ('drafted', 'changed', 'published', 'reviewed', 'withdrawn')),
  version int not null,
  note text not null default '',
  by_name text,
  primary key (article_id, ordinal)
);

-- "Did it help?": one answer an account and version
create table service_desk.article_feedback (
  article_id uuid not null references service_desk.articles,
  version int not null,
  account_id text not null,
  helped boolean not null,
  comment text not null default '',
  at timestamptz not null,
  primary key (article_id, version, account_id)
);

-- What was looked for and not found, counted by month; nobody's name, and no text with a personal number in it
create table service_desk.missed_searches (
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  language text not null check (language in ('sv', 'da', 'en')),
  place text not null check (place in ('door', 'knowledge')),
  words text not null,
  times int not null default 1,
  primary key (month, language, place, words)
);

-- That the same person looks twice on a day counts once: told by marks made with that day's secret. Secret and marks are
-- deleted when the day is over, and then nobody can tell whose they were
create table service_desk.missed_search_marks (
  on_day date not null,
  mark text not null,
  primary key (on_day, mark)
);
create table service_desk.missed_search_secrets (
  on_day date primary key,
  secret text not null
);

-- Gaps an editor has seen to: the words do not come back until they are missed again afterwards
create table service_desk.settled_gaps (
  language text not null,
  words text not null,
  -- misses up to and with this month are settled
  month text not null,
  primary key (language, words)
);

-- Answers a team keeps ready; without a team they are everybody's
create table service_desk.answer_templates (
  template_id uuid primary key,
  team_code text references service_desk.teams,
  name text not null check (name <> ''),
  text_sv text not null default '',
  text_da text not null default '',
  text_en text not null default '',
  changed_at timestamptz not null,
  changed_by text,
  check (text_sv || text_da || text_en <> '')
);
