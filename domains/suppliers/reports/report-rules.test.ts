// Rows of reports as suppliers send them: each fault by itself, and when two values agree.
import { expect, test } from 'vitest';
import { differenceTo, judgeRow, markTwice, type ReportCells } from './report-rules.ts';

const bounds = { period: { from: '2019-08', to: '2019-08' }, services: ['journal', 'medicines'] };
const good: ReportCells = { period: '2019-08', service: 'journal', measure: 'availability', unit: '%', value: '99,91' };
const judge = (over: ReportCells) => judgeRow({ ...good, ...over }, bounds);

test('a row that is right is read without a fault', () => {
  expect(judge({})).toMatchObject({ kind: 'measure', measure: 'availability', value: 9991, decimals: 2, faults: [] });
  expect(judge({ value: '99.917', measure: 'Availability' })).toMatchObject({ value: 99_917, decimals: 3, faults: [] });
  expect(judge({ measure: 'cases', unit: 'st', value: '1 204', priority: '2' })).toMatchObject({
    value: 1204,
    priority: 2,
    faults: [],
  });
  expect(judge({ measure: 'outages', unit: 'st', value: '3,0' })).toMatchObject({ value: 3, decimals: 0, faults: [] });
  expect(
    judge({ measure: 'risk', unit: '', value: '', date: '2019-08-12', text: 'Nyckelperson slutar.' }),
  ).toMatchObject({
    kind: 'event',
    on: '2019-08-12',
    faults: [],
  });
});

test.each([
  [{ unit: 'minuter' }, 'unit', 'wrong-unit', '%'],
  [{ unit: '' }, 'unit', 'missing', '%'],
  [{ measure: 'downtime', unit: 'min', value: '90' }, 'unit', 'wrong-unit', 'h'],
  [{ period: '2019-07' }, 'period', 'wrong-period', '2019-08'],
  [{ period: 'augusti' }, 'period', 'wrong-period', '2019-08'],
  [{ service: 'rontgen' }, 'service', 'unknown-service', 'journal, medicines'],
  [{ measure: 'uptime' }, 'measure', 'unknown-measure', expect.stringContaining('availability')],
  [{ value: 'nästan 100' }, 'value', 'not-a-number', '99,91'],
  [{ value: '1,234,5' }, 'value', 'not-a-number', '99,91'],
  [{ value: '1e3' }, 'value', 'not-a-number', '99,91'],
  [{ value: '101' }, 'value', 'out-of-range', '0–100'],
  [{ measure: 'outages', unit: 'st', value: '-1' }, 'value', 'out-of-range', '≥ 0'],
  [{ measure: 'outages', unit: 'st', value: '2,5' }, 'value', 'not-a-number', '12'],
  [{ priority: '2' }, 'priority', 'wrong-priority', ''],
  [{ measure: 'cases', unit: 'st', value: '1', priority: 'hög' }, 'priority', 'wrong-priority', '1–5'],
  [{ measure: 'change', date: '2019-08-32', text: 'x' }, 'date', 'not-a-day', '2019-08-31'],
  [{ measure: 'change', date: '2019-09-01', text: 'x' }, 'date', 'day-outside-period', '2019-08..2019-08'],
  [{ measure: 'planned-work', date: '2019-07-01', text: 'x' }, 'date', 'day-outside-period', '2019-08..2019-08'],
  [{ measure: 'change', date: '2019-08-01', text: '' }, 'text', 'missing', ''],
] as const)('%j is a fault of its own', (over, field, code, expected) => {
  expect(judge(over).faults).toEqual([{ field, code, value: expect.any(String), expected }]);
});

test('several faults of a row are all told, and what is told twice is told once', () => {
  expect(judge({ unit: 'min', period: '', value: 'x' }).faults.map(({ field }) => field)).toEqual([
    'period',
    'unit',
    'value',
  ]);
  const [first, second, third] = markTwice([judge({}), judge({ value: '98' }), judge({ service: 'medicines' })]);
  expect([first?.faults, second?.faults[0]?.code, third?.faults]).toEqual([[], 'twice-in-report', []]);
});

test('values agree when they are the same as exactly as they were told', () => {
  const own = { n: 99_917n, d: 1000n };
  expect(differenceTo(9992, 2, own)).toBe(0);
  expect(differenceTo(9991, 2, own)).toBe(-1);
  expect(differenceTo(99_917, 3, own)).toBe(0);
  expect(differenceTo(99_9170, 4, own)).toBe(0);
});
