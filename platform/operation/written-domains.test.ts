// Writing statements as this house says them, by hand and by the query builder.
import { expect, test } from 'vitest';
import { domainsWritten } from './written-domains.ts';

test.each([
  ['insert into service_desk.cases (a) values ($1) on conflict (a) do update set a = excluded.a', ['service-desk']],
  ['update "assets"."equipment" set "state" = $1 where "equipment_id" = $2', ['assets']],
  [
    'with gone as (delete from intake.drafts returning *) insert into intake.kept select * from gone',
    ['intake', 'intake'],
  ],
  ['update notices.notices n\n set a = 1 from people.persons p', ['notices']],
  ['truncate table finances.ledger_groups', ['finances']],
  ['select * from service_desk.cases c where c.case_id = $1 for update of c', []],
  ['select 1 from people.persons for update', []],
  ['insert into platform.settings (owner) values ($1)', []],
  ['select graphile_worker.add_job($1)', []],
])('%s', (statement, domains) => {
  expect(domainsWritten(statement)).toEqual(domains);
});
