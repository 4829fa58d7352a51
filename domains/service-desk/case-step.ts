// One step in a case: the row and its history change together, with audit and event, so that neither can tell another story
// than the other.
import { tables, type Work } from '../../platform/work/work.ts';
import type { ClockEventKind } from './agreed-level-rules.ts';
import { clocksAfter } from './case-clocks.ts';
import { addEntry, type Line, tellOf } from './case-line.ts';
import type { CaseRecord } from './case-rows.ts';
import type { caseEvents } from './contract.ts';
import type { AnswerExtras } from './mail/answer-extras.ts';
import { sendAnswer } from './mail/outgoing-mail.ts';
import { keepSupplierWait } from './supplier-waits.ts';
import type { DB } from './tables.ts';

export interface Step extends Line {
  /** columns of service_desk.cases that change with it */
  readonly set?: Partial<Omit<CaseRecord, 'clocks'>>;
  /** columns whose change the history tells: from what to what */
  readonly tell?: readonly Exclude<keyof CaseRecord, 'clocks'>[];
  readonly event?: (typeof caseEvents)[number];
  /** who gets a copy of the mail to the requester, and the files that go along */
  readonly mail?: AnswerExtras;
  /** what it means to the clocks of agreed time, in this order */
  readonly clocks?: readonly ClockEventKind[];
}

/** Takes a step in a case that is locked; the record given is the one before it. Answers the number of its line in the history. */
export async function takeStep(work: Work, record: CaseRecord, step: Step): Promise<number> {
  const counted = step.clocks && (await clocksAfter(work, record, { ...record, ...step.set }, step.clocks));
  await tables<DB>(work)
    .updateTable('service_desk.cases')
    .set({
      ...step.set,
      ...(counted && { ...counted, clocks: JSON.stringify(counted.clocks) }),
      version: record.version + 1,
      changed_at: work.now,
    })
    .where('case_id', '=', record.case_id)
    .execute();
  await keepSupplierWait(work, record, { ...record, ...step.set });
  const changes = Object.fromEntries(
    (step.tell ?? [])
      .filter((name) => step.set && name in step.set && step.set[name] !== record[name])
      .map((name) => [name, [record[name] ?? null, step.set?.[name] ?? null]]),
  );
  const entry = await addEntry(work, record.case_id, step, Object.keys(changes).length > 0 ? changes : null);
  await sendAnswer(work, record, step, entry);
  tellOf(work, record.case_id, step.event ?? 'case-changed');
  return entry;
}
