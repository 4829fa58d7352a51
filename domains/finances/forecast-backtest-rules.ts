// How wrong a method has been: for every earlier month of the data, what it would have said of the rest of that year,
// held against what it became. From the errors follow the usual error and an interval around today's answer. Pure.
import { addMonths } from '../../platform/figures/period.ts';
import { type ComputedMethod, forecastBy, type LineHistory, type Months, monthsAfter } from './forecast-rules.ts';

/** One look back: said and became are öre over the `months` that are known by now. */
export interface Origin {
  readonly asOf: string;
  readonly months: number;
  readonly said: number;
  readonly became: number;
}

export interface PastError {
  readonly origins: number;
  /** öre a month ahead, the mean of the absolute errors */
  readonly meanAbsolute: number;
  /** öre a month ahead, the mean with sign: positive when it became more than was said */
  readonly bias: number;
  /** all absolute errors over all that became, in thousandths; null when nothing became */
  readonly share: number | null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Fewer looks back than this say too little for an interval, or for choosing a method by them. */
export const fewestOrigins = 6;
/** four times of five the truth has been inside */
const outside = 0.1;

/**
 * What the method would have said at each earlier month and what became of it, oldest first. `known` is the last month of
 * the data. Budget and positions are taken as they are now: what they were thought to be then is not kept.
 */
export function originsOf(method: ComputedMethod, history: LineHistory, known: string): Origin[] {
  const found: Origin[] = [];
  for (let asOf = history.from; asOf < known; asOf = addMonths(asOf, 1)) {
    const after = monthsAfter(asOf).filter((month) => month <= known);
    if (after.length === 0) continue;
    const answer = forecastBy(method, knownAt(history, asOf), asOf);
    if ('impossible' in answer) continue;
    const sum = (amounts: Months) => after.reduce((all, month) => all + (amounts.get(month) ?? 0), 0);
    found.push({ asOf, months: after.length, said: sum(answer.months), became: sum(history.outcome) });
  }
  return found;
}

/** The errors summed up; null when there is nothing to look back on. */
export function pastError(origins: readonly Origin[]): PastError | null {
  if (origins.length === 0) return null;
  const monthly = origins.map((each) => (each.became - each.said) / each.months);
  const mean = (values: readonly number[]) => Math.round(values.reduce((sum, each) => sum + each, 0) / values.length);
  const wrong = origins.reduce((sum, each) => sum + Math.abs(each.became - each.said), 0);
  const became = origins.reduce((sum, each) => sum + Math.abs(each.became), 0);
  return {
    origins: origins.length,
    meanAbsolute: mean(monthly.map(Math.abs)),
    bias: mean(monthly),
    share: became === 0 ? null : Math.round((wrong * 1000) / became),
  };
}

/** Where the rest of the year would land if the method is as wrong as it has been: eight times of ten inside. */
export function intervalAround(remainder: number, monthsLeft: number, origins: readonly Origin[]): Interval | null {
  if (origins.length < fewestOrigins) return null;
  const monthly = origins.map((each) => (each.became - each.said) / each.months).toSorted((a, b) => a - b);
  return {
    low: Math.round(remainder + quantile(monthly, outside) * monthsLeft),
    high: Math.round(remainder + quantile(monthly, 1 - outside) * monthsLeft),
  };
}

/** The method with the smallest usual error among those with enough looks back; else the first that can say anything. */
export function bestMethod<M extends string>(
  candidates: readonly { readonly method: M; readonly possible: boolean; readonly error: PastError | null }[],
): M | null {
  const possible = candidates.filter((each) => each.possible);
  const tried = possible
    .flatMap((each) => (each.error && each.error.origins >= fewestOrigins ? [{ ...each, error: each.error }] : []))
    .toSorted((a, b) => a.error.meanAbsolute - b.error.meanAbsolute);
  return tried[0]?.method ?? possible[0]?.method ?? null;
}

function knownAt(history: LineHistory, asOf: string): LineHistory {
  const until = (months: Months) => new Map([...months].filter(([month]) => month <= asOf));
  return { ...history, outcome: until(history.outcome), oneOff: until(history.oneOff) };
}

/** By linear interpolation between the ordered values (Hyndman and Fan, type 7). */
function quantile(ordered: readonly number[], share: number): number {
  const place = share * (ordered.length - 1);
  const below = ordered[Math.floor(place)] ?? 0;
  const above = ordered[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
