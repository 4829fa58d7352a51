// Which units a view covers in which months, as SQL: the organisation as it was each month, or today's with all history.
// Months with the same units are asked together, so that a view without a reorganisation in it is one plain range.
import { type Organisation, unitsInMonth } from '../../platform/figures/cells.ts';
import { factsOf } from '../../platform/figures/figure-values.ts';
import { monthsOf, type Period } from '../../platform/figures/period.ts';
import type { Work } from '../../platform/work/work.ts';

/** Months in a row that cover the same units. */
export interface ScopeSet {
  readonly from: string;
  readonly to: string;
  readonly units: readonly string[];
}

/** The sets of a unit's scope over a period; refusal `unit-unknown`. */
export function scopeSets(work: Work, unit: string, organisation: Organisation, period: Period): ScopeSet[] {
  const of = factsOf(work, { unit, organisation, period });
  const sets: ScopeSet[] = [];
  for (const month of monthsOf(period)) {
    const units = unitsInMonth(of, month);
    const last = sets.at(-1);
    if (last && sameUnits(last.units, units)) sets[sets.length - 1] = { ...last, to: month };
    else sets.push({ from: month, to: month, units });
  }
  return sets;
}

/** The condition on `unit` and `month` of a relation; its values are appended. */
export function scopeCondition(sets: readonly ScopeSet[], relation: string, values: unknown[]): string {
  const parts = sets.map(({ from, to, units }) => {
    const at = [values.push(units), values.push(from), values.push(to)];
    return `(${relation}.unit = any($${at[0]}) and ${relation}.month between $${at[1]} and $${at[2]})`;
  });
  return parts.length ? `(${parts.join(' or ')})` : 'false';
}

/** Every unit of the sets. */
export function unitsOf(sets: readonly ScopeSet[]): string[] {
  return [...new Set(sets.flatMap((set) => set.units))];
}

function sameUnits(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((unit, index) => unit === b[index]);
}
