-- Whether a change is told of when it is allowed, and the notice that tells of it
alter table service_desk.changes add column is_told boolean not null default false;
alter table service_desk.changes add column notice_id uuid;
