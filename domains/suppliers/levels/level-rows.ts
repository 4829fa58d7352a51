// The rows of levels and penalties, and loading a level under its supplier's rule.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { supplierToChange } from '../register/supplier-access.ts';
import type { SupplierRecord } from '../register/supplier-rows.ts';
import type { Measure } from './measure-rules.ts';
import type { PenaltyPeriod, PenaltyRule, PenaltyState } from './penalty-rules.ts';

export interface LevelRecord {
  [column: string]: unknown;
  level_id: string;
  supplier_id: string;
  agreement_id: string;
  agreement_title: string;
  monthly_fee_ore: number;
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
  text: string;
  decided_at: Date;
  by_name: string;
}

/** A level for a step; its supplier is locked until the transaction ends. */
export async function levelToChange(
  work: Work,
  levelId: string,
): Promise<{ readonly level: LevelRecord; readonly supplier: SupplierRecord }> {
  const [level] = await work.sql<LevelRecord>(
    `select l.*, a.title as agreement_title, a.monthly_fee_ore from suppliers.levels l
     join suppliers.agreements a using (agreement_id) where l.level_id = $1`,
    [levelId],
  );
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
