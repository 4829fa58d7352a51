// The questions every change of the register asks first.
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';

/** Refuses a unit that does not exist on the day. */
export function checkUnitThen(work: Work, unit: string, on: string): void {
  const found = work
    .part(unitTreeKey)
    .rows.some((row) => row.code === unit && row.from <= on && (row.to === null || on <= row.to));
  if (found) return;
  throw new Refusal('invalid', 'unit-does-not-exist-then', { unit, on }, [
    { path: 'unit', code: 'unit-does-not-exist-then', message: `${unit} does not exist on ${on}` },
  ]);
}

/** Refuses a last day before the first. */
export function checkDays(from: string, to: string | null): void {
  if (to === null || from <= to) return;
  throw new Refusal('invalid', 'ends-before-it-begins', { from, to }, [
    { path: 'to', code: 'ends-before-it-begins', message: `${to} lies before ${from}` },
  ]);
}

/** What PostgreSQL calls a breach of `unique` or `exclude`, as our refusal; anything else goes on as it is. */
export function asConflict(error: unknown, refusal: Refusal): never {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === '23505' || code === '23P01') throw refusal;
  throw error;
}
