// What has been claimed of a supplier, and what every ceiling leaves: the calendar year of a level, and the period of an agreement over
// all its levels. What is waived counts for nothing.
import { ceilingOre, ceilingPeriod } from './ceiling-rules.ts';
import type { CeilingUse } from './level-contract.ts';
import { ceilingOf, type LevelRecord, type PenaltyRecord } from './level-rows.ts';

export interface ClaimLedger {
  claimOf(level: LevelRecord, month: string): PenaltyRecord | undefined;
  /** claimed of the level in the calendar year of a month, one claim left out */
  yearClaimed(level: LevelRecord, month: string, except?: PenaltyRecord): number;
  /** what the agreement's ceiling leaves in the period of a month, one claim left out; null: there is no ceiling */
  agreementLeft(level: LevelRecord, month: string, except?: PenaltyRecord): number | null;
  /** the same with what names the period */
  agreementOf(level: LevelRecord, month: string): { readonly key: string; readonly leftOre: number } | null;
  /** how much of each ceiling is used in the periods of these months, the latest first */
  uses(months: readonly string[]): CeilingUse[];
}

/** `penalties`: all of the supplier in the calendar years that are asked about. */
export function ledgerOf(levels: readonly LevelRecord[], penalties: readonly PenaltyRecord[]): ClaimLedger {
  const agreements = new Map(levels.map((level) => [level.level_id, level.agreement_id]));
  const claimed = (of: (each: PenaltyRecord) => boolean, except?: PenaltyRecord) =>
    penalties
      .filter((each) => each !== except && each.state !== 'waived' && of(each))
      .reduce((sum, each) => sum + each.amount_ore, 0);
  const ceilingIn = (level: LevelRecord, month: string, except?: PenaltyRecord): CeilingUse | null => {
    const ceiling = ceilingOf(level);
    if (ceiling === null) return null;
    const { from, to } = ceilingPeriod(ceiling.per, month);
    const ore = ceilingOre(ceiling, level.value_ore);
    const claimedOre = claimed(
      (each) => agreements.get(each.level_id) === level.agreement_id && each.month >= from && each.month <= to,
      except,
    );
    const { agreement_id: agreement, agreement_title: agreementTitle } = level;
    return {
      agreement,
      agreementTitle,
      per: ceiling.per,
      from,
      to,
      ore,
      claimedOre,
      leftOre: Math.max(ore - claimedOre, 0),
    };
  };
  return {
    claimOf: (level, month) => penalties.find((each) => each.level_id === level.level_id && each.month === month),
    yearClaimed: (level, month, except) =>
      claimed((each) => each.level_id === level.level_id && each.month.slice(0, 4) === month.slice(0, 4), except),
    agreementLeft: (level, month, except) => ceilingIn(level, month, except)?.leftOre ?? null,
    agreementOf: (level, month) => {
      const use = ceilingIn(level, month);
      return use && { key: `${use.agreement} ${use.from}`, leftOre: use.leftOre };
    },
    uses: (months) => {
      const all = months.flatMap((month) => levels.flatMap((level) => ceilingIn(level, month) ?? []));
      return [...new Map(all.map((use) => [`${use.agreement} ${use.from}`, use])).values()];
    },
  };
}
