-- A search entry in one language is found by those who read that language; null: by everybody.
alter table platform.search_entries add column language text check (language in ('sv', 'da', 'en'));
