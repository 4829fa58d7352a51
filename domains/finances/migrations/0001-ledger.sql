-- The ledger, its accounts and how they are grouped, and the budget. Placement: every table stays with the domain on one
-- node; rows refer to each other by narrow keys, nothing outside the schema is referred to except by code.
create schema finances;

-- Charts of accounts and cost groups ------------------------------------------------------------------------------------
create table finances.charts (
  chart text primary key check (chart ~ '^[a-z0-9-]{2,40}$'),
  name text not null,
  source text not null
);
-- The lines of the result as the report prints it; `kind` decides the part of the result, balance accounts have none
create table finances.headings (
  heading text primary key check (heading ~ '^[a-z-]{2,40}$'),
  kind text not null check (kind in ('revenue', 'cost', 'financial', 'balance')),
  ordinal smallint not null unique,
  name_sv text not null,
  name_da text not null,
  name_en text not null
);
create table finances.cost_groups (
  cost_group text primary key check (cost_group ~ '^[a-z-]{2,40}$'),
  heading text not null references finances.headings,
  -- that of the heading, repeated so that one join gives both
  kind text not null check (kind in ('revenue', 'cost', 'financial', 'balance')),
  ordinal smallint not null unique,
  name_sv text not null,
  name_da text not null,
  name_en text not null
);
-- Which accounts belong to which group: a version holds all ranges of a chart from an accounting year on. A range covers
-- every account whose first digits lie in it (6540-6549 covers 65401); the narrowest range that covers an account decides.
create table finances.mapping_versions (
  chart text not null references finances.charts,
  version int not null check (version > 0),
  valid_from_year smallint not null check (valid_from_year between 1990 and 2199),
  note text not null,
  created_at timestamptz not null,
  created_by_id text not null,
  created_by_name text not null,
  primary key (chart, version)
);
create table finances.mapping_ranges (
  chart text not null,
  version int not null,
  from_account text collate "C" not null check (from_account <> ''),
  to_account text collate "C" not null,
  cost_group text not null references finances.cost_groups,
  -- why it is so: the standard's words, or the region's own decision
  source text not null,
  primary key (chart, version, from_account, to_account),
  foreign key (chart, version) references finances.mapping_versions,
  check (from_account <= to_account and length(from_account) = length(to_account))
);
create table finances.accounts (
  account_id int generated always as identity primary key,
  chart text not null references finances.charts,
  number text collate "C" not null check (number <> ''),
  name text not null default '',
  unique (chart, number)
);
-- What the mapping in force says, worked out per account and accounting year; null: no range covers the account
create table finances.account_groups (
  account_id int not null references finances.accounts,
  year smallint not null,
  cost_group text references finances.cost_groups,
  primary key (account_id, year)
);

-- The ledger ------------------------------------------------------------------------------------------------------------
-- A set of books: one company in one bookkeeping system
create table finances.ledgers (
  ledger_id int generated always as identity primary key,
  code text not null unique check (code ~ '^[A-Za-z0-9ÅÄÖåäöÆØæø-]{1,40}$'),
  name text not null,
  organisation_number text unique,
  chart text not null references finances.charts
);
-- The names of the codes rows are coded with
create table finances.dimension_values (
  dimension text not null check (dimension in ('cost_centre', 'object', 'project', 'counterpart', 'funding')),
  code text not null check (code <> ''),
  name text not null default '',
  primary key (dimension, code)
);
-- Everything a row is coded with, said once; `unit` is the cost centre's unit on the day ('' for none), and so part of it
create table finances.codings (
  coding_id int primary key,
  account_id int not null,
  unit text collate "C" not null,
  cost_centre text collate "C" not null default '',
  object text collate "C" not null default '',
  project text collate "C" not null default '',
  counterpart text collate "C" not null default '',
  funding text collate "C" not null default '',
  unique (account_id, unit, cost_centre, object, project, counterpart, funding)
);
create index on finances.codings (unit);
-- What an import brought: its vouchers have consecutive numbers
create table finances.ledger_imports (
  import_id uuid primary key,
  stored_at timestamptz not null,
  first_voucher_id bigint not null,
  last_voucher_id bigint not null
);
-- Vouchers, rows and sums are written by COPY, many thousands at a time, by the one function that made their
-- keys (store-ledger.ts): foreign keys here would be asked for every row, and cost more than all else
create table finances.vouchers (
  voucher_id bigint primary key,
  ledger_id int not null,
  year smallint not null,
  series text collate "C" not null,
  number text collate "C" not null,
  booked_on date not null,
  registered_on date,
  text text not null default '',
  signature text not null default '',
  -- the voucher this one corrects, `series number`, as the bookkeeping says
  corrects text,
  row_count int not null,
  -- the sum of its debits, öre
  turnover bigint not null,
  -- over everything the voucher says: equal only for equal content
  content_hash bytea not null,
  import_id uuid not null,
  -- the later version of the same voucher that counts instead of this one
  replaced_by bigint
);
create unique index vouchers_natural_key on finances.vouchers (ledger_id, year, series, number) where replaced_by is null;
-- few vouchers correct or are replaced: these cost an import nothing
create index on finances.vouchers (ledger_id, corrects) where corrects is not null;
create index on finances.vouchers (ledger_id, year, series, number) where replaced_by is not null;
create index on finances.vouchers (replaced_by) where replaced_by is not null;
create index vouchers_by_day on finances.vouchers using brin (booked_on) with (pages_per_range = 16);
-- A happening that will not come back, of a kind that figures can ask for
create table finances.one_offs (
  one_off_id int generated always as identity primary key,
  category text not null check (category in ('licence-audit', 'settlement', 'restructuring', 'write-down', 'damage', 'other')),
  title text not null check (title <> ''),
  reason text not null,
  created_at timestamptz not null,
  created_by_id text not null,
  created_by_name text not null
);
-- The rows that count; voucher_id and row_no tell them apart. Debit is positive, öre.
-- The rows of a voucher, and those of a period, stand together, because files come in order of days: two BRIN indexes find
-- them at next to no cost for the import, where a B-tree for each would take a third of its speed. Nothing is looked up by
-- coding: ledger_months tells in which months a coding has rows at all
create table finances.ledger_rows (
  voucher_id bigint not null,
  row_no int not null,
  coding_id int not null,
  booked_on date not null,
  amount bigint not null,
  one_off_id int,
  text text
);
create index ledger_rows_by_voucher on finances.ledger_rows using brin (voucher_id) with (pages_per_range = 16);
create index ledger_rows_by_day on finances.ledger_rows using brin (booked_on) with (pages_per_range = 32);
-- The rows of vouchers that a later version replaced: kept, never counted
create table finances.replaced_rows (
  voucher_id bigint not null,
  row_no int not null,
  coding_id int not null,
  booked_on date not null,
  amount bigint not null,
  one_off_id int,
  text text,
  primary key (voucher_id, row_no)
);
-- Who marked which row as what, and who took the mark away
create table finances.one_off_marks (
  mark_id bigint generated always as identity primary key,
  one_off_id int not null references finances.one_offs,
  voucher_id bigint not null references finances.vouchers,
  row_no int not null,
  marked_at timestamptz not null,
  marked_by_id text not null,
  marked_by_name text not null,
  removed_at timestamptz,
  removed_by_name text
);
create unique index on finances.one_off_marks (voucher_id, row_no) where removed_at is null;
create index on finances.one_off_marks (one_off_id);
-- The rows summed: what every view and figure reads. Written in the same transaction as the rows, by ledger-sums.ts alone
create table finances.ledger_months (
  unit text collate "C" not null,
  month text collate "C" not null,
  coding_id int not null,
  -- the category of the mark; '' for none
  one_off text collate "C" not null,
  -- what the mapping says for the month's accounting year; rewritten when the mapping changes
  cost_group text,
  amount bigint not null,
  row_count int not null,
  primary key (unit, month, coding_id, one_off)
);
-- The same with only the group and the object of the coding: what most people look at. A tenth of the rows of ledger_months
create table finances.ledger_groups (
  unit text collate "C" not null,
  month text collate "C" not null,
  -- '' for accounts without a group
  cost_group text collate "C" not null,
  object text collate "C" not null,
  one_off text collate "C" not null,
  amount bigint not null,
  row_count int not null,
  primary key (unit, month, cost_group, object, one_off)
);
-- The same over all units together, by one code at a time: what a whole region is looked at by. Rows of no unit, and codes
-- that are not given ('' in the coding), are left out: the latter are what ledger_groups holds beyond these
create table finances.ledger_codes (
  dimension text collate "C" not null check (dimension in ('account', 'project', 'counterpart', 'funding')),
  month text collate "C" not null,
  code text collate "C" not null check (code <> ''),
  cost_group text collate "C" not null,
  one_off text collate "C" not null,
  amount bigint not null,
  row_count int not null,
  primary key (dimension, month, code, cost_group, one_off)
);
-- Opening and closing balances as the file states them
create table finances.balances (
  ledger_id int not null references finances.ledgers,
  year smallint not null,
  account_id int not null references finances.accounts,
  kind text not null check (kind in ('opening', 'closing')),
  amount bigint not null,
  import_id uuid not null,
  primary key (ledger_id, year, account_id, kind, import_id)
);

-- The budget ------------------------------------------------------------------------------------------------------------
create table finances.budget_versions (
  budget_version_id uuid primary key,
  year smallint not null check (year between 1990 and 2199),
  name text not null check (name <> ''),
  chart text not null references finances.charts,
  note text not null default '',
  -- transfers decided up to this day are already in its amounts
  includes_transfers_until date,
  import_id uuid,
  created_at timestamptz not null,
  created_by_id text not null,
  created_by_name text not null,
  unique (year, name),
  unique (budget_version_id, year)
);
create table finances.budget_rows (
  budget_version_id uuid not null references finances.budget_versions,
  row_no int not null,
  month text collate "C" not null,
  unit text not null,
  -- an account, or the cost group itself where the budget is not made by account
  account_id int references finances.accounts,
  cost_group text references finances.cost_groups,
  object text not null default '',
  project text not null default '',
  funding text not null default '',
  -- as in the ledger: cost positive, revenue negative
  amount bigint not null,
  primary key (budget_version_id, row_no),
  check (account_id is not null or cost_group is not null)
);
create index on finances.budget_rows (unit, month);
create unique index on finances.budget_rows
  (budget_version_id, unit, month, coalesce(account_id, 0), coalesce(cost_group, ''), object, project, funding);
-- Each decision that put a version in force, with who and when; the newest for a unit counts
create table finances.budget_decisions (
  decision_id uuid primary key,
  budget_version_id uuid not null references finances.budget_versions,
  decided_at timestamptz not null,
  decided_by_id text not null,
  decided_by_name text not null,
  note text not null default ''
);
create table finances.budget_in_force (
  year smallint not null,
  unit text not null,
  budget_version_id uuid not null,
  primary key (year, unit),
  -- a version counts in its own year, so that who joins by version and unit need not compare years
  foreign key (budget_version_id, year) references finances.budget_versions (budget_version_id, year)
);
create table finances.budget_transfers (
  transfer_id uuid primary key,
  year smallint not null,
  -- counts within the year: transfer 3 of 2019
  number int not null,
  decided_on date not null,
  -- the body or person that decided
  decided_by text not null,
  title text not null check (title <> ''),
  reason text not null default '',
  created_at timestamptz not null,
  created_by_id text not null,
  created_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  unique (year, number)
);
create table finances.budget_transfer_rows (
  transfer_id uuid not null references finances.budget_transfers,
  row_no int not null,
  month text collate "C" not null,
  unit text not null,
  cost_group text not null references finances.cost_groups,
  object text not null default '',
  amount bigint not null,
  primary key (transfer_id, row_no)
);
create index on finances.budget_transfer_rows (unit, month);
-- The budget that counts, row by row: versions in force, and the transfers they do not hold already
create view finances.budget_entries as
  select v.year || '/' || v.name || '/' || concat_ws('|', r.unit, r.month, coalesce(a.number, r.cost_group), nullif(r.object, ''), nullif(r.project, ''), nullif(r.funding, '')) as fact,
    v.budget_version_id::text as record, v.name as label, r.month, r.unit, v.year,
    case when r.account_id is null then r.cost_group else g.cost_group end as cost_group,
    a.number as account, nullif(r.object, '') as object, nullif(r.project, '') as project, nullif(r.funding, '') as funding, r.amount
  from finances.budget_rows r
    join finances.budget_versions v using (budget_version_id)
    join finances.budget_in_force f on f.unit = r.unit and f.budget_version_id = r.budget_version_id
    left join finances.accounts a on a.account_id = r.account_id
    left join finances.account_groups g on g.account_id = r.account_id and g.year = v.year
  union all
  select 'transfer/' || t.year || '/' || t.number || '/' || r.row_no, 'transfer-' || t.transfer_id, t.title, r.month, r.unit, t.year,
    r.cost_group, null, nullif(r.object, ''), null, null, r.amount
  from finances.budget_transfer_rows r
    join finances.budget_transfers t using (transfer_id)
    left join finances.budget_in_force f on f.year = t.year and f.unit = r.unit
    left join finances.budget_versions v on v.budget_version_id = f.budget_version_id
  where t.withdrawn_at is null and (v.includes_transfers_until is null or t.decided_on > v.includes_transfers_until);
