// Which days are worked on, for approvals that run out and parts that must be ready: the calendar the region has chosen for its
// offices, else Monday to Friday without holidays and the eves that offices are closed on.
import { BusinessCalendar } from '../../platform/calendar/business-calendar.ts';
import { dayNumber, secondsOfDay } from '../../platform/calendar/civil-day.ts';
import { instantAfterOpenDays } from '../../platform/calendar/open-days.ts';
import { openSecondsBetween, openTimeOf, timeZoneAt } from '../../platform/calendar/open-time.ts';
import { instantOf } from '../../platform/calendar/time-zone.ts';
import { readSetting } from '../../platform/settings/settings.ts';
import type { Remembered, Work } from '../../platform/work/work.ts';
import { openTimeBy } from '../service-desk/service-desk.ts';

/** the setting of the region that names the calendar */
export const officeSetting = 'office-calendar';

export interface WorkingDays {
  readonly isWorkingDay: (day: string) => boolean;
  /** the same time of day so many working days later */
  readonly after: (from: Date, days: number) => Date;
}

/** The days offices work on in this region. */
export async function workingDays(work: Work): Promise<WorkingDays> {
  const code = await officeCalendar(work);
  const time = (code === null ? null : await openTimeBy(work, code)) ?? usualTime;
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

/** The code of the calendar chosen, or null. */
export async function officeCalendar(work: Work): Promise<string | null> {
  return (await work.recall(chosen)).code;
}

const chosen: Remembered<{ readonly code: string | null }> = {
  name: 'intake.office-calendar',
  topic: 'settings',
  load: async (work) => {
    const kept = await readSetting<unknown>(work, '', officeSetting);
    return { code: typeof kept === 'string' ? kept : null };
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

const usualTime = openTimeOf(usual);
