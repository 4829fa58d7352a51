// "The same for me": somebody says that a known disturbance hits them as well, with where they work. Saying it twice
// counts once. Only what everybody may know of can be joined.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { unitsOfPerson } from '../people/people.ts';
import type { CaseRecord } from './case-rows.ts';
import { caseNumber, isOpen } from './case-rules.ts';
import { takeStep } from './case-step.ts';
import type * as contract from './contract.ts';
import { watchJoined } from './major/watch-reports.ts';

export async function joinCase(work: Work, input: GivenOf<typeof contract.joinCase>) {
  const record = await disturbanceFor(work, input.case);
  const unit = await unitFor(work, input.unit);
  const added = await work.sql(
    `insert into service_desk.case_followers (case_id, account_id, person_id, name, unit_code, at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
    [record.case_id, work.actor?.id, work.actor?.personId, work.actor?.name, unit, work.now],
  );
  const followers = record.followers + added.length;
  if (added.length > 0) {
    await takeStep(work, record, { what: 'joined', text: unit ?? '', isOpen: false, set: { followers } });
    await watchJoined(work, { service: record.service_code, unit: record.unit_code });
  }
  return { case: record.case_id, number: caseNumber(record.number), followers };
}

/** An incident everybody may know of, locked. */
async function disturbanceFor(work: Work, caseId: string): Promise<CaseRecord> {
  const [record] = await work.sql<CaseRecord>(
    `select * from service_desk.cases where case_id = $1 and kind = 'incident' and not is_restricted
       and (followers > 0 or impact <= 2) for update`,
    [caseId],
  );
  if (!record) throw new Refusal('not-found', 'no-such-case');
  if (!isOpen(record.state)) throw new Refusal('conflict', 'case-is-over', { state: record.state });
  return record;
}

async function unitFor(work: Work, given: string | undefined): Promise<string | null> {
  if (given === undefined)
    return work.actor?.personId ? ((await unitsOfPerson(work, work.actor.personId))[0] ?? null) : null;
  if (work.part(unitTreeKey).unit(given)) return given;
  throw new Refusal('invalid', 'unknown-unit', { unit: given }, [
    { path: 'unit', code: 'unknown-unit', message: given },
  ]);
}
