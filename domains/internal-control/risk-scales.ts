// The scale that risks are judged on: its versions, which of them is in force, and the next one. A version never changes, so that
// what was judged on it reads as it did then.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { presentDay } from '../../platform/settings/present-day.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import type { RiskScale } from './contract.ts';
import { unitsToRead } from './control-access.ts';
import { firstScale } from './control-rules.ts';
import { manage } from './field-contract.ts';
import { scaleOn, scalesOf } from './risk-rows.ts';

export async function riskScales(work: Work): Promise<AnswerOf<typeof contract.listRiskScales>> {
  const [scales, on, counts, set] = [
    await scalesOf(work),
    await presentDay(work),
    await work.sql<{ version: number; risks: number }>(
      `select scale_version as version, count(*) as risks from internal_control.risks
       where ended_on is null and ($1::text[] is null or unit_code = any($1)) group by 1`,
      [unitsToRead(work)],
    ),
    await work.sql<{ version: number; set_at: Date; set_by: string; until_on: string | null }>(
      `select version, set_at, set_by, (lead(from_on) over (order by from_on) - 1)::date as until_on from internal_control.scales`,
    ),
  ];
  const inForce = scaleOn(scales, on).version;
  const rows = scales.map((scale) => {
    const row = set.find(({ version }) => version === scale.version);
    return {
      ...scale,
      untilOn: row?.until_on ?? null,
      state:
        scale.version === inForce
          ? ('in-force' as const)
          : scale.fromOn > on
            ? ('to-come' as const)
            : ('past' as const),
      setBy: row?.set_by ?? '',
      setAt: row?.set_at.toISOString() ?? '',
      risks: counts.find(({ version }) => version === scale.version)?.risks ?? 0,
    };
  });
  return {
    scales: rows.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1)),
    maySet: work.policy.unitsWith(manage) === 'all',
  };
}

/** The scale is the region's: whoever manages internal control for all of it sets it. */
export async function setRiskScale(work: Work, input: GivenOf<typeof contract.setRiskScale>): Promise<RiskScale> {
  if (work.policy.unitsWith(manage) !== 'all') throw new Refusal('not-allowed', 'not-allowed', { permission: manage });
  const most = input.probabilities.length * input.consequences.length;
  if (input.amberFrom >= input.redFrom || input.redFrom > most)
    throw new Refusal('invalid', 'scale-not-in-order', { most }, [
      { path: 'redFrom', code: 'scale-not-in-order', message: String(input.redFrom) },
    ]);
  const scales = await scalesOf(work);
  if (scales.some(({ fromOn }) => fromOn === input.fromOn))
    throw new Refusal('conflict', 'scale-of-that-day', { day: input.fromOn });
  const version = Math.max(0, ...scales.map((each) => each.version)) + 1;
  await keepScale(work, { ...input, version });
  work.audit({ subject: 'risk-scale', subjectId: String(version) });
  return { ...input, version };
}

/** The scale in force; a region that has set none begins with the house's own. */
export async function scaleInForce(work: Work): Promise<RiskScale> {
  const scales = await scalesOf(work);
  if (scales.length > 0) return scaleOn(scales, await presentDay(work));
  await keepScale(work, { ...firstScale, version: 1 });
  return { ...firstScale, version: 1 };
}

/** Writes a version of the scale. */
async function keepScale(work: Work, scale: RiskScale): Promise<void> {
  await work.sql(
    `insert into internal_control.scales (version, from_on, probabilities, consequences, amber_from, red_from, set_at, set_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      scale.version,
      scale.fromOn,
      JSON.stringify(scale.probabilities),
      JSON.stringify(scale.consequences),
      scale.amberFrom,
      scale.redFrom,
      work.now,
      work.actor?.name ?? '',
    ],
  );
}
