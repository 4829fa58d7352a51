// What is done with a pre-study: begun with the questions of the method, written, finished, and followed up when it is known
// what became of it.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { tables, type Work } from '../../../platform/work/work.ts';
import type * as contract from '../contract.ts';
import type { PortfolioNeedPage } from '../contract.ts';
import { addStep } from '../steps.ts';
import type { DB } from '../tables.ts';
import { checkAlone, moveNeed, steppedOf } from './need-actions.ts';
import { needPage } from './need-queries.ts';
import { type NeedRecord, needToLead } from './need-rows.ts';
import { studyQuestions } from './need-words.ts';
import { type StudyRecord, studyRecordOf } from './study-rows.ts';

export async function beginStudy(work: Work, input: GivenOf<typeof contract.beginStudy>): Promise<PortfolioNeedPage> {
  const record = await needToLead(work, input.need);
  checkAlone(record);
  if (await studyRecordOf(work, input.need)) throw new Refusal('conflict', 'study-begun', {});
  if (record.state !== 'described') throw new Refusal('conflict', 'need-not-from-here', { state: record.state });
  await tables<DB>(work)
    .insertInto('portfolio.studies')
    .values({
      need_id: input.need,
      leader_name: input.leader,
      begun_on: work.today,
      questions: JSON.stringify(studyQuestions[work.language].map((question) => ({ question, answer: '' }))),
      alternatives: '[]',
    })
    .execute();
  await moveNeed(work, record, 'in-study', '');
  return needPage(work, input);
}

export async function changeStudy(work: Work, input: GivenOf<typeof contract.changeStudy>): Promise<PortfolioNeedPage> {
  const { record, study } = await studyToChange(work, input);
  if (study.finished_on !== null) throw new Refusal('conflict', 'study-finished', {});
  if (input.proposed !== null && input.proposed >= input.alternatives.length)
    throw invalidField('proposed-is-no-alternative', 'proposed', String(input.proposed));
  await update(work, study, {
    leader_name: input.leader,
    questions: JSON.stringify(input.questions),
    technical: input.technical,
    alternatives: JSON.stringify(input.alternatives),
    proposed: input.proposed,
    proposal: input.proposal,
    basis: input.basis,
    expected_on: input.expectedOn,
  });
  await addStep(work, steppedOf(record), 'study-written');
  return needPage(work, input);
}

export async function finishStudy(work: Work, input: GivenOf<typeof contract.finishStudy>): Promise<PortfolioNeedPage> {
  const { record, study } = await studyToChange(work, input);
  if (study.finished_on !== null) throw new Refusal('conflict', 'study-finished', {});
  const unanswered = study.questions.filter((each) => each.answer === '').length;
  const lacks = [
    ...(unanswered > 0 ? ['questions'] : []),
    ...(study.technical === '' ? ['technical'] : []),
    ...(study.alternatives.length < 2 ? ['alternatives'] : []),
    ...(study.proposed === null || study.proposal === '' ? ['proposal'] : []),
    ...(study.basis === '' ? ['basis'] : []),
  ];
  if (lacks.length > 0) throw new Refusal('conflict', 'study-lacks', { lacks: lacks.join(', '), unanswered });
  await update(work, study, { finished_on: work.today });
  await moveNeed(work, record, 'ready', '');
  return needPage(work, input);
}

export async function followStudy(work: Work, input: GivenOf<typeof contract.followStudy>): Promise<PortfolioNeedPage> {
  const { record, study } = await studyToChange(work, input);
  if (study.finished_on === null) throw new Refusal('conflict', 'study-not-finished', {});
  if (input.costOre === null && input.doneOn === null && input.benefitOre === null)
    throw new Refusal('invalid', 'nothing-to-follow', {});
  await update(work, study, {
    actual_cost_ore: input.costOre,
    actual_done_on: input.doneOn,
    actual_benefit_ore: input.benefitOre,
    followed_on: work.today,
    lesson: input.lesson,
  });
  await addStep(work, steppedOf(record), 'study-followed', { text: input.lesson });
  return needPage(work, input);
}

async function studyToChange(
  work: Work,
  { need, version }: { need: string; version: number },
): Promise<{ record: NeedRecord; study: StudyRecord }> {
  const record = await needToLead(work, need);
  const study = await studyRecordOf(work, need, ' for update');
  if (!study) throw new Refusal('not-found', 'no-study');
  if (study.version !== version) throw new Refusal('conflict', 'study-changed', {});
  return { record, study };
}

type Columns = Omit<Partial<StudyRecord>, 'questions' | 'alternatives'> & { questions?: string; alternatives?: string };

async function update(work: Work, study: StudyRecord, set: Columns): Promise<void> {
  await tables<DB>(work)
    .updateTable('portfolio.studies')
    .set({ ...set, version: study.version + 1 })
    .where('need_id', '=', study.need_id)
    .execute();
}
