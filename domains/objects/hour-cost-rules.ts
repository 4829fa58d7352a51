// What hours cost: seconds times a price that is a fraction (salary cost over planned hours), exact to the öre. Each row is
// rounded once for showing; the sum is rounded once from the exact fractions; what the rows then lack is a row of its own.
// Pure.

/** So many öre for so many seconds, from a day, in a unit and all below it. */
export interface HourPrice {
  readonly unit: string;
  readonly from: string;
  readonly salaryCost: number;
  readonly seconds: number;
}

/** Hours at one price. */
export interface PricedHours {
  readonly seconds: number;
  readonly price: Pick<HourPrice, 'salaryCost' | 'seconds'>;
}

export interface HourCosts {
  /** öre of each row, rounded half up */
  readonly rows: readonly number[];
  /** what must be added to the rows to get the total */
  readonly rounding: number;
  /** the exact sum, rounded half up once */
  readonly total: number;
}

/** The cost of rows, each a number of hours at one or several prices. */
export function hourCosts(rows: readonly (readonly PricedHours[])[]): HourCosts {
  const exact = rows.map((row) => sumOf(row.map(costOf)));
  const shown = exact.map(rounded);
  const total = rounded(sumOf(exact));
  return { rows: shown, rounding: total - shown.reduce((sum, each) => sum + each, 0), total };
}

/** The price in force on a day: of the unit itself, else of the nearest above it. `chain` begins with the unit. */
export function priceOn(prices: readonly HourPrice[], chain: readonly string[], day: string): HourPrice | undefined {
  for (const unit of chain) {
    const known = prices.filter((price) => price.unit === unit && price.from <= day);
    const latest = known.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
    if (latest) return latest;
  }
  return undefined;
}

/** A year's amount over twelve months, as even as whole units allow: the parts add up, the first months carry the rest. */
export function spreadOverYear(amount: number): number[] {
  const part = Math.trunc(amount / 12);
  const rest = amount - part * 12;
  return Array.from({ length: 12 }, (_, month) => part + (month < Math.abs(rest) ? Math.sign(rest) : 0));
}

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

function costOf({ seconds, price }: PricedHours): Fraction {
  return reduced({ over: BigInt(seconds) * BigInt(price.salaryCost), under: BigInt(price.seconds) });
}

function sumOf(parts: readonly Fraction[]): Fraction {
  return parts.reduce(
    (sum, part) => reduced({ over: sum.over * part.under + part.over * sum.under, under: sum.under * part.under }),
    { over: 0n, under: 1n },
  );
}

function reduced({ over, under }: Fraction): Fraction {
  let [a, b] = [over, under];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { over: 0n, under: 1n } : { over: over / a, under: under / a };
}

/** Hours are never negative, so that half up is half away from nothing. */
function rounded({ over, under }: Fraction): number {
  return Number((2n * over + under) / (2n * under));
}
