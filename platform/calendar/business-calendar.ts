// What a business calendar says: when work is done, by weekday, holiday and date, in versions valid from a day on. A version
// never changes the time before it, so that what was kept stays kept when somebody adds a closing. Pure.
import { z } from 'zod';
import { DayText, dayNumber } from './civil-day.ts';
import { holidayNames, holidaySets } from './holidays.ts';
import { isTimeZone } from './time-zone.ts';

/** HH:MM or HH:MM:SS on the wall clock; 24:00 ends a day. */
export const TimeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?|24:00)$/, 'HH:MM, HH:MM:SS or 24:00');

/**
 * Open from `from` until `to` (excluded). A `to` at or before `from` is on the next day: 22:00-06:00 belongs to the day it
 * began on. Round the clock is 00:00-24:00.
 */
export const OpenInterval = z
  .object({ from: TimeOfDay.refine((text) => text !== '24:00', 'before 24:00'), to: TimeOfDay })
  .refine(({ from, to }) => secondsIntoDay(from) !== secondsIntoDay(to), 'from and to differ');
export type OpenInterval = z.infer<typeof OpenInterval>;

/** The open hours of one day, in any order; none: closed. */
export const DayHours = z.array(OpenInterval).max(24);
export type DayHours = z.infer<typeof DayHours>;

/**
 * What a holiday does: `closed`; `open` as the weekday would be; `half`: within its own hours, and only as far as the
 * weekday is open, so that a half day on a Sunday does not open the Sunday.
 */
export const HolidayRule = z.discriminatedUnion('does', [
  z.object({ does: z.literal('closed') }),
  z.object({ does: z.literal('open') }),
  z.object({ does: z.literal('half'), hours: DayHours.min(1) }),
]);
export type HolidayRule = z.infer<typeof HolidayRule>;

/**
 * The calendar's own word about a day, or the days from `on` to `until` (included): a local closing, an ordinary weekday in
 * spite of a holiday, or hours of its own instead of whatever the day would have. It stands above holidays; of several
 * about one day, the last in the list counts.
 */
export const OwnDay = z
  .object({
    on: DayText,
    until: DayText.optional(),
    does: z.enum(['closed', 'open', 'hours']),
    hours: DayHours.optional(),
    /** why, for people */
    reason: z.string().max(200).optional(),
  })
  .refine(({ does, hours }) => (does === 'hours') === (hours !== undefined), 'hours where it says hours')
  .refine(({ on, until }) => !until || (on <= until && dayNumber(until) - dayNumber(on) < 400), 'at most 400 days');
export type OwnDay = z.infer<typeof OwnDay>;

/** The calendar from local midnight of `from` on, in its own zone, until the next version begins. */
export const CalendarVersion = z.object({
  from: DayText,
  timeZone: z.string().refine(isTimeZone, 'a zone of the IANA database'),
  /** seven days, Monday first */
  week: z.array(DayHours).length(7),
  holidays: z.enum(holidaySets),
  /** absent: a holiday that is public by law is closed, any other is open */
  holidayRules: z.partialRecord(z.enum(holidayNames), HolidayRule).default({}),
  days: z.array(OwnDay).max(2000).default([]),
});
export type CalendarVersion = z.infer<typeof CalendarVersion>;

/** Versions in order of their first day. The first also speaks for the time before it: nobody said anything else. */
export const BusinessCalendar = z.object({
  versions: z
    .array(CalendarVersion)
    .min(1)
    .refine(
      (versions) => versions.every(({ from }, at) => at === 0 || (versions[at - 1]?.from ?? '') < from),
      'versions in order, each from another day',
    ),
});
export type BusinessCalendar = z.infer<typeof BusinessCalendar>;

/** Seconds from midnight of HH:MM, HH:MM:SS or 24:00. */
export function secondsIntoDay(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** Round the clock, without holidays, in a zone: clinical services, and the yardstick for others. */
export function roundTheClock(timeZone: string, from = '2000-01-01'): BusinessCalendar {
  const week = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);
  return { versions: [{ from, timeZone, week, holidays: 'none', holidayRules: {}, days: [] }] };
}
