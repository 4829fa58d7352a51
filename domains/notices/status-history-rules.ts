// How each service ran, day by day, and its outages in words' worth of facts: from what was told at the time and nothing
// else. Pure: notices, services and the day come in as arguments.
import { dayText, secondsOfDay } from '../../platform/calendar/civil-day.ts';
import { instantOf, wallClockAt } from '../../platform/calendar/time-zone.ts';
import type { NoticeLevel, ServiceHistory } from './contract.ts';

/** What of a notice its history stands on; instants in ISO 8601, the entries as they were told, the oldest first. */
export interface ToldNotice {
  readonly notice: string;
  readonly title: string;
  readonly language: 'sv' | 'da' | 'en';
  readonly services: readonly string[];
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly isOver: boolean;
  readonly entries: readonly { readonly at: string; readonly state: string; readonly level: NoticeLevel }[];
}

export const historyDays = 90;
const weights: Readonly<Record<NoticeLevel, number>> = { information: 0, planned: 0, degraded: 1, outage: 2 };
const states = ['works', 'degraded', 'outage'] as const;

/** The history of these services up to `now` (epoch seconds), in the days of a time zone. */
export function historyOf(
  services: readonly { readonly service: string; readonly name: string }[],
  notices: readonly ToldNotice[],
  now: number,
  timeZone: string,
): ServiceHistory[] {
  const today = Math.floor(wallClockAt(timeZone, now) / secondsOfDay);
  const first = today - historyDays + 1;
  const edges = Array.from({ length: historyDays + 1 }, (_, at) => instantOf(timeZone, (first + at) * secondsOfDay));
  const since = edges[0] ?? now;
  return services.map(({ service, name }) => {
    const about = notices.filter((each) => each.services.includes(service));
    const worst = new Array<number>(historyDays).fill(0);
    for (const stretch of about.flatMap((each) => stretchesOf(each, now)))
      for (let at = 0; at < historyDays; at++)
        if (stretch.from < (edges[at + 1] ?? now) && Math.max(stretch.to, stretch.from + 1) > (edges[at] ?? now))
          worst[at] = Math.max(worst[at] ?? 0, stretch.weight);
    return {
      service,
      name,
      from: dayText(first),
      days: worst.map((weight) => states[weight] ?? 'works'),
      outages: about.flatMap((each) => outageOf(each, now, since)),
    };
  });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** What a notice says of the time it covers: each level from when it was told, the first from the beginning. */
function stretchesOf(told: ToldNotice, now: number): Stretch[] {
  const [start, end] = [seconds(told.startsAt), endOf(told, now)];
  const entries = told.entries.filter((each) => each.state !== 'draft');
  return entries
    .map((each, index) => ({
      from: index === 0 ? start : Math.max(start, seconds(each.at)),
      to: Math.min(end, seconds(entries[index + 1]?.at ?? '') || end),
      weight: each.state === 'resolved' ? 0 : weights[each.level],
    }))
    .filter((each) => each.weight > 0 && each.from <= end && each.from <= each.to);
}

function outageOf(told: ToldNotice, now: number, since: number): ServiceHistory['outages'] {
  const stretches = stretchesOf(told, now);
  const [from, to] = [seconds(told.startsAt), endOf(told, now)];
  if (stretches.length === 0 || from > now || to < since) return [];
  const worst = Math.max(...stretches.map((each) => each.weight));
  return [
    {
      notice: told.notice,
      title: told.title,
      language: told.language,
      level: worst === 2 ? 'outage' : 'degraded',
      startsAt: told.startsAt,
      endsAt: told.isOver ? told.endsAt : null,
      seconds: Math.max(0, to - from),
    },
  ];
}

/** What is not over goes on now, whatever end was expected. */
function endOf(told: ToldNotice, now: number): number {
  return told.isOver && told.endsAt !== null ? Math.min(now, seconds(told.endsAt)) : now;
}

function seconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}
