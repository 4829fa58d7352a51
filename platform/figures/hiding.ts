// Which figures about people must be hidden for a unit: counts the people behind them in the whole tree, because what may
// be shown for a unit depends on its siblings and on the figures it adds up with.
import type { Work } from '../work/work.ts';
import { type FactsOf, fetchCells } from './cells.ts';
import { type Cell, passes, resolvedWhere } from './evaluate.ts';
import type { FigureDefinition, Where } from './figure.ts';
import { type FigureBook, figureBook } from './figure-book.ts';
import { lastDay, type Period } from './period.ts';
import { hiddenInTree, hiddenParts } from './suppress.ts';

type Cells = ReadonlyMap<string, readonly Cell[]>;

/** The ids of those of `definitions` that must not be shown for the unit and period. */
export async function hiddenFigures(
  work: Work,
  definitions: readonly FigureDefinition[],
  of: FactsOf,
  period: Period,
): Promise<ReadonlySet<string>> {
  const personal = definitions.filter((each) => each.people);
  if (personal.length === 0) return new Set();
  const book = figureBook(work);
  const cells = await peopleCells(work, book, personal, of, period, []);
  const hidden = personal.filter((each) =>
    partitionOf(book, each).some(
      ({ people }) => people !== undefined && hiddenHere(cells, people, people.where, of, period),
    ),
  );
  return new Set(hidden.map((each) => each.id));
}

/** The values of a dimension that must not be shown when a figure of the unit is cut by it. */
export async function hiddenCuts(
  work: Work,
  definition: FigureDefinition,
  dim: string,
  values: readonly string[],
  of: FactsOf,
  period: Period,
): Promise<ReadonlySet<string>> {
  const { people } = definition;
  if (!people) return new Set();
  const book = figureBook(work);
  if (!book.sources.get(people.source)?.dims.includes(dim)) return new Set(values);
  const cells = await peopleCells(work, book, [definition], of, period, [dim]);
  const parts = values.map((value) => {
    const where = { ...people.where, [dim]: value };
    const counted = peopleCounter(cells.get(people.source) ?? [], where, period, of).below(of.unit);
    // a part hidden for its place in the tree counts as small here, so that its neighbours cover it
    const people_ = hiddenHere(cells, people, where, of, period) ? Math.min(counted, 1) : counted;
    return { key: value, people: people_ };
  });
  return hiddenParts(parts);
}

/** The figure and those it adds up with: one of them being small hides them all. */
function partitionOf(book: FigureBook, definition: FigureDefinition): FigureDefinition[] {
  const name = definition.people?.partition;
  return name ? [...book.figures.values()].filter((each) => each.people?.partition === name) : [definition];
}

function peopleCells(
  work: Work,
  book: FigureBook,
  definitions: readonly FigureDefinition[],
  of: FactsOf,
  period: Period,
  extra: readonly string[],
): Promise<Cells> {
  const all = definitions.flatMap((each) => partitionOf(book, each));
  const bare = all.map((each) => ({ ...each, formula: { kind: 'constant' as const, value: 0 } }));
  // always the live register: a freeze holds only its own unit, and what may be shown depends on the neighbours
  const { freeze: _, ...live } = of;
  return fetchCells(work, book, bare, [period], { ...live, unit: topOf(of) }, extra);
}

function topOf(of: FactsOf): string {
  let code = of.unit;
  for (let step = 0; step < 30; step++) {
    const parent = of.tree.unit(code)?.parent;
    if (!parent) return code;
    code = parent;
  }
  return code;
}

function hiddenHere(
  cells: Cells,
  people: { readonly source: string },
  where: Where | undefined,
  of: FactsOf,
  period: Period,
): boolean {
  const counted = peopleCounter(cells.get(people.source) ?? [], where, period, of);
  return hiddenInTree(of.unit, lastDay(period.to), of.tree, counted.below, counted.at);
}

/** Counts different people in a unit, with or without all below it, among the cells that match. */
function peopleCounter(cells: readonly Cell[], where: Where | undefined, period: Period, of: FactsOf) {
  const filters = resolvedWhere(where, period);
  const today = of.organisation === 'today';
  const byUnit = new Map<string, Set<string>>();
  for (const cell of cells) {
    if (cell.month < period.from || cell.month > period.to) continue;
    if (!filters.every((filter) => passes(filter, cell.dims[filter.dim] ?? null))) continue;
    const unit = today ? of.tree.todayOf(cell.unit) : cell.unit;
    const people = byUnit.get(unit) ?? new Set<string>();
    byUnit.set(unit, people.add(cell.dims.person ?? ''));
  }
  const on = today ? undefined : lastDay(period.to);
  return {
    at: (code: string) => byUnit.get(code)?.size ?? 0,
    below: (code: string) => {
      const all = new Set<string>();
      for (const unit of of.tree.below(code, on)) for (const person of byUnit.get(unit) ?? []) all.add(person);
      return all.size;
    },
  };
}
