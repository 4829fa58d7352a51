// The unit tree as part of the house; the register behind it belongs to the people domain.
import { bind, domain } from '../operation/domain.ts';
import type { GivenOf } from '../operation/operation.ts';
import { unitTreeKey } from './unit-tree.ts';
import { listUnits } from './units-contract.ts';
import type { Work } from './work.ts';

export const unitsDoor = domain({ name: 'units', uses: [], permissions: {}, operations: [bind(listUnits, unitList)] });

async function unitList(work: Work, input: GivenOf<typeof listUnits>) {
  const tree = work.part(unitTreeKey);
  const on = input.on ?? work.today;
  const present = tree.rows.filter((row) => row.from <= on && (row.to === null || on <= row.to));
  const allowed = input.permission ? work.policy.unitsWith(input.permission) : 'all';
  const below = Map.groupBy(present, (row) => row.parent);
  const units: { code: string; name: string; parent: string | null; depth: number }[] = [];
  const walk = (parent: string | null, depth: number): void => {
    for (const row of (below.get(parent) ?? []).toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))) {
      if (allowed === 'all' || allowed.includes(row.code))
        units.push({ code: row.code, name: row.name, parent, depth });
      if (depth < 30) walk(row.code, depth + 1);
    }
  };
  walk(null, 0);
  return { units };
}
