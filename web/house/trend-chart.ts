// The trend of a figure as a chart: this year month by month, last year thin behind it, and the target as a line where one
// month can be held against it. Its title says the one thing it shows. Pure.
import type { ChartSpec } from '../../platform/documents/chart-spec.ts';
import type { FigureUnit, ShownUnit } from '../../platform/figures/figure.ts';
import type { readFigure } from '../../platform/figures/figures-contract.ts';
import { exactOf, showNumber, unitWord } from '../../platform/figures/show.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { monthName } from '../ui/period-steps.ts';
import { type Language, say } from '../words.ts';
import { houseWords } from './house-words.ts';

type Figure = Pick<AnswerOf<typeof readFigure>, 'card' | 'value' | 'target' | 'trend'>;

/** The chart of a figure’s page. Nothing is drawn for months without a value. */
export function trendChart(data: Figure, language: Language): ChartSpec {
  const { card, trend } = data;
  const year = (trend.at(-1)?.month ?? '').slice(0, 4);
  const before = String(Number(year) - 1);
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
  const of = (shownYear: string) =>
    months.map((month) => numberOf(trend.find((each) => each.month === `${shownYear}-${month}`)?.shown));
  const [now, then] = [of(year), of(before)];
  const target = monthlyTarget(data);
  return {
    kind: 'line',
    title: titleOf(card.name[language], now, then, language),
    categoryHeader: say(houseWords, language, 'month'),
    categories: months.map((month) => monthName(`${year}-${month}`, language, 'short')),
    series: [
      ...(then.some((value) => value !== null) ? [{ name: before, role: 'last-year' as const, values: then }] : []),
      { name: year, role: 'this-year', values: now },
      ...(target === null
        ? []
        : [{ name: say(houseWords, language, 'target'), role: 'target' as const, values: months.map(() => target) }]),
    ],
    // the server only sends units the figure module knows
    unit: unitWord(card.shownUnit as ShownUnit, language),
    decimals: card.decimals,
    language,
  };
}

/** A shown number back as a number: the chart draws what is written, never more digits than are meant. */
export function numberOf(shown: string | undefined): number | null {
  if (shown === undefined) return null;
  const text = shown
    .replace(/[\u202f\u00a0\s]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  const value = Number(text);
  return text === '' || Number.isNaN(value) ? null : value;
}

/** Shares and indices can be held against the target month by month; a sum grows over the period and cannot. */
function monthlyTarget({ card, value, target }: Figure): number | null {
  if (target?.value === null || target?.value === undefined || !['%', 'index'].includes(card.shownUnit)) return null;
  // the server only sends units the figure module knows
  const kept = { unit: value.unitOfValue as FigureUnit, scale: value.scale };
  const shown = { unit: card.shownUnit as ShownUnit, decimals: card.decimals }; // as above
  return numberOf(showNumber(exactOf(target.value, kept), shown, 'en'));
}

/** "Sjukfrånvaro: högre än i fjol i 6 av 8 månader". */
function titleOf(
  name: string,
  now: readonly (number | null)[],
  then: readonly (number | null)[],
  language: Language,
): string {
  const steps = now.flatMap((value, index) => {
    const before = then[index];
    return value === null || before === null || before === undefined ? [] : [value - before];
  });
  const higher = steps.filter((step) => step > 0).length;
  const lower = steps.filter((step) => step < 0).length;
  if (higher === lower) return say(houseWords, language, 'trend.title', { name });
  const key = higher > lower ? 'trend.higher' : 'trend.lower';
  return say(houseWords, language, key, { name, times: Math.max(higher, lower), count: steps.length });
}
