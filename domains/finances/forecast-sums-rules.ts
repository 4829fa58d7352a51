// From a line's months to what is shown of it: outcome, remainder, deviation and what they imply, as seen from the result
// (cost is minus). The same function serves lines, headings and the whole, so that they cannot disagree. Pure.
import { type ImpliedRemainder, impliedRemainder } from './forecast-remainder-rules.ts';

/** One month of a line, öre as in the ledger: cost positive. */
export interface LineMonth {
  readonly month: string;
  readonly part: 'outcome' | 'forecast';
  readonly amount: number;
  readonly budget: number;
}

export interface Sums {
  readonly outcome: number;
  readonly remainder: number;
  readonly year: number;
  readonly budget: number;
  readonly budgetSoFar: number;
  readonly remainingBudget: number;
  readonly deviationSoFar: number;
  readonly deviation: number;
  readonly implied: ImpliedRemainder;
}

/**
 * Sums of the months of one or several lines; `oneOff` is their marked outcome as in the ledger, `asOf` the last month with
 * outcome, `whole` the months of all lines of the forecast.
 */
export function sumsOf(
  months: readonly LineMonth[],
  oneOff: number,
  asOf: string,
  whole: readonly LineMonth[] = months,
): Sums {
  const sum = (part: LineMonth['part'], of: 'amount' | 'budget') =>
    months.reduce((all, each) => (each.part === part ? all + each[of] : all), 0);
  const outcome = seenFromResult(sum('outcome', 'amount'));
  const remainder = seenFromResult(sum('forecast', 'amount'));
  const budgetSoFar = seenFromResult(sum('outcome', 'budget'));
  const remainingBudget = seenFromResult(sum('forecast', 'budget'));
  const deviationSoFar = outcome - budgetSoFar;
  const deviation = outcome + remainder - budgetSoFar - remainingBudget;
  const monthsGone = Number(asOf.slice(5));
  return {
    outcome,
    remainder,
    year: outcome + remainder,
    budget: budgetSoFar + remainingBudget,
    budgetSoFar,
    remainingBudget,
    deviationSoFar,
    deviation,
    implied: impliedRemainder({
      monthsGone,
      monthsLeft: 12 - monthsGone,
      deviation: deviationSoFar,
      oneOff: seenFromResult(oneOff),
      forecastDeviation: deviation,
      remainingBudget: turnover(months),
      wholeRemaining: turnover(whole),
    }),
  };
}

/** The ledger's sign turned: what costs is minus. Never a negative zero. */
export function seenFromResult(amount: number): number {
  return amount === 0 ? 0 : -amount;
}

/** The size of what is left of the budget: revenue and cost do not cancel, or the whole would seem to be about nothing. */
function turnover(months: readonly LineMonth[]): number {
  return months.reduce((all, each) => (each.part === 'forecast' ? all + Math.abs(each.budget) : all), 0);
}
