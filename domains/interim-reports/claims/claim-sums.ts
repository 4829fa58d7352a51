// The accounts as the claim checker counts them, from the raw facts alone: each line's deviation and what each driver has done to
// it, in whole öre, by sums of its own. Pure.
import type { Driver, VarianceFacts } from '../../finances/variance-rules.ts';
import type { DraftFacts } from '../drafts/draft-facts.ts';

/** A line of the accounts, öre as seen from the result: minus is worse. */
export interface CountedLine {
  readonly name: string;
  readonly kinds: ReadonlySet<string>;
  readonly deviation: bigint;
  readonly facts: readonly VarianceFacts[];
}

/** One record's doing, and what it is called. */
export interface CountedRecord {
  readonly label: string;
  readonly amount: bigint;
}

/** Every heading, in the order of the report. */
export function headingsOf(records: DraftFacts): CountedLine[] {
  return records.headings.flatMap(({ id }) => lineCalled(records, id) ?? []);
}

/** A heading, or else a cost group, by id. */
export function lineCalled({ headings, groups }: DraftFacts, id: string): CountedLine | null {
  const heading = headings.find((each) => each.id === id);
  const own = heading ? groups.filter((each) => each.heading === id) : groups.filter((each) => each.id === id);
  const [first] = own;
  if (!first) return null;
  const facts = own.flatMap((each) => each.facts);
  let deviation = 0n;
  for (const each of facts) deviation += BigInt(each.budget) - BigInt(each.outcome);
  return { name: heading?.name ?? first.name, kinds: new Set(own.map((each) => each.kind)), deviation, facts };
}

/** The result of the unit and what it was budgeted to be. */
export function wholeOf({ groups }: DraftFacts): { readonly result: bigint; readonly deviation: bigint } {
  let outcome = 0n;
  let budget = 0n;
  for (const group of groups)
    for (const each of group.facts) {
      outcome += BigInt(each.outcome);
      budget += BigInt(each.budget);
    }
  return { result: -outcome, deviation: budget - outcome };
}

/** What a driver has done to a line, record by record; records that did nothing are not there. */
export function recordsBehind(driver: Driver, facts: readonly VarianceFacts[]): CountedRecord[] {
  const byRecord = new Map<string, CountedRecord>();
  for (const each of facts)
    for (const { record, label, amount } of doings[driver](each))
      byRecord.set(record, {
        label: byRecord.get(record)?.label ?? label,
        amount: (byRecord.get(record)?.amount ?? 0n) + amount,
      });
  return [...byRecord.values()].filter((each) => each.amount !== 0n);
}

/** The same as one amount. */
export function doneBy(driver: Driver, facts: readonly VarianceFacts[]): bigint {
  return recordsBehind(driver, facts).reduce((all, each) => all + each.amount, 0n);
}

/** Öre as tenths of a million kronor, halves away from nought. */
export function tenthsOf(ore: bigint): bigint {
  const size = ore < 0n ? -ore : ore;
  const steps = (size + 5_000_000n) / 10_000_000n;
  return ore < 0n ? -steps : steps;
}

/** The size of an amount. */
export function sizeOf(ore: bigint): bigint {
  return ore < 0n ? -ore : ore;
}

export const allDrivers: readonly Driver[] = ['price', 'volume', 'vacancy', 'timing', 'one-off', 'scope'];

type Doing = { readonly record: string; readonly label: string; readonly amount: bigint };

const doings: Readonly<Record<Driver, (facts: VarianceFacts) => Doing[]>> = {
  // what a rise other than the budgeted one makes of what it rises
  price: ({ prices }) =>
    prices.map(({ record, label, budgetedRise, actualRise, base, level }) => ({
      record,
      label,
      amount: nearest(
        BigInt(base) * BigInt(budgetedRise - actualRise),
        10_000n + BigInt(level === 'planned' ? budgetedRise : actualRise),
      ),
    })),
  volume: ({ volumes }) =>
    volumes.map(({ record, label, planned, actual, unitCost }) => ({
      record,
      label,
      amount: BigInt(unitCost) * (BigInt(planned) - BigInt(actual)),
    })),
  // positions are counted in hundredths
  vacancy: ({ positions }) =>
    positions.map(({ record, label, planned, filled, monthCost }) => ({
      record,
      label,
      amount: nearest(BigInt(monthCost) * (BigInt(planned) - BigInt(filled)), 100n),
    })),
  timing: ({ moved, even, budget }) => [
    ...moved.map(({ record, label, planned, expected }) => ({
      record,
      label,
      amount: BigInt(planned) - BigInt(expected),
    })),
    ...(even ? [{ record: even.record, label: even.label, amount: BigInt(budget) - BigInt(even.share) }] : []),
  ],
  'one-off': ({ oneOffs }) => oneOffs.map(({ record, label, amount }) => ({ record, label, amount: -BigInt(amount) })),
  scope: ({ takeovers }) =>
    takeovers.map(({ record, label, budget, outcome }) => ({
      record,
      label,
      amount: BigInt(budget) - BigInt(outcome),
    })),
};

/** The nearest whole öre, a half going up, as the records are counted. */
function nearest(up: bigint, down: bigint): bigint {
  const doubled = 2n * up + down;
  const by = 2n * down;
  const cut = doubled / by;
  return doubled < 0n && cut * by !== doubled ? cut - 1n : cut;
}
