// Reading how reliable services are. What a page shows is counted from outages, notices and calendars at the moment it is asked
// for, by the same rule as the days kept for the figures.
import { dateOf, dayOf, dayText } from '../../../platform/calendar/civil-day.ts';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { isAnnounced } from '../availability-rules.ts';
import { dayOfInstant, startOf } from './availability-days.ts';
import { type OutageRecord, shownOutages } from './outage-rows.ts';
import {
  type AvailabilityMonth,
  changeReliability,
  type listReliability as list,
  recordOutages,
  type showReliability as show,
} from './reliability-contract.ts';
import { type KnownReliability, reliabilityOver, shareOf } from './service-record.ts';

const monthsShown = 13;

export async function reliabilityList(work: Work): Promise<AnswerOf<typeof list>> {
  const now = Math.floor(work.now.getTime() / 1000);
  const months = monthsUntil(now, 2);
  const [services, known, next] = await Promise.all([
    knownServices(work),
    reliabilityOver(work, months[1]?.from ?? now, now + 1),
    nextMaintenance(work),
  ]);
  const share = (service: string, at: number) => monthOf(known, service, months[at])?.share ?? null;
  const rows = [...services.values()]
    .filter((each) => each.endedOn === null || each.endedOn >= work.today)
    .map((each) => ({
      service: each.code,
      serviceName: each.names[work.language],
      target: known.rows.get(each.code)?.target ?? null,
      thisMonth: share(each.code, 0),
      lastMonth: share(each.code, 1),
      goneNow: known.goneAt(each.code, now),
      nextMaintenanceAt: next.get(each.code)?.toISOString() ?? null,
      isMeasured: known.rows.has(each.code),
    }));
  const { compare } = new Intl.Collator(work.language);
  return {
    rows: rows.toSorted((a, b) => compare(a.serviceName, b.serviceName)),
    mayChange: work.policy.may(changeReliability),
  };
}

export async function reliabilityPage(work: Work, input: { service: string }): Promise<AnswerOf<typeof show>> {
  const service = (await knownServices(work)).get(input.service);
  if (!service) throw new Refusal('not-found', 'unknown-service', { service: input.service });
  const now = Math.floor(work.now.getTime() / 1000);
  const months = monthsUntil(now, monthsShown);
  const known = await reliabilityOver(work, months.at(-1)?.from ?? now, now + 1);
  const settings = known.rows.get(service.code);
  const [outages, maintenance, calendars] = await Promise.all([
    work.sql<OutageRecord>(
      'select * from service_desk.outages where service_code = $1 order by from_at desc limit 100',
      [service.code],
    ),
    maintenanceOf(work, service.code, settings?.notice_seconds ?? 0),
    work.sql<{ calendar_code: string; names: Record<string, string> }>(
      'select calendar_code, names from service_desk.calendars order by calendar_code',
    ),
  ]);
  const named = calendars.map((row) => ({ calendar: row.calendar_code, name: row.names[work.language] ?? '' }));
  return {
    service: service.code,
    serviceName: service.names[work.language],
    isMeasured: settings !== undefined,
    calendar: settings?.calendar_code ?? null,
    calendarName: named.find((each) => each.calendar === settings?.calendar_code)?.name ?? null,
    target: settings?.target ?? null,
    needs: settings?.needs ?? [],
    reserveRoutine: settings?.reserve_routine ?? '',
    noticeSeconds: settings?.notice_seconds ?? 259_200,
    measuredFrom: settings?.measured_from ?? null,
    goneNow: known.goneAt(service.code, now),
    months: months.flatMap((month) => monthOf(known, service.code, month) ?? []),
    outages: await shownOutages(work, outages),
    maintenance,
    calendars: named,
    mayRecord: work.policy.may(recordOutages),
    mayChange: work.policy.may(changeReliability),
  };
}

interface Month {
  readonly month: string;
  readonly from: number;
  readonly to: number;
}

/** The latest months, the present one (until now) first. */
function monthsUntil(now: number, count: number): Month[] {
  const { year, month } = dateOf(dayOfInstant(now));
  return Array.from({ length: count }, (_, back) => {
    const first = dayOf(year, month - back, 1);
    const to = back === 0 ? now : startOf(dayOf(year, month - back + 1, 1));
    return { month: dayText(first).slice(0, 7), from: startOf(first), to };
  });
}

function monthOf(known: KnownReliability, service: string, month: Month | undefined): AvailabilityMonth | null {
  if (!month) return null;
  const found = known.availability(service, month.from, month.to);
  if (!found) return null;
  return {
    month: month.month,
    share: shareOf(found),
    agreedSeconds: found.agreedSeconds,
    downSeconds: found.downSeconds,
    partlyDownSeconds: found.partlyDownSeconds,
    maintenanceSeconds: found.maintenanceSeconds,
  };
}

async function nextMaintenance(work: Work): Promise<Map<string, Date>> {
  const rows = await work.sql<{ service_code: string; at: Date }>(
    `select service_code, min(starts_at) as at from notices.published_maintenance
     where ends_at > $1 group by service_code`,
    [work.now],
  );
  return new Map(rows.map((row) => [row.service_code, row.at]));
}

async function maintenanceOf(
  work: Work,
  service: string,
  noticeSeconds: number,
): Promise<AnswerOf<typeof show>['maintenance']> {
  const rows = await work.sql<{ notice_id: string; title: string; starts_at: Date; ends_at: Date; announced_at: Date }>(
    `select notice_id, title, starts_at, ends_at, announced_at from notices.published_maintenance
     where service_code = $1 and ends_at > $2::timestamptz - interval '90 days' order by starts_at desc limit 20`,
    [service, work.now],
  );
  const second = (at: Date) => Math.floor(at.getTime() / 1000);
  return rows.map((row) => ({
    notice: row.notice_id,
    title: row.title,
    fromAt: row.starts_at.toISOString(),
    toAt: row.ends_at.toISOString(),
    isExcused: isAnnounced(
      {
        services: [service],
        from: second(row.starts_at),
        to: second(row.ends_at),
        announcedAt: second(row.announced_at),
      },
      { seconds: noticeSeconds, calendar: null },
    ),
  }));
}
