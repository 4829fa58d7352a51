-- One question after closing: who was asked of which case, and what they answered. Placement: with the case, by case_id.
create table service_desk.satisfaction (
  case_id uuid primary key references service_desk.cases,
  -- whom: the person it was for, or the account that wrote it down where no person is known
  person_id uuid,
  account_id text,
  asked_at timestamptz not null,
  -- 1 very dissatisfied to 5 very satisfied; null until answered
  score int check (score between 1 and 5),
  -- kept without personal numbers for good
  comment text not null default '',
  answered_at timestamptz,
  check ((person_id is null) <> (account_id is null)),
  check ((score is null) = (answered_at is null))
);
create index on service_desk.satisfaction (person_id, asked_at desc) where person_id is not null;
create index on service_desk.satisfaction (account_id, asked_at desc) where account_id is not null;
create index on service_desk.satisfaction (asked_at);
