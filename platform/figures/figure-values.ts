// The values of figures for a unit and a period: evaluated from cells, hidden where groups are small, with the number of
// facts behind each. The one place every page, report and command gets its numbers from.
import { Refusal } from '../refusal/refusal.ts';
import type { Language, Work } from '../work/work.ts';
import { type FactsOf, fetchCells, type Organisation, scopeOf, treeOf } from './cells.ts';
import { type Evaluation, evaluate, factsBehind } from './evaluate.ts';
import { type FigureDefinition, type FigureVersion, leavesOf } from './figure.ts';
import { figureBook } from './figure-book.ts';
import { type Hiding, hidingFor } from './hiding.ts';
import { type Period, shiftYears } from './period.ts';
import type { Rational } from './rational.ts';
import { showFigure, showNumber, storedInteger } from './show.ts';

export interface Asked {
  readonly unit: string;
  readonly period: Period;
  readonly organisation?: Organisation;
  readonly freeze?: string;
  readonly tree?: FactsOf['tree'];
}

export interface Value {
  readonly figure: string;
  /** of its meaning in the period's last month */
  readonly version: number;
  /** its months were counted by more than one version */
  readonly isMixed?: boolean;
  readonly register: string | null;
  readonly unit: string;
  readonly period: Period;
  /** exact; null when it does not exist or must not be shown */
  readonly exact: Rational | null;
  readonly facts: number;
  /** about ten people or fewer, or would reveal such a group */
  readonly hidden: boolean;
}

/** What goes over the wire: integers and texts. */
export interface ShownValue {
  readonly figure: string;
  readonly version: number;
  readonly isMixed?: boolean;
  readonly register: string | null;
  readonly value: number | null;
  readonly unitOfValue: string;
  readonly scale: number;
  readonly shown: string;
  readonly shownNumber: string;
  readonly shownUnit: string;
  readonly facts: number;
  readonly hidden: boolean;
}

/** The figure, or the refusal `figure-unknown`, also for whoever may not see it in this unit. */
export function figureFor(work: Work, id: string, unit: string): FigureDefinition {
  const definition = figureBook(work).figures.get(id);
  if (!definition || !work.policy.may(definition.permission, unit))
    throw new Refusal('not-found', 'figure-unknown', { figure: id });
  return definition;
}

/** All figures the actor may see in the unit. */
export function figuresFor(work: Work, unit: string): FigureDefinition[] {
  return [...figureBook(work).figures.values()].filter((each) => work.policy.may(each.permission, unit));
}

/** Values of several figures at once: one query per source. */
export async function figureValues(
  work: Work,
  definitions: readonly FigureDefinition[],
  asked: Asked,
): Promise<Value[]> {
  const [row = []] = await figureGrid(work, definitions, asked, [asked.period]);
  return row;
}

/** One figure over several periods (a trend, last year): one query per source. */
export async function figureSeries(
  work: Work,
  definition: FigureDefinition,
  asked: Asked,
  periods: readonly Period[],
): Promise<Value[]> {
  return (await figureGrid(work, [definition], asked, periods)).flat();
}

/** Several figures over several periods: a row per period with a value per figure, one query per source. */
export async function figureGrid(
  work: Work,
  definitions: readonly FigureDefinition[],
  asked: Omit<Asked, 'period'>,
  periods: readonly Period[],
): Promise<Value[][]> {
  const of = factsOf(work, asked);
  const [cells, hiding, versions] = await Promise.all([
    fetchCells(work, figureBook(work), definitions, periods, of),
    hidingFor(work, definitions, of, periods),
    Promise.all(definitions.map(async (definition) => (await definition.versions?.(work)) ?? [])),
  ]);
  const by: Evaluation = { cells, scope: scopeOf(of) };
  return periods.map((period) =>
    definitions.map((definition, index) => ({
      ...evaluated(definition, { ...asked, period }, by, hiding),
      ...versionIn(versions[index] ?? [], period),
    })),
  );
}

/** A part of a figure over a period: only facts whose dimensions have these values. */
export interface CutAsked {
  readonly period: Period;
  readonly cut: Readonly<Record<string, string>>;
}

/**
 * A figure's exact values for several cuts and periods at once, one query per source. Null where it does not exist, where its
 * facts lack a dimension of the cut, and always where it is about people. No permission is asked: the asking domain does.
 */
export async function figureCuts(
  work: Work,
  definition: FigureDefinition,
  asked: Omit<Asked, 'period'>,
  cuts: readonly CutAsked[],
): Promise<(Rational | null)[]> {
  const of = factsOf(work, asked);
  const book = figureBook(work);
  const dims = [...new Set(cuts.flatMap(({ cut }) => Object.keys(cut)))];
  const sources = leavesOf(definition.formula).flatMap(({ leaf }) => book.sources.get(leaf.source) ?? []);
  const hasAll = (cut: CutAsked['cut']) =>
    sources.every((source) => Object.keys(cut).every((dim) => source.dims.includes(dim)));
  if (definition.people || cuts.length === 0) return cuts.map(() => null);
  const periods = cuts.map(({ period }) => period);
  const cells = await fetchCells(work, book, [definition], periods, of, dims);
  const scope = scopeOf(of);
  return cuts.map(({ period, cut }) =>
    hasAll(cut) ? evaluate(definition.formula, period, { cells, scope, cut }) : null,
  );
}

/** The same months a year before. */
export function yearBefore(period: Period): Period {
  return shiftYears(period, -1);
}

/** A value that says nothing: for what has no facts, no months, or nothing that may be shown. */
export function blankValue(definition: FigureDefinition, unit: string, period: Period): Value {
  return {
    figure: definition.id,
    version: definition.version,
    register: definition.register ?? null,
    unit,
    period,
    exact: null,
    facts: 0,
    hidden: false,
  };
}

/** The value as it is sent and shown in a language. */
export function shownValue(definition: FigureDefinition, value: Value, language: Language): ShownValue {
  const { exact } = value;
  const none = value.hidden ? '··' : '–';
  return {
    figure: definition.id,
    version: value.version,
    ...(value.isMixed ? { isMixed: true } : {}),
    register: definition.register ?? null,
    value: exact ? storedInteger(exact, definition) : null,
    unitOfValue: definition.unit,
    scale: definition.scale,
    shown: exact ? showFigure(exact, definition.shown, language) : none,
    shownNumber: exact ? showNumber(exact, definition.shown, language) : none,
    shownUnit: definition.shown.unit,
    facts: value.facts,
    hidden: value.hidden,
  };
}

/** What the facts are taken from; the unit must exist. */
export function factsOf(work: Work, asked: Omit<Asked, 'period'> & Partial<Pick<Asked, 'period'>>): FactsOf {
  const tree = asked.tree ?? treeOf(work);
  if (!tree.unit(asked.unit)) throw new Refusal('not-found', 'unit-unknown', { unit: asked.unit });
  return {
    unit: asked.unit,
    organisation: asked.organisation ?? 'then',
    tree,
    ...(asked.freeze ? { freeze: asked.freeze } : {}),
  };
}

/** The version that holds in the last month, and whether another one held in the first; nothing where there are no versions. */
function versionIn(versions: readonly FigureVersion[], period: Period): Partial<Pick<Value, 'version' | 'isMixed'>> {
  const sorted = versions.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const at = (month: string) => sorted.findLast((each) => each.from <= month) ?? sorted[0];
  const last = at(period.to);
  return last ? { version: last.version, isMixed: at(period.from) !== last } : {};
}

function evaluated(definition: FigureDefinition, asked: Asked, by: Evaluation, hiding: Hiding): Value {
  const { period } = asked;
  const judged = hiding.of(definition, period);
  const facts = judged === 'people' ? 0 : factsBehind(definition.formula, period, by);
  // facts about people whom nothing else tells of could be about anybody
  const hidden = judged === 'people' || (judged === 'nobody' && facts > 0);
  return {
    figure: definition.id,
    version: definition.version,
    register: definition.register ?? null,
    unit: asked.unit,
    period,
    exact: hidden ? null : evaluate(definition.formula, period, by),
    facts: hidden ? 0 : facts,
    hidden,
  };
}
