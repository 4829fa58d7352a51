// The days of the example's years: which of them people work, and how days follow one another. Pure.

/** Swedish public holidays (and the eves that count as such) of 2017–2019 that fall on a weekday. */
const holidays = new Set([
  ...['2017-01-06', '2017-04-14', '2017-04-17', '2017-05-01', '2017-05-25', '2017-06-06', '2017-06-23', '2017-12-25'],
  ...['2017-12-26', '2018-01-01', '2018-03-30', '2018-04-02', '2018-05-01', '2018-05-10', '2018-06-06', '2018-06-22'],
  ...['2018-12-24', '2018-12-25', '2018-12-26', '2018-12-31', '2019-01-01', '2019-04-19', '2019-04-22', '2019-05-01'],
  ...['2019-05-30', '2019-06-06', '2019-06-21', '2019-12-24', '2019-12-25', '2019-12-26', '2019-12-31'],
]);

const dayLength = 86_400_000;

/** Monday to Friday, but not on a holiday. */
export function isWorkday(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday > 0 && weekday < 6 && !holidays.has(day);
}

/** The day some days later (negative: earlier). */
export function dayAfter(day: string, steps = 1): string {
  return new Date(Date.parse(day) + steps * dayLength).toISOString().slice(0, 10);
}

/** Every day from one to another, both included. */
export function daysFrom(from: string, to: string): string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / dayLength) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => dayAfter(from, index));
}
