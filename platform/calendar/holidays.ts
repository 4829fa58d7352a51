// Which days are holidays in Sweden and Denmark, computed by rule from the date of Easter. The law says which are public;
// the eves and the like are listed beside them, because each region decides by agreement what it does on them. Pure.
// Sources: lag (1989:253) om allmänna helgdagar with SFS 2004:1320 (6 June in, Whit Monday out, from 2005); the Danish
// church's holidays and LOV nr 214 of 6 March 2023 (store bededag abolished from 2024).
import { dayOf, weekdayOf } from './civil-day.ts';

export const holidaySets = ['none', 'sv', 'da'] as const;
export type HolidaySet = (typeof holidaySets)[number];

export const holidayNames = [
  'new-years-day',
  'epiphany-eve',
  'epiphany',
  'maundy-thursday',
  'good-friday',
  'easter-eve',
  'easter-day',
  'easter-monday',
  'great-prayer-day',
  'walpurgis-eve',
  'may-day',
  'ascension-day',
  'day-after-ascension',
  'whitsun-eve',
  'whit-sunday',
  'whit-monday',
  'constitution-day',
  'national-day',
  'midsummer-eve',
  'midsummer-day',
  'all-saints-eve',
  'all-saints-day',
  'christmas-eve',
  'christmas-day',
  'boxing-day',
  'new-years-eve',
] as const;
export type HolidayName = (typeof holidayNames)[number];

/** One holiday of one year. `day` as in civil-day.ts; `isPublic`: a holiday by law that year. */
export interface Holiday {
  readonly name: HolidayName;
  readonly day: number;
  readonly isPublic: boolean;
}

/** When within a year, given the day Easter falls on. */
type When = (year: number, easter: number) => number;
/** The years in which it is public by law; absent: never, it is the region's own choice. */
interface Rule {
  readonly when: When;
  readonly isPublic?: (year: number) => boolean;
  readonly exists?: (year: number) => boolean;
}

const always = () => true;
const on =
  (month: number, day: number): When =>
  (year) =>
    dayOf(year, month, day);
const fromEaster =
  (days: number): When =>
  (_, easter) =>
    easter + days;
/** the first Saturday on or after a date, and days from it */
const saturdayFrom =
  (month: number, day: number, days = 0): When =>
  (year) => {
    const first = dayOf(year, month, day);
    return first + ((5 - weekdayOf(first) + 7) % 7) + days;
  };

const inBoth = {
  'new-years-day': { when: on(1, 1), isPublic: always },
  'good-friday': { when: fromEaster(-2), isPublic: always },
  'easter-eve': { when: fromEaster(-1) },
  'easter-day': { when: fromEaster(0), isPublic: always },
  'easter-monday': { when: fromEaster(1), isPublic: always },
  'ascension-day': { when: fromEaster(39), isPublic: always },
  'day-after-ascension': { when: fromEaster(40) },
  'whitsun-eve': { when: fromEaster(48) },
  'whit-sunday': { when: fromEaster(49), isPublic: always },
  'christmas-eve': { when: on(12, 24) },
  'christmas-day': { when: on(12, 25), isPublic: always },
  'boxing-day': { when: on(12, 26), isPublic: always },
  'new-years-eve': { when: on(12, 31) },
} satisfies Partial<Record<HolidayName, Rule>>;

const rules: Record<HolidaySet, Partial<Record<HolidayName, Rule>>> = {
  none: {},
  sv: {
    ...inBoth,
    'epiphany-eve': { when: on(1, 5) },
    epiphany: { when: on(1, 6), isPublic: always },
    'maundy-thursday': { when: fromEaster(-3) },
    'walpurgis-eve': { when: on(4, 30) },
    'may-day': { when: on(5, 1), isPublic: always },
    'whit-monday': { when: fromEaster(50), isPublic: (year) => year < 2005 },
    'national-day': { when: on(6, 6), isPublic: (year) => year >= 2005 },
    'midsummer-eve': { when: saturdayFrom(6, 20, -1) },
    'midsummer-day': { when: saturdayFrom(6, 20), isPublic: always },
    'all-saints-eve': { when: saturdayFrom(10, 31, -1) },
    'all-saints-day': { when: saturdayFrom(10, 31), isPublic: always },
  },
  da: {
    ...inBoth,
    'maundy-thursday': { when: fromEaster(-3), isPublic: always },
    'great-prayer-day': { when: fromEaster(26), isPublic: always, exists: (year) => year < 2024 },
    'may-day': { when: on(5, 1) },
    'whit-monday': { when: fromEaster(50), isPublic: always },
    'constitution-day': { when: on(6, 5) },
  },
};

/** The names a set knows, in the order of the year as far as it is fixed. */
export function holidayNamesOf(set: HolidaySet): HolidayName[] {
  return holidayNames.filter((name) => rules[set][name]);
}

/** The holidays of a year, in order of date; two may share a day. */
export function holidaysOf(set: HolidaySet, year: number): Holiday[] {
  const easter = easterOf(year);
  return holidayNames
    .flatMap((name): Holiday[] => {
      const rule = rules[set][name];
      if (!rule || rule.exists?.(year) === false) return [];
      return [{ name, day: rule.when(year, easter), isPublic: rule.isPublic?.(year) ?? false }];
    })
    .sort((a, b) => a.day - b.day);
}

/** Easter Sunday of a Gregorian year, as a day's number (the computus in the form published in Nature, 20 April 1876). */
export function easterOf(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}
