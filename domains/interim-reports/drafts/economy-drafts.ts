// Drafts about money: the result against budget and what weighs most; for each line what deviates and why, by drivers, with
// what is left named so that the amounts add up; investments against their frame. Pure.

import type { Texts } from '../../../platform/figures/figure.ts';
import { monthsBetween } from '../../../platform/figures/period.ts';
import { rounded } from '../../../platform/figures/rational.ts';
import { allLines, driverFigure, explainedLines, lessFigure, tenths } from '../driver-amount-rules.ts';
import type { DraftFacts } from './draft-facts.ts';
import type { Line } from './draft-line.ts';
import {
  counted,
  type DraftParagraph,
  figure,
  lowerFirst,
  paragraph,
  type Sentence,
  sentence,
  unsigned,
} from './draft-text.ts';
import { driverSentences } from './driver-drafts.ts';
import { linesWorse, linesWorseOnly, moneyForms, sideWords } from './money-words.ts';

/** The economy chapter's own text. */
export function economyDraft(facts: DraftFacts): DraftParagraph[] {
  const { language } = facts;
  const lines = headingLines(facts);
  const whole = explainedLines(facts).get(allLines);
  if (!whole || lines.length === 0) return [];
  const worse = lines.filter((each) => each.explained.deviation < 0);
  const worseIds = worse.map((each) => each.id);
  const sum = worse.reduce((all, each) => all + each.explained.deviation, 0);
  const amount = unsigned(driverFigure(worseIds.length > 0 ? worseIds : allLines, 'deviation'), sum);
  // each line is shown rounded by itself: only a sum that a reader can add up is said
  const shownSum = worse.reduce((all, each) => all + tenths(each.explained.deviation), 0);
  const isSum = worse.length === 0 || (tenths(sum) !== 0 && shownSum === tenths(sum));
  const worseSaid = counted(isSum ? linesWorse : linesWorseOnly, worse.length, lines.length, language, 'common', {
    x: amount,
  });
  return [
    ...paragraph([
      ...has(facts, 'finances.result', (id) => sentence(moneyForms.result, language, { x: figure(id) })),
      ...resultSide(facts, whole.deviation),
    ]),
    ...paragraph([...weightiest(facts, lines), ...worseSaid, ...unitSentence(facts)]),
    ...paragraph(forecastSentences(facts)),
  ];
}

/** The comment on one line. */
export function lineDraft(facts: DraftFacts, id: string): DraftParagraph[] {
  const line = lineOf(facts, id);
  if (!line) return [];
  const { language } = facts;
  const { deviation } = line.explained;
  const isEven = tenths(deviation) === 0;
  const opening = isEven
    ? sentence(moneyForms.lineOnBudget, language, { name: line.name })
    : sentence(line.kind === 'mixed' ? moneyForms.lineBetter : moneyForms.lineSide, language, {
        name: line.name,
        x: unsigned(deviationId(facts, id), deviation),
        side: sideOf(line.kind, deviation)[language],
      });
  const growth = line.kind === 'cost' ? growthSentence(facts, id) : [];
  return [...paragraph([opening, ...driverSentences(line, language)]), ...paragraph(growth)];
}

/** The investments chapter's own text, where its tables show the whole frame. */
export function investmentDraft(facts: DraftFacts, tabled: readonly string[]): DraftParagraph[] {
  const { language } = facts;
  const of = (part: string) => {
    const id = `finances.investment-${part}`;
    return tabled.includes(id) && facts.figures.some((each) => each.id === id) ? id : null;
  };
  const [frame, outcome, earlier, use, forecast] = ['frame', 'outcome', 'outcome-earlier', 'use', 'forecast'].map(of);
  const [year, limit] = [oreOf(facts, forecast ?? ''), oreOf(facts, frame ?? '')];
  const left = (year ?? 0) - (limit ?? 0);
  return paragraph([
    ...(frame ? [sentence(moneyForms.frame, language, { x: figure(frame) })] : []),
    ...(outcome && earlier ? [sentence(moneyForms.paid, language, { x: figure(outcome), y: figure(earlier) })] : []),
    ...(use ? [sentence(moneyForms.use, language, { x: figure(use) })] : []),
    ...(frame && forecast && tenths(left) !== 0
      ? [
          sentence(isApart(year, limit) ? moneyForms.investmentForecast : moneyForms.investmentForecastOnly, language, {
            x: figure(forecast),
            y: unsigned(lessFigure(forecast, frame), left),
            side: sideWords[left > 0 ? 'over' : 'under'][language],
          }),
        ]
      : []),
  ]);
}

/** What the summary says of the economy. */
export function economyInShort(facts: DraftFacts): Sentence[] {
  const { language } = facts;
  const lines = headingLines(facts);
  const whole = explainedLines(facts).get(allLines);
  if (!whole || lines.length === 0) return [];
  const isEven = tenths(whole.deviation) === 0;
  const result = has(facts, 'finances.result', (id) =>
    sentence(isEven ? moneyForms.resultOnBudget : moneyForms.resultWhole, language, {
      x: figure(id),
      y: unsigned(deviationId(facts, allLines), whole.deviation),
      side: sideWords[whole.deviation > 0 ? 'better' : 'worse'][language],
    }),
  );
  const [first] = byWeight(lines);
  return [
    ...result,
    ...(first ? [weightSentence(moneyForms.heaviest, facts, first)] : []),
    ...has(facts, 'finances.forecast-result', (id) => sentence(moneyForms.forecastWhole, language, { x: figure(id) })),
  ];
}

function headingLines(facts: DraftFacts): Line[] {
  return facts.headings.flatMap(({ id }) => lineOf(facts, id) ?? []);
}

function lineOf(facts: DraftFacts, id: string): Line | null {
  const heading = facts.headings.find((each) => each.id === id);
  const groups = facts.groups.filter((each) => (heading ? each.heading === id : each.id === id));
  const explained = explainedLines(facts).get(id);
  const name = heading?.name ?? groups[0]?.name;
  if (!explained || !name || groups.length === 0) return null;
  const kinds = new Set(groups.map((each) => each.kind));
  const [kind] = kinds;
  const own = groups.flatMap((each) => each.facts);
  return {
    id,
    name,
    explained,
    facts: own,
    kind: kinds.size === 1 && (kind === 'cost' || kind === 'revenue') ? kind : 'mixed',
  };
}

/** The published figure of a line's deviation, else the driver reference to it. */
function deviationId(facts: DraftFacts, line: string): string {
  const id = `finances.${line === allLines ? 'result' : line}-deviation`;
  return facts.figures.some((each) => each.id === id) ? id : driverFigure(line, 'deviation');
}

function sideOf(kind: Line['kind'], deviation: number): Texts {
  if (kind === 'mixed') return sideWords[deviation > 0 ? 'better' : 'worse'];
  return sideWords[(kind === 'cost') === deviation < 0 ? 'over' : 'under'];
}

function resultSide(facts: DraftFacts, deviation: number): Sentence[] {
  const { language } = facts;
  if (tenths(deviation) === 0) return [sentence(moneyForms.onBudget, language)];
  const side = sideWords[deviation > 0 ? 'better' : 'worse'][language];
  const x = unsigned(deviationId(facts, allLines), deviation);
  return [sentence(moneyForms.resultSide, language, { x, side })];
}

/** The two lines with the largest deviations, while it is plain which comes first and that they lie over or under budget. */
function byWeight(lines: readonly Line[]): Line[] {
  const size = (each: Line) => Math.abs(each.explained.deviation);
  const sorted = lines.toSorted((a, b) => size(b) - size(a));
  const isPlain = (each: Line | undefined, index: number) => {
    const next = sorted[index + 1];
    return each && each.kind !== 'mixed' && tenths(size(each)) > 0 && !(next && size(next) === size(each));
  };
  const [first, second] = sorted;
  if (!first || !isPlain(first, 0)) return [];
  return second && isPlain(second, 1) ? [first, second] : [first];
}

function weightiest(facts: DraftFacts, lines: readonly Line[]): Sentence[] {
  const [first, second] = byWeight(lines);
  return [
    ...(first ? [weightSentence(moneyForms.most, facts, first)] : []),
    ...(second ? [weightSentence(moneyForms.next, facts, second)] : []),
  ];
}

function weightSentence(form: Texts, facts: DraftFacts, line: Line): Sentence {
  const { deviation } = line.explained;
  return sentence(form, facts.language, {
    name: lowerFirst(line.name),
    x: unsigned(deviationId(facts, line.id), deviation),
    side: sideOf(line.kind, deviation)[facts.language],
  });
}

/** A code that can stand in a reference; any other unit is not spoken of. */
const plainCode = /^[\p{L}\d._-]+$/u;

function unitSentence({ units, language }: DraftFacts): Sentence[] {
  const deviation = (each: (typeof units)[number]) => each.outcome - each.budget;
  const [first, second] = units.toSorted((a, b) => Math.abs(deviation(b)) - Math.abs(deviation(a)));
  if (!first || !second || !plainCode.test(first.code) || !isSayable(first.name)) return [];
  const own = deviation(first);
  const isTwice = units.some((each) => each !== first && each.name === first.name);
  if (isTwice || tenths(own) === 0 || Math.abs(own) === Math.abs(deviation(second))) return [];
  const filling = {
    name: first.name,
    x: unsigned(driverFigure(`@${first.code}`, 'deviation'), own),
    side: sideWords[own > 0 ? 'better' : 'worse'][language],
  };
  return [sentence(moneyForms.unit, language, filling)];
}

/** A name that holds no digits, for digits in a text are pointed out. */
function isSayable(name: string): boolean {
  return !/\d/.test(name);
}

function forecastSentences(facts: DraftFacts): Sentence[] {
  const { language, period } = facts;
  const said = has(facts, 'finances.forecast-result', (id) =>
    sentence(moneyForms.forecast, language, { x: figure(id) }),
  );
  const year = oreOf(facts, 'finances.forecast-deviation');
  const soFar = oreOf(facts, 'finances.result-deviation');
  if (said.length === 0 || year === null || soFar === null || monthsBetween(period.from, period.to) >= 12) return said;
  const rest = year - soFar;
  if (tenths(rest) === 0 || !isApart(year, soFar)) return said;
  const x = unsigned(lessFigure('finances.forecast-deviation', 'finances.result-deviation'), rest);
  return [
    ...said,
    sentence(moneyForms.restOfYear, language, { x, side: sideWords[rest > 0 ? 'better' : 'worse'][language] }),
  ];
}

function growthSentence(facts: DraftFacts, line: string): Sentence[] {
  const found = facts.figures.find((each) => each.id === `finances.${line}-growth`);
  const shown = found ? rounded({ n: found.now.n * 100n, d: found.now.d }, found.shown.decimals) : 0;
  if (!found || shown === 0) return [];
  const side = sideWords[shown > 0 ? 'grown' : 'fallen'][facts.language];
  return [sentence(moneyForms.growth, facts.language, { x: unsigned(found.id, shown), side })];
}

/** Whether two amounts, each rounded, are as far apart as their rounded difference says. */
function isApart(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && tenths(a) - tenths(b) === tenths(a - b);
}

function oreOf(facts: DraftFacts, id: string): number | null {
  const found = facts.figures.find((each) => each.id === id);
  return found ? rounded(found.now, 0) : null;
}

function has(facts: DraftFacts, id: string, make: (id: string) => Sentence): Sentence[] {
  return facts.figures.some((each) => each.id === id) ? [make(id)] : [];
}
