// Holidays by rule: known years, the traps each country has, and Easter against the table of full moons.
import { expect, test } from 'vitest';
import { dayText, weekdayOf } from './civil-day.ts';
import { easterOf, type HolidaySet, holidaysOf } from './holidays.ts';
import { easterByFullMoon } from './open-time.test-kit.ts';

const publicDays = (set: HolidaySet, year: number) =>
  holidaysOf(set, year).flatMap(({ day, isPublic }) => (isPublic ? [dayText(day).slice(5)] : []));
const dayOfName = (set: HolidaySet, year: number, name: string) =>
  holidaysOf(set, year)
    .filter((each) => each.name === name)
    .map(({ day, isPublic }) => [dayText(day), isPublic]);

test('Easter from 2000 to 2100 is the Sunday after the full moon of the tables', () => {
  for (let year = 2000; year <= 2100; year++) expect(dayText(easterOf(year))).toBe(easterByFullMoon(year));
});

test('the public holidays of 2026 are the ones the law knows', () => {
  const sv = '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26';
  const da = '01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 12-25 12-26';
  expect([publicDays('sv', 2026).join(' '), publicDays('da', 2026).join(' ')]).toEqual([sv, da]);
});

test('in Sweden 6 June replaced Whit Monday in 2005, and the eves are nobody’s holiday by law', () => {
  expect([...dayOfName('sv', 2004, 'national-day'), ...dayOfName('sv', 2004, 'whit-monday')]).toEqual([
    ['2004-06-06', false],
    ['2004-05-31', true],
  ]);
  expect(dayOfName('sv', 2005, 'national-day')).toEqual([['2005-06-06', true]]);
  expect(dayOfName('sv', 2005, 'whit-monday')).toEqual([['2005-05-16', false]]);
  for (const name of [
    'midsummer-eve',
    'christmas-eve',
    'new-years-eve',
    'epiphany-eve',
    'walpurgis-eve',
    'maundy-thursday',
  ])
    expect(dayOfName('sv', 2026, name)[0]?.[1]).toBe(false);
  expect(dayOfName('sv', 2026, 'midsummer-eve')).toEqual([['2026-06-19', false]]);
});

test('in Denmark store bededag ends with 2023, while May Day, grundlovsdag and the eves are left to the region', () => {
  expect(dayOfName('da', 2023, 'great-prayer-day')).toEqual([['2023-05-05', true]]);
  expect(dayOfName('da', 2024, 'great-prayer-day')).toEqual([]);
  for (const name of ['may-day', 'constitution-day', 'christmas-eve', 'new-years-eve', 'day-after-ascension'])
    expect(dayOfName('da', 2026, name)[0]?.[1]).toBe(false);
});

test('midsummer day and all saints’ day are always Saturdays in their weeks', () => {
  for (let year = 2000; year <= 2100; year++)
    for (const [name, from, to] of [
      ['midsummer-day', '06-20', '06-26'],
      ['all-saints-day', '10-31', '11-06'],
    ] as const) {
      const day = holidaysOf('sv', year).find((each) => each.name === name)?.day ?? 0;
      expect(weekdayOf(day)).toBe(5);
      expect(dayText(day).slice(5) >= from && dayText(day).slice(5) <= to).toBe(true);
    }
});
