// The order of the list of figures, and what of it is shown.
import { expect, test } from 'vitest';
import type { FigureCard } from '../../platform/figures/figures-contract.ts';
import { type FigureValueRow, figureRows } from './figure-rows.ts';

const cards = [
  card('finances.result'),
  card('workforce.sick-leave'),
  card('finances.deviation', 'finances.result'),
  card('finances.personnel', 'finances.deviation'),
  card('finances.revenue'),
  card('workforce.cost', 'finances.result'),
];
const values = cards.map((each) => valued(each.id));
const shown = (open: string[], more = {}) =>
  figureRows(cards, values, { domains: [], open, ...more }).map((row) => `${'-'.repeat(row.depth)}${row.card.id}`);

test('domains stand together, and what belongs to a figure is folded below it', () => {
  expect(shown([])).toEqual(['finances.result', 'finances.revenue', 'workforce.sick-leave', 'workforce.cost']);
  expect(figureRows(cards, values, { domains: [], open: [] })[0]?.below).toBe(2);
});

test('opening a figure shows what belongs to it, step by step', () => {
  expect(shown(['finances.result']).slice(0, 2)).toEqual(['finances.result', '-finances.deviation']);
  expect(shown(['finances.result', 'finances.deviation']).slice(0, 3)).toEqual([
    'finances.result',
    '-finances.deviation',
    '--finances.personnel',
  ]);
  // what it belongs to is folded
  expect(shown(['finances.deviation'])).not.toContain('--finances.personnel');
});

test('a search finds also what is folded, and one domain can be had alone', () => {
  expect(shown([], { matches: (each: FigureCard) => each.id.includes('personnel') })).toEqual(['finances.personnel']);
  expect(shown([], { domains: ['workforce'] })).toEqual(['workforce.sick-leave', 'workforce.cost']);
});

test('a figure without a value in this unit is not listed, and a circle does not hang', () => {
  expect(figureRows(cards, [], { domains: [], open: [] })).toEqual([]);
  const circle = [card('a.x', 'a.y'), card('a.y', 'a.x')];
  expect(
    figureRows(
      circle,
      circle.map((each) => valued(each.id)),
      { domains: [], open: [] },
    ),
  ).toEqual([]);
});

function card(id: string, about: string | null = null): FigureCard {
  const text = { sv: id, da: id, en: id };
  return {
    id,
    version: 1,
    register: null,
    name: text,
    definition: text,
    good: 'up',
    unit: 'count',
    shownUnit: 'st',
    decimals: 0,
    scale: 0,
    breakdowns: [],
    breakdownNames: {},
    about,
  };
}

function valued(figure: string): FigureValueRow {
  const shape = { version: 1, register: null, value: 1, unitOfValue: 'count', scale: 0, facts: 1, hidden: false };
  return { ...shape, figure, shown: '1', shownNumber: '1', shownUnit: 'st', name: card(figure).name, lastYear: null };
}
