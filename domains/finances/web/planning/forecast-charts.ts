// The charts of a forecast line: its months against budget and last year, and what a method has said before against what
// it became. Costs are drawn upwards. Pure.
import type { ChartSpec } from '../../../../platform/documents/chart-spec.ts';
import { unitWord } from '../../../../platform/figures/show.ts';
import { monthName } from '../../../../web/ui/period-steps.ts';
import type { Language, Say } from '../../../../web/words.ts';
import type { MethodSays } from '../../forecast-contract.ts';
import type { LineAnswer } from './forecast-line-page.tsx';
import type { planningWords } from './planning-words.ts';

type T = Say<(typeof planningWords)['keys']>;

/** January to December: outcome and forecast, budget as a line, last year behind. */
export function lineChart(line: LineAnswer, asOf: string, language: Language, t: T): ChartSpec {
  const sign = line.budget > 0 || line.costGroup === 'revenue' ? 1 : -1;
  const before = new Map(line.history.map((each) => [each.month, each.outcome]));
  const lastYear = (month: string) => before.get(`${Number(month.slice(0, 4)) - 1}${month.slice(4)}`);
  const value = (ore: number | undefined) => (ore === undefined ? null : rounded(sign * ore));
  const part = (wanted: 'outcome' | 'forecast') =>
    line.months.map((month) => (month.part === wanted ? value(month.amount) : null));
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
      { name: t('chart.outcome'), role: 'this-year', values: part('outcome') },
      { name: t('chart.forecast'), role: 'category', values: joined(part('forecast'), part('outcome')) },
    ],
    unit: unitWord('mnkr', language),
    decimals: 2,
    language,
  };
}

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

/** The forecast begins where the outcome ends, so that the line does not break. */
function joined(forecast: readonly (number | null)[], outcome: readonly (number | null)[]): (number | null)[] {
  const last = outcome.findLastIndex((each) => each !== null);
  return forecast.map((each, index) => (index === last ? (outcome[index] ?? null) : each));
}

function rounded(ore: number): number {
  return Math.round(ore / 1e6) / 100;
}
