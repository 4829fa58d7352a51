// The records behind a figure: paged by key, each openable; and the hash over all of them, by which two states of the
// records are told apart.
import { createHash } from 'node:crypto';
import type { Work } from '../work/work.ts';
import { boundsAsValues, dayBounds, type FactsOf, factsRelation, unitsInScope } from './cells.ts';
import { type ResolvedFilter, resolvedWhere, windowMonths } from './evaluate.ts';
import { type FactSource, type FigureDefinition, type Leaf, leavesOf, type Where } from './figure.ts';
import { type FigureBook, figureBook } from './figure-book.ts';
import { type Period, shiftYears } from './period.ts';

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
  readonly period: Period;
  readonly filters: readonly ResolvedFilter[];
}

/** The sets of facts a figure stands on; leaves that ask for the same facts are one set. */
export function factSets(book: FigureBook, definition: FigureDefinition, period: Period, cut: Where = {}): FactSet[] {
  const seen = new Set<string>();
  return leavesOf(definition.formula).flatMap(({ leaf, years }) => {
    const source = book.sources.get(leaf.source);
    if (!source) return [];
    const asked = shiftYears(period, years);
    const cuts = Object.fromEntries(Object.entries(cut).filter(([dim]) => source.dims.includes(dim)));
    const filters = [...resolvedWhere(leaf.where, asked), ...resolvedWhere(cuts, asked)];
    const key = JSON.stringify([leaf.source, windowMonths(leaf, asked), filters, leaf.of]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ source, leaf, period: asked, filters }];
  });
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
  const [day, ...rest] = (page.after ?? '').split('|');
  const after = page.after ? [day, rest.join('|')] : [null, null];
  const n = query.values.length;
  const rows = await work.sql<Row>(
    `select * from (${query.text}) s
     where $${n + 1}::date is null or (s."on", s.fact) < ($${n + 1}::date, $${n + 2}::text)
     order by s."on" desc, s.fact desc limit $${n + 3}`,
    [...query.values, ...after, page.limit + 1],
  );
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
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
    next: last ? `${last.on}|${last.fact}` : null,
  };
}

/** SHA-256 over every fact of the figure in a fixed order, with its definition's version: equal only for equal records. */
export async function factsHash(
  work: Work,
  definition: FigureDefinition,
  period: Period,
  of: FactsOf,
): Promise<string> {
  const hash = createHash('sha256').update(`${definition.id}@${definition.version}\n`);
  for (const set of factSets(figureBook(work), definition, period)) {
    const query = setQuery(set, of);
    const rows = await work.sql<{ digest: Buffer | null; n: number }>(
      // digests of digests, so that neither side holds all lines at once
      `select sha256(coalesce(string_agg(sha256(convert_to(concat_ws('|', s.fact, s.record, s."on", s.unit, s.amount), 'UTF8')), ''::bytea order by s.fact), ''::bytea)) as digest,
        count(*)::int as n from (${query.text}) s`,
      query.values,
    );
    hash.update(`${set.source.id}|${set.leaf.of}|${rows[0]?.n ?? 0}|${rows[0]?.digest?.toString('hex') ?? ''}\n`);
  }
  return hash.digest('hex');
}

function setQuery(set: FactSet, of: FactsOf): { text: string; values: unknown[] } {
  const bounds = windowMonths(set.leaf, set.period);
  const values = boundsAsValues(bounds, unitsInScope(of, bounds), false, of.freeze);
  const relation = factsRelation(set.source, of.freeze ? '$4' : null);
  const conditions = set.filters.map((filter) => condition(filter, values));
  const amount = set.leaf.kind === 'sum' ? `f.${set.leaf.of}` : '1';
  const dims = set.source.dims.map((dim) => `f.${dim}::text as dim_${dim}`);
  return {
    text: `select f.fact, f.record, f."on", f.unit, f.label, ${amount}::bigint as amount${dims.map((d) => `, ${d}`).join('')}
      from ${relation} f where f.unit = any($3) and ${[dayBounds, ...conditions].join(' and ')}`,
    values,
  };
}

/** One filter as SQL; its values become parameters. */
export function condition(filter: ResolvedFilter, values: unknown[]): string {
  if ('among' in filter) return `f.${filter.dim}::text = any($${values.push(filter.among)})`;
  if ('not' in filter) return `(f.${filter.dim} is null or f.${filter.dim}::text <> all($${values.push(filter.not)}))`;
  return `f.${filter.dim}::text < $${values.push(filter.below)}`;
}

function asText(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
