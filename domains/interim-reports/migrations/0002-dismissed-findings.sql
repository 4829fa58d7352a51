-- Findings of the checker that somebody has put aside, with why. A finding is known by its place and words: when the text
-- changes it is another one, and this row says nothing about it. Placement: with the domain.
create table interim_reports.dismissed_findings (
  report_id uuid not null references interim_reports.reports on delete cascade,
  finding text not null,
  reason text not null,
  at timestamptz not null,
  by_id text,
  by_name text,
  primary key (report_id, finding)
);
