-- What tells an entry from another of the same title: a number, a date
alter table platform.search_entries add column note text not null default '';
