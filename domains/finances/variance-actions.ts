// Recording what explains deviations: takeovers, moved purchases, prices, even costs; positions and volumes by month.
// What is taken back stays, with who and why.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { checkUnit } from './investment-access.ts';
import { who } from './planning-columns.ts';
import type * as contract from './variance-contract.ts';
import { type RecordRow, recordSelect, shownRecord } from './variance-queries.ts';

type Given = GivenOf<typeof contract.recordVariance>;

export async function recordVariance(work: Work, input: Given): Promise<contract.VarianceRecord> {
  checkUnit(work, input.unit);
  checkFields(input);
  if (input.costGroup !== null) await checkCostGroup(work, input.costGroup);
  const record = work.newId();
  await work.sql(
    `insert into finances.variance_records (record_id, kind, unit, cost_group, title, reason, from_month, to_month, object,
       from_unit, amount, budgeted_rise, actual_rise, created_at, created_by_id, created_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      record,
      input.kind,
      input.unit,
      input.costGroup,
      input.title,
      input.reason,
      input.from,
      input.to,
      input.object,
      input.fromUnit,
      input.amount,
      input.budgetedRise,
      input.actualRise,
      work.now,
      ...who(work),
    ],
  );
  work.audit({ subject: 'variance-record', subjectId: record, unit: input.unit });
  return recordFor(work, record);
}

export async function removeVarianceRecord(
  work: Work,
  input: GivenOf<typeof contract.removeVarianceRecord>,
): Promise<contract.VarianceRecord> {
  await work.sql('select 1 from finances.variance_records where record_id = $1 for update', [input.record]);
  const record = await recordFor(work, input.record);
  if (!work.policy.may('finances.change-variance', record.unit))
    throw new Refusal('not-allowed', 'not-allowed', { permission: 'finances.change-variance', unit: record.unit });
  await work.sql(
    'update finances.variance_records set removed_at = $2, removed_by_name = $3, removed_reason = $4 where record_id = $1',
    [input.record, work.now, work.actor?.name ?? '', input.reason],
  );
  work.audit({ subject: 'variance-record', subjectId: input.record, unit: record.unit });
  return record;
}

export async function setPositions(
  work: Work,
  input: GivenOf<typeof contract.setPositions>,
): Promise<AnswerOf<typeof contract.setPositions>> {
  checkUnit(work, input.unit);
  const made = await work.sql(
    `insert into finances.position_entries (unit, month, title, planned, filled, month_cost, at, by_id, by_name)
     select $1, m.month, $2, m.planned, m.filled, m."monthCost", $3, $4, $5
     from json_to_recordset($6) as m(month text, planned int, filled int, "monthCost" bigint)
     where not exists (select 1 from finances.positions p where p.unit = $1 and p.month = m.month and p.title = $2
       and p.planned = m.planned and p.filled is not distinct from m.filled and p.month_cost = m."monthCost")
     returning 1`,
    [input.unit, input.title, work.now, ...who(work), JSON.stringify(input.months)],
  );
  work.audit({ subject: 'positions', subjectId: `${input.unit}/${input.title}`, unit: input.unit });
  return { changed: made.length };
}

export async function setVolumes(
  work: Work,
  input: GivenOf<typeof contract.setVolumes>,
): Promise<AnswerOf<typeof contract.setVolumes>> {
  checkUnit(work, input.unit);
  await checkCostGroup(work, input.costGroup);
  const made = await work.sql(
    `insert into finances.volume_entries (unit, month, cost_group, item, planned, actual, unit_cost, at, by_id, by_name)
     select $1, m.month, $2, $3, m.planned, m.actual, m."unitCost", $4, $5, $6
     from json_to_recordset($7) as m(month text, planned bigint, actual bigint, "unitCost" bigint)
     where not exists (select 1 from finances.volumes v where v.unit = $1 and v.month = m.month and v.cost_group = $2
       and v.item = $3 and v.planned = m.planned and v.actual = m.actual and v.unit_cost = m."unitCost")
     returning 1`,
    [input.unit, input.costGroup, input.item, work.now, ...who(work), JSON.stringify(input.months)],
  );
  work.audit({ subject: 'volumes', subjectId: `${input.unit}/${input.costGroup}/${input.item}`, unit: input.unit });
  return { changed: made.length };
}

async function recordFor(work: Work, record: string): Promise<contract.VarianceRecord> {
  const [row] = await work.sql<RecordRow>(`${recordSelect} where record_id = $1 and removed_at is null`, [record]);
  if (!row || !work.policy.may('finances.read-variance', row.unit))
    throw new Refusal('not-found', 'variance-record-unknown', { record });
  return shownRecord(row);
}

/** What each kind cannot do without. */
const needed: Readonly<Record<Given['kind'], readonly (keyof Given)[]>> = {
  takeover: ['object'],
  'moved-purchase': ['costGroup', 'amount'],
  price: ['costGroup', 'budgetedRise', 'actualRise'],
  'even-cost': ['costGroup'],
};

function checkFields(input: Given): void {
  const missing = needed[input.kind].filter((name) => input[name] === null || input[name] === '' || input[name] === 0);
  const lacking = missing.filter((name) => !(input[name] === 0 && name.endsWith('Rise')));
  if (lacking.length > 0)
    throw new Refusal(
      'invalid',
      'fields-missing',
      { kind: input.kind },
      lacking.map((path) => ({ path, code: 'missing', message: path })),
    );
  // a purchase may come earlier than planned; everything else ends after it begins
  if (input.kind !== 'moved-purchase' && input.to !== null && input.to < input.from)
    throw new Refusal('invalid', 'ends-before-it-begins', {}, [
      { path: 'to', code: 'ends-before-it-begins', message: input.to },
    ]);
}

async function checkCostGroup(work: Work, costGroup: string): Promise<void> {
  const known = await work.sql("select 1 from finances.cost_groups where cost_group = $1 and kind <> 'balance'", [
    costGroup,
  ]);
  if (known.length === 0)
    throw new Refusal('invalid', 'cost-group-unknown', { costGroup }, [
      { path: 'costGroup', code: 'cost-group-unknown', message: costGroup },
    ]);
}
