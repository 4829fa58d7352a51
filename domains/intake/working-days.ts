// Which days are worked on, for approvals that run out and parts that must be ready: the region's own office calendar where one
// is kept, else Monday to Friday without holidays and the eves that offices are closed on.
import { BusinessCalendar } from '../../platform/calendar/business-calendar.ts';
import { dayNumber, secondsOfDay } from '../../platform/calendar/civil-day.ts';
import { instantAfterOpenDays } from '../../platform/calendar/open-days.ts';
import { type OpenTime, openSecondsBetween, openTimeOf, timeZoneAt } from '../../platform/calendar/open-time.ts';
import { instantOf } from '../../platform/calendar/time-zone.ts';
import { readSetting } from '../../platform/settings/settings.ts';
import type { Remembered, Work } from '../../platform/work/work.ts';

export interface WorkingDays {
  readonly isWorkingDay: (day: string) => boolean;
  /** the same time of day so many working days later */
  readonly after: (from: Date, days: number) => Date;
}

/** The days offices work on in this region. */
export async function workingDays(work: Work): Promise<WorkingDays> {
  const time = await work.recall(officeTime);
  return {
    isWorkingDay: (day) => {
      const start = dayNumber(day) * secondsOfDay;
      const zone = timeZoneAt(time, start);
      return openSecondsBetween(time, instantOf(zone, start), instantOf(zone, start + secondsOfDay)) > 0;
    },
    after: (from, days) => {
      const seconds = instantAfterOpenDays(time, Math.floor(from.getTime() / 1000), days);
      return new Date((seconds ?? Math.floor(from.getTime() / 1000) + days * secondsOfDay) * 1000);
    },
  };
}

const officeTime: Remembered<OpenTime> = {
  name: 'intake.office-time',
  topic: 'settings',
  load: async (work) => {
    const kept = BusinessCalendar.safeParse(await readSetting<unknown>(work, '', 'office-calendar'));
    return openTimeOf(kept.success ? kept.data : usual);
  },
};

const closed = { does: 'closed' } as const;
const weekday = [{ from: '07:00', to: '17:00' }];

const usual = BusinessCalendar.parse({
  versions: [
    {
      from: '2015-01-01',
      timeZone: 'Europe/Stockholm',
      week: [weekday, weekday, weekday, weekday, weekday, [], []],
      holidays: 'sv',
      holidayRules: { 'midsummer-eve': closed, 'christmas-eve': closed, 'new-years-eve': closed },
    },
  ],
});
