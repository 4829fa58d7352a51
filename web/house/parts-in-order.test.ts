// In which order the parts of a figure stand.
import { expect, test } from 'vitest';
import type { PartRow } from './parts-in-order.ts';
import { partsInOrder } from './parts-in-order.ts';

const none = { column: '', direction: 'descending' } as const;
const keys = (parts: readonly PartRow[]) => parts.map((each) => each.key).join();

test('named parts keep the order of the house, nameless ones come by size', () => {
  expect(keys(partsInOrder([part('b', 1, 'Äldre'), part('a', 9, 'Yngre')], none))).toBe('b,a');
  expect(keys(partsInOrder([part('5010', 1), part('4010', -9), part('6010', 4)], none))).toBe('4010,6010,5010');
});

test('sorting by value leaves what is hidden last both ways', () => {
  const parts = [part('x', null), part('y', 1), part('z', 2)];
  expect(keys(partsInOrder(parts, { column: 'value', direction: 'descending' }))).toBe('z,y,x');
  expect(keys(partsInOrder(parts, { column: 'value', direction: 'ascending' }))).toBe('y,z,x');
});

test('names are sorted as Swedish does', () => {
  const parts = [part('1', 1, 'Örat'), part('2', 1, 'Ambulans'), part('3', 1, 'Zon')];
  expect(keys(partsInOrder(parts, { column: 'name', direction: 'ascending' }))).toBe('2,3,1');
});

function part(key: string, value: number | null, name = key): PartRow {
  const shown = {
    figure: 'a.b',
    version: 1,
    register: null,
    value,
    unitOfValue: 'count',
    scale: 0,
    shown: '',
    shownNumber: '',
    shownUnit: 'st',
    facts: 1,
    hidden: value === null,
  };
  return { key, name, value: shown, lastYear: shown };
}
