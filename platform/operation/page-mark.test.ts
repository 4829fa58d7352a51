// Marks of pages: what a list wrote it reads, and nothing else.
import { expect, test } from 'vitest';
import { listMark } from './page-mark.ts';

const mark = listMark('trees', 'instant', 'whole', 'text', 'id', 'day');
const id = '019a2b3c-0000-7000-8000-00000000abcd';
const key = [new Date('2019-09-10T08:00:00.123Z'), -7, 'å|b%', id, '2019-02-28'] as const;

test('a list reads what it wrote, and without a mark begins at the beginning', () => {
  expect(mark.read(mark.write([...key]))).toEqual(['2019-09-10T08:00:00.123Z', -7, 'å|b%', id, '2019-02-28']);
  expect(mark.read(mark.write([null, 0, '', id, '2020-02-29']))).toEqual(['infinity', 0, '', id, '2020-02-29']);
  expect([mark.read(undefined), mark.read(null)]).toEqual([null, null]);
});

test('a page is cut where it ends, and the last one has no mark', () => {
  const counted = listMark('counted', 'whole');
  const first = counted.page([1, 2, 3], 2, (row) => [row]);
  expect(first.rows).toEqual([1, 2]);
  expect(counted.read(first.next)).toEqual([2]);
  expect(counted.page([1, 2], 2, (row) => [row])).toEqual({ rows: [1, 2], next: null });
});

test('nonsense, other lists’ marks and oversize are refused in one way', () => {
  const good = mark.write([...key]);
  const wrong = [
    '',
    'x',
    'trees',
    `${good}|1`,
    good.replace('trees', 'bushes'),
    listMark('bushes', 'instant', 'whole', 'text', 'id', 'day').write([...key]),
    good.replace('2019-09-10T', '2019-09-31T'),
    good.replace('2019-02-28', '2019-02-29'),
    good.replace('-7', '1e3'),
    good.replace('-7', '9007199254740993'),
    good.replace('%7C', '%'),
    good.replace('%7C', '%00'),
    good.replace(id, `${id}'`),
    mark.write([key[0], key[1], 'x'.repeat(3000), key[3], key[4]]),
  ];
  for (const each of wrong)
    expect(() => mark.read(each), each).toThrowError(
      expect.objectContaining({ kind: 'invalid', code: 'invalid-page-mark' }),
    );
});
