// The board's one page: money against budget and frame, and the measures of the unit's scorecard, each with target, status,
// direction, the last month with records, and whether it is closed, changed since, or live. A closed period shows what was
// closed; what came later is said beside it. Everybody sees the figures they may see, and no others.
import { fetchCells, scopeOf } from '../../../platform/figures/cells.ts';
import { type FigureDefinition, leavesOf } from '../../../platform/figures/figure.ts';
import { figureBook } from '../../../platform/figures/figure-book.ts';
import {
  type Asked,
  factsOf,
  figuresFor,
  figureValues,
  shownValue,
  type Value,
  yearBefore,
} from '../../../platform/figures/figure-values.ts';
import { type Freeze, freezeOf } from '../../../platform/figures/freeze.ts';
import { type Period, periodOf, periodText } from '../../../platform/figures/period.ts';
import { minusOf, type Rational } from '../../../platform/figures/rational.ts';
import { showFigure } from '../../../platform/figures/show.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { MeasureRow, Scorecard } from '../../scorecards/contract.ts';
import { reportRows } from '../report-rows.ts';
import { scorecardIn } from '../report-scorecard.ts';
import { figureAddress } from '../report-values.ts';
import type * as contract from './subject-contract.ts';
import { subjectWords } from './subject-words.ts';

type Board = AnswerOf<typeof contract.readBoard>;

export async function readBoard(work: Work, input: GivenOf<typeof contract.readBoard>): Promise<Board> {
  const period = periodOf(input.period);
  const unit = work.part(unitTreeKey).unit(input.unit);
  if (!unit) throw new Refusal('not-found', 'unit-unknown', { unit: input.unit });
  const freeze = await freezeOf(work, input.unit, period);
  const today: Asked = { unit: input.unit, period };
  const asked: Asked = freeze ? { ...today, freeze: freeze.id, tree: freeze.tree } : today;
  const [card, now] = await Promise.all([scorecardIn(work, asked), freeze ? scorecardIn(work, today) : null]);
  const definitions = boardFigures(work, input.unit, card);
  const fresh = await lastMonths(work, definitions, today);
  const money = await moneyRows(work, asked, freeze, fresh);
  const measures = (card?.perspectives ?? []).map((perspective) => ({
    name: perspective.name,
    isEconomy: false,
    rows: perspective.measures.map((measure) => measureRow(measure, input.unit, period, freeze, now, fresh)),
  }));
  const groups = grouped(subjectWords[work.language].economy, money, measures);
  return {
    unit: input.unit,
    unitName: unit.name,
    period: input.period,
    closed: freeze ? { at: freeze.closedAt, by: freeze.closedBy, hash: freeze.hash } : null,
    groups,
    summary: summaryOf(groups.flatMap((each) => each.rows)),
    report: await reportOf(work, input.unit, period),
  };
}

type Group = Board['groups'][number];

/** Money first; a perspective of the scorecard with the same name, in whatever language it was written, goes on in its group. */
function grouped(economy: string, money: contract.BoardRow[], measures: readonly Group[]): Group[] {
  const names = Object.values(subjectWords).map((each) => each.economy);
  const same = measures.find((each) => names.includes(each.name));
  const first = { name: economy, isEconomy: true, rows: [...money, ...(same?.rows ?? [])] };
  return [first, ...measures.filter((each) => each !== same)].filter((each) => each.rows.length > 0);
}

type Fulfilment = contract.BoardRow['fulfilment'];
/** Figures of money and what each is held against: nothing (the budget is in it already) or another figure. */
const moneyFigures = [
  { figure: 'finances.result-deviation', least: true, against: null },
  { figure: 'finances.forecast-deviation', least: true, against: null },
  { figure: 'finances.investment-forecast', least: false, against: 'finances.investment-frame' },
] as const;

function boardFigures(work: Work, unit: string, card: Scorecard | null): FigureDefinition[] {
  const visible = new Map(figuresFor(work, unit).map((each) => [each.id, each]));
  const measured = (card?.perspectives ?? []).flatMap((each) => each.measures).flatMap((each) => each.figure ?? []);
  return [...new Set([...moneyFigures.map((each) => each.figure), ...measured])].flatMap((id) => visible.get(id) ?? []);
}

async function moneyRows(work: Work, asked: Asked, freeze: Freeze | null, fresh: Fresh): Promise<contract.BoardRow[]> {
  const visible = new Map(figuresFor(work, asked.unit).map((each) => [each.id, each]));
  const wanted = moneyFigures.flatMap((each) => [each.figure, ...(each.against ? [each.against] : [])]);
  const definitions = wanted.flatMap((id) => visible.get(id) ?? []);
  const { freeze: _, tree: __, ...live } = asked;
  const [values, before, now] = await Promise.all([
    figureValues(work, definitions, asked),
    figureValues(work, definitions, { ...asked, period: yearBefore(asked.period) }),
    freeze ? figureValues(work, definitions, live) : [],
  ]);
  const of = (all: readonly Value[], id: string) => all.find((each) => each.figure === id);
  return moneyFigures.flatMap(({ figure, least, against }): contract.BoardRow[] => {
    const definition = visible.get(figure);
    const value = of(values, figure);
    if (!definition || !value?.exact || value.facts === 0) return [];
    const bound = against ? (of(values, against)?.exact ?? null) : { n: 0n, d: 1n };
    const shown = shownValue(definition, value, work.language);
    const later = of(now, figure);
    const changed = later?.exact && minusOf(later.exact, value.exact).n !== 0n ? later : null;
    const words = subjectWords[work.language];
    return [
      {
        key: figure,
        figure,
        name: definition.name[work.language],
        names: definition.name,
        shown: shown.shown,
        target: bound ? words.bound(least, showFigure(bound, definition.shown, work.language)) : '',
        fulfilment: judged(value.exact, bound, least),
        trend: trendOf(definition, value, of(before, figure)),
        dataUntil: fresh.get(figure) ?? null,
        standing: freeze ? (changed ? 'changed' : 'closed') : 'live',
        today: changed ? shownValue(definition, changed, work.language).shown : null,
        address: figureAddress(figure, asked.unit, asked.period),
      },
    ];
  });
}

function judged(value: Rational, bound: Rational | null, least: boolean): Fulfilment {
  if (!bound) return 'not-assessed';
  const over = minusOf(value, bound).n;
  return (least ? over >= 0n : over <= 0n) ? 'met' : 'missed';
}

function trendOf(definition: FigureDefinition, now: Value, before: Value | undefined): contract.BoardRow['trend'] {
  if (!now.exact || !before?.exact || before.facts === 0 || definition.good === 'band') return 'unknown';
  const change = minusOf(now.exact, before.exact).n;
  if (change === 0n) return 'unchanged';
  return change > 0n === (definition.good === 'up') ? 'better' : 'worse';
}

function measureRow(
  measure: MeasureRow,
  unit: string,
  period: Period,
  freeze: Freeze | null,
  now: Scorecard | null,
  fresh: Fresh,
): contract.BoardRow {
  const later = now?.perspectives.flatMap((each) => each.measures).find((each) => each.measureId === measure.measureId);
  const changed = later?.outcome && later.outcome.shown !== measure.outcome?.shown ? later.outcome.shown : null;
  const { outcome, figure } = measure;
  return {
    key: measure.measureId,
    figure,
    name: measure.name,
    names: null,
    shown: outcome?.shown ?? '–',
    target: measure.targetText,
    fulfilment: measure.fulfilment,
    trend: measure.trend,
    dataUntil: figure ? (fresh.get(figure) ?? null) : (outcome?.to ?? null),
    standing: !figure ? 'by-hand' : !freeze ? 'live' : changed ? 'changed' : 'closed',
    today: changed,
    address: figure
      ? figureAddress(figure, unit, period)
      : `/scorecards?unit=${encodeURIComponent(unit)}&period=${periodText(period)}`,
  };
}

type Fresh = ReadonlyMap<string, string>;

/** The last month of the period's year so far in which each figure has records. */
async function lastMonths(work: Work, definitions: readonly FigureDefinition[], asked: Asked): Promise<Fresh> {
  const of = factsOf(work, asked);
  const cells = await fetchCells(work, figureBook(work), definitions, [asked.period], of);
  const inScope = scopeOf(of);
  const lastOf = new Map(
    [...cells].map(([source, rows]) => {
      const months = rows.filter(
        (row) => row.facts > 0 && row.month <= asked.period.to && inScope(row.month, row.unit),
      );
      return [
        source,
        months
          .map((row) => row.month)
          .sort()
          .at(-1),
      ] as const;
    }),
  );
  return new Map(
    definitions.flatMap((definition) => {
      const months = leavesOf(definition.formula).flatMap(({ leaf }) => lastOf.get(leaf.source) ?? []);
      const last = months.sort().at(-1);
      return last ? [[definition.id, last] as const] : [];
    }),
  );
}

function summaryOf(rows: readonly contract.BoardRow[]): Board['summary'] {
  const count = (fulfilment: Fulfilment) => rows.filter((row) => row.fulfilment === fulfilment).length;
  return { met: count('met'), partly: count('partly'), missed: count('missed'), 'not-assessed': count('not-assessed') };
}

/** The unit's newest report of the period: published ones for everybody, open ones for those who read drafts. */
async function reportOf(work: Work, unit: string, period: Period): Promise<string | null> {
  const [report] = await reportRows(work, 'r.unit = $1 and r.from_month = $2 and r.to_month = $3', [
    unit,
    period.from,
    period.to,
  ]);
  if (!report) return null;
  return report.state === 'published' || work.policy.may('interim-reports.read-drafts', unit) ? report.report_id : null;
}
