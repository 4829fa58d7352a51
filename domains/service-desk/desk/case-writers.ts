// Who is writing in a case just now, so that two agents do not answer at once. It is a sign, not a record: it ends by itself
// after seconds, leaves no audit entry, and is told by the live channel under a topic of its own that refreshes nothing else.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseFor } from '../case-access.ts';
import type * as contract from './desk-contract.ts';

/** The screen says it again every four seconds while somebody writes. */
const lastsSeconds = 9;

export async function caseWriters(work: Work, input: GivenOf<typeof contract.whoWrites>): Promise<{ names: string[] }> {
  const { record, asAgent } = await caseFor(work, input.case);
  if (!asAgent) throw new Refusal('not-found', 'no-such-case');
  const me = work.actor?.id ?? '';
  const [before, until] = [work.now, new Date(work.now.getTime() + lastsSeconds * 1000)];
  const told =
    input.writing === 'yes'
      ? await work.sql(
          `with known as (select 1 from service_desk.case_writers where case_id = $1 and account_id = $2 and until_at > $4),
             said as (insert into service_desk.case_writers (case_id, account_id, name, until_at) values ($1, $2, $3, $5)
               on conflict (case_id, account_id) do update set until_at = excluded.until_at, name = excluded.name),
             gone as (delete from service_desk.case_writers where until_at < $4::timestamptz - interval '1 hour')
           select 1 where not exists (select 1 from known)`,
          [record.case_id, me, work.actor?.name ?? '', before, until],
        )
      : input.writing === 'no'
        ? await work.sql('delete from service_desk.case_writers where case_id = $1 and account_id = $2 returning 1', [
            record.case_id,
            me,
          ])
        : [];
  if (told.length > 0) await work.sql("select pg_notify('fyr_live', $1)", [`writing:${record.case_id}`]);
  const rows = await work.sql<{ name: string }>(
    'select name from service_desk.case_writers where case_id = $1 and account_id <> $2 and until_at > $3 order by name',
    [record.case_id, me, work.now],
  );
  return { names: rows.map((row) => row.name) };
}
