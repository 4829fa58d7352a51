// Lays assumptions on a basis, in the order that is said to people: freeze, index, investments. What comes out is each
// effect by itself and the changed months of every line. No database: everything was gathered before.
import { addMonths, monthsOf } from '../../platform/figures/period.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { BasisLine, MovableInvestment } from '../finances/finances.ts';
import type { Assumptions, Effect, Ground } from './contract.ts';
import type { ScenarioBasis, ScenarioUnit } from './scenario-basis.ts';
import {
  depreciationEffect,
  freezeEffect,
  indexEffect,
  type Months,
  type Move,
  paymentEffect,
  together,
  total,
} from './scenario-rules.ts';

export interface LineOf {
  readonly unit: string;
  readonly costGroup: string;
}
export interface MovedMoney {
  readonly investment: MovableInvestment;
  readonly move: Move;
  readonly frameFollows: boolean;
}
export interface Effects {
  readonly effects: readonly Effect[];
  /** öre as in the ledger, by line */
  readonly changes: readonly (LineOf & { readonly months: Months })[];
  /** hundredths of a per cent of full time standing empty in December, by unit */
  readonly empty: readonly { readonly unit: string; readonly scope: number }[];
  readonly moved: readonly MovedMoney[];
}

/** All effects of the assumptions; refuses what cannot be tried on this basis. */
export function effectsOf(basis: ScenarioBasis, assumptions: Assumptions): Effects {
  const changes = new Map<string, LineOf & { months: Months }>();
  const change = (line: LineOf, months: Months) => {
    const key = `${line.unit} ${line.costGroup}`;
    const before = changes.get(key);
    changes.set(key, {
      unit: line.unit,
      costGroup: line.costGroup,
      months: before ? together(before.months, months) : months,
    });
  };
  const frozen = assumptions.freeze ? freezeEffects(basis, assumptions.freeze, change) : { effects: [], empty: [] };
  const indexed = assumptions.index.map((index) => {
    const lines = basis.forecast.lines.filter((line) => line.costGroup === index.costGroup);
    return indexOf(
      basis,
      index,
      lines,
      (line) => changes.get(`${line.unit} ${line.costGroup}`)?.months ?? new Map(),
      change,
    );
  });
  const moved = assumptions.investments.map((asked) => movedOf(basis, asked));
  const investments = moved.map((each) => investmentEffect(basis, each, change));
  return {
    effects: [...frozen.effects, ...indexed, ...investments],
    changes: [...changes.values()],
    empty: frozen.empty,
    moved,
  };
}

type Change = (line: LineOf, months: Months) => void;

function freezeEffects(basis: ScenarioBasis, freeze: NonNullable<Assumptions['freeze']>, change: Change) {
  const chosen = freeze.units.length === 0 ? [basis.unit] : [...new Set(freeze.units)];
  const units = chosen.map((code) => {
    const unit = basis.units.find((each) => each.unit === code);
    // a unit that is not there and one with too few people answer alike
    if (!unit?.shown) throw new Refusal('invalid', 'group-too-small', { unit: code });
    return unit;
  });
  const from = laterOf(freeze.from, basis);
  const isWhole = chosen.includes(basis.unit);
  const counted = isWhole ? units.filter((each) => each.unit === basis.unit) : units;
  const empty: { unit: string; scope: number }[] = [];
  const effects = counted.map((unit): Effect => {
    const months = freezeEffect(unit, { from, replaced: freeze.replaced }, basis.months);
    change(
      lineFor(basis.forecast.lines, unit.unit, basis.unit),
      new Map(months.map((each) => [each.month, each.amount])),
    );
    empty.push({ unit: unit.unit, scope: (months.at(-1)?.empty ?? 0) * 100 });
    return {
      ...plain('freeze', unit.unit, { sv: unit.name, da: unit.name, en: unit.name }, from),
      months: months.map(({ month, amount }) => ({ month, amount: amount === 0 ? 0 : -amount })),
      total: -total(new Map(months.map((each) => [each.month, each.amount]))) || 0,
      empty: months.map((each) => ({ month: each.month, amount: each.empty })),
      grounds: freezeGrounds(basis, unit, freeze.replaced),
    };
  });
  return { effects, empty };
}

/** The personnel line a unit's freeze is laid on: its own, the asked unit's, or a line of its own that did not stand there. */
function lineFor(lines: readonly BasisLine[], unit: string, asked: string): LineOf {
  const own = lines.find((line) => line.costGroup === 'personnel' && line.unit === unit);
  const above = lines.find((line) => line.costGroup === 'personnel' && line.unit === asked);
  return own ?? above ?? { unit, costGroup: 'personnel' };
}

function indexOf(
  basis: ScenarioBasis,
  index: Assumptions['index'][number],
  lines: readonly BasisLine[],
  changed: (line: LineOf) => Months,
  change: Change,
): Effect {
  const from = laterOf(index.from, basis);
  let sum: Months = new Map();
  let forecast = 0;
  for (const line of lines) {
    const left = new Map(
      line.months.filter((each) => each.part === 'forecast').map((each) => [each.month, each.amount]),
    );
    const after = together(left, changed(line));
    const months = indexEffect(after, index.rise, from);
    for (const [month, amount] of after) if (month >= from) forecast += amount;
    change(line, months);
    sum = together(sum, months);
  }
  const [first] = lines;
  const names = first?.names ?? { sv: index.costGroup, da: index.costGroup, en: index.costGroup };
  return {
    ...plain('index', index.costGroup, names, from),
    ...seenFromResult(sum),
    grounds: [
      ground(
        'forecast',
        'ore',
        forecast,
        first?.line ? `/finances/forecast/${first.line.version}/lines/${first.line.line}` : forecastList(basis),
      ),
      ground('rise', 'share', index.rise, null),
    ],
  };
}

function movedOf(basis: ScenarioBasis, asked: Assumptions['investments'][number]): MovedMoney {
  const investment = basis.investments.find((each) => each.decision === asked.decision);
  if (!investment) throw new Refusal('invalid', 'investment-not-movable', { decision: asked.decision });
  const first = basis.months[0] ?? '';
  const year = first.slice(0, 4);
  // what is left of this year's money is paid this year, in a month that has not been booked
  if (asked.from < first || !asked.from.startsWith(year) || asked.to < first)
    throw new Refusal('invalid', 'moved-to-the-past', { from: asked.from, to: asked.to, first });
  return {
    investment,
    move: { amount: investment.left, from: asked.from, to: asked.to, years: asked.years },
    frameFollows: asked.frameFollows,
  };
}

function investmentEffect(
  basis: ScenarioBasis,
  { investment, move, frameFollows }: MovedMoney,
  change: Change,
): Effect {
  const year = Number(basis.period.to.slice(0, 4));
  const months = depreciationEffect(move, basis.months);
  const line = basis.forecast.lines.find((each) => each.costGroup === 'depreciation' && each.unit === investment.unit);
  change({ unit: line?.unit ?? basis.unit, costGroup: 'depreciation' }, months);
  const next = depreciationEffect(move, monthsOf({ from: `${year + 1}-01`, to: `${year + 1}-12` }));
  return {
    ...plain(
      'investment',
      investment.decision,
      { sv: investment.item, da: investment.item, en: investment.item },
      move.from,
    ),
    to: move.to,
    ...seenFromResult(months),
    nextYear: -total(next) || 0,
    paid: { thisYear: paymentEffect(move, year), nextYear: paymentEffect(move, year + 1) },
    grounds: [
      ground('left', 'ore', move.amount, `/finances/investments/${investment.decision}`),
      ground('years', 'count', move.years, null),
      ...(frameFollows ? [ground('frame', 'ore', move.amount, '/finances/investments')] : []),
    ],
  };
}

function freezeGrounds(basis: ScenarioBasis, unit: ScenarioUnit, replaced: number): Ground[] {
  const { to } = basis.period;
  const at = `?unit=${encodeURIComponent(unit.unit)}&period=${addMonths(to, -11)}..${to}`;
  const cost = unit.scopeMonths === 0 ? 0 : Math.round((unit.personnel * 10_000) / unit.scopeMonths);
  return [
    ground('leavers', 'count', unit.leavers, `/figures/workforce.turnover${at}`),
    ground('leaver-scope', 'fte', Math.round(unit.leaverScope / 100), null),
    ground('replaced', 'share', replaced, null),
    ground('personnel', 'ore', unit.personnel, `/figures/finances.personnel${at}`),
    ground('scope-months', 'fte', Math.round(unit.scopeMonths / 100), `/figures/workforce.contracted-full-time${at}`),
    ground('cost-a-month', 'ore', cost, null),
  ];
}

function ground(name: Ground['name'], measure: Ground['measure'], value: number, address: string | null): Ground {
  return { name, measure, value, address };
}

function forecastList(basis: ScenarioBasis): string {
  return `/finances/forecast?unit=${encodeURIComponent(basis.unit)}`;
}

function plain(kind: Effect['kind'], key: string, names: Effect['names'], from: string): Effect {
  return {
    kind,
    key,
    names,
    from,
    to: null,
    hidden: false,
    months: [],
    total: 0,
    nextYear: 0,
    paid: null,
    empty: [],
    grounds: [],
  };
}

function seenFromResult(months: Months): Pick<Effect, 'months' | 'total'> {
  const shown = [...months].map(([month, amount]) => ({ month, amount: amount === 0 ? 0 : -amount }));
  return { months: shown, total: shown.reduce((sum, each) => sum + each.amount, 0) };
}

/** Booked months are not changed: an assumption begins with the first month left. */
function laterOf(month: string, basis: ScenarioBasis): string {
  const first = basis.months[0] ?? month;
  return month > first ? month : first;
}
