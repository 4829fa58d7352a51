// What the trend chart of a figure draws and says.
import { expect, test } from 'vitest';
import { numberOf, trendChart } from './trend-chart.ts';

const text = { sv: 'Sjukfrånvaro', da: 'Sygefravær', en: 'Sick leave' };
const card = {
  id: 'workforce.sick-leave',
  version: 1,
  register: 'P09',
  name: text,
  definition: text,
  good: 'down',
  unit: '%',
  shownUnit: '%',
  decimals: 2,
  scale: 2,
  breakdowns: [],
  breakdownNames: {},
  about: null,
} as const;
const value = {
  figure: card.id,
  version: 1,
  register: null,
  value: 372,
  unitOfValue: '%',
  scale: 2,
  shown: '3,72 %',
  shownNumber: '3,72',
  shownUnit: '%',
  facts: 10,
  hidden: false,
};
const trend = [
  { month: '2018-01', value: 270, shown: '2,70' },
  { month: '2018-02', value: 430, shown: '4,30' },
  { month: '2018-12', value: 376, shown: '3,76' },
  { month: '2019-01', value: 350, shown: '3,50' },
  { month: '2019-02', value: 460, shown: '4,60' },
  { month: '2019-03', value: null, shown: '··' },
];

test('this year stands over last year, a month without a value is a gap, and the target is a line', () => {
  const chart = trendChart(
    { card: { ...card, breakdowns: [] }, value, trend, target: { text: 'högst 3 %', value: 300 } },
    'sv',
  );
  expect(chart.series.map((each) => [each.name, each.role])).toEqual([
    ['2018', 'last-year'],
    ['2019', 'this-year'],
    ['Mål', 'target'],
  ]);
  expect(chart.series[1]?.values.slice(0, 4)).toEqual([3.5, 4.6, null, null]);
  expect(chart.series[2]?.values).toEqual(Array.from({ length: 12 }, () => 3));
  expect(chart.title).toBe('Sjukfrånvaro: högre än i fjol i 2 av 2 månader');
});

test('a sum is not held against its target month by month, and without last year the title claims nothing', () => {
  const hours = { ...card, shownUnit: 'h', unit: 's', breakdowns: [] };
  const chart = trendChart(
    { card: hours, value: { ...value, unitOfValue: 's' }, trend: trend.slice(3), target: { text: 'minska', value: 5 } },
    'en',
  );
  expect(chart.series.map((each) => each.role)).toEqual(['this-year']);
  expect(chart.title).toBe('Sick leave, month by month');
});

test('a number is read back from any of the languages', () => {
  expect(numberOf('−1\u202f234,5')).toBe(-1234.5);
  expect(numberOf('1\u202f234.5')).toBe(1234.5);
  expect(numberOf('··')).toBeNull();
  expect(numberOf('–')).toBeNull();
});
