// What Fyr itself has recorded of a delivery. The rooms that record it lie above this one: it asks the house's figures for the
// one that stands for a measure and cuts it by service, knowing neither whose it is nor how it is counted.
import type { FigureDefinition } from '../../../platform/figures/figure.ts';
import { figureStandingFor } from '../../../platform/figures/figure-book.ts';
import { type CutAsked, figureCuts } from '../../../platform/figures/figure-values.ts';
import type { Period } from '../../../platform/figures/period.ts';
import { type Rational, rounded } from '../../../platform/figures/rational.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { inMeasureUnit, type Measure } from './measure-rules.ts';

export interface MeasureAsked {
  readonly measure: Measure;
  readonly service: string;
  readonly priority: number | null;
  readonly period: Period;
}

/**
 * The exact values in the measures' units, in the order asked; null where nobody measures it or nothing was measured. Whoever
 * asks has loaded the supplier: no permission is asked here.
 */
export async function measuredValues(work: Work, asked: readonly MeasureAsked[]): Promise<(Rational | null)[]> {
  const root = rootUnit(work);
  const values: (Rational | null)[] = asked.map(() => null);
  if (root === null) return values;
  const groups = Map.groupBy(asked.keys(), (index) => asked[index]?.measure);
  for (const [measure, indexes] of groups) {
    const definition = measure && figureStandingFor(work, measure);
    if (!definition) continue;
    const cuts = indexes.flatMap((index) => (asked[index] ? [cutOf(asked[index])] : []));
    const found = await figureCuts(work, definition, { unit: root, organisation: 'today' }, cuts);
    for (const [at, index] of indexes.entries()) {
      const exact = found[at] ?? null;
      values[index] = exact && inMeasureUnit(measure, definition.unit, exact);
    }
  }
  return values;
}

export interface MonthWaited {
  readonly month: string;
  /** how many times a case began to wait */
  readonly waits: number;
  readonly seconds: number;
}

/** How cases waited for a supplier in these months, and the figures that count it; null where nobody does. No permission is asked here. */
export async function waitedFor(
  work: Work,
  supplierId: string,
  months: readonly string[],
): Promise<{ readonly months: MonthWaited[]; readonly figures: readonly [FigureDefinition, FigureDefinition] } | null> {
  const root = rootUnit(work);
  const [waits, time] = ['supplier-waits', 'supplier-wait-time'].map((meaning) => figureStandingFor(work, meaning));
  if (root === null || !waits || !time) return null;
  const cuts = months.map((month) => ({ period: { from: month, to: month }, cut: { supplier: supplierId } }));
  const of = { unit: root, organisation: 'today' } as const;
  const [counts, times] = [await figureCuts(work, waits, of, cuts), await figureCuts(work, time, of, cuts)];
  const value = (exact: Rational | null | undefined) => (exact ? rounded(exact, 0) : 0);
  return {
    months: months.map((month, at) => ({ month, waits: value(counts[at]), seconds: value(times[at]) })),
    figures: [waits, time],
  };
}

/** Whether somebody in the house measures it. */
export function isMeasured(work: Work, measure: Measure): boolean {
  return figureStandingFor(work, measure) !== undefined;
}

/** A delivery is measured over the whole region, whoever answers for the supplier. */
export function rootUnit(work: Work): string | null {
  const tree = work.part(unitTreeKey);
  return tree.rows.find((row) => row.parent === null && row.to === null)?.code ?? null;
}

function cutOf({ service, priority, period }: MeasureAsked): CutAsked {
  return { period, cut: { service, ...(priority === null ? {} : { priority: String(priority) }) } };
}
