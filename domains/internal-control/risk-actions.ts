// What is decided about risks: that there is one, how grave it is, how it is controlled, and that it is no longer
// one. Judgements are rows that stay.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { tables, type Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import type { RiskPage, RiskScale } from './contract.ts';
import { checkOwner, checkUnit, riskFor } from './control-access.ts';
import { manage } from './field-contract.ts';
import { riskPage } from './risk-queries.ts';
import type { RiskRecord } from './risk-rows.ts';
import { scaleInForce } from './risk-scales.ts';
import { keepFindable } from './risk-search.ts';
import { tiesOf } from './risk-ties.ts';
import type { DB } from './tables.ts';

export async function registerRisk(work: Work, input: GivenOf<typeof contract.registerRisk>): Promise<RiskPage> {
  checkUnit(work, input.unit);
  const ties = await tiesOf(work, input, null);
  await checkOwner(work, input.ownerPerson);
  const scale = await scaleInForce(work);
  checkScale(scale, input);
  const [record] = await work.sql<RiskRecord>(
    `insert into internal_control.risks (risk_id, unit_code, title, cause, owner, probability, consequence, scale_version, is_told,
       registered_at, changed_at, owner_person, object_codes, supplier_ids, incident_ids)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13, $14) returning *`,
    [
      work.newId(),
      input.unit,
      input.title,
      input.cause,
      input.owner,
      input.probability,
      input.consequence,
      scale.version,
      input.isTold,
      work.now,
      input.ownerPerson,
      ties.object_codes,
      ties.supplier_ids,
      ties.incident_ids,
    ],
  );
  if (!record) throw new Error('the database took a risk in without telling its number');
  await addJudgement(work, record.risk_id, { ...input, scaleVersion: scale.version });
  await keepFindable(work, [record]);
  note(work, record);
  return riskPage(work, { risk: record.risk_id });
}

export async function changeRisk(work: Work, input: GivenOf<typeof contract.changeRisk>): Promise<RiskPage> {
  const record = await riskFor(work, input.risk, manage);
  if (record.version !== input.version) throw new Refusal('conflict', 'changed-meanwhile', { version: record.version });
  const ties = await tiesOf(work, input, record);
  if (input.ownerPerson !== record.owner_person) await checkOwner(work, input.ownerPerson);
  const { title, cause, owner } = input;
  await tables<DB>(work)
    .updateTable('internal_control.risks')
    .set({
      title,
      cause,
      owner,
      owner_person: input.ownerPerson,
      ...ties,
      is_told: input.isTold,
      version: record.version + 1,
      changed_at: work.now,
    })
    .where('risk_id', '=', record.risk_id)
    .execute();
  await keepFindable(work, [{ ...record, title, cause, owner }]);
  note(work, record);
  return riskPage(work, input);
}

export async function judgeRisk(work: Work, input: GivenOf<typeof contract.judgeRisk>): Promise<RiskPage> {
  const record = await riskFor(work, input.risk, manage);
  const scale = await scaleInForce(work);
  checkScale(scale, input);
  await addJudgement(work, record.risk_id, { ...input, scaleVersion: scale.version });
  await tables<DB>(work)
    .updateTable('internal_control.risks')
    .set({
      probability: input.probability,
      consequence: input.consequence,
      scale_version: scale.version,
      version: record.version + 1,
      changed_at: work.now,
    })
    .where('risk_id', '=', record.risk_id)
    .execute();
  note(work, record);
  return riskPage(work, input);
}

export async function endRisk(work: Work, input: GivenOf<typeof contract.endRisk>): Promise<RiskPage> {
  const record = await riskFor(work, input.risk, manage);
  await work.sql(
    'update internal_control.risks set ended_on = $2, light_until = null, version = version + 1, changed_at = $3 where risk_id = $1',
    [record.risk_id, work.today, work.now],
  );
  await work.sql('update internal_control.controls set ended_on = $2 where risk_id = $1 and ended_on is null', [
    record.risk_id,
    work.today,
  ]);
  await addJudgement(work, record.risk_id, {
    probability: record.probability,
    consequence: record.consequence,
    reason: input.reason,
    scaleVersion: record.scale_version,
  });
  note(work, record);
  return riskPage(work, input);
}

/** Writes a judgement as the next of its risk. */
export async function addJudgement(
  work: Work,
  risk: string,
  given: { probability: number; consequence: number; reason: string; scaleVersion: number },
): Promise<void> {
  await work.sql(
    `insert into internal_control.judgements (risk_id, ordinal, probability, consequence, scale_version, reason, at, by_name)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7 from internal_control.judgements where risk_id = $1`,
    [risk, given.probability, given.consequence, given.scaleVersion, given.reason, work.now, work.actor?.name ?? ''],
  );
}

function checkScale(scale: RiskScale, given: { probability: number; consequence: number }): void {
  for (const [path, steps] of [
    ['probability', scale.probabilities.length],
    ['consequence', scale.consequences.length],
  ] as const)
    if (given[path] > steps)
      throw new Refusal('invalid', 'outside-scale', { steps }, [
        { path, code: 'outside-scale', message: String(given[path]) },
      ]);
}

function note(work: Work, record: Pick<RiskRecord, 'risk_id' | 'unit_code'>): void {
  work.audit({ subject: 'risk', subjectId: record.risk_id, unit: record.unit_code });
}
