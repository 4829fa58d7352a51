// What is one thing for a reader stands on one line, and "the same for me" joins the case that leads it.
import { expect, test } from 'vitest';
import { disturbancesOf, type Reported, type ToldDisturbance } from './disturbance-rules.ts';

const at = (hour: number) => new Date(Date.UTC(2019, 8, 10, hour));
const report = (over: Partial<Reported> & { case: string }): Reported => ({
  title: 'Journalen svarar inte',
  service: 'journal',
  serviceName: 'Journalsystemet',
  unit: 'AKUT',
  burst: null,
  major: null,
  people: 1,
  isMine: false,
  openedAt: at(8),
  fits: true,
  ...over,
});
const notice = (over: Partial<ToldDisturbance> = {}): ToldDisturbance => ({
  notice: 'n1',
  title: 'Journalen ligger nere',
  services: ['journal'],
  startsAt: at(9),
  fits: false,
  ...over,
});
const never = () => false;

test('a major incident, its notice and the reports about its services are one line, joined in its case', () => {
  const lead = report({
    case: 'a',
    people: 7,
    major: { title: 'Stopp i journalen', services: ['journal'], notices: ['n1'] },
  });
  const rows = disturbancesOf([report({ case: 'b', title: 'Annat', fits: false }), lead], [notice()], never);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    case: 'a',
    title: 'Stopp i journalen',
    notice: 'n1',
    isMajor: true,
    people: 8,
    fits: true,
  });
});

test('a notice gathers the reports about its service from the day before it on; an older one is something else', () => {
  const rows = disturbancesOf(
    [
      report({ case: 'late' }),
      report({ case: 'old', title: 'Utskriften', openedAt: new Date(at(9).getTime() - 90_000_000) }),
    ],
    [notice()],
    never,
  );
  expect(rows.map((row) => [row.case, row.notice])).toEqual([
    ['late', 'n1'],
    ['old', null],
  ]);
});

test('a burst is one line, so are the same words about the same service; other words are another line', () => {
  const rows = disturbancesOf(
    [
      report({ case: 'a', burst: 'x', title: 'Ett' }),
      report({ case: 'b', burst: 'x', title: 'Två', service: 'images' }),
      report({ case: 'c', title: 'Tre ' }),
      report({ case: 'd', title: 'tre', people: 3 }),
      report({ case: 'e', title: 'Fyra' }),
    ],
    [],
    never,
  );
  expect(rows.map((row) => [row.case, row.people])).toEqual([
    ['d', 4],
    ['a', 2],
    ['e', 1],
  ]);
});

test('what is where one works goes before what more people have elsewhere', () => {
  const rows = disturbancesOf(
    [report({ case: 'far', title: 'A', people: 9, unit: 'B' }), report({ case: 'near', title: 'C', unit: 'AKUT' })],
    [],
    (unit) => unit === 'AKUT',
  );
  expect(rows.map((row) => row.case)).toEqual(['near', 'far']);
});

test('what is told and reported by nobody cannot be joined', () => {
  expect(disturbancesOf([], [notice({ fits: true })], never)[0]).toMatchObject({ case: null, people: 0, fits: true });
});
