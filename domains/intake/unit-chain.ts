// A unit and those above it: along this line approvers are found, and what is only for some units is decided.
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';

/** A unit's code and those of the units above it, today. */
export function chainOf(work: Work, unit: string): string[] {
  const tree = work.part(unitTreeKey);
  const chain: string[] = [];
  for (let code: string | null = unit; code !== null && !chain.includes(code); code = tree.unit(code)?.parent ?? null)
    chain.push(code);
  return chain;
}
