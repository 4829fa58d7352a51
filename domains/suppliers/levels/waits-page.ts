// How often and how long cases waited for a supplier, month by month, with the figures behind for those who may read them.
import { addMonths } from '../../../platform/figures/period.ts';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import type { Work } from '../../../platform/work/work.ts';
import { supplierFor } from '../register/supplier-access.ts';
import type * as contract from './level-contract.ts';
import { lastFullMonth } from './level-queries.ts';
import { rootUnit, waitedFor } from './measured.ts';

const monthsShown = 12;

export async function waitsPage(work: Work, input: { supplier: string }): Promise<AnswerOf<typeof contract.showWaits>> {
  const { record } = await supplierFor(work, input.supplier);
  const to = await lastFullMonth(work);
  const months = Array.from({ length: monthsShown }, (_, back) => addMonths(to, -back));
  const waited = await waitedFor(work, record.supplier_id, months);
  if (waited === null) return { isMeasured: false, months: [], figures: null };
  const [waits, time] = waited.figures;
  const unit = rootUnit(work);
  const mayRead = unit !== null && [waits, time].every(({ permission }) => work.policy.may(permission, unit));
  return {
    isMeasured: true,
    months: waited.months,
    figures: mayRead ? { waits: waits.id, time: time.id, unit } : null,
  };
}
