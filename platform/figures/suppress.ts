// No figure about ten people or fewer is shown (prop. 2002/03:6, Ds 2002:22), and none from which such a figure could be
// found by subtraction: where one part of a whole is hidden, so many others are that the hidden ones together are more
// than ten people in at least two parts. Pure.
import type { UnitTree } from '../work/unit-tree.ts';

/** The largest group that is never shown. */
export const smallGroup = 10;

export interface Part {
  readonly key: string;
  readonly people: number;
}

/** Which parts of a shown whole must be hidden. Parts without people reveal nothing and stay. */
export function hiddenParts(parts: readonly Part[], limit: number = smallGroup): ReadonlySet<string> {
  const there = parts
    .filter((part) => part.people > 0)
    .toSorted((a, b) => a.people - b.people || (a.key < b.key ? -1 : 1));
  const hidden = there.filter((part) => part.people <= limit);
  if (hidden.length === 0) return new Set();
  for (const part of there.slice(hidden.length)) {
    const people = hidden.reduce((total, each) => total + each.people, 0);
    if (hidden.length > 1 && people > limit) break;
    hidden.push(part);
  }
  return new Set(hidden.map((part) => part.key));
}

/**
 * Whether the figure of `unit` must be hidden, seen from the whole tree above it: on each level the unit's branch stands
 * beside its siblings and those who belong to the parent itself; what is hidden on a level is hidden with all below it.
 * `peopleIn` counts a unit with all below it, `peopleAt` those of the unit itself.
 */
export function hiddenInTree(
  unit: string,
  on: string,
  tree: Pick<UnitTree, 'unit' | 'below' | 'rows'>,
  peopleIn: (code: string) => number,
  peopleAt: (code: string) => number,
): boolean {
  if (peopleIn(unit) <= smallGroup) return true;
  const chain = [unit];
  for (let parent = tree.unit(unit, on)?.parent ?? null; parent !== null && !chain.includes(parent); ) {
    chain.push(parent);
    parent = tree.unit(parent, on)?.parent ?? null;
  }
  for (let i = chain.length - 1; i > 0; i--) {
    const parent = chain[i] ?? '';
    const child = chain[i - 1] ?? '';
    const children = tree.rows.filter(
      (row) => row.parent === parent && row.from <= on && (row.to === null || on <= row.to),
    );
    const parts = [
      ...children.map((row) => ({ key: row.code, people: peopleIn(row.code) })),
      { key: `${parent} itself`, people: peopleAt(parent) },
    ];
    if (hiddenParts(parts).has(child)) return true;
  }
  return false;
}
