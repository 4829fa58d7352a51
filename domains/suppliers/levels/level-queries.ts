// What a supplier has promised, what was measured month by month, and what falling short costs by rule.
import { addMonths, firstDay, lastDay, type Period } from '../../../platform/figures/period.ts';
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { presentDay } from '../../../platform/settings/present-day.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { supplierFor } from '../register/supplier-access.ts';
import { type OpenPenalty, unclaimedOre } from './ceiling-rules.ts';
import { type ClaimLedger, ledgerOf } from './claim-ledger.ts';
import type * as contract from './level-contract.ts';
import { type LevelRecord, type PenaltyRecord, ruleOf, selectLevels } from './level-rows.ts';
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
  const { levels, unclaimed, ceilings } = await levelsWithCeilings(work, record.supplier_id, months);
  const claims = levels.flatMap((level) => level.months);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, ore) => total + ore, 0);
  return {
    levels,
    months,
    claimedOre: sum(claims.map(({ claim }) => (claim?.state === 'claimed' ? claim.ore : 0))),
    creditedOre: sum(claims.map(({ claim }) => (claim?.state === 'credited' ? claim.ore : 0))),
    unclaimedOre: unclaimed,
    ceilings,
    mayChange,
  };
}

/** The levels of a supplier with what was measured in these months. No permission is asked: the supplier has been loaded. */
export async function measuredLevels(
  work: Work,
  supplierId: string,
  months: readonly string[],
): Promise<contract.SupplierLevel[]> {
  return (await levelsWithCeilings(work, supplierId, months)).levels;
}

/** The latest month that is over; where the region works on a period long gone, the last of that period. */
export async function lastFullMonth(work: Work): Promise<string> {
  return addMonths((await presentDay(work)).slice(0, 7), -1);
}

async function levelsWithCeilings(work: Work, supplierId: string, months: readonly string[]) {
  const records = await work.sql<LevelRecord>(
    `${selectLevels} where l.supplier_id = $1
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
  const ledger = ledgerOf(records, penalties);
  const levels = records.map((record) => ({
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
        ledger,
      }),
    ),
  }));
  return { levels, unclaimed: unclaimedOre(openPenalties(records, levels, ledger)), ceilings: ledger.uses(months) };
}

interface Judged {
  readonly value: number | null;
  readonly over: contract.SupplierLevel['months'][number]['over'];
  readonly ledger: ClaimLedger;
}

function levelMonth(
  work: Work,
  record: LevelRecord,
  month: string,
  { value, over, ledger }: Judged,
): contract.SupplierLevel['months'][number] {
  const rule = ruleOf(record);
  const claim = ledger.claimOf(record, month);
  const judged = rule === null || rule.per === 'month' ? value : (over?.value ?? null);
  const isOver = lastDay(month) < work.today;
  const penalty =
    rule && judged !== null && isOver
      ? penaltyOf(record.measure, rule, {
          value: judged,
          target: record.target,
          feeOre: record.monthly_fee_ore,
          claimedOre: ledger.yearClaimed(record, month, claim),
          agreementLeftOre: ledger.agreementLeft(record, month, claim),
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
          wholeOre: claim.whole_ore,
          cappedBy: claim.capped_by,
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

/** What could be claimed today, with what every ceiling leaves. */
function openPenalties(
  records: readonly LevelRecord[],
  levels: readonly contract.SupplierLevel[],
  ledger: ClaimLedger,
): OpenPenalty[] {
  return records.flatMap((record, at) =>
    (levels[at]?.months ?? []).flatMap(({ month, claim, penalty }) =>
      claim === null && penalty && penalty.ore > 0
        ? [
            {
              level: record.level_id,
              month,
              ore: penalty.ore,
              yearLeftOre:
                record.penalty_year_cap_ore === null
                  ? null
                  : Math.max(record.penalty_year_cap_ore - ledger.yearClaimed(record, month), 0),
              agreement: ledger.agreementOf(record, month),
            },
          ]
        : [],
    ),
  );
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
