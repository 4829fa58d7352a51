// What has changed since a period was closed: figure by figure, and for each the records that were added, removed or
// altered. The closed figures themselves never change.
import type { Work } from '../work/work.ts';
import { boundsAsValues, type FactsOf, unitsInScope } from './cells.ts';
import { cellsSql } from './cells-sql.ts';
import { passes } from './evaluate.ts';
import { type FactSet, factSets } from './facts.ts';
import { type FactSource, type FigureDefinition, leavesOf } from './figure.ts';
import { figureBook } from './figure-book.ts';
import { factsOf, figureValues, type Value } from './figure-values.ts';
import { type Freeze, frozenMonths, frozenValues } from './freeze.ts';

export interface FactSide {
  readonly on: string;
  readonly unit: string;
  readonly dims: Readonly<Record<string, string | null>>;
  readonly measures: readonly number[];
}

export interface ChangedFact {
  readonly source: string;
  readonly fact: string;
  readonly record: string;
  readonly label: string;
  readonly frozen: FactSide | null;
  readonly present: FactSide | null;
}

export interface FigureDifference {
  readonly definition: FigureDefinition;
  readonly frozen: Value;
  readonly present: Value;
  /** the changed facts this figure stands on */
  readonly facts: readonly ChangedFact[];
}

const most = 10_000;

/**
 * The figures among `definitions` whose value or records differ, and every changed fact of the sources they stand on (at most
 * 10 000 a source).
 */
export async function afterClose(
  work: Work,
  freeze: Freeze,
  definitions: readonly FigureDefinition[],
): Promise<{ differences: FigureDifference[]; facts: readonly ChangedFact[] }> {
  const book = figureBook(work);
  const of = factsOf(work, { unit: freeze.unit, period: freeze.period });
  const facts: ChangedFact[] = [];
  const asked = new Set(definitions.flatMap(({ formula }) => leavesOf(formula).map(({ leaf }) => leaf.source)));
  for (const source of book.sources.values())
    if (asked.has(source.id)) facts.push(...(await changedFacts(work, source, freeze, of)));
  if (facts.length === 0) return { differences: [], facts };
  const frozen = await frozenValues(work, freeze);
  const present = await figureValues(work, definitions, { unit: freeze.unit, period: freeze.period });
  const differences = definitions.flatMap((definition, index): FigureDifference[] => {
    const then = frozen.get(definition.id);
    const now = present[index];
    if (!then || !now) return [];
    const sets = factSets(book, definition, freeze.period);
    const mine = facts.filter((fact) => sets.some((set) => concerns(set, fact)));
    const same = then.exact?.n === now.exact?.n && then.exact?.d === now.exact?.d && then.hidden === now.hidden;
    return same && mine.length === 0 ? [] : [{ definition, frozen: then, present: now, facts: mine }];
  });
  return { differences, facts };
}

/** Whether a changed fact is, or was, among the facts of a set and changes what the set counts. */
function concerns(set: FactSet, fact: ChangedFact): boolean {
  if (set.source.id !== fact.source) return false;
  const before = fact.frozen ? counted(set, fact.frozen) : null;
  const after = fact.present ? counted(set, fact.present) : null;
  return before !== after;
}

/** What a fact adds to the set, as text to compare by; null when it is outside. */
function counted(set: FactSet, side: FactSide): string | null {
  const { from, to } = set.months;
  const month = side.on.slice(0, 7);
  if (month > to || month < from) return null;
  if (!set.filters.every((filter) => passes(filter, side.dims[filter.dim] ?? null))) return null;
  const index = set.source.measures.indexOf(set.leaf.of);
  const value = set.leaf.kind === 'sum' ? side.measures[index] : set.leaf.kind === 'count' ? 1 : side.dims[set.leaf.of];
  return `${side.unit}|${month}|${value}`;
}

interface Row {
  [column: string]: unknown;
  fact: string;
  record: string;
  label: string;
  frozen: FactSide | null;
  present: FactSide | null;
}

/** Only the cells that differ are unfolded to their facts; a fact that moved to another cell differs in both. */
async function changedFacts(work: Work, source: FactSource, freeze: Freeze, of: FactsOf): Promise<ChangedFact[]> {
  const bounds = frozenMonths(freeze.period);
  const rows = await work.sql<Row>(
    `with present as materialized (${cellsSql(source)}),
     frozen as (select month, unit, dims, rows, digest from platform.frozen_cells where freeze_id = $4 and source = $5),
     -- counted instead of joined: the planner knows nothing of either side and would compare each with each
     differing as materialized (
       select digest from (select digest, 1 as side from present union all select digest, -1 from frozen) both_sides
       group by digest having sum(side) <> 0),
     new_cells as (select p.* from present p where p.digest in (select digest from differing)),
     old_cells as (select z.* from frozen z where z.digest in (select digest from differing)),
     now_there as (${unfolded(source, 'new_cells')}),
     then_there as (${unfolded(source, 'old_cells')})
     select fact, coalesce(p.record, z.record) as record, coalesce(p.label, z.label) as label,
       case when z.record is null then null else json_build_object('on', z."on", 'unit', z.unit, 'dims', z.dims, 'measures', z.measures) end as frozen,
       case when p.record is null then null else json_build_object('on', p."on", 'unit', p.unit, 'dims', p.dims, 'measures', p.measures) end as present
     from now_there p full join then_there z using (fact)
     where p.record is null or z.record is null
       or (p."on", p.unit, p.dims, p.measures) is distinct from (z."on", z.unit, z.dims, z.measures)
     order by fact limit ${most}`,
    [...boundsAsValues(bounds, unitsInScope(of, bounds), false), freeze.id, source.id],
  );
  return rows.map((row) => ({ source: source.id, ...row }));
}

/** The facts of these cells, one a row. */
function unfolded(source: FactSource, cells: 'new_cells' | 'old_cells'): string {
  const measures = source.measures.map((_, index) => `(e ->> ${index + 4})::bigint`).join(', ');
  return `select e ->> 0 as fact, e ->> 1 as record, (e ->> 2)::date as "on", c.unit, e ->> 3 as label, c.dims,
    array[${measures}]::bigint[] as measures
    from ${cells} c cross join lateral json_array_elements(c.rows::json) e`;
}
