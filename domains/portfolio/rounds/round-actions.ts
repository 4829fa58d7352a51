// What is done with a round: begun, needs taken in, scored by each administration for itself, differences settled, closed.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import { tables, type Work } from '../../../platform/work/work.ts';
import type * as contract from '../contract.ts';
import type { RoundPage } from '../contract.ts';
import { checkAlone } from '../needs/need-actions.ts';
import { needFor } from '../needs/need-rows.ts';
import { addStep } from '../steps.ts';
import type { DB } from '../tables.ts';
import { type RoundRecord, roundFor, roundPage } from './round-queries.ts';

type Parts = Pick<GivenOf<typeof contract.beginRound>, 'title' | 'criteria' | 'resources' | 'moneyOre' | 'parties'>;

export async function beginRound(work: Work, input: GivenOf<typeof contract.beginRound>): Promise<RoundPage> {
  checkParts(work, [input.unit], 'unit');
  checkParts(work, input.parties, 'parties');
  checkNames(input);
  const round = work.newId();
  await tables<DB>(work)
    .insertInto('portfolio.rounds')
    .values({
      round_id: round,
      unit_code: input.unit,
      ...columnsOf(input),
      state: 'scoring',
      created_at: work.now,
    })
    .execute();
  await setParties(work, round, input.parties);
  await step(work, { round_id: round, state: 'scoring', unit_code: input.unit }, 'given', input.title);
  return roundPage(work, { round });
}

export async function changeRound(work: Work, input: GivenOf<typeof contract.changeRound>): Promise<RoundPage> {
  const round = await roundToLead(work, input.round, input.version);
  checkOpen(round);
  checkParts(work, input.parties, 'parties');
  checkNames(input);
  const scored = await work.sql<{ criterion: string }>(
    'select distinct criterion from portfolio.scores where round_id = $1',
    [input.round],
  );
  const lost = scored.find(({ criterion }) => !input.criteria.some((each) => each.id === criterion));
  if (lost) {
    const name = round.criteria.find((each) => each.id === lost.criterion)?.name ?? lost.criterion;
    throw new Refusal('conflict', 'criterion-has-scores', { name });
  }
  await update(work, round, columnsOf(input));
  await setParties(work, input.round, input.parties);
  await step(work, round, 'changed');
  return roundPage(work, input);
}

export async function setRoundNeed(work: Work, input: GivenOf<typeof contract.setRoundNeed>): Promise<RoundPage> {
  const round = await roundToLead(work, input.round);
  checkOpen(round);
  const need = await needFor(work, input.need);
  checkAlone(need);
  if (!['described', 'in-study', 'ready'].includes(need.state))
    throw new Refusal('conflict', 'need-not-from-here', { state: need.state });
  const unknown = Object.keys(input.hours).find((id) => !round.resources.some((each) => each.id === id));
  if (unknown) throw invalidField('no-such-resource', 'hours', unknown);
  const set = { hours: JSON.stringify(input.hours), cost_ore: input.costOre, is_must: input.isMust };
  await tables<DB>(work)
    .insertInto('portfolio.round_needs')
    .values({ round_id: input.round, need_id: input.need, ...set })
    .onConflict((known) => known.columns(['round_id', 'need_id']).doUpdateSet(set))
    .execute();
  await step(work, round, 'need-in-round', need.title);
  return roundPage(work, input);
}

/** The ranking and the plan are counted from what is left; what was scored is named in the history. */
export async function takeNeedFromRound(
  work: Work,
  input: GivenOf<typeof contract.takeNeedFromRound>,
): Promise<RoundPage> {
  const round = await roundToLead(work, input.round);
  checkOpen(round);
  const row = (await roundPage(work, input)).ranked.find((each) => each.need === input.need);
  if (!row) throw new Refusal('not-found', 'need-not-in-round');
  const db = tables<DB>(work);
  const of = { round_id: input.round, need_id: input.need };
  const scores = await db
    .deleteFrom('portfolio.scores')
    .where((is) => is.and(of))
    .returning(['unit_code', 'criterion', 'score'])
    .execute();
  if (scores.length > 0 && input.why === '') throw invalidField('withdrawn-why', 'why', input.why);
  await db
    .deleteFrom('portfolio.settlements')
    .where((is) => is.and(of))
    .execute();
  await db
    .deleteFrom('portfolio.round_needs')
    .where((is) => is.and(of))
    .execute();
  const name = (criterion: string) => round.criteria.find((each) => each.id === criterion)?.name ?? criterion;
  const lost = scores.map((each) => `${each.unit_code} ${name(each.criterion)} ${each.score}`).sort();
  const said = [`${row.number} ${row.title}`, input.why, lost.join(', ')].filter((part) => part !== '');
  await step(work, round, 'need-out-of-round', said.join(': '));
  return roundPage(work, input);
}

export async function scoreNeeds(work: Work, input: GivenOf<typeof contract.scoreNeeds>): Promise<RoundPage> {
  const { round, parties } = await roundFor(work, input.round, ' for share');
  checkOpen(round);
  if (!parties.includes(input.unit)) throw new Refusal('conflict', 'not-a-party', { unit: input.unit });
  await checkNeed(work, input);
  for (const criterion of Object.keys(input.scores)) checkCriterion(round, criterion);
  const rows = Object.entries(input.scores).map(([criterion, score]) => ({
    round_id: input.round,
    need_id: input.need,
    unit_code: input.unit,
    criterion,
    score,
    at: work.now,
    by_name: work.actor?.name ?? null,
  }));
  if (rows.length > 0)
    await tables<DB>(work)
      .insertInto('portfolio.scores')
      .values(rows)
      .onConflict((known) =>
        known.columns(['round_id', 'need_id', 'unit_code', 'criterion']).doUpdateSet((to) => ({
          score: to.ref('excluded.score'),
          at: to.ref('excluded.at'),
          by_name: to.ref('excluded.by_name'),
        })),
      )
      .execute();
  work.audit({ subject: 'round', subjectId: input.round, unit: input.unit });
  return roundPage(work, input);
}

export async function settleScore(work: Work, input: GivenOf<typeof contract.settleScore>): Promise<RoundPage> {
  const round = await roundToLead(work, input.round);
  if (round.state !== 'meeting') throw new Refusal('conflict', 'round-not-in-meeting', { state: round.state });
  await checkNeed(work, input);
  checkCriterion(round, input.criterion);
  const set = { score: input.score, note: input.note, at: work.now, by_name: work.actor?.name ?? null };
  await tables<DB>(work)
    .insertInto('portfolio.settlements')
    .values({ round_id: input.round, need_id: input.need, criterion: input.criterion, ...set })
    .onConflict((known) => known.columns(['round_id', 'need_id', 'criterion']).doUpdateSet(set))
    .execute();
  await step(work, round, 'score-settled', input.note);
  return roundPage(work, input);
}

export async function setRoundState(work: Work, input: GivenOf<typeof contract.setRoundState>): Promise<RoundPage> {
  const round = await roundToLead(work, input.round, input.version);
  if (input.state === 'settled') {
    const page = await roundPage(work, input);
    const left = page.ranked.flatMap((row) => row.byCriterion.filter((each) => each.differs)).length;
    if (left > 0) throw new Refusal('conflict', 'differences-left', { count: left });
  }
  await update(work, round, { state: input.state });
  await step(work, { ...round, state: input.state }, 'state');
  return roundPage(work, input);
}

async function roundToLead(work: Work, id: string, version?: number): Promise<RoundRecord> {
  const { round } = await roundFor(work, id, ' for update');
  if (!work.policy.may('portfolio.lead-needs', round.unit_code))
    throw new Refusal('not-allowed', 'not-allowed', { permission: 'portfolio.lead-needs', unit: round.unit_code });
  if (version !== undefined && version !== round.version) throw new Refusal('conflict', 'round-changed', {});
  return round;
}

function checkOpen(round: RoundRecord): void {
  if (round.state === 'settled') throw new Refusal('conflict', 'round-is-settled', {});
}

function checkParts(work: Work, units: readonly string[], field: string): void {
  const unknown = units.find((unit) => !work.part(unitTreeKey).unit(unit));
  if (unknown) throw invalidField('round-unit-unknown', field, unknown);
}

function checkNames({ criteria, resources, parties }: Parts): void {
  for (const [field, ids] of Object.entries({
    criteria: criteria.map((each) => each.id),
    resources: resources.map((each) => each.id),
    parties,
  })) {
    const twice = ids.find((id, at) => ids.indexOf(id) !== at);
    if (twice) throw invalidField('named-twice', field, twice);
  }
}

function checkCriterion(round: RoundRecord, criterion: string): void {
  if (!round.criteria.some((each) => each.id === criterion))
    throw invalidField('no-such-criterion', 'criterion', criterion);
}

async function checkNeed(work: Work, { round, need }: { round: string; need: string }): Promise<void> {
  const found = await work.sql('select 1 from portfolio.round_needs where round_id = $1 and need_id = $2', [
    round,
    need,
  ]);
  if (found.length === 0) throw new Refusal('not-found', 'need-not-in-round');
}

function columnsOf({ title, criteria, resources, moneyOre }: Parts) {
  return {
    title,
    criteria: JSON.stringify(criteria),
    resources: JSON.stringify(resources),
    money_ore: moneyOre,
  };
}

/** Who no longer takes part keeps its scores out of the ranking: they go with it. */
async function setParties(work: Work, round: string, parties: readonly string[]): Promise<void> {
  const db = tables<DB>(work);
  await db.deleteFrom('portfolio.scores').where('round_id', '=', round).where('unit_code', 'not in', parties).execute();
  await db.deleteFrom('portfolio.round_parties').where('round_id', '=', round).execute();
  await db
    .insertInto('portfolio.round_parties')
    .values(parties.map((unit) => ({ round_id: round, unit_code: unit })))
    .execute();
}

async function update(
  work: Work,
  round: RoundRecord,
  set: { state?: string; title?: string; criteria?: string; resources?: string; money_ore?: number },
): Promise<void> {
  await tables<DB>(work)
    .updateTable('portfolio.rounds')
    .set({ ...set, version: round.version + 1 })
    .where('round_id', '=', round.round_id)
    .execute();
}

function step(
  work: Work,
  round: Pick<RoundRecord, 'round_id' | 'state' | 'unit_code'>,
  what: string,
  text = '',
): Promise<void> {
  return addStep(work, { kind: 'round', id: round.round_id, state: round.state, unit: round.unit_code }, what, {
    text,
  });
}
