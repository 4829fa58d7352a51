// The figure operations: each resolves the figure under its permission, asks the generic parts and shows the answer in
// the caller's language.

import type { GivenOf } from '../operation/operation.ts';
import { unitTreeKey } from '../work/unit-tree.ts';
import type { Work } from '../work/work.ts';
import { countAfterClose as countDiffering } from './after-close-count.ts';
import { afterClose, type ChangedFact } from './difference.ts';
import { type FigureDefinition, keepsRowsClosed, leavesOf } from './figure.ts';
import { figureBook } from './figure-book.ts';
import { figureHashes } from './figure-hashes.ts';
import {
  blankValue,
  factsOf,
  figureFor,
  figureGrid,
  figureSeries,
  figuresFor,
  figureValues,
  shownValue,
  type Value,
  yearBefore,
} from './figure-values.ts';
import type * as contract from './figures-contract.ts';
import { type Freeze, freezeOf, frozenValues, latestFreezes } from './freeze.ts';
import { addMonths, earlier, monthsOf, type Period, periodOf, periodText } from './period.ts';

/** What may be asked for: every figure one may see somewhere. */
export async function listFigures(work: Work) {
  const seen = [...figureBook(work).figures.values()].filter((each) => work.policy.may(each.permission));
  return { figures: seen.map((definition) => figureCard(work, definition)) };
}

/** Values of figures for a unit and a period, with last year's; refusals `figure-unknown`, `unit-unknown`. */
export async function readFigures(work: Work, input: GivenOf<typeof contract.readFigures>) {
  const period = periodOf(input.period);
  const wanted =
    input.figures?.split(',').map((id) => figureFor(work, id.trim(), input.unit)) ?? figuresFor(work, input.unit);
  const asked = { unit: input.unit, organisation: input.organisation };
  const [[now = [], then = []], freeze] = await Promise.all([
    figureGrid(work, wanted, asked, [period, yearBefore(period)]),
    freezeOf(work, input.unit, period),
  ]);
  return {
    values: wanted.map((definition, index) => ({
      ...show(work, definition, now[index]),
      name: definition.name,
      lastYear: show(work, definition, then[index]),
    })),
    closed: freeze
      ? { freeze: freeze.id, closedAt: freeze.closedAt, closedBy: freeze.closedBy, hash: freeze.hash }
      : null,
  };
}

/** One figure's page; refusals `figure-unknown`, `unit-unknown`. */
export async function readFigure(work: Work, input: GivenOf<typeof contract.readFigure>) {
  const definition = figureFor(work, input.figure, input.unit);
  const period = periodOf(input.period);
  const asked = { unit: input.unit, organisation: input.organisation, period };
  const first = addMonths(`${period.to.slice(0, 4)}-01`, -12);
  const months = monthsOf({ from: earlier(first, period.from), to: period.to });
  const single = months.map((month): Period => ({ from: month, to: month }));
  const [series, target, freeze] = await Promise.all([
    figureSeries(work, definition, asked, [period, yearBefore(period), ...single]),
    figureBook(work).targets?.(work, definition.id, input.unit, period) ?? null,
    freezeOf(work, input.unit, period),
  ]);
  const [value, lastYear, ...trend] = series;
  return {
    card: figureCard(work, definition),
    unitName: work.part(unitTreeKey).unit(input.unit)?.name ?? input.unit,
    value: show(work, definition, value),
    lastYear: show(work, definition, lastYear),
    target,
    trend: trend.map((each, index) => {
      const { value: number, shownNumber } = show(work, definition, each);
      return { month: months[index] ?? '', value: number, shown: shownNumber };
    }),
    closed: freeze ? await closedState(work, definition, freeze, value) : null,
  };
}

/** SHA-256 over the records behind a figure, in hexadecimal; empty where the figure is hidden. */
export async function readFigureHash(work: Work, input: GivenOf<typeof contract.readFigureHash>) {
  const definition = figureFor(work, input.figure, input.unit);
  const period = periodOf(input.period);
  const asked = { unit: input.unit, organisation: input.organisation, period };
  const [value] = await figureValues(work, [definition], asked);
  // a hash over few records could be guessed
  const hashes = value?.hidden ? null : await figureHashes(work, [definition], period, factsOf(work, asked));
  return { hash: hashes?.get(definition.id) ?? '', facts: value?.facts ?? 0 };
}

/** What differs from a closed period; `closed` is null, and nothing differs, while the period is open. */
export async function readAfterClose(work: Work, input: GivenOf<typeof contract.readAfterClose>) {
  const freeze = await freezeOf(work, input.unit, periodOf(input.period));
  const wanted = input.figure ? [figureFor(work, input.figure, input.unit)] : figuresFor(work, input.unit);
  if (!freeze) return { closed: null, differences: [] };
  const { differences } = await afterClose(work, freeze, wanted);
  return {
    closed: { at: freeze.closedAt, by: freeze.closedBy, hash: freeze.hash },
    differences: differences.map((each) => ({
      figure: each.definition.id,
      name: each.definition.name,
      frozen: show(work, each.definition, each.frozen),
      present: show(work, each.definition, each.present),
      records: each.facts.length,
      facts:
        each.present.hidden || each.frozen.hidden ? [] : listed(work, each.facts).map((fact) => changed(work, fact)),
    })),
  };
}

/** How many of the figures one may see have changed since the close; none while the period is open. */
export async function countAfterClose(work: Work, input: GivenOf<typeof contract.countAfterClose>) {
  const freeze = await freezeOf(work, input.unit, periodOf(input.period));
  if (!freeze) return { figures: 0, countedAt: null };
  const { figures, before } = await countDiffering(work, freeze, figuresFor(work, input.unit));
  return { figures, countedAt: before?.toISOString() ?? null };
}

/** The periods closed last, where the actor sees at least one figure. */
export async function listClosings(work: Work, input: GivenOf<typeof contract.listClosings>) {
  const tree = work.part(unitTreeKey);
  const permissions = [...new Set([...figureBook(work).figures.values()].map((each) => each.permission))];
  const seen = permissions.map((permission) => work.policy.unitsWith(permission));
  const units = seen.includes('all') ? 'all' : [...new Set(seen.flat())];
  const freezes = await latestFreezes(work, units, input.limit);
  return {
    closings: freezes.map((freeze) => ({
      freeze: freeze.id,
      unit: freeze.unit,
      unitName: tree.unit(freeze.unit)?.name ?? freeze.unit,
      period: periodText(freeze.period),
      closedAt: freeze.closedAt,
      closedBy: freeze.closedBy,
    })),
  };
}

/** Changed rows that are closed are counted, never listed. */
function listed(work: Work, facts: readonly ChangedFact[]): ChangedFact[] {
  const { sources } = figureBook(work);
  return facts.filter((fact) => !keepsRowsClosed(sources.get(fact.source))).slice(0, 200);
}

function changed(work: Work, fact: ChangedFact) {
  const source = figureBook(work).sources.get(fact.source);
  return {
    source: fact.source,
    address: source?.recordAddress(fact.record) ?? '',
    measure: source?.measures[0] ?? '',
    label: fact.label,
    change:
      fact.frozen === null ? ('added' as const) : fact.present === null ? ('removed' as const) : ('altered' as const),
    on: (fact.present ?? fact.frozen)?.on ?? '',
    before: fact.frozen?.measures[0] ?? null,
    after: fact.present?.measures[0] ?? null,
  };
}

async function closedState(work: Work, definition: FigureDefinition, freeze: Freeze, present: Value | undefined) {
  const frozen = (await frozenValues(work, freeze)).get(definition.id);
  if (!frozen) return null;
  const differs = frozen.exact?.n !== present?.exact?.n || frozen.exact?.d !== present?.exact?.d;
  return {
    freeze: freeze.id,
    closedAt: freeze.closedAt,
    closedBy: freeze.closedBy,
    value: show(work, definition, frozen),
    differs,
  };
}

/** A figure as the web knows it. */
function figureCard(work: Work, definition: FigureDefinition) {
  const { sources } = figureBook(work);
  const own = leavesOf(definition.formula).map(({ leaf }) => sources.get(leaf.source)?.dimNames);
  const breakdowns = definition.breakdowns ?? [];
  return {
    id: definition.id,
    version: definition.version,
    register: definition.register ?? null,
    name: definition.name,
    definition: definition.definition,
    good: definition.good,
    unit: definition.unit,
    shownUnit: definition.shown.unit,
    decimals: definition.shown.decimals,
    scale: definition.scale,
    breakdowns: [...breakdowns],
    breakdownNames: Object.fromEntries(
      breakdowns.flatMap((dim) => {
        const name = own.find((names) => names?.[dim])?.[dim];
        return name ? [[dim, name]] : [];
      }),
    ),
    about: definition.of ?? null,
  };
}

function show(work: Work, definition: FigureDefinition, value: Value | undefined) {
  return shownValue(definition, value ?? blankValue(definition, '', { from: '', to: '' }), work.language);
}
