// Fetches facts summed to cells: one query per source for everything a page or a report asks, live or out of a freeze.
import type { UnitTree } from '../work/unit-tree.ts';
import { unitTreeKey } from '../work/unit-tree.ts';
import type { Work } from '../work/work.ts';
import { type Cell, dimsInUse, readsOf, type Scope } from './evaluate.ts';
import type { FactSource, FigureDefinition } from './figure.ts';
import type { FigureBook } from './figure-book.ts';
import { earlier, firstDay, lastDay, monthsOf, type Period } from './period.ts';

/** Which units a figure covers: as the organisation was in each month, or with every unit's history in today's place. */
export type Organisation = 'then' | 'today';

export interface FactsOf {
  readonly unit: string;
  readonly organisation: Organisation;
  /** a freeze's id: its facts and its organisation are used instead of the live ones */
  readonly freeze?: string;
  readonly tree: UnitTree;
}

/** The cells of every source the figures need. `extra` are dimensions a breakdown cuts by. */
export async function fetchCells(
  work: Work,
  book: FigureBook,
  definitions: readonly FigureDefinition[],
  periods: readonly Period[],
  of: FactsOf,
  extra: readonly string[] = [],
): Promise<Map<string, readonly Cell[]>> {
  const cells = new Map<string, readonly Cell[]>();
  const wanted = [...monthsNeeded(definitions, periods)];
  const fetched = await Promise.all(
    wanted.map(async ([id, bounds]) => {
      const source = book.sources.get(id);
      if (!source) throw new Error(`no source ${id}`);
      const dims = dimsInUse(definitions, id, source.dims, extra);
      return [id, await cellsOf(work, source, dims, bounds, of)] as const;
    }),
  );
  for (const [id, rows] of fetched) cells.set(id, rows);
  return cells;
}

/** The unit codes whose facts can belong to the scope in these months. */
export function unitsInScope(of: FactsOf, bounds: Period): string[] {
  if (of.organisation === 'today') return unitsOfToday(of);
  const codes = new Set<string>(of.tree.below(of.unit));
  for (const month of monthsOf(bounds)) for (const code of of.tree.below(of.unit, lastDay(month))) codes.add(code);
  return [...codes];
}

/** The unit codes whose facts of one month belong to the scope. */
export function unitsInMonth(of: FactsOf, month: string): readonly string[] {
  return of.organisation === 'today' ? unitsOfToday(of) : of.tree.below(of.unit, lastDay(month));
}

/** Whether a month's facts of a unit belong to the scope. */
export function scopeOf(of: FactsOf): Scope {
  if (of.organisation === 'today') {
    const codes = new Set(unitsOfToday(of));
    return (_month, unit) => codes.has(unit);
  }
  const byMonth = new Map<string, ReadonlySet<string>>();
  return (month, unit) => {
    let codes = byMonth.get(month);
    if (!codes) {
      codes = new Set(of.tree.below(of.unit, lastDay(month)));
      byMonth.set(month, codes);
    }
    return codes.has(unit);
  };
}

interface Row {
  [column: string]: unknown;
  month: string;
  unit: string;
  facts: number;
}

/** `from`, `to` as $1, $2 and the units as $3 (and a freeze as $4) for a query over facts. */
export function boundsAsValues(bounds: Period, units: readonly string[], byMonth: boolean, freeze?: string): unknown[] {
  const from = byMonth ? bounds.from : firstDay(bounds.from);
  const to = byMonth ? bounds.to : lastDay(bounds.to);
  return freeze === undefined ? [from, to, units] : [from, to, units, freeze];
}

/** The condition on days that goes with boundsAsValues. */
export const dayBounds = 'f."on" between $1::date and $2::date';

/** The facts of a source as a relation with the declared columns: the live query, or the frozen cells of one freeze unfolded. */
export function factsRelation(source: FactSource, freezeParameter: string | null): string {
  if (freezeParameter === null) return `(${source.facts})`;
  const dims = source.dims.map((dim) => `z.dims ->> '${dim}' as ${dim}`);
  const measures = source.measures.map((measure, index) => `(e ->> ${index + 4})::bigint as ${measure}`);
  return `(select e ->> 0 as fact, e ->> 1 as record, (e ->> 2)::date as "on", z.unit, e ->> 3 as label${[...dims, ...measures].map((each) => `, ${each}`).join('')}
    from platform.frozen_cells z cross join lateral json_array_elements(z.rows::json) e
    where z.freeze_id = ${freezeParameter}::uuid and z.source = '${source.id}')`;
}

/** The tree that goes with what is asked: today's register. */
export function treeOf(work: Work): UnitTree {
  return work.part(unitTreeKey);
}

function unitsOfToday(of: FactsOf): string[] {
  const today = new Set(of.tree.below(of.unit));
  return [...new Set(of.tree.rows.map((row) => row.code))].filter((code) => today.has(of.tree.todayOf(code)));
}

/** Frozen facts summed, with the columns of a cube. */
function frozenCube(source: FactSource): string {
  const dims = source.dims.map((dim) => `, z.dims ->> '${dim}' as ${dim}`).join('');
  const measures = source.measures.map((measure, index) => `, z.sums[${index + 1}] as ${measure}`).join('');
  return `select z.month, z.unit, z.facts${dims}${measures}
    from platform.frozen_cells z where z.freeze_id = $4::uuid and z.source = '${source.id}'`;
}

async function cellsOf(
  work: Work,
  source: FactSource,
  dims: readonly string[],
  bounds: Period,
  of: FactsOf,
): Promise<Cell[]> {
  const columns = dims.map((dim) => `f.${dim}`);
  const sums = source.measures.map((measure) => `sum(f.${measure})::bigint as ${measure}`);
  const cube = of.freeze ? frozenCube(source) : source.cube;
  const summed = cube !== undefined;
  const relation = summed ? `(${cube})` : factsRelation(source, null);
  const month = summed ? 'f.month' : `to_char(f."on", 'YYYY-MM')`;
  const when = summed ? 'f.month between $1 and $2' : dayBounds;
  const rows = await work.sql<Row>(
    `select ${month} as month, f.unit${columns.map((c) => `, ${c}`).join('')}${sums.map((s) => `, ${s}`).join('')},
       ${summed ? 'sum(f.facts)::bigint' : 'count(*)'} as facts
     from ${relation} f where f.unit = any($3) and ${when}
     group by ${[month, 'f.unit', ...columns].join(', ')}`,
    boundsAsValues(bounds, unitsInScope(of, bounds), summed, of.freeze),
  );
  return rows.map((row) => ({
    month: row.month,
    unit: row.unit,
    facts: row.facts,
    dims: Object.fromEntries(dims.map((dim) => [dim, textOrNull(row[dim])])),
    measures: Object.fromEntries(source.measures.map((measure) => [measure, Number(row[measure] ?? 0)])),
  }));
}

function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** The months the formulas touch, per source, for all these periods. */
function monthsNeeded(definitions: readonly FigureDefinition[], periods: readonly Period[]): Map<string, Period> {
  const needed = new Map<string, Period>();
  const widen = (source: string, from: string, to: string) => {
    const known = needed.get(source);
    needed.set(source, {
      from: known ? earlier(known.from, from) : from,
      to: known && known.to > to ? known.to : to,
    });
  };
  for (const definition of definitions)
    for (const period of periods)
      for (const { leaf, months } of readsOf(definition.formula, period)) widen(leaf.source, months.from, months.to);
  return needed;
}
