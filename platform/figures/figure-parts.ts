// A figure cut into its parts: by the units below, or by one of its dimensions, each part with last year beside it, named
// and ordered as people know them. Small groups of people are hidden together with whatever would reveal them.
import type { GivenOf } from '../operation/operation.ts';
import { unitTreeKey } from '../work/unit-tree.ts';
import type { Work } from '../work/work.ts';
import { fetchCells, scopeOf } from './cells.ts';
import { evaluate, factsBehind } from './evaluate.ts';
import { type FigureDefinition, leavesOf } from './figure.ts';
import { figureBook } from './figure-book.ts';
import { checkDim } from './figure-records.ts';
import { blankValue, factsOf, figureFor, figureSeries, shownValue, type Value, yearBefore } from './figure-values.ts';
import type * as contract from './figures-contract.ts';
import { hidingFor } from './hiding.ts';
import { lastDay, type Period, periodOf } from './period.ts';

/** A figure's parts by unit or by one of its dimensions; refusals as above and `dimension-unknown`. */
export async function breakDownFigure(work: Work, input: GivenOf<typeof contract.breakDownFigure>) {
  const definition = figureFor(work, input.figure, input.unit);
  const period = periodOf(input.period);
  const parts =
    input.by === 'unit'
      ? await partsByUnit(work, definition, input, period)
      : await partsByDim(work, definition, input, period);
  return { parts };
}

type Cut = GivenOf<typeof contract.breakDownFigure>;

async function partsByUnit(work: Work, definition: FigureDefinition, input: Cut, period: Period) {
  const tree = work.part(unitTreeKey);
  const on = input.organisation === 'today' ? undefined : lastDay(period.to);
  const children = tree
    .below(input.unit, on)
    .filter((code) => tree.unit(code, on)?.parent === input.unit && code !== input.unit);
  return Promise.all(
    children.map(async (code) => {
      const asked = { unit: code, organisation: input.organisation, period };
      const [value, lastYear] = await figureSeries(work, definition, asked, [period, yearBefore(period)]);
      const name = tree.unit(code, on)?.name ?? code;
      return { key: code, name, value: show(work, definition, value), lastYear: show(work, definition, lastYear) };
    }),
  );
}

async function partsByDim(work: Work, definition: FigureDefinition, input: Cut, period: Period) {
  const { by: dim } = input;
  checkDim(definition, dim);
  const of = factsOf(work, { unit: input.unit, organisation: input.organisation, period });
  const periods = [period, yearBefore(period)];
  const cells = await fetchCells(work, figureBook(work), [definition], periods, of, [dim]);
  const scope = scopeOf(of);
  const found = [...new Set([...cells.values()].flat().flatMap((cell) => cell.dims[dim] ?? []))].sort();
  const names = await namesOf(work, definition, dim, found);
  const known = [...names.keys()];
  // the order people know first, then whatever has no name
  const values = [...known.filter((key) => found.includes(key)), ...found.filter((key) => !known.includes(key))];
  const hiding = await hidingFor(work, [definition], of, periods, [dim]);
  return values.map((key) => {
    const [value, lastYear] = periods.map((each) => {
      const by = { cells, scope, cut: { [dim]: key } };
      const hide = hiding.ofParts(definition, dim, each);
      return show(work, definition, {
        ...blankValue(definition, input.unit, each),
        hidden: hide,
        exact: hide ? null : evaluate(definition.formula, each, by),
        facts: hide ? 0 : factsBehind(definition.formula, each, by),
      });
    });
    return {
      key,
      name: names.get(key) ?? key,
      value: value ?? show(work, definition, undefined),
      lastYear: lastYear ?? show(work, definition, undefined),
    };
  });
}

/** What the dimension's values are called, in the order people know, by the first source of the figure that names them. */
async function namesOf(
  work: Work,
  definition: FigureDefinition,
  dim: string,
  found: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { sources } = figureBook(work);
  const own = leavesOf(definition.formula).map(({ leaf }) => sources.get(leaf.source));
  const known = own.find((source) => source?.names?.[dim])?.names?.[dim];
  if (known) return new Map(Object.entries(known).map(([key, name]) => [key, name[work.language]]));
  for (const source of new Set(own)) {
    const names = await source?.findNames?.(work, dim, found);
    if (names) return names;
  }
  return new Map();
}

function show(work: Work, definition: FigureDefinition, value: Value | undefined) {
  return shownValue(definition, value ?? blankValue(definition, '', { from: '', to: '' }), work.language);
}
