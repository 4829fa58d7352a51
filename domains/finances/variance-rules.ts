// Takes a deviation from budget apart into what the records explain: price, volume, vacancy, timing, one-offs, scope. What
// is left is the residual, never forced away. Amounts in are öre as in the ledger; effects are seen from the result: minus
// is worse. Everything adds up to the öre. Pure.

export const drivers = ['price', 'volume', 'vacancy', 'timing', 'one-off', 'scope'] as const;
export type Driver = (typeof drivers)[number];

/** One record's share of a driver. */
export interface DriverPart {
  readonly record: string;
  readonly label: string;
  readonly amount: number;
}
export interface DriverEffect {
  readonly driver: Driver;
  readonly amount: number;
  readonly parts: readonly DriverPart[];
}
export interface Explained {
  readonly budget: number;
  readonly outcome: number;
  readonly deviation: number;
  readonly effects: readonly DriverEffect[];
  readonly residual: number;
}

/** Everything known of one cost group in one period. */
export interface VarianceFacts {
  /** öre as in the ledger */
  readonly budget: number;
  readonly outcome: number;
  readonly oneOffs: readonly DriverPart[];
  /** work taken over without its budget: what it cost, one-offs left out, and what the budget has for it */
  readonly takeovers: readonly {
    readonly record: string;
    readonly label: string;
    readonly outcome: number;
    readonly budget: number;
  }[];
  /** purchases planned in one month and now expected in another: what they cost in this period, and what was planned in it */
  readonly moved: readonly {
    readonly record: string;
    readonly label: string;
    readonly planned: number;
    readonly expected: number;
  }[];
  /** costs that come evenly though the budget does not: the even share of the year's budget; null when nothing says so */
  readonly even: { readonly record: string; readonly label: string; readonly share: number } | null;
  /** a month each: positions in hundredths, öre a month for a full one */
  readonly positions: readonly Position[];
  readonly volumes: readonly {
    readonly record: string;
    readonly label: string;
    readonly planned: number;
    readonly actual: number;
    readonly unitCost: number;
  }[];
  /** a month each: the rise the budget counted with and the one that came, in hundredths of a per cent, on what it rises */
  readonly prices: readonly Price[];
}

export interface Position {
  readonly record: string;
  readonly label: string;
  readonly planned: number;
  readonly filled: number;
  readonly monthCost: number;
}

export interface Price {
  readonly record: string;
  readonly label: string;
  readonly budgetedRise: number;
  readonly actualRise: number;
  /** öre of the month: of `planned` at the budget's price level, of `outcome` at the price that came */
  readonly base: number;
  readonly level: 'planned' | 'outcome';
}

/** Takes one deviation apart. */
export function explain(facts: VarianceFacts): Explained {
  const effects = [
    effect('price', facts.prices.map(priceEffect)),
    effect(
      'volume',
      facts.volumes.map((each) => part(each, (each.planned - each.actual) * each.unitCost)),
    ),
    effect(
      'vacancy',
      facts.positions.map((each) => part(each, Math.round(((each.planned - each.filled) * each.monthCost) / 100))),
    ),
    effect('timing', [
      ...facts.moved.map((each) => part(each, each.planned - each.expected)),
      ...(facts.even ? [part(facts.even, facts.budget - facts.even.share)] : []),
    ]),
    effect(
      'one-off',
      facts.oneOffs.map((each) => part(each, -each.amount)),
    ),
    effect(
      'scope',
      facts.takeovers.map((each) => part(each, each.budget - each.outcome)),
    ),
  ].filter((each) => each.parts.length > 0);
  const deviation = facts.budget - facts.outcome;
  return {
    budget: result(facts.budget),
    outcome: result(facts.outcome),
    deviation,
    effects,
    residual: deviation - effects.reduce((sum, each) => sum + each.amount, 0),
  };
}

/** Several explanations as one: a heading of its cost groups, the whole of its headings. */
export function together(all: readonly Explained[]): Explained {
  const add = (of: (each: Explained) => number) => all.reduce((sum, each) => sum + of(each), 0);
  return {
    budget: add((each) => each.budget),
    outcome: add((each) => each.outcome),
    deviation: add((each) => each.deviation),
    effects: drivers.flatMap((driver) => {
      const parts = all
        .flatMap((each) => each.effects.filter((one) => one.driver === driver))
        .flatMap((one) => one.parts);
      return parts.length ? [effect(driver, parts)] : [];
    }),
    residual: add((each) => each.residual),
  };
}

/** The parts of a driver that come from the same record are one. */
function effect(driver: Driver, parts: readonly DriverPart[]): DriverEffect {
  const merged = new Map<string, DriverPart>();
  for (const each of parts) {
    const there = merged.get(each.record);
    merged.set(each.record, there ? { ...there, amount: there.amount + each.amount } : each);
  }
  const kept = [...merged.values()].filter((each) => each.amount !== 0);
  return { driver, parts: kept, amount: kept.reduce((sum, each) => sum + each.amount, 0) };
}

/** What the difference in price has done: less paid than the budget counted with is better. */
function priceEffect(price: Price): DriverPart {
  const { budgetedRise, actualRise, base, level } = price;
  const divisor = 10_000 + (level === 'planned' ? budgetedRise : actualRise);
  return part(price, Math.round((base * (budgetedRise - actualRise)) / divisor));
}

function part(of: { readonly record: string; readonly label: string }, amount: number): DriverPart {
  return { record: of.record, label: of.label, amount: amount === 0 ? 0 : amount };
}

function result(amount: number): number {
  return amount === 0 ? 0 : -amount;
}
