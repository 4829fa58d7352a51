// Puts a figure together from summed facts: exact, without database, clock or rounding. The caller brings, per source,
// cells summed by month, unit and the dimensions in use; this file decides which of them count.
import { type FigureDefinition, type Formula, type Leaf, leavesOf, type Where } from './figure.ts';
import { addMonths, monthsOf, type Period, shiftYears } from './period.ts';
import { minusOf, over, plus, type Rational, smaller, times, whole, zero } from './rational.ts';

/** Facts of one source summed over what they have in common. */
export interface Cell {
  readonly month: string;
  readonly unit: string;
  readonly dims: Readonly<Record<string, string | null>>;
  readonly measures: Readonly<Record<string, number>>;
  /** how many facts are in it */
  readonly facts: number;
}

/** Whether a unit's facts of a month belong to the scope. */
export type Scope = (month: string, unit: string) => boolean;

export interface Evaluation {
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  readonly scope: Scope;
  /** further conditions on dimensions, for a breakdown: applied to every leaf whose source has the dimension */
  readonly cut?: Where;
}

/** The exact value, or null where it does not exist (division by nothing, no facts at all for a mean). */
export function evaluate(formula: Formula, period: Period, by: Evaluation): Rational | null {
  switch (formula.kind) {
    case 'constant':
      return whole(formula.value);
    case 'sum':
    case 'count':
    case 'distinct':
      return leafValue(formula, period, by);
    case 'shift':
      return evaluate(formula.of, shiftYears(period, formula.years), by);
    case 'linear': {
      const of = evaluate(formula.of, period, by);
      if (!of) return null;
      return plus(times(of, { n: BigInt(formula.num), d: BigInt(formula.den) }), whole(formula.plus ?? 0));
    }
    case 'month-mean':
      return mean(monthsOf(period).map((month) => evaluate(formula.of, { from: month, to: month }, by)));
    case 'mean':
      return mean(formula.of.map((part) => evaluate(part, period, by)));
    case 'min':
      return least(formula.of.map((part) => evaluate(part, period, by)));
    case 'add':
      return formula.of.reduce<Rational | null>((total, part) => both(total, evaluate(part, period, by), plus), zero);
    case 'minus':
      return both(evaluate(formula.of[0], period, by), evaluate(formula.of[1], period, by), minusOf);
    case 'ratio':
      return both(evaluate(formula.of[0], period, by), evaluate(formula.of[1], period, by), over);
  }
}

/** How many facts a figure stands on, each source's fact counted once per leaf that uses it. */
export function factsBehind(formula: Formula, period: Period, by: Evaluation): number {
  switch (formula.kind) {
    case 'constant':
      return 0;
    case 'sum':
    case 'count':
    case 'distinct':
      return matching(formula, period, by).reduce((total, cell) => total + cell.facts, 0);
    case 'shift':
      return factsBehind(formula.of, shiftYears(period, formula.years), by);
    case 'linear':
    case 'month-mean':
      return factsBehind(formula.of, period, by);
    default:
      return formula.of.reduce((total, part) => total + factsBehind(part, period, by), 0);
  }
}

/** One leaf read once: `asked` is the period it is read for, `months` those its window then covers. */
export interface Read {
  readonly leaf: Leaf;
  readonly asked: Period;
  readonly months: Period;
  /** by how many years the formula is shifted there */
  readonly years: number;
}

/** Everything a formula reads when it is asked for a period; a month-mean reads month by month. */
export function readsOf(formula: Formula, period: Period, years = 0): readonly Read[] {
  switch (formula.kind) {
    case 'constant':
      return [];
    case 'sum':
    case 'count':
    case 'distinct':
      return [{ leaf: formula, asked: period, months: windowMonths(formula, period), years }];
    case 'shift':
      return readsOf(formula.of, shiftYears(period, formula.years), years + formula.years);
    case 'linear':
      return readsOf(formula.of, period, years);
    case 'month-mean':
      return monthsOf(period).flatMap((month) => readsOf(formula.of, { from: month, to: month }, years));
    default:
      return formula.of.flatMap((part) => readsOf(part, period, years));
  }
}

/** The months a leaf's window covers, seen from a period. */
export function windowMonths(leaf: Pick<Leaf, 'window'>, period: Period): Period {
  const year = period.to.slice(0, 4);
  switch (leaf.window ?? 'period') {
    case 'period':
      return period;
    case 'year':
      return { from: `${year}-01`, to: `${year}-12` };
    case 'year-end':
      return { from: `${year}-12`, to: `${year}-12` };
    case 'last':
      return { from: period.to, to: period.to };
    case 'rolling-12':
      return { from: addMonths(period.to, -11), to: period.to };
    case 'opening':
      return { from: addMonths(period.from, -1), to: addMonths(period.from, -1) };
  }
}

/** A where with everything that follows the period replaced by what it means for this one. */
export function resolvedWhere(where: Where | undefined, period: Period): readonly ResolvedFilter[] {
  return Object.entries(where ?? {}).map(([dim, filter]): ResolvedFilter => {
    if (typeof filter === 'string') return { dim, among: [filter] };
    if (isList(filter)) return { dim, among: filter };
    if ('not' in filter) return { dim, not: filter.not };
    if (filter.period === 'end') return { dim, among: [period.to] };
    const year = period.to.slice(0, 4);
    return filter.period === 'year' ? { dim, among: [year] } : { dim, below: year };
  });
}

export type ResolvedFilter =
  | { readonly dim: string; readonly among: readonly string[] }
  | { readonly dim: string; readonly not: readonly string[] }
  | { readonly dim: string; readonly below: string };

/** Whether a dimension's value passes; a missing value passes only a `not`. */
export function passes(filter: ResolvedFilter, value: string | null): boolean {
  if ('among' in filter) return value !== null && filter.among.includes(value);
  if ('not' in filter) return value === null || !filter.not.includes(value);
  return value !== null && value < filter.below;
}

/** Every dimension of a source that these formulas and cuts look at. */
export function dimsInUse(
  definitions: readonly Pick<FigureDefinition, 'formula'>[],
  source: string,
  known: readonly string[],
  extra: readonly string[],
): string[] {
  const used = new Set<string>(extra);
  for (const definition of definitions)
    for (const { leaf } of leavesOf(definition.formula)) {
      if (leaf.source !== source) continue;
      for (const dim of Object.keys(leaf.where ?? {})) used.add(dim);
      if (leaf.kind === 'distinct') used.add(leaf.of);
    }
  return known.filter((dim) => used.has(dim));
}

/** The cells of a source in these months that pass the filters (and the evaluation's cut and scope). */
export function cellsIn(source: string, months: Period, own: readonly ResolvedFilter[], by: Evaluation): Cell[] {
  const filters = [...own, ...resolvedWhere(by.cut, months)];
  return (by.cells.get(source) ?? []).filter(
    (cell) =>
      cell.month <= months.to &&
      cell.month >= months.from &&
      filters.every((filter) => !(filter.dim in cell.dims) || passes(filter, cell.dims[filter.dim] ?? null)) &&
      by.scope(cell.month, cell.unit),
  );
}

function leafValue(leaf: Leaf, period: Period, by: Evaluation): Rational {
  const cells = matching(leaf, period, by);
  if (leaf.kind === 'distinct') return whole(new Set(cells.flatMap((cell) => cell.dims[leaf.of] ?? [])).size);
  let total = 0;
  for (const cell of cells) total += leaf.kind === 'count' ? cell.facts : (cell.measures[leaf.of] ?? 0);
  if (!Number.isSafeInteger(total)) throw new RangeError(`the sum over ${leaf.source} does not fit a safe integer`);
  return whole(total);
}

function matching(leaf: Leaf, period: Period, by: Evaluation): Cell[] {
  return cellsIn(leaf.source, windowMonths(leaf, period), resolvedWhere(leaf.where, period), by);
}

function mean(values: readonly (Rational | null)[]): Rational | null {
  const there = values.filter((value) => value !== null);
  if (there.length === 0) return null;
  return over(there.reduce(plus, zero), whole(there.length));
}

/** Null where one of them does not exist. */
function least(values: readonly (Rational | null)[]): Rational | null {
  const [first = null, ...rest] = values;
  return rest.reduce((a, b) => both(a, b, smaller), first);
}

function both(
  a: Rational | null,
  b: Rational | null,
  combine: (a: Rational, b: Rational) => Rational | null,
): Rational | null {
  return a && b ? combine(a, b) : null;
}

function isList(filter: unknown): filter is readonly string[] {
  return Array.isArray(filter);
}
