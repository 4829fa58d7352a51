-- The day by which a case is to be done, when somebody has said one: beside the clocks of agreed time, which count by themselves
alter table service_desk.cases add column due_on date;
create index on service_desk.cases (coalesce(due_on, 'infinity'::date), number) where state in ('new', 'active', 'waiting');
create index on service_desk.cases (due_on, number) where state in ('new', 'active', 'waiting') and due_on is not null;
