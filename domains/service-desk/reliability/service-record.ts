// What is known of all services, as the rules of availability ask for it: what each needs and when, its outages and announced
// work, and the hours agreed.
import { roundTheClock } from '../../../platform/calendar/business-calendar.ts';
import { type OpenTime, openTimeOf } from '../../../platform/calendar/open-time.ts';
import type { Work } from '../../../platform/work/work.ts';
import {
  type Availability,
  availabilityOf,
  type MeasuredService,
  restsOn,
  type ServiceRecord,
} from '../availability-rules.ts';
import { agreed } from '../case-clocks.ts';
import type { ServiceNeed } from './reliability-contract.ts';

/** the days of figures are those of Sweden and Denmark, which share a clock */
export const regionZone = 'Europe/Stockholm';
const alwaysOpen = openTimeOf(roundTheClock(regionZone));

/** A row of service_desk.service_reliability. */
export interface ReliabilityRow {
  [column: string]: unknown;
  service_code: string;
  calendar_code: string;
  target: number | null;
  needs: ServiceNeed[];
  reserve_routine: string;
  notice_seconds: number;
  measured_from: string;
}

export interface KnownReliability {
  readonly rows: ReadonlyMap<string, ReliabilityRow>;
  /** of a service, between two epoch seconds; null when nothing is agreed of it */
  availability(service: string, from: number, to: number): Availability | null;
  /** percent of a service that is gone at this second */
  goneAt(service: string, at: number): number;
}

/** Everything that touches the time from `from` to `to`, epoch seconds. */
export async function reliabilityOver(work: Work, from: number, to: number): Promise<KnownReliability> {
  const [settings, outages, windows, { calendars }] = await Promise.all([
    reliabilityRows(work),
    work.sql<{ service: string; from: number; to: number | null; weight: number }>(
      `select service_code as service, floor(extract(epoch from from_at))::float8 as "from",
         floor(extract(epoch from to_at))::float8 as "to", weight from service_desk.outages
       where struck_at is null and from_at < to_timestamp($2) and coalesce(to_at, 'infinity') > to_timestamp($1)`,
      [from, to],
    ),
    work.sql<{ services: string[]; from: number; to: number; announced: number }>(
      `select array_agg(service_code) as services, floor(extract(epoch from starts_at))::float8 as "from",
         floor(extract(epoch from ends_at))::float8 as "to", floor(extract(epoch from announced_at))::float8 as announced
       from notices.published_maintenance where starts_at < to_timestamp($2) and ends_at > to_timestamp($1)
       group by notice_id, starts_at, ends_at, announced_at`,
      [from, to],
    ),
    agreed(work),
  ]);
  const services: MeasuredService[] = [...settings.values()].map((row) => ({
    code: row.service_code,
    needs: row.needs,
  }));
  const announced = windows.map((each) => ({ ...each, announcedAt: each.announced }));
  const near = new Map<string, ServiceRecord>();
  const recordOf = (row: ReliabilityRow): ServiceRecord => {
    const known = near.get(row.service_code);
    if (known) return known;
    const concerned = restsOn(row.service_code, services);
    const made = {
      services,
      outages: outages.filter((each) => concerned.includes(each.service)),
      windows: announced,
      notice: { seconds: row.notice_seconds, calendar: null },
    };
    near.set(row.service_code, made);
    return made;
  };
  return {
    rows: settings,
    availability: (service, start, end) => {
      const row = settings.get(service);
      const hours: OpenTime | undefined = row && calendars.get(row.calendar_code);
      if (!row || !hours) return null;
      const known = recordOf(row);
      const within = {
        ...known,
        outages: known.outages.filter((each) => each.from < end && (each.to ?? end) > start),
        windows: known.windows.filter((each) => each.from < end && each.to > start),
      };
      return availabilityOf({ service, agreed: hours, from: start, to: end }, within);
    },
    goneAt: (service, at) => goneAt(service, at, services, outages),
  };
}

export async function reliabilityRows(work: Work): Promise<ReadonlyMap<string, ReliabilityRow>> {
  const rows = await work.sql<ReliabilityRow>(
    'select *, measured_from::text as measured_from from service_desk.service_reliability order by service_code',
  );
  return new Map(rows.map((row) => [row.service_code, row]));
}

/** Available: agreed time less what was lost, in thousandths of a percent; null when nothing was agreed. */
export function shareOf({ agreedSeconds, lostPercentSeconds }: Availability): number | null {
  if (agreedSeconds === 0) return null;
  // rounded down: what was missed is never rounded away
  return Math.floor(((100 * agreedSeconds - lostPercentSeconds) * 1000) / agreedSeconds);
}

function goneAt(
  service: string,
  at: number,
  services: readonly MeasuredService[],
  outages: ServiceRecord['outages'],
): number {
  const going = outages.filter((each) => each.from <= at && (each.to === null || each.to > at));
  if (going.length === 0) return 0;
  const asked = { service, agreed: alwaysOpen, from: at, to: at + 1 };
  const answer = availabilityOf(asked, {
    services,
    outages: going,
    windows: [],
    notice: { seconds: 0, calendar: null },
  });
  return answer.lostPercentSeconds;
}
