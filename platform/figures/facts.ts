// The records behind a figure, as sets: counted, summed, and paged by key, each openable.
import { listMark } from '../../platform/operation/page-mark.ts';
import type { Work } from '../work/work.ts';
import { boundsAsValues, dayBounds, type FactsOf, factsRelation, unitsInMonth, unitsInScope } from './cells.ts';
import { cellsIn, type Evaluation, type ResolvedFilter, readsOf, resolvedWhere } from './evaluate.ts';
import type { FactSource, FigureDefinition, Leaf, Where } from './figure.ts';
import type { FigureBook } from './figure-book.ts';
import { earlier, monthsOf, type Period } from './period.ts';

export interface Fact {
  readonly source: string;
  readonly fact: string;
  readonly record: string;
  readonly on: string;
  readonly unit: string;
  readonly label: string;
  readonly amount: number;
  readonly dims: Readonly<Record<string, string | null>>;
}

/** One leaf of a figure with everything resolved: which facts of which source. */
export interface FactSet {
  readonly source: FactSource;
  readonly leaf: Leaf;
  readonly months: Period;
  readonly filters: readonly ResolvedFilter[];
}

/** The sets of facts a figure stands on; leaves that ask for the same facts are one set. */
export function factSets(book: FigureBook, definition: FigureDefinition, period: Period, cut: Where = {}): FactSet[] {
  const sets = new Map<string, FactSet>();
  for (const { leaf, asked, months, years } of readsOf(definition.formula, period)) {
    const source = book.sources.get(leaf.source);
    if (!source) continue;
    const cuts = Object.fromEntries(Object.entries(cut).filter(([dim]) => source.dims.includes(dim)));
    const filters = [...resolvedWhere(leaf.where, asked), ...resolvedWhere(cuts, asked)];
    // a month-mean reads one leaf month after month: those are one set
    const key = JSON.stringify([leaf.source, leaf.window, filters, leaf.of, years]);
    const known = sets.get(key);
    sets.set(key, known ? { ...known, months: span(known.months, months) } : { source, leaf, months, filters });
  }
  return [...new Map([...sets.values()].map((set) => [sameFacts(set), set])).values()];
}

/** The months from the first to the last of both. */
export function span(a: Period, b: Period): Period {
  return { from: earlier(a.from, b.from), to: earlier(a.to, b.to) === a.to ? b.to : a.to };
}

/** How many facts are in a set and what they sum to, from cells that hold them. */
export function setTotal(set: FactSet, by: Evaluation): { readonly facts: number; readonly sum: number } {
  const cells = cellsIn(set.source.id, set.months, set.filters, by);
  const facts = cells.reduce((total, cell) => total + cell.facts, 0);
  if (set.leaf.kind === 'sum')
    return { facts, sum: cells.reduce((total, cell) => total + (cell.measures[set.leaf.of] ?? 0), 0) };
  if (set.leaf.kind === 'count') return { facts, sum: facts };
  return { facts, sum: new Set(cells.flatMap((cell) => cell.dims[set.leaf.of] ?? [])).size };
}

interface Row {
  [column: string]: unknown;
  fact: string;
  record: string;
  on: string;
  unit: string;
  label: string;
  amount: number;
}

/** One page of a set, newest first; `after` is the `next` of the page before. */
export async function factPage(
  work: Work,
  set: FactSet,
  of: FactsOf,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ facts: Fact[]; next: string | null }> {
  const query = setQuery(set, of);
  const after = factMark.read(page.after) ?? [null, null];
  const n = query.values.length;
  const rows = await work.sql<Row>(
    `select * from (${query.text}) s
     where $${n + 1}::date is null or (s."on", s.fact) < ($${n + 1}::date, $${n + 2}::text)
     order by s."on" desc, s.fact desc limit $${n + 3}`,
    [...query.values, ...after, page.limit + 1],
  );
  const { rows: shown, next } = factMark.page(rows, page.limit, (row) => [row.on, row.fact]);
  return {
    facts: shown.map((row) => ({
      source: set.source.id,
      fact: row.fact,
      record: row.record,
      on: row.on,
      unit: row.unit,
      label: row.label,
      amount: row.amount,
      dims: Object.fromEntries(
        set.source.dims.filter((dim) => dim !== 'person').map((dim) => [dim, asText(row[`dim_${dim}`])]),
      ),
    })),
    next,
  };
}

export const factMark = listMark('facts', 'day', 'text');

/** One filter as SQL; its values become parameters. */
function condition(filter: ResolvedFilter, values: unknown[]): string {
  if ('among' in filter) return `f.${filter.dim}::text = any($${values.push(filter.among)})`;
  if ('not' in filter) return `(f.${filter.dim} is null or f.${filter.dim}::text <> all($${values.push(filter.not)}))`;
  return `f.${filter.dim}::text < $${values.push(filter.below)}`;
}

function sameFacts(set: FactSet): string {
  return JSON.stringify([set.source.id, set.months, set.filters, set.leaf.of]);
}

function setQuery(set: FactSet, of: FactsOf): { text: string; values: unknown[] } {
  const bounds = set.months;
  const values = boundsAsValues(bounds, unitsInScope(of, bounds), false, of.freeze);
  const relation = factsRelation(set.source, of.freeze ? '$4' : null);
  const conditions = [...set.filters.map((filter) => condition(filter, values)), ...monthByMonth(of, bounds, values)];
  const amount = set.leaf.kind === 'sum' ? `f.${set.leaf.of}` : '1';
  const dims = set.source.dims.map((dim) => `f.${dim}::text as dim_${dim}`);
  return {
    text: `select f.fact, f.record, f."on", f.unit, f.label, ${amount}::bigint as amount${dims.map((d) => `, ${d}`).join('')}
      from ${relation} f where f.unit = any($3) and ${[dayBounds, ...conditions].join(' and ')}`,
    values,
  };
}

/** Where units came or went during the months: only those months in which a unit belonged to the scope. */
function monthByMonth(of: FactsOf, bounds: Period, values: unknown[]): string[] {
  const months = monthsOf(bounds).map((month) => ({ month, units: unitsInMonth(of, month) }));
  const [first] = months;
  if (months.every((each) => sameUnits(each.units, first?.units ?? []))) return [];
  const pairs = months.flatMap((each) => each.units.map((unit) => [each.month, unit] as const));
  const at = values.push(
    pairs.map(([month]) => month),
    pairs.map(([, unit]) => unit),
  );
  return [`(to_char(f."on", 'YYYY-MM'), f.unit) in (select * from unnest($${at - 1}::text[], $${at}::text[]))`];
}

function sameUnits(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code) => b.includes(code));
}

function asText(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
