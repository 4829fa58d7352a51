// Claims about why a line deviates: which driver, which way, how much, which record mainly, whether it is most or the largest, and
// what is left. Every amount is summed anew from the raw facts. Pure.
import type { Language } from '../../../platform/work/work.ts';
import type { Driver, VarianceFacts } from '../../finances/variance-rules.ts';
import type { ReadClaim } from './claim-forms.ts';
import { type Judges, moneySaid, type Reading, type Said } from './claim-reading.ts';
import { allDrivers, type CountedLine, doneBy, lineCalled, recordsBehind, sizeOf, tenthsOf } from './claim-sums.ts';

const better = /^(bättre|bedre|better)$/;
const improves = /^(förbättrar|forbedrer|improve)$/;

export const driverClaims: Judges = {
  driver: (said, reading) => driverHolds(said, reading) !== null,
  driverMost: (said, reading) => {
    const found = driverHolds(said, reading);
    if (!found) return false;
    const { line, amount } = found;
    // most: more than half of it, the same way, and no more than all of it
    return (
      amount > 0n === line.deviation > 0n &&
      sizeOf(amount) * 2n > sizeOf(line.deviation) &&
      sizeOf(amount) <= sizeOf(line.deviation) &&
      isLargest(found)
    );
  },
  driverLargest: (said, reading) => {
    const found = driverHolds(said, reading);
    return found !== null && isLargest(found);
  },
  allExplained: (_, reading) => {
    const left = leftIn(reading);
    return left !== null && reading.named.length > 0 && tenthsOf(left.rest) === 0n && left.rounding === 0n;
  },
  nothingExplained: (_, reading) => {
    const line = lineOf(reading);
    if (!line || reading.named.length > 0 || tenthsOf(line.deviation) === 0n) return false;
    // no driver is worth three hundredths of the deviation and a tenth of a million
    return allDrivers.every((each) => {
      const size = sizeOf(doneBy(each, line.facts));
      return tenthsOf(size) === 0n || size * 100n < sizeOf(line.deviation) * 3n;
    });
  },
  rest: (said, reading) => restHolds(said, reading, false),
  restSmall: (said, reading) => restHolds(said, reading, true),
  rounding: (said, reading) => {
    const left = leftIn(reading);
    const amount = moneySaid(said.amount, reading);
    return left !== null && amount !== null && amount > 0n && amount === sizeOf(left.rounding);
  },
};

/** The driver a claim is about; null for any other claim. */
export function driverNamed({ kind, said }: ReadClaim, language: Language): Driver | null {
  if (kind !== 'driver' && kind !== 'driverMost' && kind !== 'driverLargest') return null;
  return subjectOf(said.subject ?? '', language)?.driver ?? null;
}

/**
 * Whether the amounts a comment says add up to the deviation it says: the drivers, the rest and the rounding, each with the
 * sign its sentence gives it. Null where a comment says no drivers.
 */
export function addsUp(claims: readonly ReadClaim[], reading: Reading): boolean | null {
  const line = lineOf(reading);
  const parts = claims.flatMap((each) => {
    const amount = moneySaid(each.said.amount, reading);
    if (amount === null) return [];
    if (driverNamed(each, reading.language)) return [improves.test(each.said.side ?? '') ? amount : -amount];
    if (each.kind === 'rest' || each.kind === 'restSmall')
      return [better.test(each.said.side ?? '') ? amount : -amount];
    return [];
  });
  if (!line || !claims.some((each) => driverNamed(each, reading.language))) return null;
  const off = tenthsOf(line.deviation) - parts.reduce((all, each) => all + each, 0n);
  const rounding = claims.find((each) => each.kind === 'rounding');
  // what rounding leaves is said without a sign: it goes whichever way closes the sum
  return sizeOf(off) === (rounding ? moneySaid(rounding.said.amount, reading) : 0n);
}

interface Found {
  readonly line: CountedLine;
  readonly amount: bigint;
  readonly driver: Driver;
  readonly reading: Reading;
}

function driverHolds(said: Said, reading: Reading): Found | null {
  const line = lineOf(reading);
  const subject = subjectOf(said.subject ?? '', reading.language);
  if (!line || !subject || reading.named.includes(subject.driver)) return null;
  const amount = doneBy(subject.driver, line.facts);
  const money = moneySaid(said.amount, reading);
  const isSo =
    money !== null &&
    money > 0n &&
    money === sizeOf(tenthsOf(amount)) &&
    improves.test(said.side ?? '') === amount > 0n &&
    goesAsSaid(subject, line, amount) &&
    (subject.title === null || isMain(subject.title, subject.driver, line.facts, amount));
  return isSo ? { line, amount, driver: subject.driver, reading } : null;
}

/** Larger than every other driver, and than what no driver explains. */
function isLargest({ line, amount, driver }: Found): boolean {
  const others = allDrivers.filter((each) => each !== driver).map((each) => sizeOf(doneBy(each, line.facts)));
  return others.every((each) => each < sizeOf(amount)) && amount > 0n === line.deviation > 0n;
}

/** The record quoted did more in the driver's direction than any other. */
function isMain(title: string, driver: Driver, facts: readonly VarianceFacts[], amount: bigint): boolean {
  const way = recordsBehind(driver, facts).filter((each) => each.amount > 0n === amount > 0n);
  const own = way.filter((each) => each.label === title);
  const [first] = own;
  return (
    first !== undefined &&
    own.length === 1 &&
    way.every((each) => each === first || sizeOf(each.amount) < sizeOf(first.amount))
  );
}

interface Subject {
  readonly driver: Driver;
  readonly way: 'cheaper' | 'dearer' | 'any';
  readonly title: string | null;
}

/** "Fewer", "later", "less than planned" are claims too: of a cost, and of every record behind it. */
function goesAsSaid({ driver, way }: Subject, line: CountedLine, amount: bigint): boolean {
  if (way === 'any') return true;
  const isCost = line.kinds.size === 1 && line.kinds.has('cost');
  const sign = way === 'cheaper' ? 1 : -1;
  const steps = line.facts.flatMap((each): number[] => {
    if (driver === 'price')
      return each.prices.map((one) => (one.base < 0 ? Number.NaN : one.budgetedRise - one.actualRise));
    if (driver === 'volume') return each.volumes.map((one) => one.planned - one.actual);
    if (driver === 'vacancy') return each.positions.map((one) => one.planned - one.filled);
    if (driver === 'timing')
      return [...each.moved.map((one) => one.planned - one.expected), ...(each.even ? [Number.NaN] : [])];
    return [];
  });
  return isCost && amount > 0n === sign > 0 && steps.every((each) => each === 0 || Math.sign(each) === sign);
}

function restHolds(said: Said, reading: Reading, hasSmall: boolean): boolean {
  const left = leftIn(reading);
  const amount = moneySaid(said.amount, reading);
  if (!left || amount === null || amount <= 0n || reading.named.length === 0) return false;
  return (
    amount === sizeOf(tenthsOf(left.rest)) &&
    better.test(said.side ?? '') === left.rest > 0n &&
    left.small.some((each) => each !== 0n) === hasSmall
  );
}

/** What is left of the deviation beside the drivers named so far, and what rounding each by itself leaves. */
function leftIn(reading: Reading) {
  const line = lineOf(reading);
  if (!line) return null;
  const done = (all: readonly Driver[]) => all.map((each) => doneBy(each, line.facts));
  const named = done(reading.named);
  const small = done(allDrivers.filter((each) => !reading.named.includes(each)));
  const rest = named.reduce((left, each) => left - each, line.deviation);
  const rounding = [...named, rest].reduce((left, each) => left - tenthsOf(each), tenthsOf(line.deviation));
  return { rest, rounding, small };
}

function lineOf({ records, place }: Reading): CountedLine | null {
  return place.line === null ? null : lineCalled(records, place.line);
}

function subjectOf(text: string, language: Language): Subject | null {
  const [, words = text, title = null] = /^(.+?), (?:främst ”|især »|mainly “)([^”«]+)(?:”|«),?$/u.exec(text) ?? [];
  const plain = words.toLocaleLowerCase('sv');
  const found = subjects[language].find(([phrase]) => phrase === plain);
  return found ? { driver: found[1], way: found[2], title } : null;
}

type Phrase = readonly [phrase: string, driver: Driver, way: Subject['way']];

const subjects: Readonly<Record<Language, readonly Phrase[]>> = {
  sv: [
    ['löner och priser som har stigit mindre än planerat', 'price', 'cheaper'],
    ['löner och priser som har stigit mer än planerat', 'price', 'dearer'],
    ['en annan löne- och prisutveckling än den planerade', 'price', 'any'],
    ['mindre volymer än planerat', 'volume', 'cheaper'],
    ['större volymer än planerat', 'volume', 'dearer'],
    ['andra volymer än planerat', 'volume', 'any'],
    ['tomma tjänster', 'vacancy', 'cheaper'],
    ['fler tillsatta tjänster än planerat', 'vacancy', 'dearer'],
    ['förändrad bemanning', 'vacancy', 'any'],
    ['inköp som kommer senare än planerat', 'timing', 'cheaper'],
    ['inköp som har kommit tidigare än planerat', 'timing', 'dearer'],
    ['kostnader som fördelar sig annorlunda över året än i budgeten', 'timing', 'any'],
    ['engångsposter', 'one-off', 'any'],
    ['övertagna uppdrag', 'scope', 'any'],
  ],
  da: [
    ['lønninger og priser der er steget mindre end planlagt', 'price', 'cheaper'],
    ['lønninger og priser der er steget mere end planlagt', 'price', 'dearer'],
    ['en anden udvikling i lønninger og priser end planlagt', 'price', 'any'],
    ['mindre mængder end planlagt', 'volume', 'cheaper'],
    ['større mængder end planlagt', 'volume', 'dearer'],
    ['andre mængder end planlagt', 'volume', 'any'],
    ['ubesatte stillinger', 'vacancy', 'cheaper'],
    ['flere besatte stillinger end planlagt', 'vacancy', 'dearer'],
    ['ændret bemanding', 'vacancy', 'any'],
    ['indkøb der kommer senere end planlagt', 'timing', 'cheaper'],
    ['indkøb der er kommet tidligere end planlagt', 'timing', 'dearer'],
    ['omkostninger der fordeler sig anderledes over året end i budgettet', 'timing', 'any'],
    ['engangsposter', 'one-off', 'any'],
    ['overtagne opgaver', 'scope', 'any'],
  ],
  en: [
    ['pay and prices that rose less than planned', 'price', 'cheaper'],
    ['pay and prices that rose more than planned', 'price', 'dearer'],
    ['changes in pay and prices', 'price', 'any'],
    ['smaller volumes than planned', 'volume', 'cheaper'],
    ['larger volumes than planned', 'volume', 'dearer'],
    ['other volumes than planned', 'volume', 'any'],
    ['vacant positions', 'vacancy', 'cheaper'],
    ['more filled positions than planned', 'vacancy', 'dearer'],
    ['changes in staffing', 'vacancy', 'any'],
    ['purchases that come later than planned', 'timing', 'cheaper'],
    ['purchases that came earlier than planned', 'timing', 'dearer'],
    ['costs that spread otherwise over the year than in the budget', 'timing', 'any'],
    ['one-off items', 'one-off', 'any'],
    ['tasks taken over', 'scope', 'any'],
  ],
};
