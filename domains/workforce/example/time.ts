// The division's time from January 2017 to August 2019: ordinary and worked time per person and month, sick time per day,
// extra time. Sums come out as the report states them; how they are spread is drawn from a fixed seed. Pure.
import { random } from '../../../example/random.ts';
import { makeSickDays, type Presence, type SickDay, type SickTarget } from './sick-leave.ts';
import { exampleStaff, extractedOn, type StaffRow } from './staff.ts';
import { daysFrom, isWorkday } from './work-days.ts';

export interface TimeRow {
  readonly person: string;
  readonly unit: string;
  readonly day: string;
  readonly sickCase: string;
  readonly began: string | null;
  readonly ordinary: number;
  readonly worked: number;
  readonly sick: number;
  readonly added: number;
  readonly overtime: number;
}

const begins = '2017-01-01';
const hour = 3600;
const quarter = 900;

/** Shares of ordinary time in millionths: the report's hundredths of a per cent, with parts that add up exactly. */
const sickShares = [
  { from: begins, to: '2017-12-31', short: 23_140, long: 15_980, women: 20_200, womenLong: 5_100 },
  // 3,65 in all, 2,18 short and 1,48 long; women 1,79 and so men 4,38
  { from: '2018-01-01', to: '2018-12-31', short: 21_760, long: 14_760, women: 17_900, womenLong: 4_500 },
  // 3,72 in all, 2,00 short and 1,72 long; women 1,96 and so men 4,43
  { from: '2019-01-01', to: extractedOn, short: 20_030, long: 17_210, women: 19_560, womenLong: 5_600 },
];

/** Hours beyond one's scope; the two first are the report's. */
const extraHours = [
  { from: '2018-01', to: '2018-08', hours: 1264 },
  { from: '2019-01', to: '2019-08', hours: 1088 },
  { from: '2018-09', to: '2018-12', hours: 687 },
  { from: '2017-01', to: '2017-12', hours: 2043 },
];

interface Month extends Presence {
  readonly month: string;
  readonly scope: number;
  readonly ordinary: number;
}

/** All rows of time, person-months first. */
export function exampleTime(): TimeRow[] {
  const presences = exampleStaff().map(presenceOf);
  const months = presences.flatMap(monthsOfPresence);
  const sickDays = makeSickDays(presences, sickTargets(months));
  const sickOf = sumBy(
    sickDays,
    (each) => `${each.person} ${each.unit} ${each.day.slice(0, 7)}`,
    (each) => each.seconds,
  );
  const extra = drawExtra(months);
  const absence = random('absence');
  return [
    ...months.map((each): TimeRow => {
      const sick = sickOf.get(keyOf(each)) ?? 0;
      const more = extra.get(keyOf(each)) ?? 0;
      const away = absentTime(each, sick, absence.next());
      const worked = each.ordinary - sick - away + more;
      const { person, unit, to: day, ordinary, scope } = each;
      const isPartTime = scope < 100;
      return {
        person,
        unit,
        day,
        sickCase: '',
        began: null,
        ordinary,
        worked,
        sick: 0,
        added: isPartTime ? more : 0,
        overtime: isPartTime ? 0 : more,
      };
    }),
    ...sickDays.map(sickRow),
  ];
}

function presenceOf(row: StaffRow): Presence & { readonly scope: number } {
  const { person, sex, unit, scope } = row;
  const from = row.from < begins ? begins : row.from;
  return { person, sex, unit, from, to: row.to ?? extractedOn, dayLength: scope * 288, scope };
}

function monthsOfPresence(presence: Presence & { readonly scope: number }): Month[] {
  const days = Map.groupBy(daysFrom(presence.from, presence.to), (day) => day.slice(0, 7));
  return [...days].map(([month, all]) => ({
    ...presence,
    month,
    from: all[0] ?? presence.from,
    to: all.at(-1) ?? presence.to,
    ordinary: all.filter(isWorkday).length * presence.dayLength,
  }));
}

function sickTargets(months: readonly Month[]): SickTarget[] {
  return sickShares.flatMap(({ from, to, short, long, women, womenLong }) => {
    const ordinary = (of: (month: Month) => boolean): number =>
      months
        .filter((each) => each.from >= from && each.to <= to && of(each))
        .reduce((sum, each) => sum + each.ordinary, 0);
    const all = ordinary(() => true);
    const ofWomen = ordinary((each) => each.sex === 'woman');
    const longAll = part(all, long);
    const longWomen = part(ofWomen, womenLong);
    const shortWomen = part(ofWomen, women) - longWomen;
    return [
      { sex: 'woman', from, to, short: shortWomen, long: longWomen },
      { sex: 'man', from, to, short: part(all, short) - shortWomen, long: longAll - longWomen },
    ];
  });
}

function part(whole: number, millionths: number): number {
  return Math.round((whole * millionths) / 1_000_000);
}

/** Extra time by person-month in quarters of an hour, until each stretch's hours are used up. */
function drawExtra(months: readonly Month[]): Map<string, number> {
  const chance = random('extra-time');
  const extra = new Map<string, number>();
  for (const { from, to, hours } of extraHours) {
    const open = months.filter((each) => each.month >= from && each.month <= to && each.ordinary > 0);
    for (let left = hours * hour; left > 0; ) {
      const key = keyOf(chance.pick(open));
      const more = Math.min(left, chance.between(2, 22) * quarter);
      extra.set(key, (extra.get(key) ?? 0) + more);
      left -= more;
    }
  }
  return extra;
}

// holidays, parental days, training away: share of the ordinary time in each month
const away = [0.06, 0.08, 0.08, 0.07, 0.07, 0.15, 0.58, 0.21, 0.06, 0.07, 0.06, 0.14];

function absentTime(month: Month, sick: number, chance: number): number {
  const share = (away[Number(month.month.slice(5)) - 1] ?? 0) * (0.4 + 1.2 * chance);
  const wanted = Math.round((month.ordinary * share) / quarter) * quarter;
  return Math.min(wanted, month.ordinary - sick);
}

function sickRow({ person, unit, day, seconds, sickCase, began }: SickDay): TimeRow {
  return { person, unit, day, sickCase, began, ordinary: 0, worked: 0, sick: seconds, added: 0, overtime: 0 };
}

function keyOf({ person, unit, month }: Month): string {
  return `${person} ${unit} ${month}`;
}

function sumBy<T>(all: readonly T[], key: (each: T) => string, amount: (each: T) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const each of all) sums.set(key(each), (sums.get(key(each)) ?? 0) + amount(each));
  return sums;
}
