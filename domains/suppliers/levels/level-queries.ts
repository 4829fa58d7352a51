// What a supplier has promised, what was measured month by month, and what falling short costs by rule.
import { addMonths, firstDay, lastDay, type Period } from '../../../platform/figures/period.ts';
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { presentDay } from '../../../platform/settings/present-day.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { supplierFor } from '../register/supplier-access.ts';
import type * as contract from './level-contract.ts';
import { type LevelRecord, type PenaltyRecord, ruleOf } from './level-rows.ts';
import { isMet, keptValue, measureRules } from './measure-rules.ts';
import { isMeasured, measuredValues } from './measured.ts';
import { nextPenaltyStates, penaltyOf, penaltyPeriodOf } from './penalty-rules.ts';

const monthsShown = 12;

export async function levelsPage(
  work: Work,
  input: GivenOf<typeof contract.showLevels>,
): Promise<contract.SupplierLevels> {
  const { record, mayChange } = await supplierFor(work, input.supplier);
  const to = input.to ?? (await lastFullMonth(work));
  const months = Array.from({ length: monthsShown }, (_, back) => addMonths(to, -back));
  const levels = await measuredLevels(work, record.supplier_id, months);
  const claims = levels.flatMap((level) => level.months);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, ore) => total + ore, 0);
  return {
    levels,
    months,
    claimedOre: sum(claims.map(({ claim }) => (claim?.state === 'claimed' ? claim.ore : 0))),
    creditedOre: sum(claims.map(({ claim }) => (claim?.state === 'credited' ? claim.ore : 0))),
    unclaimedOre: sum(levels.flatMap(unclaimedByYear)),
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
    'select * from suppliers.penalties where supplier_id = $1 and left(month, 4) = any($2)',
    [supplierId, [...new Set(months.map((month) => month.slice(0, 4)))]],
  );
  const asked = records.flatMap((record) => askedOf(record, months));
  const values = await measuredValues(
    work,
    asked.map(({ record, period }) => ({
      measure: record.measure,
      service: record.service_code,
      priority: record.priority,
      period,
    })),
  );
  const measuredIn = (record: LevelRecord, period: Period) => {
    const exact = values[asked.findIndex((each) => each.record === record && isSame(each.period, period))] ?? null;
    return exact && keptValue(record.measure, exact);
  };
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
    months: months.map((month) =>
      levelMonth(work, record, month, {
        value: measuredIn(record, { from: month, to: month }),
        over: overOf(record, month, measuredIn),
        claims: penalties.filter((each) => each.level_id === record.level_id),
      }),
    ),
  }));
}

/** The latest month that is over; where the region works on a period long gone, the last of that period. */
export async function lastFullMonth(work: Work): Promise<string> {
  return addMonths((await presentDay(work)).slice(0, 7), -1);
}

/** What could still be claimed of a level, by calendar year, within what is left of its ceiling. */
function unclaimedByYear(level: contract.SupplierLevel): number[] {
  const years = Map.groupBy(level.months, ({ month }) => month.slice(0, 4));
  return [...years.values()].map((months) => {
    const open = months.filter(({ claim }) => claim === null).map(({ penalty }) => penalty?.ore ?? 0);
    const most = level.penaltyRule?.yearCapOre ?? null;
    const claimed = months.map(({ claim }) => (claim && claim.state !== 'waived' ? claim.ore : 0));
    const whole = open.reduce((sum, ore) => sum + ore, 0);
    return most === null ? whole : Math.min(whole, Math.max(most - claimed.reduce((sum, ore) => sum + ore, 0), 0));
  });
}

interface Judged {
  readonly value: number | null;
  readonly over: contract.SupplierLevel['months'][number]['over'];
  /** of the level, in the years shown */
  readonly claims: readonly PenaltyRecord[];
}

function levelMonth(
  work: Work,
  record: LevelRecord,
  month: string,
  { value, over, claims }: Judged,
): contract.SupplierLevel['months'][number] {
  const rule = ruleOf(record);
  const claim = claims.find((each) => each.month === month);
  const judged = rule === null || rule.per === 'month' ? value : (over?.value ?? null);
  const isOver = lastDay(month) < work.today;
  const claimedOre = claims
    .filter((each) => each !== claim && each.state !== 'waived' && each.month.slice(0, 4) === month.slice(0, 4))
    .reduce((sum, each) => sum + each.amount_ore, 0);
  const penalty =
    rule && judged !== null && isOver
      ? penaltyOf(record.measure, rule, {
          value: judged,
          target: record.target,
          feeOre: record.monthly_fee_ore,
          claimedOre,
        })
      : null;
  return {
    month,
    value,
    isMet: value === null ? null : isMet(record.measure, value, record.target),
    over,
    penalty,
    claim: claim
      ? {
          state: claim.state,
          ore: claim.amount_ore,
          measured: claim.measured,
          isChanged: judged !== null && claim.measured !== judged,
          text: claim.text,
          at: claim.decided_at.toISOString(),
          by: claim.by_name,
        }
      : null,
    next: claim ? [...nextPenaltyStates(claim.state)] : penalty && penalty.ore > 0 ? [...nextPenaltyStates(null)] : [],
  };
}

/** Each month the level holds in, and each quarter or year its penalty is counted over that ends in one of them. */
function askedOf(record: LevelRecord, months: readonly string[]): { record: LevelRecord; period: Period }[] {
  const single = months.filter((month) => holdsIn(record, month)).map((month) => ({ from: month, to: month }));
  const longer = months.flatMap((month) => longerPeriod(record, month) ?? []);
  return [...single, ...longer].map((period) => ({ record, period }));
}

function overOf(
  record: LevelRecord,
  month: string,
  measuredIn: (record: LevelRecord, period: Period) => number | null,
) {
  const period = longerPeriod(record, month);
  return period && { ...period, value: measuredIn(record, period) };
}

/** The quarter or year that ends with the month, where the penalty is counted over it and the level held throughout. */
function longerPeriod(record: LevelRecord, month: string): Period | null {
  if (record.penalty_step === null || record.penalty_per === 'month') return null;
  const period = penaltyPeriodOf(record.penalty_per, month);
  return period && holdsIn(record, period.from) && holdsIn(record, period.to) ? period : null;
}

function isSame(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

/** A level counts for a month if it holds on every day of it: half a month is not a month's promise. */
function holdsIn(record: LevelRecord, month: string): boolean {
  return record.from_on <= firstDay(month) && (record.to_on === null || record.to_on >= lastDay(month));
}
