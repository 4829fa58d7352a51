// Claims about money: the result, lines over and under budget, which deviates most, how many are worse and by how much together,
// the forecast, and investments against their frame. Each is counted anew from the records. Pure.
import { monthsBetween } from '../../../platform/figures/period.ts';
import type { Rational } from '../../../platform/figures/rational.ts';
import { readSaid } from './claim-numbers.ts';
import {
  counts,
  figureCalled,
  isCalled,
  type Judges,
  moneySaid,
  type Reading,
  type Said,
  saysFigure,
  standsAs,
} from './claim-reading.ts';
import { type CountedLine, headingsOf, lineCalled, sizeOf, tenthsOf, wholeOf } from './claim-sums.ts';

const better = /^(bättre|bedre|better)$/;
const over = /^(över|over|above)$/;
const grown = /^(ökat|steget|grown)$/;

export const moneyClaims: Judges = {
  result: (said, reading) => moneySaid(said.amount, reading) === tenthsOf(wholeOf(reading.records).result),
  resultAndSide: (said, reading) =>
    moneySaid(said.amount, reading) === tenthsOf(wholeOf(reading.records).result) &&
    isOff(said.off, better.test(said.side ?? ''), wholeOf(reading.records).deviation, reading),
  resultOnBudget: (said, reading) =>
    moneySaid(said.amount, reading) === tenthsOf(wholeOf(reading.records).result) &&
    tenthsOf(wholeOf(reading.records).deviation) === 0n,
  // "that" is the result, which must have been spoken of right before
  side: (said, reading) =>
    reading.line.at(-1)?.kind === 'result' &&
    isOff(said.amount, better.test(said.side ?? ''), wholeOf(reading.records).deviation, reading),
  even: (_, reading) => reading.line.at(-1)?.kind === 'result' && tenthsOf(wholeOf(reading.records).deviation) === 0n,
  lineOff: (said, reading) => {
    const line = ownLine(said, reading);
    return line !== null && liesOff(line, said, reading);
  },
  lineSide: (said, reading) => {
    const line = ownLine(said, reading);
    return line !== null && isOff(said.amount, better.test(said.side ?? ''), line.deviation, reading);
  },
  lineEven: (said, reading) => {
    const line = ownLine(said, reading);
    return line !== null && tenthsOf(line.deviation) === 0n;
  },
  most: (said, reading) => isNth(said, reading, 0),
  next: (said, reading) => reading.line.some((each) => each.kind === 'most') && isNth(said, reading, 1),
  heaviest: (said, reading) => isNth(said, reading, 0),
  unit: (said, reading) => {
    const off = reading.records.units.map((each) => ({
      name: each.name,
      off: BigInt(each.outcome) - BigInt(each.budget),
    }));
    const own = off.filter((each) => each.name === said.name);
    const [first] = own;
    if (!first || own.length > 1 || off.length < 2) return false;
    return (
      off.every((each) => each === first || sizeOf(each.off) < sizeOf(first.off)) &&
      isOff(said.amount, better.test(said.side ?? ''), first.off, reading)
    );
  },
  noneWorse: (_, { records }) =>
    headingsOf(records).length > 0 && headingsOf(records).every((each) => each.deviation >= 0n),
  someWorse: (said, reading) => areWorse(said, reading),
  allWorse: (said, reading) =>
    headingsOf(reading.records).every((each) => each.deviation < 0n) && areWorse(said, reading),
  someWorseOnly: (said, reading) => countsWorse(said, reading),
  allWorseOnly: (said, reading) =>
    headingsOf(reading.records).every((each) => each.deviation < 0n) && countsWorse(said, reading),
  forecast: (said, reading) => saysFigure(said.amount, figureCalled(reading, 'finances.forecast-result'), reading),
  forecastToo: (said, reading) => saysFigure(said.amount, figureCalled(reading, 'finances.forecast-result'), reading),
  restOfYear: (said, reading) => {
    const year = figureCalled(reading, 'finances.forecast-deviation');
    const { from, to } = reading.records.period;
    if (!year || monthsBetween(from, to) >= 12) return false;
    return isBetween(said.amount, better.test(said.side ?? ''), year.now, wholeOf(reading.records).deviation, reading);
  },
  growth: (said, reading) => {
    const figure = figureCalled(reading, `finances.${reading.place.line ?? ''}-growth`);
    const number = readSaid(said.amount ?? '', reading.language);
    if (!figure || !number || number.unit !== '%' || figure.now.n === 0n) return false;
    return (
      grown.test(said.side ?? '') === figure.now.n > 0n &&
      number.steps > 0n &&
      standsAs(number, figure, figure.now, false)
    );
  },
  frame: (said, reading) => saysInvestment(said.amount, 'frame', reading),
  paid: (said, reading) =>
    saysInvestment(said.amount, 'outcome', reading) && saysInvestment(said.off, 'outcome-earlier', reading),
  use: (said, reading) => saysInvestment(said.amount, 'use', reading),
  yearOfFrame: (said, reading) => {
    const { forecast, frame } = investmentYear(reading);
    if (!forecast || !frame || !saysFigure(said.amount, forecast, reading)) return false;
    return isBetween(said.off, over.test(said.side ?? ''), forecast.now, wholeOre(frame.now), reading);
  },
  yearByFrame: (said, reading) => {
    const { forecast, frame } = investmentYear(reading);
    if (!forecast || !frame || !saysFigure(said.amount, forecast, reading)) return false;
    const off = wholeOre(forecast.now) - wholeOre(frame.now);
    return off !== 0n && over.test(said.side ?? '') === off > 0n;
  },
};

/** Whether an amount without sign and a word for its direction are what the records give. */
function isOff(text: string | undefined, isUp: boolean, ore: bigint, reading: Reading): boolean {
  const said = moneySaid(text, reading);
  return said !== null && said > 0n && said === sizeOf(tenthsOf(ore)) && isUp === ore > 0n;
}

/** How far one amount is from another: exactly, and as the two are shown. */
function isBetween(text: string | undefined, isUp: boolean, a: Rational, b: bigint, reading: Reading): boolean {
  const ore = wholeOre(a);
  return isOff(text, isUp, ore - b, reading) && tenthsOf(ore) - tenthsOf(b) === tenthsOf(ore - b);
}

function investmentYear(reading: Reading) {
  const of = (part: string) => figureCalled(reading, `finances.investment-${part}`);
  return { forecast: of('forecast'), frame: of('frame') };
}

/** The line a comment is about, when it is called by its name. */
function ownLine(said: Said, { records, place }: Reading): CountedLine | null {
  const line = place.line === null ? null : lineCalled(records, place.line);
  return line && isCalled(said.name, line.name) ? line : null;
}

/** Over budget is dearer for a cost and more for revenue; for anything else it says nothing. */
function liesOff(line: CountedLine, said: Said, reading: Reading): boolean {
  const [kind] = line.kinds;
  if (line.kinds.size !== 1 || (kind !== 'cost' && kind !== 'revenue')) return false;
  return isOff(said.amount, over.test(said.side ?? ''), kind === 'cost' ? -line.deviation : line.deviation, reading);
}

/** Whether the line named has so many before it, no other as large, and lies where it is said to. */
function isNth(said: Said, reading: Reading, before: number): boolean {
  const lines = headingsOf(reading.records);
  const own = lines.filter((each) => isCalled(said.name, each.name));
  const [line] = own;
  if (!line || own.length > 1) return false;
  const larger = lines.filter((each) => each !== line && sizeOf(each.deviation) >= sizeOf(line.deviation));
  const isAlone = larger.every((each) => sizeOf(each.deviation) > sizeOf(line.deviation));
  return larger.length === before && isAlone && liesOff(line, said, reading);
}

/** How many are worse, and by how much together: exactly, and as the amounts of the lines are shown. */
function areWorse(said: Said, reading: Reading): boolean {
  const worse = headingsOf(reading.records).filter((each) => each.deviation < 0n);
  const sum = worse.reduce((all, each) => all + each.deviation, 0n);
  const shown = worse.reduce((all, each) => all + tenthsOf(each.deviation), 0n);
  const amount = moneySaid(said.amount, reading);
  const isTogether = said.how === undefined || /^(tillsammans|tilsammen|together)$/.test(said.how) === worse.length > 1;
  return isTogether && countsWorse(said, reading) && amount === -tenthsOf(sum) && amount === -shown;
}

function countsWorse(said: Said, reading: Reading): boolean {
  const lines = headingsOf(reading.records);
  const worse = lines.filter((each) => each.deviation < 0n).length;
  return worse > 0 && counts(said, reading, worse, lines.length);
}

function saysInvestment(text: string | undefined, part: string, reading: Reading): boolean {
  return saysFigure(text, figureCalled(reading, `finances.investment-${part}`), reading);
}

function wholeOre({ n, d }: Rational): bigint {
  return n / d;
}
