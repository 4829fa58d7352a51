// All sources and figures of the house in one book, checked once when the house opens: a figure that names an unknown
// source, dimension or measure is a mistake in the code and stops the start.
import { type Contribution, type Domain, shared } from '../operation/domain.ts';
import type { Part } from '../work/part.ts';
import type { Work } from '../work/work.ts';
import { type FactSource, type FigureDefinition, type Leaf, leavesOf, type PeopleBehind } from './figure.ts';
import type { Period } from './period.ts';

/** What a domain gives: its sources and the figures it publishes. */
export interface Figures {
  readonly sources?: readonly FactSource[];
  readonly figures?: readonly FigureDefinition[];
  /** who knows the target of a figure (scorecards); at most one domain */
  readonly targets?: FigureTargets;
}

/** A target as people set it: an exact bound in the figure's stored integer, or only words. */
export interface FigureTarget {
  readonly text: string;
  readonly value: number | null;
}
export type FigureTargets = (work: Work, figure: string, unit: string, period: Period) => Promise<FigureTarget | null>;

export interface FigureBook {
  readonly sources: ReadonlyMap<string, FactSource>;
  readonly figures: ReadonlyMap<string, FigureDefinition>;
  readonly targets: FigureTargets | null;
}

/** How a door gives its figures: `gives: [figures.give({ sources, figures })]`. */
export const figures = shared<FigureBook, Figures>('figures');

/** Collects and checks what the domains gave. */
export function assembleFigures(domains: readonly Domain[]): Contribution {
  const given = figures.given(domains);
  const book: FigureBook = {
    sources: unique(given.flatMap((each) => each.sources ?? [])),
    figures: unique(given.flatMap((each) => each.figures ?? [])),
    targets: given.find((each) => each.targets)?.targets ?? null,
  };
  unique(
    [...book.figures.values()].flatMap(({ standsFor }) => (standsFor ? [{ id: `the meaning ${standsFor}` }] : [])),
  );
  for (const definition of book.figures.values()) {
    for (const { leaf } of leavesOf(definition.formula)) {
      checkLeaf(book, definition.id, leaf);
      if (book.sources.get(leaf.source)?.aboutPeople && !definition.people)
        throw new Error(`figure ${definition.id} stands on ${leaf.source}, which is about people, and must say whom`);
    }
    if (definition.people) checkPeople(book, definition.id, definition.people);
  }
  return { part: figures.key.name, value: book };
}

/** The figure that stands for a meaning, whoever gives it; undefined in a house where nobody does. */
export function figureStandingFor(work: Work, meaning: string): FigureDefinition | undefined {
  return figureBook(work)
    .figures.values()
    .find((each) => each.standsFor === meaning);
}

/** The book of the house this work is done in. */
export function figureBook(work: Work): FigureBook {
  const key: Part<FigureBook> = figures.key;
  return work.part(key);
}

function unique<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  const byId = new Map<string, T>();
  for (const one of all) {
    if (byId.has(one.id)) throw new Error(`${one.id} is declared twice`);
    byId.set(one.id, one);
  }
  return byId;
}

function checkPeople(book: FigureBook, figure: string, people: PeopleBehind): void {
  const { source, where = {} } = people;
  checkLeaf(book, figure, { kind: 'distinct', source, of: 'person', where });
}

function checkLeaf(book: FigureBook, figure: string, leaf: Leaf): void {
  const source = book.sources.get(leaf.source);
  if (!source) throw new Error(`figure ${figure} asks for the unknown source ${leaf.source}`);
  if (leaf.kind === 'sum' && !source.measures.includes(leaf.of))
    throw new Error(`figure ${figure} asks for the unknown measure ${leaf.of} of ${leaf.source}`);
  const dims = [...Object.keys(leaf.where ?? {}), ...(leaf.kind === 'distinct' ? [leaf.of] : [])];
  for (const dim of dims)
    if (!source.dims.includes(dim))
      throw new Error(`figure ${figure} asks for the unknown dimension ${dim} of ${leaf.source}`);
}
