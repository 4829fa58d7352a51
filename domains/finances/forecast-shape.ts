// Which lines a forecast has: one per cost group with outcome or budget in its year, for the whole unit or for each unit
// straight below, so that nothing in the ledger falls beside it.
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { type Histories, keyOf, type LineKey, nearestAbove } from './forecast-history.ts';

/** The lines a new forecast of a unit is to have. */
export function newLines(
  work: Work,
  of: { readonly unit: string; readonly asOf: string },
  lines: 'together' | 'by-unit',
  histories: Histories,
): LineKey[] {
  const tree = work.part(unitTreeKey);
  const children = tree.rows.filter((row) => row.parent === of.unit).map((row) => row.code);
  const units = new Set(lines === 'together' ? [of.unit] : [of.unit, ...children]);
  return divided(histories.present(of.asOf.slice(0, 4)), (unit) => nearestAbove(tree, units, unit, of.asOf) ?? of.unit);
}

/** The lines a stored forecast lacks: one for each group with outcome or budget that none of its lines covers. */
export function missingLines(
  work: Work,
  version: { readonly unit: string; readonly as_of: string },
  lines: readonly LineKey[],
  histories: Histories,
): LineKey[] {
  const tree = work.part(unitTreeKey);
  const units = Map.groupBy(lines, (line) => line.costGroup);
  return [...histories.present(version.as_of.slice(0, 4))].flatMap(({ unit, costGroup }) => {
    const among = new Set((units.get(costGroup) ?? []).map((line) => line.unit));
    const nearest = nearestAbove(tree, among, unit, version.as_of);
    return nearest === null ? [{ unit: version.unit, costGroup }] : [];
  });
}

function divided(present: readonly LineKey[], ownerOf: (unit: string) => string): LineKey[] {
  const found = new Map<string, LineKey>();
  for (const { unit, costGroup } of present) {
    const line = { unit: ownerOf(unit), costGroup };
    found.set(keyOf(line), line);
  }
  return [...found.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
