// The organisation as everything else needs it: by code, by day. The people domain owns the register and gives a loader;
// permissions, figures and search only ask this tree. Pure, so that it can be tested without a database.
import type { Part } from './part.ts';

export interface TreeKeeper {
  current(): Promise<UnitTree>;
  forget(): void;
}

export interface TreeUnit {
  readonly code: string;
  readonly name: string;
  /** the code of the unit above during this validity; null for the region itself */
  readonly parent: string | null;
  /** first day, YYYY-MM-DD */
  readonly from: string;
  /** last day, or null while it exists */
  readonly to: string | null;
  /** the code of the unit that took over when this one ended */
  readonly successor: string | null;
}

export interface UnitTree {
  /** every row of the register; a unit that moved has one row per place it has had */
  readonly rows: readonly TreeUnit[];
  /** the unit as it is on the day (default today), else its latest row, else undefined */
  unit(code: string, on?: string): TreeUnit | undefined;
  /** the unit's code and those of all units below it on the day (default today); when the unit does not exist that day: its own code alone if it ever existed, else nothing */
  below(code: string, on?: string): readonly string[];
  /** the unit that the work of `code` belongs to today: itself while it exists, else its successor, followed to the end */
  todayOf(code: string): string;
}

/** What the people domain gives; the house calls it when the tree is first needed and after each change. */
export type LoadUnitTree = (sql: SqlSender) => Promise<readonly TreeUnit[]>;
export type SqlSender = <Row extends Record<string, unknown>>(
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>;

export const unitTreeKey: Part<UnitTree> = { name: 'unit-tree' };

/** Builds the tree from its rows as seen on the day `today`. */
export function unitTree(rows: readonly TreeUnit[], today: string): UnitTree {
  const byCode = Map.groupBy(rows, (row) => row.code);
  const days = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const unit = (code: string, on: string = today): TreeUnit | undefined => {
    const versions = byCode.get(code);
    return versions?.find((row) => existsOn(row, on)) ?? versions?.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  };
  const childrenOn = (on: string): ReadonlyMap<string, readonly string[]> => {
    const known = days.get(on);
    if (known) return known;
    const made = new Map<string, string[]>();
    for (const row of rows)
      if (row.parent !== null && existsOn(row, on)) made.set(row.parent, [...(made.get(row.parent) ?? []), row.code]);
    if (days.size > 400) days.clear();
    days.set(on, made);
    return made;
  };
  const below = (code: string, on: string = today): readonly string[] => {
    if (!byCode.has(code)) return [];
    return collect(code, childrenOn(on));
  };
  return { rows, unit, below, todayOf: (code) => follow(code, byCode, today) };
}

function existsOn(row: TreeUnit, on: string): boolean {
  return row.from <= on && (row.to === null || on <= row.to);
}

function collect(code: string, children: ReadonlyMap<string, readonly string[]>): string[] {
  const found = [code];
  // found grows while it is walked; a code met twice would be a cycle, which the register refuses
  for (const each of found) for (const child of children.get(each) ?? []) if (!found.includes(child)) found.push(child);
  return found;
}

function follow(code: string, byCode: ReadonlyMap<string, readonly TreeUnit[]>, today: string): string {
  let current = code;
  for (let step = 0; step < 50; step++) {
    const versions = byCode.get(current) ?? [];
    if (versions.some((row) => existsOn(row, today))) return current;
    const next = versions.toSorted((a, b) => (a.from < b.from ? 1 : -1)).find((row) => row.successor)?.successor;
    if (!next) return current;
    current = next;
  }
  return current;
}
