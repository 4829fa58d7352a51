// Does the year so far bear the forecast, and does what explains a surplus really explain it? Pure.
import { monthsBetween } from '../../../platform/figures/period.ts';
import { checkWords } from './check-words.ts';
import type { CheckWords } from './check-words-form.ts';
import { type CheckedReport, inSentence, type Sentence, written } from './checked-report.ts';
import type { Finding } from './finding-rules.ts';

/** Forecasts the months so far contradict without a word of it; surpluses by vacancies while the cost grew. */
export function forecastFindings(report: CheckedReport): Finding[] {
  return [...contradicted(report), ...surplusUnexplained(report)];
}

/** The rest of the year must turn, by at least this share of what the months so far have shown. */
const turn = 0.25;

function contradicted({ sentences, figures, period, language }: CheckedReport): Finding[] {
  const sentence = sentences.find((each) => speaks(each, 'finances.forecast-result'));
  const forecast = figures.get('finances.forecast-result')?.value ?? null;
  const deviation = figures.get('finances.result-deviation')?.value ?? null;
  if (!sentence || forecast === null || deviation === null) return [];
  // the year's budget is a result of nought unless somebody says otherwise
  const yearBudget = figures.get('finances.result-year-budget')?.value ?? 0;
  const rest = forecast - yearBudget - deviation;
  const turns = Math.sign(rest) === -Math.sign(deviation) && Math.abs(rest) > turn * Math.abs(deviation);
  const months = monthsBetween(period.from, period.to);
  if (!turns || months >= 12 || sentences.some((each) => isExplained(each, checkWords[language]))) return [];
  const facts = {
    forecast: written(forecast, 1),
    deviation: written(deviation, 1),
    months,
    rest: written(rest, 1),
    left: 12 - months,
    pace: written(yearBudget + (deviation / months) * 12, 1),
  };
  return [inSentence('forecast-contradicted', sentence, facts)];
}

/** A sentence that says what the forecast rests on, or that it is hard to reach. */
function isExplained({ text, slot }: Sentence, { forecast, restsOn }: CheckWords): boolean {
  return slot === 'text' && forecast.test(text) && restsOn.test(text);
}

function surplusUnexplained({ sentences, figures, language }: CheckedReport): Finding[] {
  const { vacant, payOrVolume } = checkWords[language];
  return sentences.flatMap((sentence) => {
    const near = sentences.filter((each) => each.chapter === sentence.chapter && each.slot === sentence.slot);
    const text = near.map((each) => each.text).join(' ');
    if (!vacant.test(sentence.text)) return [];
    const surplus = sentence.numbers.find((each) => each.figures.some((id) => id.endsWith('-deviation')));
    const id = surplus?.figures.find((each) => each.endsWith('-deviation'));
    const growth = id && figures.get(id.replace(/-deviation$/, '-growth'));
    if (!surplus || !growth || growth.value === null || growth.value <= 0 || (figures.get(id)?.value ?? 0) <= 0)
      return [];
    const grows = near.some((each) => speaks(each, growth.id));
    if (!grows || payOrVolume.test(text)) return [];
    return [
      inSentence('surplus-unexplained', sentence, {
        surplus: surplus.text,
        growth: written(growth.value, growth.decimals),
      }),
    ];
  });
}

function speaks(sentence: Sentence, figure: string): boolean {
  return sentence.numbers.some((each) => each.figures.includes(figure));
}
