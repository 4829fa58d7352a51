// What is agreed of the example region's services, what each needs, and the outages behind what people were told of them.
import { stableId } from '../../../example/stable-id.ts';
import { dayNumber } from '../../../platform/calendar/civil-day.ts';
import { copyRows } from '../../../platform/database/copy.ts';
import type { Work } from '../../../platform/work/work.ts';
import { exampleDisturbances } from '../../notices/example.ts';
import { countDays, dayOfInstant } from './availability-days.ts';
import type { ServiceNeed } from './reliability-contract.ts';

/** Writes settings and outages, and counts the days the figures rest on; calendars and services must be there. */
export async function loadReliability(work: Work): Promise<void> {
  await copyRows(
    work.connection(),
    'service_desk.service_reliability',
    [
      'service_code',
      'calendar_code',
      'target',
      'needs',
      'reserve_routine',
      'measured_from',
      'changed_at',
      'changed_by',
    ],
    agreedServices.map((each) => [
      each.service,
      each.hours,
      each.target,
      JSON.stringify(each.needs),
      each.routine,
      '2018-01-01',
      '2018-01-01T00:00:00Z',
      'Peter Sandklint',
    ]),
  );
  const outages = exampleDisturbances(work.now).flatMap((each) =>
    each.services.map((service) => ({ ...each, service })),
  );
  await copyRows(
    work.connection(),
    'service_desk.outages',
    ['outage_id', 'service_code', 'from_at', 'to_at', 'weight', 'text', 'origin', 'decided_by', 'recorded_at'],
    outages.map((each) => [
      stableId('outage', `${each.id} ${each.service}`),
      each.service,
      each.startsAt.toISOString(),
      each.endsAt?.toISOString() ?? null,
      each.level === 'outage' ? 100 : 30,
      each.title,
      'person',
      'Peter Sandklint',
      each.startsAt.toISOString(),
    ]),
  );
  // the years the example tells of, and the weeks around the day it is loaded
  const today = dayOfInstant(work.now.getTime() / 1000);
  await countDays(work, dayNumber('2018-01-01'), Math.min(today - 1, dayNumber('2019-08-31')));
  if (today - 40 > dayNumber('2019-08-31')) await countDays(work, today - 40, today - 1);
}

interface AgreedService {
  readonly service: string;
  readonly hours: 'office' | 'clinic';
  readonly target: number;
  readonly needs: readonly ServiceNeed[];
  readonly routine: string;
}

function agreed(
  service: string,
  hours: AgreedService['hours'],
  target: number,
  needs: readonly ServiceNeed[] = [],
  routine = '',
): AgreedService {
  return { service, hours, target, needs, routine };
}

const routines = 'https://rutiner.region.example/reserv';
const agreedServices: readonly AgreedService[] = [
  agreed('journal', 'clinic', 99_900, ['network', 'sign-on'], `${routines}/journal`),
  agreed('medicines', 'clinic', 99_900, ['journal'], `${routines}/lakemedel`),
  agreed('lab-results', 'clinic', 99_700, ['journal'], `${routines}/labbsvar`),
  agreed('images', 'clinic', 99_700, ['network'], `${routines}/rontgen`),
  agreed('monitoring', 'clinic', 99_950, [{ atLeast: 1, of: ['network', 'wireless'] }], `${routines}/overvakning`),
  agreed('telephony', 'clinic', 99_900, ['network'], `${routines}/telefoni`),
  agreed('network', 'clinic', 99_950),
  agreed('wireless', 'clinic', 99_500, ['network']),
  agreed('mail', 'office', 99_500, ['network']),
  agreed('sign-on', 'clinic', 99_900, ['network']),
  agreed('workplace', 'office', 99_500, ['network']),
  agreed('booking', 'office', 99_500, ['network'], `${routines}/tidbokning`),
];
