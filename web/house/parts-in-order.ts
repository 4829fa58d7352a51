// The order of a figure's parts: as asked for; else named parts as the house orders them and nameless ones (accounts,
// projects), or very many, by size, the largest first. Pure.

import type { breakDownFigure } from '../../platform/figures/figures-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import type { Sort } from '../address.ts';

export type PartRow = AnswerOf<typeof breakDownFigure>['parts'][number];

const manyParts = 15;

export function partsInOrder(parts: readonly PartRow[], sort: Sort): PartRow[] {
  const turn = sort.direction === 'ascending' ? 1 : -1;
  if (sort.column === 'name') return parts.toSorted((a, b) => turn * a.name.localeCompare(b.name, 'sv'));
  if (sort.column === 'value' || sort.column === 'lastYear') {
    const { column } = sort;
    return parts.toSorted((a, b) => byValue(a[column].value, b[column].value, turn));
  }
  if (parts.length <= manyParts && parts.some((part) => part.name !== part.key)) return [...parts];
  return parts.toSorted((a, b) => Math.abs(b.value.value ?? 0) - Math.abs(a.value.value ?? 0));
}

/** What has no value to show comes last, whichever way one sorts. */
function byValue(a: number | null, b: number | null, turn: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return turn * (a - b);
}
