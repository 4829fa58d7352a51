// Which cost group an account belongs to: the narrowest range that covers it, in the version valid for the accounting
// year. Never its first digit: the same digit means personnel in one chart and goods in another. Pure.

export interface MappingRange {
  readonly from: string;
  readonly to: string;
  readonly costGroup: string;
  readonly source: string;
}

export interface MappingVersion {
  readonly version: number;
  readonly validFromYear: number;
}

/** Accounts that a change of mapping moves from one group to another; null: in no group. */
export interface Move {
  readonly account: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The group of an account, or null when no range covers it. */
export function costGroupOf(ranges: readonly MappingRange[], account: string): string | null {
  let best: MappingRange | undefined;
  for (const range of ranges) if (covers(range, account) && (!best || isNarrower(range, best))) best = range;
  return best?.costGroup ?? null;
}

/** The version in force for an accounting year: the one that begins last, of those the newest. */
export function versionFor<V extends MappingVersion>(versions: readonly V[], year: number): V | undefined {
  return versions
    .filter((each) => each.validFromYear <= year)
    .toSorted((a, b) => b.validFromYear - a.validFromYear || b.version - a.version)[0];
}

/** Whether a range covers an account: its first digits lie between the ends. */
export function covers(range: Pick<MappingRange, 'from' | 'to'>, account: string): boolean {
  if (account.length < range.from.length) return false;
  const start = account.slice(0, range.from.length);
  return start >= range.from && start <= range.to;
}

export type RangeFault = 'range-backwards' | 'range-uneven' | 'range-twice' | 'ranges-cross';

/** What is wrong with a set of ranges: they may lie apart or within each other, never overlap in part. */
export function rangeFaults(ranges: readonly MappingRange[]): { readonly fault: RangeFault; readonly index: number }[] {
  return ranges.flatMap((range, index) => {
    const fault = ownFault(range) ?? ranges.slice(0, index).flatMap((other) => pairFault(other, range) ?? [])[0];
    return fault ? [{ fault, index }] : [];
  });
}

/** The accounts that change group between two sets of ranges. */
export function moves(
  accounts: readonly string[],
  before: readonly MappingRange[],
  after: readonly MappingRange[],
): Move[] {
  return accounts.flatMap((account) => {
    const move = { account, before: costGroupOf(before, account), after: costGroupOf(after, account) };
    return move.before === move.after ? [] : [move];
  });
}

function isNarrower(a: MappingRange, b: MappingRange): boolean {
  if (a.from.length !== b.from.length) return a.from.length > b.from.length;
  return a.from >= b.from && a.to <= b.to;
}

function ownFault(range: MappingRange): RangeFault | null {
  if (range.from.length !== range.to.length) return 'range-uneven';
  return range.from > range.to ? 'range-backwards' : null;
}

function pairFault(a: MappingRange, b: MappingRange): RangeFault | null {
  if (a.from === b.from && a.to === b.to) return 'range-twice';
  if (ownFault(a) || ownFault(b)) return null;
  const [wide, narrow] = a.from.length <= b.from.length ? [a, b] : [b, a];
  const start = narrow.from.slice(0, wide.from.length);
  const end = narrow.to.slice(0, wide.to.length);
  const apart = end < wide.from || start > wide.to;
  const within = start >= wide.from && end <= wide.to;
  if (apart || within) return null;
  // of two equally long ranges the other may be the wide one
  if (a.from.length === b.from.length && wide.from >= narrow.from && wide.to <= narrow.to) return null;
  return 'ranges-cross';
}
