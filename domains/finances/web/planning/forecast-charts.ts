// The charts of a forecast line: its months against budget and last year, and what a method has said before against what
// it became. Costs are drawn upwards. Pure.
import type { ChartSpec } from '../../../../platform/documents/chart-spec.ts';
import { unitWord } from '../../../../platform/figures/show.ts';
import { monthName } from '../../../../web/ui/period-steps.ts';
import type { Language, Say } from '../../../../web/words.ts';
import type { MethodSays } from '../../forecast-contract.ts';
import type { LineAnswer } from './line-answer.ts';
import type { planningWords } from './planning-words.ts';

type T = Say<(typeof planningWords)['keys']>;

/** January to December: outcome and then forecast, the best method's span as a band, budget as a line, last year behind. */
export function lineChart(line: LineAnswer, asOf: string, language: Language, t: T): ChartSpec {
  const sign = line.costGroup === 'revenue' ? 1 : -1;
  const before = new Map(line.history.map((each) => [each.month, each.outcome]));
  const lastYear = (month: string) => before.get(`${Number(month.slice(0, 4)) - 1}${month.slice(4)}`);
  const value = (ore: number | undefined) => (ore === undefined ? null : rounded(sign * ore));
  const span = spanOf(line);
  const edge = (which: 'low' | 'high') =>
    line.months.map((month) =>
      month.part === 'outcome' ? null : value(span?.[sign === 1 ? which : other[which]].get(month.month)),
    );
  return {
    kind: 'line',
    title: t('chart.line', { name: line.names[language], month: monthName(asOf, language) }),
    categoryHeader: t('month'),
    categories: line.months.map((month) => monthName(month.month, language, 'short')),
    series: [
      {
        name: t('chart.lastYear'),
        role: 'last-year',
        values: line.months.map((month) => value(lastYear(month.month))),
      },
      { name: t('chart.budget'), role: 'target', values: line.months.map((month) => value(month.budget)) },
      { name: t('chart.outcome'), role: 'this-year', values: line.months.map((month) => value(month.amount)) },
      ...(span
        ? ([
            { name: t('chart.low'), role: 'band-low', values: edge('low') },
            { name: t('chart.high'), role: 'band-high', values: edge('high') },
          ] as const)
        : []),
    ],
    unit: unitWord('mnkr', language),
    decimals: 2,
    language,
    // a narrow span lies so close to the line that names at their ends would cover each other
    directLabels: false,
  };
}

const other = { low: 'high', high: 'low' } as const;

/** What the method would have said of the rest of the year at each earlier month, beside what it became. */
export function pastChart(method: MethodSays, language: Language, t: T): ChartSpec {
  return {
    kind: 'line',
    title: t('chart.past', { method: t(`method.${method.method}`) }),
    categoryHeader: t('asOf'),
    categories: method.past.map((each) => `${monthName(each.asOf, language, 'short')} ${each.asOf.slice(2, 4)}`),
    series: [
      {
        name: t('chart.said'),
        role: 'this-year',
        values: method.past.map((each) => rounded(Math.abs(each.said) / each.months)),
      },
      {
        name: t('chart.became'),
        role: 'target',
        values: method.past.map((each) => rounded(Math.abs(each.became) / each.months)),
      },
    ],
    unit: t('chart.monthly', { unit: unitWord('mnkr', language) }),
    decimals: 2,
    language,
  };
}

function rounded(ore: number): number {
  return Math.round(ore / 1e6) / 100;
}

/** Where each month left would lie if the best method is as wrong as it has been: its span shared evenly. */
function spanOf(line: LineAnswer): { low: ReadonlyMap<string, number>; high: ReadonlyMap<string, number> } | null {
  const method = line.methods.find((each) => each.method === line.best);
  if (!method?.interval || method.months.length === 0) return null;
  const shifted = (to: number) =>
    new Map(method.months.map(({ month, amount }) => [month, amount + (to - method.deviation) / method.months.length]));
  return { low: shifted(method.interval.low), high: shifted(method.interval.high) };
}
