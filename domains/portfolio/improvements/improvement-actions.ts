// What is done with improvements: told, tested, introduced from a day, dropped with a reason, their effect told.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { keepSearchEntries } from '../../../platform/search/search.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import { tables, type Work } from '../../../platform/work/work.ts';
import type * as contract from '../contract.ts';
import type { ImprovementPage } from '../contract.ts';
import { addStep, type Stepped } from '../steps.ts';
import type { DB } from '../tables.ts';
import { type ImprovementRecord, improvementFor, improvementPage, mayStepImprovement } from './improvement-queries.ts';
import { nextImprovementStates } from './improvement-rules.ts';

export async function tellImprovement(
  work: Work,
  input: GivenOf<typeof contract.tellImprovement>,
): Promise<ImprovementPage> {
  if (!work.part(unitTreeKey).unit(input.unit)) throw invalidField('improvement-unit-unknown', 'unit', input.unit);
  const made = await tables<DB>(work)
    .insertInto('portfolio.improvements')
    .values({
      improvement_id: work.newId(),
      unit_code: input.unit,
      title: input.title,
      problem: input.problem,
      state: 'idea',
      by_id: work.actor?.id ?? null,
      by_name: work.actor?.name ?? '',
      told_at: work.now,
    })
    .returning(['improvement_id', 'number'])
    .executeTakeFirstOrThrow();
  const { improvement_id: improvement } = made;
  await addStep(work, { kind: 'improvement', id: improvement, state: 'idea', unit: input.unit }, 'given');
  await keepSearchEntries(work, [
    improvementSearchEntry({ ...made, title: input.title, problem: input.problem, unit_code: input.unit }),
  ]);
  return improvementPage(work, { improvement });
}

export async function setImprovementState(
  work: Work,
  input: GivenOf<typeof contract.setImprovementState>,
): Promise<ImprovementPage> {
  const record = await toStep(work, input);
  if (!nextImprovementStates(record.state).includes(input.state))
    throw new Refusal('conflict', 'improvement-not-from-here', { state: record.state });
  const day = input.introducedOn;
  if (input.state === 'introduced' && day === null) throw invalidField('introduced-when', 'introducedOn', '');
  if (input.state === 'introduced' && day !== null && day > work.today)
    throw invalidField('introduced-in-the-future', 'introducedOn', day);
  if (input.state === 'dropped' && input.text === '') throw invalidField('dropped-why', 'text', '');
  await update(work, record, { state: input.state, introduced_on: input.state === 'introduced' ? day : null });
  await addStep(work, { ...steppedOf(record), state: input.state }, 'state', { text: input.text });
  return improvementPage(work, input);
}

export async function tellEffect(work: Work, input: GivenOf<typeof contract.tellEffect>): Promise<ImprovementPage> {
  const record = await toStep(work, input);
  if (record.state !== 'introduced') throw new Refusal('conflict', 'not-introduced', { state: record.state });
  await update(work, record, { effect: input.effect, effect_followed_on: work.today });
  await addStep(work, steppedOf(record), 'effect', { text: input.effect });
  return improvementPage(work, input);
}

/** An improvement as the one search finds it. */
export function improvementSearchEntry(
  record: Pick<ImprovementRecord, 'improvement_id' | 'number' | 'title' | 'problem' | 'unit_code'>,
) {
  return {
    kind: 'improvement',
    id: record.improvement_id,
    title: `I-${record.number} ${record.title}`,
    body: record.problem,
    address: `/portfolio/improvements/${record.improvement_id}`,
    permission: 'portfolio.improve',
    unit: record.unit_code,
  };
}

async function toStep(
  work: Work,
  { improvement, version }: { improvement: string; version: number },
): Promise<ImprovementRecord> {
  const record = await improvementFor(work, improvement, ' for update');
  if (!mayStepImprovement(work, record))
    throw new Refusal('not-allowed', 'not-allowed', {
      permission: 'portfolio.lead-assignments',
      unit: record.unit_code,
    });
  if (record.version !== version)
    throw new Refusal('conflict', 'improvement-changed', { number: `I-${record.number}` });
  return record;
}

function steppedOf(record: ImprovementRecord): Stepped {
  return { kind: 'improvement', id: record.improvement_id, state: record.state, unit: record.unit_code };
}

async function update(work: Work, record: ImprovementRecord, set: Partial<ImprovementRecord>): Promise<void> {
  await tables<DB>(work)
    .updateTable('portfolio.improvements')
    .set({ ...set, version: record.version + 1 })
    .where('improvement_id', '=', record.improvement_id)
    .execute();
}
