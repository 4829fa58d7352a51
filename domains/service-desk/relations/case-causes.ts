// What is behind a case: the problem it comes from, the change that will end it. A case that waits for one goes on by itself
// when that one is over, whichever way it ended.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseFor, caseToChange } from '../case-access.ts';
import { addEntry, tellOf } from '../case-line.ts';
import type { CaseRecord } from '../case-rows.ts';
import { caseNumber, isOpen } from '../case-rules.ts';
import { takeStep } from '../case-step.ts';
import { CaseTold } from '../contract.ts';
import { openCase } from '../open-case.ts';
import { asOf } from './part-cases.ts';
import type * as contract from './relation-contract.ts';

export async function setProblem(work: Work, input: GivenOf<typeof contract.setProblem>) {
  const { record, asAgent } = await caseFor(work, input.case);
  if (!asAgent) throw new Refusal('not-allowed', 'not-allowed', { permission: 'service-desk.work-cases' });
  if (record.kind !== 'problem') throw new Refusal('conflict', 'not-a-problem');
  if (input.isKnownError && input.workaround === '') throw invalidField('workaround-missing', 'workaround', '');
  await work.sql(
    `insert into service_desk.problems (case_id, cause, workaround, is_known_error, changed_at) values ($1, $2, $3, $4, $5)
     on conflict (case_id) do update set cause = excluded.cause, workaround = excluded.workaround,
       is_known_error = excluded.is_known_error, changed_at = excluded.changed_at`,
    [record.case_id, input.cause, input.workaround, input.isKnownError, work.now],
  );
  await addEntry(work, record.case_id, { what: 'analysed', text: input.cause, isOpen: false });
  tellOf(work, record.case_id, 'case-changed');
  return { case: record.case_id };
}

export async function linkCause(work: Work, input: GivenOf<typeof contract.linkCause>) {
  const { record } = await caseToChange(work, input.case, 'change-case');
  const { record: cause, asAgent } = await caseFor(work, input.cause);
  if (!asAgent) throw new Refusal('not-found', 'no-such-case');
  const { kind } = cause;
  if ((kind !== 'problem' && kind !== 'change') || cause.case_id === record.case_id)
    throw invalidField('not-a-cause', 'cause', input.cause);
  if (input.waits && !isOpen(cause.state)) throw new Refusal('conflict', 'cause-is-over', { state: cause.state });
  await link(work, record.case_id, cause.case_id);
  await takeStep(work, record, {
    what: 'linked',
    text: `${caseNumber(cause.number)} ${cause.title}`,
    isOpen: false,
    ...(input.waits
      ? { set: { state: 'waiting', waiting_for: kind }, tell: ['state', 'waiting_for'], clocks: ['state-changed'] }
      : {}),
  });
  return { case: record.case_id };
}

export async function unlinkCause(work: Work, input: GivenOf<typeof contract.unlinkCause>) {
  const { record } = await caseToChange(work, input.case, 'change-case');
  const gone = await work.sql<{ number: string }>(
    `delete from service_desk.case_causes k using service_desk.cases c
     where k.case_id = $1 and k.cause_id = $2 and c.case_id = k.cause_id returning c.number::text as number`,
    [record.case_id, input.cause],
  );
  if (!gone[0]) throw new Refusal('not-found', 'no-such-case');
  await takeStep(work, record, { what: 'unlinked', text: caseNumber(gone[0].number), isOpen: false });
  return { case: record.case_id };
}

export async function raiseProblem(work: Work, input: GivenOf<typeof contract.raiseProblem>) {
  const { record } = await caseToChange(work, input.case, 'change-case');
  const { requester: _who, requesterName: _name, ...taken } = { requester: '', requesterName: '', ...asOf(record) };
  const given = { ...taken, title: input.title, description: input.description, kind: 'problem' as const };
  const made = await openCase(work, given, { team: record.team_code });
  await link(work, record.case_id, made.case);
  await takeStep(work, record, { what: 'linked', text: `${made.number} ${input.title}`, isOpen: false });
  return { case: made.case, number: made.number };
}

/** When a problem or a change is over, what waited for it goes on; what it was merged into is the cause from then on. */
export async function goOnAfterCause(work: Work, payload: unknown): Promise<void> {
  const { caseId } = CaseTold.parse(payload);
  const [cause] = await work.sql<CaseRecord>('select * from service_desk.cases where case_id = $1', [caseId]);
  if (!cause || isOpen(cause.state) || (cause.kind !== 'problem' && cause.kind !== 'change')) return;
  if (cause.merged_into_id) {
    await work.sql(
      `insert into service_desk.case_causes (case_id, cause_id, at)
       select case_id, $2, $3 from service_desk.case_causes where cause_id = $1 and case_id <> $2 on conflict do nothing`,
      [caseId, cause.merged_into_id, work.now],
    );
    await work.sql('delete from service_desk.case_causes where cause_id = $1', [caseId]);
    return;
  }
  const waiting = await work.sql<CaseRecord>(
    `select c.* from service_desk.cases c join service_desk.case_causes k using (case_id)
     where k.cause_id = $1 and c.state = 'waiting' and c.waiting_for = $2
       and not exists (select 1 from service_desk.case_causes o join service_desk.cases oc on oc.case_id = o.cause_id
         where o.case_id = c.case_id and o.cause_id <> $1 and oc.kind = $2 and oc.state in ('new', 'active', 'waiting'))
     order by c.case_id for update of c`,
    [caseId, cause.kind],
  );
  for (const each of waiting)
    await takeStep(work, each, {
      what: 'went-on',
      text: caseNumber(cause.number),
      isOpen: true,
      clocks: ['state-changed'],
      set: { state: 'active', waiting_for: null },
      tell: ['state'],
    });
}

async function link(work: Work, caseId: string, cause: string): Promise<void> {
  await work.sql(
    'insert into service_desk.case_causes (case_id, cause_id, at) values ($1, $2, $3) on conflict do nothing',
    [caseId, cause, work.now],
  );
}
