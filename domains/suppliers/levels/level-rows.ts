// The rows of levels and penalties, and loading a level under its supplier's rule.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { supplierToChange } from '../register/supplier-access.ts';
import type { SupplierRecord } from '../register/supplier-rows.ts';
import type { PenaltyCeiling } from './ceiling-rules.ts';
import type { Measure } from './measure-rules.ts';
import type { PenaltyCap, PenaltyPeriod, PenaltyRule, PenaltyState } from './penalty-rules.ts';

export interface LevelRecord {
  [column: string]: unknown;
  level_id: string;
  supplier_id: string;
  agreement_id: string;
  agreement_title: string;
  monthly_fee_ore: number;
  value_ore: number;
  ceiling_per: PenaltyPeriod | null;
  ceiling_ore: number | null;
  ceiling_share: number | null;
  measure: Measure;
  service_code: string;
  priority: number | null;
  target: number;
  from_on: string;
  to_on: string | null;
  penalty_step: number | null;
  penalty_ore: number;
  penalty_share: number;
  penalty_cap_ore: number | null;
  penalty_per: PenaltyPeriod;
  penalty_year_cap_ore: number | null;
}

export interface PenaltyRecord {
  [column: string]: unknown;
  level_id: string;
  month: string;
  state: PenaltyState;
  measured: number;
  amount_ore: number;
  whole_ore: number;
  capped_by: PenaltyCap | null;
  text: string;
  decided_at: Date;
  by_name: string;
}

export const selectLevels = `select l.*, a.title as agreement_title, a.monthly_fee_ore, a.value_ore, a.ceiling_per, a.ceiling_ore,
    a.ceiling_share from suppliers.levels l join suppliers.agreements a using (agreement_id)`;

/** A level for a step; its supplier is locked until the transaction ends. */
export async function levelToChange(
  work: Work,
  levelId: string,
): Promise<{ readonly level: LevelRecord; readonly supplier: SupplierRecord }> {
  const [level] = await work.sql<LevelRecord>(`${selectLevels} where l.level_id = $1`, [levelId]);
  if (!level) throw new Refusal('not-found', 'no-such-level');
  const supplier = await supplierToChange(work, level.supplier_id).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'no-such-supplier') throw new Refusal('not-found', 'no-such-level');
    throw error;
  });
  return { level, supplier };
}

/** What falling short costs, or null. */
export function ruleOf(record: LevelRecord): PenaltyRule | null {
  if (record.penalty_step === null) return null;
  return {
    step: record.penalty_step,
    oreEach: record.penalty_ore,
    shareEach: record.penalty_share,
    capOre: record.penalty_cap_ore,
    per: record.penalty_per,
    yearCapOre: record.penalty_year_cap_ore,
  };
}

/** The ceiling over all levels of an agreement, or null. */
export function ceilingOf(
  record: Pick<LevelRecord, 'ceiling_per' | 'ceiling_ore' | 'ceiling_share'>,
): PenaltyCeiling | null {
  if (record.ceiling_per === null) return null;
  return { per: record.ceiling_per, ore: record.ceiling_ore, share: record.ceiling_share };
}
