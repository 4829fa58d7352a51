// Why a line deviates: the drivers that are worth a sentence, the largest first, then what is left and what rounding leaves, so
// that the amounts said add up to the deviation said. Pure.
import type { Language } from '../../../platform/work/work.ts';
import type { Driver, DriverEffect, VarianceFacts } from '../../finances/variance-rules.ts';
import { driverAmount, driverFigure, tenths } from '../driver-amount-rules.ts';
import type { Line } from './draft-line.ts';
import { isQuotable, type Sentence, sentence, unsigned } from './draft-text.ts';
import { driverForms, driverSubjects, mainly, sideWords } from './money-words.ts';

/** The sentences after the one that says how far the line is from budget. */
export function driverSentences(line: Line, language: Language): Sentence[] {
  const { deviation, effects } = line.explained;
  const told = effects
    .filter((each) => isWorthSaying(each.amount, deviation))
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const named = told.map((each) => each.driver);
  const rest = amountOf(line, 'rest', named);
  if (told.length === 0) return tenths(deviation) === 0 ? [] : [sentence(driverForms.nothingExplained, language)];
  const hasSmall = effects.some((each) => !named.includes(each.driver) && each.amount !== 0);
  return [
    ...told.map((each, index) => driverSentence(each, line, index === 0 && leads(each, told, line, rest), language)),
    ...restSentence(line, named, rest, hasSmall, language),
  ];
}

/** Drivers below this share of the deviation are part of the rest. */
const leastShare = 0.03;

function isWorthSaying(amount: number, deviation: number): boolean {
  return tenths(amount) !== 0 && Math.abs(amount) >= Math.abs(deviation) * leastShare;
}

/** Whether it matters more than any other driver and than what is left, in the direction the line went. */
function leads(effect: DriverEffect, told: readonly DriverEffect[], line: Line, rest: number): boolean {
  const { deviation } = line.explained;
  const size = Math.abs(effect.amount);
  const isLargest = told.every((each) => each === effect || Math.abs(each.amount) < size);
  return (
    isLargest && size > Math.abs(rest) && Math.sign(effect.amount) === Math.sign(deviation) && tenths(deviation) !== 0
  );
}

function driverSentence(effect: DriverEffect, line: Line, isLeading: boolean, language: Language): Sentence {
  const share = effect.amount / line.explained.deviation;
  const form = !isLeading ? driverForms.plain : share > 0.5 && share <= 1 ? driverForms.most : driverForms.largest;
  const title = mainTitle(effect);
  const subject = driverSubjects[effect.driver][wayOf(effect, line)][language];
  const main = title ? mainly[language].replace('{title}', title) : '';
  return sentence(form, language, {
    subject: `${subject}${main}${title && !isLeading ? ',' : ''}`,
    verb: sideWords[effect.amount > 0 ? 'improves' : 'worsens'][language],
    x: unsigned(driverFigure(line.id, effect.driver), effect.amount),
  });
}

/** Whether the driver's own words for better or worse hold; else a word that is true in any case. */
function wayOf({ driver, amount }: DriverEffect, line: Line): 'better' | 'worse' | 'plain' {
  const sign = Math.sign(amount);
  const goes = line.facts.flatMap((each) => waysIn[driver](each)).filter((each) => each !== 0);
  const isOneWay = line.kind === 'cost' && goes.every((each) => Math.sign(each) === sign);
  return isOneWay ? (sign > 0 ? 'better' : 'worse') : 'plain';
}

/** Which way each record went: above nought is cheaper. What the words would not be true of goes both ways. */
const waysIn: Readonly<Record<Driver, (facts: VarianceFacts) => number[]>> = {
  price: ({ prices }) => prices.flatMap((each) => (each.base < 0 ? [1, -1] : [each.budgetedRise - each.actualRise])),
  volume: ({ volumes }) => volumes.map((each) => each.planned - each.actual),
  vacancy: ({ positions }) => positions.map((each) => each.planned - each.filled),
  // a cost that is spread evenly over the year is no purchase that moved
  timing: ({ moved, even }) => [...moved.map((each) => each.planned - each.expected), ...(even ? [1, -1] : [])],
  'one-off': () => [],
  scope: () => [],
};

/** Drivers whose records have titles a reader knows; positions are never named. */
const titled: readonly Driver[] = ['volume', 'timing', 'one-off', 'scope'];

/** The record that went furthest in the driver's direction, where one did. */
function mainTitle({ driver, parts, amount }: DriverEffect): string | null {
  if (!titled.includes(driver)) return null;
  const way = parts.filter((each) => Math.sign(each.amount) === Math.sign(amount));
  const [first, second] = way.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  if (!first || (second && second.amount === first.amount)) return null;
  const isTwice = way.some((each) => each !== first && each.label === first.label);
  return isTwice || !isQuotable(first.label) ? null : first.label;
}

function restSentence(
  line: Line,
  named: readonly Driver[],
  rest: number,
  hasSmall: boolean,
  language: Language,
): Sentence[] {
  const rounding = amountOf(line, 'rounding', named);
  const left =
    tenths(rest) === 0
      ? []
      : [
          sentence(hasSmall ? driverForms.restWithSmall : driverForms.rest, language, {
            x: unsigned(driverFigure(line.id, 'rest', named), rest),
            side: sideWords[rest > 0 ? 'better' : 'worse'][language],
          }),
        ];
  if (rounding !== 0)
    return [
      ...left,
      sentence(driverForms.rounding, language, { x: unsigned(driverFigure(line.id, 'rounding', named), rounding) }),
    ];
  return left.length > 0 ? left : [sentence(driverForms.allExplained, language)];
}

function amountOf(line: Line, part: 'rest' | 'rounding', named: readonly Driver[]): number {
  return driverAmount({ lines: [line.id], part, named }, new Map([[line.id, line.explained]])) ?? 0;
}
