// One step for many cases. Each goes through the same door as a single one, in a savepoint of its own: what is refused leaves
// nothing behind, neither in its tables nor in audit, events and jobs, and the others go on.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseFor } from '../case-access.ts';
import { assignCase, changeCase, mergeCase, resolveCase, takeCase } from '../case-actions.ts';
import { caseNumber } from '../case-rules.ts';
import type * as contract from './desk-contract.ts';

type Result = AnswerOf<typeof contract.stepCases>['results'][number];

export async function stepCases(
  work: Work,
  input: GivenOf<typeof contract.stepCases>,
): Promise<AnswerOf<typeof contract.stepCases>> {
  const cases = [...new Set(input.cases)];
  // all at once in the order of their keys, or two people with the same cases in another order would wait for ever
  const into = input.step.does === 'merge' ? [input.step.into] : [];
  await work.sql('select 1 from service_desk.cases where case_id = any($1) order by case_id for update', [
    [...cases, ...into],
  ]);
  const results: Result[] = [];
  for (const each of cases) results.push(await stepOne(work, each, input.step));
  work.audit({
    subject: 'cases',
    subjectId: input.step.does,
    detail: results.map(({ case: id, refusal }) => (refusal ? { case: id, refused: refusal.code } : { case: id })),
  });
  return { done: results.filter(({ refusal }) => refusal === null).length, results };
}

async function stepOne(work: Work, caseId: string, step: contract.StepForMany): Promise<Result> {
  let number = '';
  try {
    number = caseNumber((await caseFor(work, caseId)).record.number);
    await inSavepoint(work, (own) => take(own, caseId, step));
    return { case: caseId, number, refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { case: caseId, number, refusal: { code: error.code, facts: { ...error.facts } } };
  }
}

async function take(work: Work, caseId: string, step: contract.StepForMany): Promise<void> {
  if (step.does === 'take') await takeCase(work, { case: caseId });
  else if (step.does === 'assign') {
    const { team, person, reason } = step;
    await assignCase(work, { case: caseId, team, person, reason });
  } else if (step.does === 'change') {
    const { does: _does, ...change } = step;
    await changeCase(work, { case: caseId, ...change });
  } else if (step.does === 'merge') await mergeCase(work, { case: caseId, into: step.into });
  else {
    const { record } = await caseFor(work, caseId);
    if (step.kind && record.kind === 'undecided') await changeCase(work, { case: caseId, kind: step.kind });
    await resolveCase(work, { case: caseId, solution: step.solution, copies: [], files: [] });
  }
}

/** Runs in a savepoint; what it notes counts only when it went well. */
async function inSavepoint(work: Work, what: (own: Work) => Promise<void>): Promise<void> {
  const noted: (() => void)[] = [];
  const own: Work = Object.create(work, {
    audit: { value: (note: Parameters<Work['audit']>[0]) => void noted.push(() => work.audit(note)) },
    emit: { value: (...given: Parameters<Work['emit']>) => void noted.push(() => work.emit(...given)) },
    enqueue: { value: (...given: Parameters<Work['enqueue']>) => void noted.push(() => work.enqueue(...given)) },
    touch: { value: (topic: string) => void noted.push(() => work.touch(topic)) },
  });
  await work.sql('savepoint one_case');
  try {
    await what(own);
  } catch (error) {
    await work.sql('rollback to savepoint one_case');
    throw error;
  }
  await work.sql('release savepoint one_case');
  for (const note of noted) note();
}
