// What a supplier has promised, what was measured month by month, and what falling short costs by rule.
import { addMonths, firstDay, lastDay } from '../../../platform/figures/period.ts';
import type { GivenOf } from '../../../platform/operation/operation.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { supplierFor } from '../register/supplier-access.ts';
import type * as contract from './level-contract.ts';
import { type LevelRecord, type PenaltyRecord, ruleOf } from './level-rows.ts';
import { isMet, keptValue, measureRules } from './measure-rules.ts';
import { isMeasured, measuredValues } from './measured.ts';
import { nextPenaltyStates, penaltyOf } from './penalty-rules.ts';

const monthsShown = 12;

export async function levelsPage(
  work: Work,
  input: GivenOf<typeof contract.showLevels>,
): Promise<contract.SupplierLevels> {
  const { record, mayChange } = await supplierFor(work, input.supplier);
  const to = input.to ?? lastFullMonth(work);
  const months = Array.from({ length: monthsShown }, (_, back) => addMonths(to, -back));
  const levels = await measuredLevels(work, record.supplier_id, months);
  const claims = levels.flatMap((level) => level.months);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, ore) => total + ore, 0);
  return {
    levels,
    months,
    claimedOre: sum(claims.map(({ claim }) => (claim?.state === 'claimed' ? claim.ore : 0))),
    creditedOre: sum(claims.map(({ claim }) => (claim?.state === 'credited' ? claim.ore : 0))),
    unclaimedOre: sum(claims.map(({ claim, penalty }) => (claim === null ? (penalty?.ore ?? 0) : 0))),
    mayChange,
  };
}

/** The levels of a supplier with what was measured in these months. No permission is asked: the supplier has been loaded. */
export async function measuredLevels(
  work: Work,
  supplierId: string,
  months: readonly string[],
): Promise<contract.SupplierLevel[]> {
  const records = await work.sql<LevelRecord>(
    `select l.*, a.title as agreement_title, a.monthly_fee_ore from suppliers.levels l
     join suppliers.agreements a using (agreement_id) where l.supplier_id = $1
     order by a.number, l.service_code, l.measure, l.priority nulls first, l.from_on, l.level_id`,
    [supplierId],
  );
  const penalties = await work.sql<PenaltyRecord>(
    'select * from suppliers.penalties where supplier_id = $1 and month = any($2)',
    [supplierId, months],
  );
  const asked = records.flatMap((record) =>
    months.filter((month) => holdsIn(record, month)).map((month) => ({ record, month })),
  );
  const values = await measuredValues(
    work,
    asked.map(({ record, month }) => ({
      measure: record.measure,
      service: record.service_code,
      priority: record.priority,
      period: { from: month, to: month },
    })),
  );
  const known = await knownServices(work);
  return records.map((record) => ({
    level: record.level_id,
    agreement: record.agreement_id,
    agreementTitle: record.agreement_title,
    measure: record.measure,
    unit: measureRules[record.measure].unit,
    decimals: measureRules[record.measure].decimals,
    good: measureRules[record.measure].good,
    service: record.service_code,
    serviceName: known.get(record.service_code)?.names[work.language] ?? record.service_code,
    priority: record.priority,
    target: record.target,
    fromOn: record.from_on,
    toOn: record.to_on,
    penaltyRule: ruleOf(record),
    isMeasured: isMeasured(work, record.measure),
    months: months.map((month) => {
      const at = asked.findIndex((each) => each.record === record && each.month === month);
      const exact = values[at] ?? null;
      const claim = penalties.find((each) => each.level_id === record.level_id && each.month === month);
      return levelMonth(work, record, month, exact && keptValue(record.measure, exact), claim);
    }),
  }));
}

/** The latest month that is over. */
export function lastFullMonth(work: Pick<Work, 'today'>): string {
  return addMonths(work.today.slice(0, 7), -1);
}

function levelMonth(
  work: Work,
  record: LevelRecord,
  month: string,
  value: number | null,
  claim: PenaltyRecord | undefined,
): contract.SupplierLevel['months'][number] {
  const rule = ruleOf(record);
  const isOver = lastDay(month) < work.today;
  const penalty =
    rule && value !== null && isOver
      ? penaltyOf(record.measure, rule, { value, target: record.target, feeOre: record.monthly_fee_ore })
      : null;
  return {
    month,
    value,
    isMet: value === null ? null : isMet(record.measure, value, record.target),
    penalty,
    claim: claim
      ? {
          state: claim.state,
          ore: claim.amount_ore,
          measured: claim.measured,
          isChanged: value !== null && claim.measured !== value,
          text: claim.text,
          at: claim.decided_at.toISOString(),
          by: claim.by_name,
        }
      : null,
    next: claim ? [...nextPenaltyStates(claim.state)] : penalty && penalty.ore > 0 ? [...nextPenaltyStates(null)] : [],
  };
}

/** A level counts for a month if it holds on every day of it: half a month is not a month's promise. */
function holdsIn(record: LevelRecord, month: string): boolean {
  return record.from_on <= firstDay(month) && (record.to_on === null || record.to_on >= lastDay(month));
}
