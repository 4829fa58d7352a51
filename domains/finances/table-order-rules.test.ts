// Rows in the order of a column, both ways, with the empty ones last.
import { expect, test } from 'vitest';
import { inOrder } from './table-order-rules.ts';

const rows = [
  { name: 'Ö', amount: 2 },
  { name: 'A', amount: null },
  { name: 'B', amount: 2 },
  { name: 'C', amount: 10 },
];
const by = { name: (row: (typeof rows)[number]) => row.name, amount: (row: (typeof rows)[number]) => row.amount };
const names = (sort: string) => inOrder(rows, sort, by, 'sv-SE').map((row) => row.name);

test('rows rise and fall by a column, and what has no value is last both ways', () => {
  expect(names('amount')).toEqual(['Ö', 'B', 'C', 'A']);
  expect(names('-amount')).toEqual(['C', 'Ö', 'B', 'A']);
});

test('words are ordered as the language orders them, and numbers in them as numbers', () => {
  expect(names('name')).toEqual(['A', 'B', 'C', 'Ö']);
  const months = inOrder([{ id: 'R10' }, { id: 'R9' }], 'id', { id: (row) => row.id }, 'sv-SE');
  expect(months.map((row) => row.id)).toEqual(['R9', 'R10']);
});

test('a column nobody knows leaves the rows as they came', () => {
  expect(names('constructor')).toEqual(['Ö', 'A', 'B', 'C']);
  expect(names('')).toEqual(['Ö', 'A', 'B', 'C']);
});
