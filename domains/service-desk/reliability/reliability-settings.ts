// What is agreed of a service and what it needs to work. A change holds for all its time: the days are counted anew.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { needsCircle } from '../availability-rules.ts';
import { agreed } from '../case-clocks.ts';
import { countAgain } from './availability-days.ts';
import type { ServiceNeed, setReliability as set } from './reliability-contract.ts';
import { reliabilityRows } from './service-record.ts';

export async function setReliability(work: Work, input: GivenOf<typeof set>): Promise<{ service: string }> {
  const [services, { calendars }] = await Promise.all([knownServices(work), agreed(work)]);
  if (!services.has(input.service)) throw invalidField('unknown-service', 'service', input.service);
  const unknown = input.needs.flatMap(servicesIn).find((code) => !services.has(code));
  if (unknown !== undefined) throw invalidField('unknown-service', 'needs', unknown);
  if (!calendars.has(input.calendar)) throw invalidField('unknown-calendar', 'calendar', input.calendar);
  // two changes at once could close a circle that neither sees
  await work.sql('lock table service_desk.service_reliability in share row exclusive mode');
  const others = [...(await reliabilityRows(work)).values()].filter((row) => row.service_code !== input.service);
  const circle = needsCircle([
    ...others.map((row) => ({ code: row.service_code, needs: row.needs })),
    { code: input.service, needs: input.needs },
  ]);
  if (circle) throw invalidField('needs-in-circle', 'needs', circle.join(' → '));
  await work.sql(
    `insert into service_desk.service_reliability (service_code, calendar_code, target, needs, reserve_routine,
       notice_seconds, measured_from, changed_at, changed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (service_code) do update set calendar_code = excluded.calendar_code, target = excluded.target,
       needs = excluded.needs, reserve_routine = excluded.reserve_routine, notice_seconds = excluded.notice_seconds,
       measured_from = excluded.measured_from, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [
      input.service,
      input.calendar,
      input.target,
      JSON.stringify(input.needs),
      input.reserveRoutine,
      input.noticeSeconds,
      input.measuredFrom,
      work.now,
      work.actor?.name ?? '',
    ],
  );
  countAgain(work, null);
  work.audit({ subject: 'service-reliability', subjectId: input.service });
  return { service: input.service };
}

function servicesIn(need: ServiceNeed): readonly string[] {
  return typeof need === 'string' ? [need] : need.of;
}
