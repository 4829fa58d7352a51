// Amounts a text says beside the published figures: what one driver has done to a line of the accounts, what is left when the
// named drivers are taken away, what rounding leaves, and how far one figure is from another. Each is a reference with an id of
// its own (`finances.driver:personnel:vacancy`), so that it follows the records like any figure. Pure.
import { rounded } from '../../platform/figures/rational.ts';
import {
  type Driver,
  drivers,
  type Explained,
  explain,
  together,
  type VarianceFacts,
} from '../finances/variance-rules.ts';

export type DriverPart = Driver | 'deviation' | 'rest' | 'rounding';

/** What is meant: a part of the deviation of one line, or of several together. `@CODE` is a unit. */
export interface DriverReference {
  readonly lines: readonly string[];
  readonly part: DriverPart;
  /** the drivers a text has named, for what is left beside them */
  readonly named: readonly Driver[];
}

/** The line of everything. */
export const allLines = 'all';

const driverId = /^finances\.driver:([\p{L}\d._@/-]+(?:\+[\p{L}\d._@/-]+)*):([a-z-]+)(?::([a-z-]+(?:\+[a-z-]+)*))?$/u;
const lessId = /^less:([a-z0-9.-]+):([a-z0-9.-]+)$/;

/** The id a text keeps. */
export function driverFigure(
  line: string | readonly string[],
  part: DriverPart,
  named: readonly Driver[] = [],
): string {
  const lines = typeof line === 'string' ? line : line.join('+');
  return `finances.driver:${lines}:${part}${named.length > 0 ? `:${named.join('+')}` : ''}`;
}

/** The id of how much one figure is above another. */
export function lessFigure(figure: string, than: string): string {
  return `less:${figure}:${than}`;
}

/** The two figures of such an id; null for any other. */
export function lessOf(id: string): { readonly figure: string; readonly than: string } | null {
  const [, figure, than] = lessId.exec(id) ?? [];
  return figure && than ? { figure, than } : null;
}

/** What an id means; null for one that is no driver's. */
export function driverReferenceOf(id: string): DriverReference | null {
  const [, lines, part, named] = driverId.exec(id) ?? [];
  const isPart = part === 'deviation' || part === 'rest' || part === 'rounding' || isDriver(part);
  const names = named?.split('+') ?? [];
  if (!lines || !isPart || !names.every(isDriver)) return null;
  return { lines: lines.split('+'), part, named: names };
}

/** What every line comes to, from the raw facts: cost groups, headings, the whole, and the units right below. */
export function explainedLines(ground: {
  readonly headings: readonly { readonly id: string }[];
  readonly groups: readonly {
    readonly id: string;
    readonly heading: string;
    readonly facts: readonly VarianceFacts[];
  }[];
  readonly units: readonly { readonly code: string; readonly budget: number; readonly outcome: number }[];
}): ReadonlyMap<string, Explained> {
  const groups = new Map(ground.groups.map((each) => [each.id, together(each.facts.map(explain))]));
  const of = (all: typeof ground.groups) => together(all.flatMap((each) => groups.get(each.id) ?? []));
  return new Map([
    ...ground.units.map(({ code, budget, outcome }): [string, Explained] => [
      `@${code}`,
      { budget, outcome, deviation: outcome - budget, effects: [], residual: outcome - budget },
    ]),
    ...groups,
    // a heading may be called as one of its groups; it is the heading that is meant then
    ...ground.headings.map(({ id }): [string, Explained] => [
      id,
      of(ground.groups.filter((each) => each.heading === id)),
    ]),
    [allLines, of(ground.groups)],
  ]);
}

/** Öre as seen from the result; null where a line is unknown. */
export function driverAmount(reference: DriverReference, lines: ReadonlyMap<string, Explained>): number | null {
  const known = reference.lines.flatMap((each) => lines.get(each) ?? []);
  if (known.length < reference.lines.length) return null;
  const whole = together(known);
  const of = (driver: Driver) => whole.effects.find((each) => each.driver === driver)?.amount ?? 0;
  const named = reference.named.map(of);
  const rest = whole.deviation - named.reduce((all, each) => all + each, 0);
  switch (reference.part) {
    case 'deviation':
      return whole.deviation;
    case 'rest':
      return rest;
    case 'rounding':
      return tenMillion * (tenths(whole.deviation) - [...named, rest].reduce((all, each) => all + tenths(each), 0));
    default:
      return of(reference.part);
  }
}

/** Tenths of a million kronor, as an amount in a text is shown. */
export function tenths(ore: number): number {
  return rounded({ n: BigInt(ore), d: BigInt(tenMillion) }, 0);
}

/** Öre in a tenth of a million kronor. */
const tenMillion = 10_000_000;

function isDriver(text: string | undefined): text is Driver {
  return drivers.some((each) => each === text);
}
