// A finding from outside: taken in, answered, closed when its remedies are done.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import type { FindingPage } from './contract.ts';
import { checkDone, checkOwner, checkUnit, findingFor } from './control-access.ts';
import { carryOut, manage } from './field-contract.ts';
import { findingPage } from './finding-queries.ts';
import type { FindingRecord } from './risk-rows.ts';
import { keepFindingsFindable } from './risk-search.ts';

export async function registerFinding(
  work: Work,
  input: GivenOf<typeof contract.registerFinding>,
): Promise<FindingPage> {
  checkUnit(work, input.unit);
  checkDone(work, 'reportedOn', input.reportedOn);
  await checkOwner(work, input.ownerPerson);
  const [record] = await work.sql<FindingRecord>(
    `insert into internal_control.findings (finding_id, unit_code, title, text, source, reference, grade, reported_on, owner,
       answer_by, registered_at, changed_at, owner_person)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12) returning *`,
    [
      work.newId(),
      input.unit,
      input.title,
      input.text,
      input.source,
      input.reference,
      input.grade,
      input.reportedOn,
      input.owner,
      input.answerBy,
      work.now,
      input.ownerPerson,
    ],
  );
  if (!record) throw new Error('the database took a finding in without telling its number');
  await keepFindingsFindable(work, [record]);
  note(work, record);
  return findingPage(work, { finding: record.finding_id });
}

export async function answerFinding(work: Work, input: GivenOf<typeof contract.answerFinding>): Promise<FindingPage> {
  const record = await findingFor(work, input.finding, carryOut);
  await work.sql(
    `update internal_control.findings set answer = $2, answered_on = coalesce(answered_on, $3::date), version = version + 1,
       changed_at = $4 where finding_id = $1`,
    [record.finding_id, input.answer, work.today, work.now],
  );
  note(work, record);
  return findingPage(work, input);
}

export async function closeFinding(work: Work, input: GivenOf<typeof contract.closeFinding>): Promise<FindingPage> {
  const record = await findingFor(work, input.finding, manage);
  if (!record.answered_on) throw new Refusal('conflict', 'not-answered-yet');
  const open = await work.sql('select 1 from internal_control.remedies where finding_id = $1 and done_on is null', [
    record.finding_id,
  ]);
  if (open.length > 0) throw new Refusal('conflict', 'remedies-open', { open: open.length });
  await work.sql(
    'update internal_control.findings set closed_on = $2, closing = $3, version = version + 1, changed_at = $4 where finding_id = $1',
    [record.finding_id, work.today, input.text, work.now],
  );
  note(work, record);
  return findingPage(work, input);
}

function note(work: Work, record: Pick<FindingRecord, 'finding_id' | 'unit_code'>): void {
  work.audit({ subject: 'finding', subjectId: record.finding_id, unit: record.unit_code });
}
