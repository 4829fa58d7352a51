// The region's business calendars, for other rooms that count working days by them.
import type { OpenTime } from '../../platform/calendar/open-time.ts';
import type { Work } from '../../platform/work/work.ts';
import { agreed } from './case-clocks.ts';

interface NamedCalendar {
  readonly code: string;
  readonly names: { readonly sv: string; readonly da: string; readonly en: string };
}

/** What there is, by code. */
export async function businessCalendars(work: Work): Promise<NamedCalendar[]> {
  return await work.sql<NamedCalendar & Record<string, unknown>>(
    'select calendar_code as code, names from service_desk.calendars order by calendar_code',
  );
}

/** When one of them is open; null when it is not there. */
export async function openTimeBy(work: Work, code: string): Promise<OpenTime | null> {
  return (await agreed(work)).calendars.get(code) ?? null;
}
