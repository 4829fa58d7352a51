-- How a new object comes to be managed: the steps that are the same for every object, who takes each, until when, and when
-- it was done. Placement: with the domain, distributed by object_id.
create table objects.establishing_steps (
  object_id uuid not null references objects.objects,
  step text not null check (step in ('mandate', 'scope', 'roles', 'plan', 'funding', 'decision', 'handover')),
  state text not null default 'open' check (state in ('open', 'done', 'skipped')),
  person_id uuid,
  due_on date,
  note text not null default '',
  -- when it was done or skipped, and by whom
  settled_on date,
  settled_by text,
  primary key (object_id, step),
  check ((state = 'open') = (settled_on is null)),
  check (state <> 'skipped' or note <> '')
);
