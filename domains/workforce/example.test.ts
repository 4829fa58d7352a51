// The example's records are believable, not only right in their sums: nobody works when nobody employs them, cases follow
// the calendar, and the same seed tells the same story.
import { expect, test } from 'vitest';
import { exampleStaff, extractedOn } from './example/staff.ts';
import { exampleSurvey } from './example/survey.ts';
import { exampleTime } from './example/time.ts';
import { dayAfter, daysFrom, isWorkday } from './example/work-days.ts';

const rows = exampleTime();

test('time stands on days of employment in the unit, and no row is negative or longer than its month', () => {
  const staff = Map.groupBy(exampleStaff(), (each) => `${each.person} ${each.unit}`);
  for (const row of rows) {
    const there = staff
      .get(`${row.person} ${row.unit}`)
      ?.some((each) => each.from <= row.day && row.day <= (each.to ?? extractedOn));
    expect(there).toBe(true);
    for (const part of [row.ordinary, row.worked, row.sick, row.added, row.overtime])
      expect(part).toBeGreaterThanOrEqual(0);
    expect(row.ordinary).toBeLessThanOrEqual(23 * 8 * 3600);
  }
});

test('sick days are work days of one case at a time, none longer than the person’s day', () => {
  const days = new Set<string>();
  const scopes = new Map(exampleStaff().map((each) => [each.person, each.scope]));
  for (const row of rows.filter((each) => each.sickCase)) {
    expect(isWorkday(row.day)).toBe(true);
    expect(row.began !== null && row.began <= row.day).toBe(true);
    expect(row.sick).toBeLessThanOrEqual((scopes.get(row.person) ?? 0) * 288);
    expect(days.has(`${row.person} ${row.day}`)).toBe(false);
    days.add(`${row.person} ${row.day}`);
  }
});

test('nobody’s sick time in a month is more than the ordinary time', () => {
  const left = new Map<string, number>();
  for (const row of rows) {
    const key = `${row.person} ${row.unit} ${row.day.slice(0, 7)}`;
    left.set(key, (left.get(key) ?? 0) + row.ordinary - row.sick);
  }
  expect(Math.min(...left.values())).toBeGreaterThanOrEqual(0);
});

test('July is the month of holidays, and there is sick leave in every month', () => {
  const by = (month: string, what: 'worked' | 'sick'): number =>
    rows.filter((row) => row.day.startsWith(month)).reduce((sum, row) => sum + row[what], 0);
  for (const year of ['2017', '2018', '2019'])
    expect(by(`${year}-07`, 'worked')).toBeLessThan(by(`${year}-05`, 'worked') * 0.7);
  for (const month of new Set(rows.map((row) => row.day.slice(0, 7)))) expect(by(month, 'sick')).toBeGreaterThan(0);
});

test('short and long cases: most are days, some are months', () => {
  const lengths = [
    ...Map.groupBy(
      rows.filter((row) => row.sickCase),
      (row) => row.sickCase,
    ).values(),
  ].map((all) => all.length);
  expect(lengths.filter((length) => length <= 5).length / lengths.length).toBeGreaterThan(0.6);
  expect(lengths.filter((length) => length > 45).length).toBeGreaterThan(10);
});

test('the same seed tells the same story', () => {
  expect(exampleTime()).toEqual(rows);
  expect(exampleSurvey()).toEqual(exampleSurvey());
});

test('everybody who answered the survey answered every question', () => {
  const { tallies, returns } = exampleSurvey();
  for (const { wave, unit, answered, invited } of returns) {
    expect(answered).toBeLessThanOrEqual(invited);
    for (const each of tallies.filter((one) => one.wave === wave && one.unit === unit))
      expect(each.tallies.reduce((sum, n) => sum + n, 0)).toBe(answered);
  }
});

test('the calendar of the example knows holidays and month ends', () => {
  expect(isWorkday('2019-06-21')).toBe(false);
  expect(isWorkday('2019-06-20')).toBe(true);
  expect(isWorkday('2019-06-22')).toBe(false);
  expect(daysFrom('2018-12-30', '2019-01-02')).toEqual(['2018-12-30', '2018-12-31', '2019-01-01', '2019-01-02']);
  expect(daysFrom('2019-01-02', '2019-01-01')).toEqual([]);
  expect(dayAfter('2019-03-01', -1)).toBe('2019-02-28');
});
