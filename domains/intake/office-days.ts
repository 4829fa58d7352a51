// Choosing the calendar of office days, and showing what it means.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { invalidField } from '../../platform/refusal/refusal.ts';
import { writeSetting } from '../../platform/settings/settings.ts';
import type { Work } from '../../platform/work/work.ts';
import { businessCalendars } from '../service-desk/service-desk.ts';
import type * as contract from './contract.ts';
import { officeCalendar, officeSetting, workingDays } from './working-days.ts';

const halfYear = 183;

export async function showOfficeDays(work: Work): Promise<contract.OfficeDays> {
  const [calendars, calendar, { isWorkingDay }] = await Promise.all([
    businessCalendars(work),
    officeCalendar(work),
    workingDays(work),
  ]);
  const ahead = Array.from({ length: halfYear }, (_, index) => dayAfter(work.today, index));
  return {
    calendar,
    calendars: calendars.map(({ code, names }) => ({ calendar: code, names })),
    closedDays: ahead.filter((day) => isWeekday(day) && !isWorkingDay(day)),
  };
}

export async function setOfficeDays(
  work: Work,
  input: GivenOf<typeof contract.setOfficeDays>,
): Promise<contract.OfficeDays> {
  const calendars = await businessCalendars(work);
  if (input.calendar !== null && !calendars.some((each) => each.code === input.calendar))
    throw invalidField('unknown-calendar', 'calendar', input.calendar);
  await writeSetting(work, '', officeSetting, input.calendar);
  work.audit({ subject: 'office-days', subjectId: input.calendar ?? 'usual' });
  work.touch('settings');
  return showOfficeDays(work);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}
