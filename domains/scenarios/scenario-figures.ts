// The house's figures without and with a scenario's effects: the same formulas over the same cells, and over those with the
// effects laid beside them. No figure is defined here.
import { fetchCells, scopeOf } from '../../platform/figures/cells.ts';
import { type Cell, type Evaluation, evaluate } from '../../platform/figures/evaluate.ts';
import { type FigureDefinition, leavesOf } from '../../platform/figures/figure.ts';
import { figureBook } from '../../platform/figures/figure-book.ts';
import { factsOf, figuresFor } from '../../platform/figures/figure-values.ts';
import { type Period, periodText } from '../../platform/figures/period.ts';
import { minusOf, type Rational } from '../../platform/figures/rational.ts';
import { showNumber, unitWord } from '../../platform/figures/show.ts';
import type { Language, Work } from '../../platform/work/work.ts';
import type { ChangedFigure } from './contract.ts';
import type { ScenarioBasis } from './scenario-basis.ts';
import type { Effects } from './scenario-effects.ts';

/** What a scenario lays cells beside. */
const changedSources = ['forecast-lines', 'investments'];
/** The one figure of staff a freeze can be laid on exactly: people are whole, positions are not. */
const staffFigure = 'workforce.contracted-full-time';

export interface FiguresOf {
  readonly figures: readonly ChangedFigure[];
  /** of the reports, one may see them, and they stand on booked months */
  readonly unchanged: readonly string[];
}

/** Every figure that stands on what a scenario can change, twice evaluated; those that change first. */
export async function changedFigures(work: Work, basis: ScenarioBasis, effects: Effects): Promise<FiguresOf> {
  const visible = figuresFor(work, basis.unit);
  const standing = visible.filter((each) =>
    leavesOf(each.formula).some(({ leaf }) => changedSources.includes(leaf.source)),
  );
  const of = factsOf(work, { unit: basis.unit });
  const fetched = await fetchCells(work, figureBook(work), standing, [basis.period], of);
  const without = withCells(fetched, 'forecast-lines', basis.forecast.kind === 'worked-out' ? basisCells(basis) : []);
  const changed = withCells(
    withCells(without, 'forecast-lines', forecastCells(basis, effects)),
    'investments',
    investmentCells(basis, effects),
  );
  const scope = scopeOf(of);
  const figures = standing.map((definition) =>
    compared(definition, basis, basis.period, { cells: without, scope }, { cells: changed, scope }, work.language),
  );
  const staff = visible.find((each) => each.id === staffFigure);
  const all = [...figures, ...(staff ? staffFigures(staff, basis, effects, scope, work.language) : [])];
  const told = new Set(all.map((each) => each.figure));
  return {
    figures: [...all.filter((each) => each.changes), ...all.filter((each) => !each.changes)],
    unchanged: visible.filter((each) => each.register && !told.has(each.id)).map((each) => each.id),
  };
}

type Cells = ReadonlyMap<string, readonly Cell[]>;

function withCells(cells: Cells, source: string, more: readonly Cell[]): Cells {
  return more.length === 0 ? cells : new Map([...cells, [source, [...(cells.get(source) ?? []), ...more]]]);
}

const forecastDims = (basis: ScenarioBasis, line: string, part: string) => ({
  as_of: basis.period.to,
  standing: 'current',
  line,
  method: 'override',
  part,
});

/** The worked-out lines as facts of a forecast nobody has decided. */
function basisCells(basis: ScenarioBasis): Cell[] {
  return basis.forecast.lines.flatMap((line) =>
    line.months.map(({ month, part, amount, budget }) => ({
      month,
      unit: line.unit,
      dims: forecastDims(basis, line.costGroup, part),
      measures: { amount, budget },
      facts: 1,
    })),
  );
}

function forecastCells(basis: ScenarioBasis, { changes }: Effects): Cell[] {
  return changes.flatMap(({ unit, costGroup, months }) =>
    [...months].map(([month, amount]) => ({
      month,
      unit,
      dims: forecastDims(basis, costGroup, 'forecast'),
      measures: { amount, budget: 0 },
      facts: 1,
    })),
  );
}

/** What the year's money is expected to be, in the month it is thought; and the frame where it follows. */
function investmentCells({ period }: ScenarioBasis, { moved }: Effects): Cell[] {
  const year = period.to.slice(0, 4);
  return moved.flatMap(({ investment, move, frameFollows }) => {
    if (move.to.startsWith(year)) return [];
    const cell = (
      kind: string,
      month: string,
      of: { readonly year: string; readonly programme: string | null; readonly decision: string | null },
    ) => ({
      month,
      unit: investment.unit,
      dims: {
        kind,
        category: investment.category,
        decision_year: of.year,
        programme: of.programme,
        decision: of.decision,
      },
      measures: { amount: -move.amount },
      facts: 1,
    });
    const own = {
      year: String(investment.year),
      programme: investment.programme,
      decision: `${investment.year}/${investment.number}`,
    };
    return [
      cell('forecast', period.to, own),
      ...(frameFollows ? [cell('frame', `${year}-01`, { year, programme: null, decision: null })] : []),
    ];
  });
}

/** Contracted full-time equivalents in December: today's carried forward, and those less what stands empty. */
function staffFigures(
  definition: FigureDefinition,
  basis: ScenarioBasis,
  { empty }: Effects,
  scope: Evaluation['scope'],
  language: Language,
): ChangedFigure[] {
  const [whole] = basis.units;
  const december = basis.months.at(-1);
  if (!whole || !december) return [];
  const period = { from: december, to: december };
  const cell = (amount: number): Cell => ({
    month: december,
    unit: basis.unit,
    dims: {},
    measures: { scope: amount },
    facts: 1,
  });
  const before: Evaluation = { cells: new Map([['staff', [cell(whole.scope)]]]), scope };
  const less = empty.map((each) => cell(-each.scope));
  const after: Evaluation = { cells: new Map([['staff', [cell(whole.scope), ...less]]]), scope };
  const shown = compared(definition, basis, period, before, after, language);
  const address = addressOf(definition.id, basis.unit, basis.period);
  const hidden = { before: '··', after: '··', difference: '··', direction: 0, better: 0, hidden: true, changes: false };
  return [{ ...shown, address, ...(whole.shown ? {} : hidden) }];
}

function compared(
  definition: FigureDefinition,
  basis: ScenarioBasis,
  period: Period,
  without: Evaluation,
  changed: Evaluation,
  language: Language,
): ChangedFigure {
  const before = evaluate(definition.formula, period, without);
  const after = evaluate(definition.formula, period, changed);
  const difference = before && after ? minusOf(after, before) : null;
  const direction = difference ? (difference.n > 0n ? 1 : difference.n < 0n ? -1 : 0) : 0;
  const text = (exact: Rational | null) => (exact ? showNumber(exact, closer(definition), language) : '–');
  return {
    figure: definition.id,
    register: definition.register ?? null,
    name: definition.name,
    definition: definition.definition,
    unit: unitWord(definition.shown.unit, language),
    before: text(before),
    after: text(after),
    difference: `${direction > 0 ? '+' : ''}${text(difference)}`,
    direction,
    better: definition.good === 'band' ? 0 : definition.good === 'up' ? direction : 0 - direction,
    address: addressOf(definition.id, basis.unit, basis.period),
    hidden: false,
    changes: direction !== 0,
  };
}

/** One decimal more than a report has, two for millions: a difference must be seen in what it is the difference of. */
function closer({ shown }: FigureDefinition): FigureDefinition['shown'] {
  return { unit: shown.unit, decimals: shown.unit === 'mnkr' ? 2 : shown.decimals + 1 };
}

function addressOf(figure: string, unit: string, period: Period): string {
  return `/figures/${encodeURIComponent(figure)}?unit=${encodeURIComponent(unit)}&period=${periodText(period)}`;
}
