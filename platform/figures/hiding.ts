// Which figures about people must be hidden for a unit: counts the people behind them in the whole organisation, month by
// month, because what may be shown of a unit depends on its neighbours and of a period on each of its months.
import type { Work } from '../work/work.ts';
import { type FactsOf, factsRelation, unitsInMonth } from './cells.ts';
import { passes, readsOf, resolvedWhere } from './evaluate.ts';
import type { FactSource, FigureDefinition, PeopleBehind, Where } from './figure.ts';
import { type FigureBook, figureBook } from './figure-book.ts';
import { firstDay, lastDay, monthsOf, type Period } from './period.ts';
import { blocksOf, mayShow, type PeopleAt, smallGroup } from './suppress.ts';

/** Answers for the figures, the unit and the periods it was made for. */
export interface Hiding {
  /** `people`: too few, or others would be found out; `nobody`: no people are known behind it, so facts, if any, are hidden too */
  of(definition: FigureDefinition, period: Period): 'shown' | 'people' | 'nobody';
  /** whether the figure's parts by this dimension must be hidden: all of them, or none */
  ofParts(definition: FigureDefinition, dim: string, period: Period): boolean;
}

/** Everything needed to judge these figures in these periods, cut by `dims` or whole: one query per source. */
export async function hidingFor(
  work: Work,
  definitions: readonly FigureDefinition[],
  of: FactsOf,
  periods: readonly Period[],
  dims: readonly string[] = [],
): Promise<Hiding> {
  const book = figureBook(work);
  const rows = await peopleRows(work, book, definitions, periods, dims);
  const judged = new Map<string, Judged>();
  const judge = (source: string, split: Split, month: string): Judged => {
    const key = JSON.stringify([source, split.name, month]);
    const known = judged.get(key) ?? judgeMonth(rows.get(source)?.get(month) ?? [], split, month, of);
    judged.set(key, known);
    return known;
  };
  const worst = (definition: FigureDefinition, period: Period, splits: readonly Split[]): Judged => {
    const months = monthsBehind(book, definition, period);
    const all = splits.flatMap((split) => months.map((month) => judge(definition.people?.source ?? '', split, month)));
    return all.find((each) => each === 'people') ?? all.find((each) => each === 'shown') ?? 'nobody';
  };
  const whole = (definition: FigureDefinition, period: Period): Judged =>
    definition.people ? worst(definition, period, splitsOf(book, definition.people)) : 'shown';
  return {
    of: whole,
    ofParts: (definition, dim, period) => {
      const { people } = definition;
      if (!people) return false;
      if (whole(definition, period) === 'people') return true;
      if (people.undivided?.includes(dim)) return false;
      if (!book.sources.get(people.source)?.dims.includes(dim)) return true;
      return worst(definition, period, [cutBy(dim, people)]) === 'people';
    },
  };
}

type Judged = 'shown' | 'people' | 'nobody';
type Dims = Readonly<Record<string, string | null>>;

/** A way to tell people apart: which part somebody belongs to, or null for nobody of interest. */
interface Split {
  /** equal names: equal splits */
  readonly name: string;
  readonly partOf: (dims: Dims, period: Period) => string | null;
}

/** How a figure splits people: into those it is about, or into its partition's parts and the rest, which must all be shown whole too. */
function splitsOf(book: FigureBook, people: PeopleBehind): Split[] {
  const family = familyOf(book, people);
  const those = { name: JSON.stringify(people.where ?? {}), partOf: among([people.where ?? {}]) };
  if (people.partition === undefined) return [those];
  const parts = among(family);
  return [
    { name: 'everybody', partOf: () => 'all' },
    { name: `parts ${people.partition}`, partOf: (dims, period) => parts(dims, period) ?? 'rest' },
  ];
}

function cutBy(dim: string, people: PeopleBehind): Split {
  const those = among([people.where ?? {}]);
  return {
    name: JSON.stringify([dim, people.where ?? {}]),
    partOf: (dims, period) => (those(dims, period) === null ? null : `${dims[dim] ?? ''}`),
  };
}

/** The conditions of the figure and of those it splits people with. */
function familyOf(book: FigureBook, people: PeopleBehind): Where[] {
  if (people.partition === undefined) return [people.where ?? {}];
  const all = [...book.figures.values()].filter((each) => each.people?.partition === people.partition);
  return all.map((each) => each.people?.where ?? {});
}

/** The number of the first condition that somebody meets. */
function among(conditions: readonly Where[]): Split['partOf'] {
  return (dims, period) => {
    const index = conditions.findIndex((where) =>
      resolvedWhere(where, period).every((filter) => passes(filter, dims[filter.dim] ?? null)),
    );
    return index < 0 ? null : String(index);
  };
}

/** Every month whose people stand behind the figure. */
function monthsBehind(book: FigureBook, definition: FigureDefinition, period: Period): string[] {
  const read = readsOf(definition.formula, period).filter(({ leaf }) => book.sources.get(leaf.source)?.aboutPeople);
  const months = new Set(read.flatMap((each) => monthsOf(each.months)));
  return months.size > 0 ? [...months] : monthsOf(period);
}

interface PeopleRow {
  readonly unit: string;
  readonly dims: Readonly<Record<string, string | null>>;
  readonly people: number;
  /** some of them: all unless they are more than a small group */
  readonly some: readonly string[];
}

/** People by source and month, in every unit of the organisation. */
async function peopleRows(
  work: Work,
  book: FigureBook,
  definitions: readonly FigureDefinition[],
  periods: readonly Period[],
  cuts: readonly string[],
): Promise<Map<string, Map<string, PeopleRow[]>>> {
  const wanted = new Map<string, { months: Set<string>; dims: Set<string> }>();
  for (const definition of definitions) {
    const { people } = definition;
    if (!people) continue;
    const known = wanted.get(people.source) ?? { months: new Set(), dims: new Set(cuts) };
    wanted.set(people.source, known);
    for (const period of periods) for (const month of monthsBehind(book, definition, period)) known.months.add(month);
    for (const where of familyOf(book, people)) for (const dim of Object.keys(where)) known.dims.add(dim);
  }
  const fetched = await Promise.all(
    [...wanted].map(async ([id, { months, dims }]) => {
      const source = book.sources.get(id);
      if (!source) throw new Error(`no source ${id}`);
      return [id, await fetchPeople(work, source, [...months], [...dims])] as const;
    }),
  );
  return new Map(fetched);
}

interface FetchedRow {
  [column: string]: unknown;
  month: string;
  unit: string;
  people: number;
  some: string[];
}

/** Always from the live records: a freeze holds only its own unit, and what may be shown depends on the neighbours. */
async function fetchPeople(
  work: Work,
  source: FactSource,
  months: readonly string[],
  wanted: readonly string[],
): Promise<Map<string, PeopleRow[]>> {
  const ordered = months.toSorted();
  const [first = '', last = ''] = [ordered[0], ordered.at(-1)];
  const dims = source.dims.filter((dim) => wanted.includes(dim) && dim !== 'person');
  const columns = dims.map((dim) => `, f.${dim}::text as ${dim}`).join('');
  const groups = dims.map((dim) => `, f.${dim}::text`).join('');
  const rows = await work.sql<FetchedRow>(
    `select to_char(f."on", 'YYYY-MM') as month, f.unit${columns}, count(distinct f.person)::int as people,
       (array_agg(distinct f.person))[1:${smallGroup + 1}] as some
     from ${factsRelation(source, null)} f where f."on" between $1::date and $2::date and f.person is not null
     group by to_char(f."on", 'YYYY-MM'), f.unit${groups}`,
    [firstDay(first), lastDay(last)],
  );
  const byMonth = new Map<string, PeopleRow[]>();
  for (const row of rows) {
    const values = Object.fromEntries(dims.map((dim) => [dim, typeof row[dim] === 'string' ? row[dim] : null]));
    const kept = byMonth.get(row.month) ?? [];
    byMonth.set(row.month, kept);
    kept.push({ unit: row.unit, dims: values, people: row.people, some: row.some });
  }
  return byMonth;
}

/** Whether one month's figure of the scope may be shown with the people told apart like this. */
function judgeMonth(rows: readonly PeopleRow[], split: Split, month: string, of: FactsOf): Judged {
  const people = peopleByUnit(rows, split, { from: month, to: month });
  const units = unitsInMonth(of, month);
  if (!units.some((code) => people.has(code))) return 'nobody';
  return mayShow(units, blocksOf(people, childrenOn(of, lastDay(month))), people) ? 'shown' : 'people';
}

function peopleByUnit(rows: readonly PeopleRow[], split: Split, period: Period): Map<string, PeopleAt> {
  const units = new Map<string, { parts: Map<string, Set<string>>; weight: number }>();
  for (const row of rows) {
    const part = split.partOf(row.dims, period);
    if (part === null) continue;
    const at = units.get(row.unit) ?? { parts: new Map(), weight: 0 };
    units.set(row.unit, at);
    at.weight += row.people;
    const group = at.parts.get(part) ?? new Set<string>();
    at.parts.set(part, group);
    for (const person of row.some) group.add(person);
  }
  return units;
}

function childrenOn(of: FactsOf, day: string): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const row of of.tree.rows) {
    if (row.from > day || (row.to !== null && row.to < day)) continue;
    if (!children.has(row.code)) children.set(row.code, []);
    if (row.parent !== null) children.set(row.parent, [...(children.get(row.parent) ?? []), row.code]);
  }
  return children;
}
