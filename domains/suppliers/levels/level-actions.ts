// What can be done with a level: agree on it, end it, and settle what a month below it costs. An amount that was claimed stays
// as it was claimed, whatever is corrected afterwards.
import { lastDay } from '../../../platform/figures/period.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { agreementToChange } from '../agreements/agreement-rows.ts';
import { differences, noteStep } from '../register/supplier-entries.ts';
import { ceilingOre } from './ceiling-rules.ts';
import type * as contract from './level-contract.ts';
import { measuredLevels } from './level-queries.ts';
import { ceilingOf, type LevelRecord, levelToChange } from './level-rows.ts';
import { measureRules } from './measure-rules.ts';
import { nextPenaltyStates, type PenaltyState } from './penalty-rules.ts';

export async function agreeLevel(
  work: Work,
  input: GivenOf<typeof contract.agreeLevel>,
): Promise<AnswerOf<typeof contract.agreeLevel>> {
  const { record, supplier } = await agreementToChange(work, input.agreement);
  const from = input.fromOn ?? record.starts_on;
  checkLevel(input, record.services);
  if (input.toOn !== null && input.toOn < from) throw invalidField('ends-before-it-starts', 'toOn', input.toOn);
  const [there] = await work.sql(
    `select 1 from suppliers.levels where agreement_id = $1 and measure = $2 and service_code = $3
       and priority is not distinct from $4 and (to_on is null or to_on >= $5) and ($6::date is null or from_on <= $6)`,
    [record.agreement_id, input.measure, input.service, input.priority, from, input.toOn],
  );
  if (there) throw new Refusal('conflict', 'level-agreed-already', { service: input.service });
  const level = work.newId();
  const rule = input.penaltyRule;
  await work.sql(
    `insert into suppliers.levels (level_id, supplier_id, agreement_id, measure, service_code, priority, target, from_on,
       to_on, penalty_step, penalty_ore, penalty_share, penalty_cap_ore, penalty_per, penalty_year_cap_ore)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      level,
      supplier.supplier_id,
      record.agreement_id,
      input.measure,
      input.service,
      input.priority,
      input.target,
      from,
      input.toOn,
      rule?.step ?? null,
      rule?.oreEach ?? 0,
      rule?.shareEach ?? 0,
      rule?.capOre ?? null,
      rule?.per ?? 'month',
      rule?.yearCapOre ?? null,
    ],
  );
  await noteStep(work, supplier, {
    what: 'agree-level',
    about: record.title,
    text: `${input.measure} ${input.service}`,
  });
  return { level };
}

export async function endLevel(
  work: Work,
  input: GivenOf<typeof contract.endLevel>,
): Promise<AnswerOf<typeof contract.endLevel>> {
  const { level, supplier } = await levelToChange(work, input.level);
  if (input.toOn < level.from_on) throw invalidField('ends-before-it-starts', 'toOn', input.toOn);
  await work.sql('update suppliers.levels set to_on = $2 where level_id = $1', [level.level_id, input.toOn]);
  await noteStep(work, supplier, {
    what: 'end-level',
    about: level.agreement_title,
    text: `${level.measure} ${level.service_code}`,
    changes: { to_on: [level.to_on, input.toOn] },
  });
  return { level: level.level_id };
}

export async function setPenaltyCeiling(
  work: Work,
  input: GivenOf<typeof contract.setPenaltyCeiling>,
): Promise<AnswerOf<typeof contract.setPenaltyCeiling>> {
  const { record, supplier } = await agreementToChange(work, input.agreement, input.version);
  if (input.ore !== null && input.share !== null)
    throw invalidField('ceiling-amount-or-share', 'share', String(input.share));
  if (input.share !== null && record.value_ore === 0) throw invalidField('ceiling-needs-value', 'share', '0');
  const per = input.ore === null && input.share === null ? null : input.per;
  const set = { ceiling_per: per, ceiling_ore: input.ore, ceiling_share: input.share };
  const changes = differences(record, set);
  await work.sql(
    `update suppliers.agreements set ceiling_per = $2, ceiling_ore = $3, ceiling_share = $4, version = version + 1
     where agreement_id = $1`,
    [record.agreement_id, per, input.ore, input.share],
  );
  await noteStep(work, supplier, { what: 'set-penalty-ceiling', about: record.title, changes });
  const ceiling = ceilingOf(set);
  return { agreement: record.agreement_id, ceilingOre: ceiling && ceilingOre(ceiling, record.value_ore) };
}

export async function settlePenalty(
  work: Work,
  input: GivenOf<typeof contract.settlePenalty>,
): Promise<AnswerOf<typeof contract.settlePenalty>> {
  const { level, supplier } = await levelToChange(work, input.level);
  if (lastDay(input.month) >= work.today) throw invalidField('month-not-over', 'month', input.month);
  if (input.state === 'waived' && input.text.length < 3) throw invalidField('waiver-needs-reason', 'text', input.text);
  const [before] = await work.sql<{ state: PenaltyState; amount_ore: number }>(
    'select state, amount_ore from suppliers.penalties where level_id = $1 and month = $2',
    [level.level_id, input.month],
  );
  if (!nextPenaltyStates(before?.state ?? null).includes(input.state))
    throw new Refusal('conflict', 'not-from-this-penalty-state', { state: before?.state ?? null });
  const ore = before ? before.amount_ore : await claim(work, level, input.month);
  await work.sql(
    `update suppliers.penalties set state = $3, text = $4, decided_at = $5, by_name = $6 where level_id = $1 and month = $2`,
    [level.level_id, input.month, input.state, input.text, work.now, work.actor?.name ?? ''],
  );
  await noteStep(work, supplier, {
    what: `penalty-${input.state}`,
    about: `${input.month} ${level.agreement_title}`,
    text: input.text,
    changes: { amount_ore: [before?.amount_ore ?? null, ore] },
  });
  return { level: level.level_id, month: input.month, state: input.state, ore };
}

/** Keeps the amount as it is computed now, with what it was computed from. */
async function claim(work: Work, level: LevelRecord, month: string): Promise<number> {
  const [seen] = (await measuredLevels(work, level.supplier_id, [month])).filter(
    (each) => each.level === level.level_id,
  );
  const [at] = seen?.months ?? [];
  const measured = at?.over ? at.over.value : at?.value;
  if (at?.penalty?.cappedBy === 'agreement' && at.penalty.ore === 0)
    throw new Refusal('conflict', 'agreement-ceiling-reached', { month });
  if (!at?.penalty || measured === null || measured === undefined || at.penalty.ore === 0)
    throw new Refusal('conflict', 'no-penalty-then', { month });
  await work.sql(
    `insert into suppliers.penalties (level_id, supplier_id, month, state, measured, target, steps, amount_ore, whole_ore, capped_by,
       decided_at)
     values ($1, $2, $3, 'claimed', $4, $5, $6, $7, $8, $9, $10)`,
    [
      level.level_id,
      level.supplier_id,
      month,
      measured,
      level.target,
      at.penalty.steps,
      at.penalty.ore,
      at.penalty.wholeOre,
      at.penalty.cappedBy,
      work.now,
    ],
  );
  return at.penalty.ore;
}

function checkLevel(input: GivenOf<typeof contract.agreeLevel>, services: readonly string[]): void {
  const rule = measureRules[input.measure];
  if (!services.includes(input.service)) throw invalidField('service-not-in-agreement', 'service', input.service);
  if (input.priority !== null && !rule.byPriority)
    throw invalidField('no-priority-for-measure', 'priority', String(input.priority));
  if (rule.unit === 'percent' && input.target > 100 * 10 ** rule.decimals)
    throw invalidField('target-above-hundred', 'target', String(input.target));
  if (input.penaltyRule && input.penaltyRule.oreEach === 0 && input.penaltyRule.shareEach === 0)
    throw invalidField('penalty-without-amount', 'penaltyRule', '0');
}
