// What another room says to the requester in their case: an idea's fate, for instance. Who may say it is decided by that room;
// here it becomes a line everybody in the case reads, and goes out by mail as an agent's word does.
import type { Work } from '../../platform/work/work.ts';
import { addEntry, tellOf } from './case-line.ts';
import type { CaseRecord } from './case-rows.ts';
import { isOpen } from './case-rules.ts';
import { takeStep } from './case-step.ts';

/** Says it in an open case as an answer, in one that is over as a line of its history. A case that is gone is left alone. */
export async function tellInCase(work: Work, caseId: string, text: string): Promise<void> {
  const [record] = await work.sql<CaseRecord>('select * from service_desk.cases where case_id = $1 for update', [
    caseId,
  ]);
  if (!record) return;
  const said = { what: 'said', text, isOpen: true };
  if (isOpen(record.state)) {
    await takeStep(work, record, { ...said, clocks: ['agent-answered'] });
    return;
  }
  await addEntry(work, caseId, said);
  tellOf(work, caseId, 'case-changed');
}
