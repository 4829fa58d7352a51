// The figure operations: each resolves the figure under its permission, asks the generic parts and shows the answer in
// the caller's language.

import type { GivenOf } from '../operation/operation.ts';
import { Refusal } from '../refusal/refusal.ts';
import { unitTreeKey } from '../work/unit-tree.ts';
import type { Work } from '../work/work.ts';
import { fetchCells, scopeOf } from './cells.ts';
import { afterClose, type ChangedFact } from './difference.ts';
import { evaluate, factsBehind, windowMonths } from './evaluate.ts';
import { factPage, factSets, factsHash } from './facts.ts';
import type { FigureDefinition, Where } from './figure.ts';
import { figureBook } from './figure-book.ts';
import {
  factsOf,
  figureFor,
  figureSeries,
  figuresFor,
  figureValues,
  shownValue,
  type Value,
  yearBefore,
} from './figure-values.ts';
import type * as contract from './figures-contract.ts';
import { type Freeze, freezeOf, frozenValues } from './freeze.ts';
import { hiddenCuts, hiddenFigures } from './hiding.ts';
import { addMonths, earlier, monthsOf, type Period, periodOf } from './period.ts';

/** A figure as the web knows it. */
export function figureCard(definition: FigureDefinition) {
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
    breakdowns: [...(definition.breakdowns ?? [])],
    about: definition.of ?? null,
  };
}

export async function listFigures(work: Work) {
  const seen = [...figureBook(work).figures.values()].filter((each) => work.policy.may(each.permission));
  return { figures: seen.map(figureCard) };
}

export async function readFigures(work: Work, input: GivenOf<typeof contract.readFigures>) {
  const period = periodOf(input.period);
  const wanted =
    input.figures?.split(',').map((id) => figureFor(work, id.trim(), input.unit)) ?? figuresFor(work, input.unit);
  const asked = { unit: input.unit, organisation: input.organisation };
  const [now, then, freeze] = await Promise.all([
    figureValues(work, wanted, { ...asked, period }),
    figureValues(work, wanted, { ...asked, period: yearBefore(period) }),
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
    card: figureCard(definition),
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

export async function breakDownFigure(work: Work, input: GivenOf<typeof contract.breakDownFigure>) {
  const definition = figureFor(work, input.figure, input.unit);
  const period = periodOf(input.period);
  const parts =
    input.by === 'unit'
      ? await partsByUnit(work, definition, input, period)
      : await partsByDim(work, definition, input, period);
  return { parts };
}

export async function readFacts(work: Work, input: GivenOf<typeof contract.readFacts>) {
  const definition = figureFor(work, input.figure, input.unit);
  const period = periodOf(input.period);
  const of = factsOf(work, { unit: input.unit, organisation: input.organisation, period });
  const hidden = (await hiddenFigures(work, [definition], of, period)).has(definition.id);
  if (hidden) return { sets: [], facts: [], next: null, hidden };
  const cut = cutOf(input.cut);
  const sets = factSets(figureBook(work), definition, period, cut);
  const cells = await fetchCells(work, figureBook(work), [definition], [period], of, Object.keys(cut));
  const by = { cells, scope: scopeOf(of), cut };
  const chosen = sets[input.set];
  const page = chosen ? await factPage(work, chosen, of, input) : { facts: [], next: null };
  return {
    sets: sets.map((set) => ({
      source: set.source.id,
      measure: set.leaf.of,
      ...windowMonths(set.leaf, set.period),
      facts: factsBehind(set.leaf, set.period, by),
      sum: Number(evaluate(set.leaf, set.period, by)?.n ?? 0n),
    })),
    facts: page.facts.map(({ record, ...fact }) => ({ ...fact, address: chosen?.source.recordAddress(record) ?? '' })),
    next: page.next,
    hidden,
  };
}

export async function readFigureHash(work: Work, input: GivenOf<typeof contract.readFigureHash>) {
  const definition = figureFor(work, input.figure, input.unit);
  const period = periodOf(input.period);
  const asked = { unit: input.unit, organisation: input.organisation, period };
  const [value] = await figureValues(work, [definition], asked);
  return { hash: await factsHash(work, definition, period, factsOf(work, asked)), facts: value?.facts ?? 0 };
}

export async function readAfterClose(work: Work, input: GivenOf<typeof contract.readAfterClose>) {
  const freeze = await freezeOf(work, input.unit, periodOf(input.period));
  if (!freeze) throw new Refusal('not-found', 'period-open', { unit: input.unit, period: input.period });
  const wanted = input.figure ? [figureFor(work, input.figure, input.unit)] : figuresFor(work, input.unit);
  const { differences } = await afterClose(work, freeze, wanted);
  return {
    closedAt: freeze.closedAt,
    closedBy: freeze.closedBy,
    hash: freeze.hash,
    differences: differences.map((each) => ({
      figure: each.definition.id,
      name: each.definition.name,
      frozen: show(work, each.definition, each.frozen),
      present: show(work, each.definition, each.present),
      records: each.facts.length,
      facts:
        each.present.hidden || each.frozen.hidden ? [] : each.facts.slice(0, 200).map((fact) => changed(work, fact)),
    })),
  };
}

function changed(work: Work, fact: ChangedFact) {
  const address = figureBook(work).sources.get(fact.source)?.recordAddress(fact.record) ?? '';
  return {
    source: fact.source,
    address,
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

type Cut = GivenOf<typeof contract.breakDownFigure>;

async function partsByUnit(work: Work, definition: FigureDefinition, input: Cut, period: Period) {
  const tree = work.part(unitTreeKey);
  const on = input.organisation === 'today' ? undefined : `${period.to}-15`;
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
  if (!definition.breakdowns?.includes(dim)) throw new Refusal('invalid', 'dimension-unknown', { dimension: dim });
  const of = factsOf(work, { unit: input.unit, organisation: input.organisation, period });
  const periods = [period, yearBefore(period)];
  const cells = await fetchCells(work, figureBook(work), [definition], periods, of, [dim]);
  const scope = scopeOf(of);
  const values = [...new Set([...cells.values()].flat().flatMap((cell) => cell.dims[dim] ?? []))].sort();
  const hidden = await Promise.all(periods.map((each) => hiddenCuts(work, definition, dim, values, of, each)));
  return values.map((key) => {
    const [value, lastYear] = periods.map((each, index) => {
      const by = { cells, scope, cut: { [dim]: key } };
      const hide = hidden[index]?.has(key) ?? false;
      return show(work, definition, {
        ...blank(definition, input.unit, each),
        hidden: hide,
        exact: hide ? null : evaluate(definition.formula, each, by),
        facts: hide ? 0 : factsBehind(definition.formula, each, by),
      });
    });
    return {
      key,
      name: key,
      value: value ?? show(work, definition, undefined),
      lastYear: lastYear ?? show(work, definition, undefined),
    };
  });
}

function show(work: Work, definition: FigureDefinition, value: Value | undefined) {
  return shownValue(definition, value ?? blank(definition, '', { from: '', to: '' }), work.language);
}

function blank(definition: FigureDefinition, unit: string, period: Period): Value {
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

function cutOf(text: string | undefined): Where {
  const [dim, ...value] = (text ?? '').split(':');
  return dim && value.length ? { [dim]: value.join(':') } : {};
}
