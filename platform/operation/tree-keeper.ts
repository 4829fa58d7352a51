// Keeps the unit tree in memory for the whole process and forgets it when the organisation changes, here or in another
// process. Without a domain that gives one, the tree is empty.

import type { Database } from '../database/connect.ts';
import type { TreeKeeper } from '../work/unit-tree.ts';
import { type LoadUnitTree, type UnitTree, unitTree } from '../work/unit-tree.ts';
import { type Domain, shared } from './domain.ts';

export type Book = Map<string, unknown>;

/** How the people domain gives the tree. */
export const unitTreeGift = shared<UnitTree, LoadUnitTree>('unit-tree');

/** The keeper of the tree that the first giving domain loads; reloaded when the day changes. */
export function openTree(database: Database, domains: readonly Domain[], today: () => string): TreeKeeper {
  const [load] = unitTreeGift.given(domains);
  let kept: { day: string; tree: Promise<UnitTree> } | undefined;
  const read = async (day: string): Promise<UnitTree> => {
    if (!load) return unitTree([], day);
    const rows = await load(async (text, values = []) => (await database.pool.query(text, [...values])).rows);
    return unitTree(rows, day);
  };
  return {
    current: () => {
      const day = today();
      if (kept?.day !== day) {
        const tree = read(day);
        const mine = { day, tree };
        kept = mine;
        tree.catch(() => {
          if (kept === mine) kept = undefined;
        });
      }
      return kept?.tree ?? read(day);
    },
    forget: () => {
      kept = undefined;
    },
  };
}
