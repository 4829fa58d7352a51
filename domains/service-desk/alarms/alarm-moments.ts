// What must be looked at again when time has passed: alarms that came and went and may be still now, and those that announced
// work held back and that still sound when it is over.
import type { Work } from '../../../platform/work/work.ts';
import { servicesInMaintenance } from '../../notices/notices.ts';
import { settleCase } from './alarm-cases.ts';
import { type AlarmRecord, lockAlarms, standingOf, storeAlarms } from './alarm-rows.ts';
import { flapRule, isCalm } from './alarm-rules.ts';
import { attendAlarms } from './attend-alarms.ts';

/** The job after an alarm that comes and goes: has it been still? */
export async function calmAlarm(work: Work, payload: unknown): Promise<void> {
  const alarmId = payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, 'alarmId')) : '';
  await lockAlarms(work);
  const [record] = await work.sql<AlarmRecord>(
    'select * from service_desk.alarms where alarm_id = $1 and is_flapping for update',
    [alarmId],
  );
  if (!record) return;
  const { turnedAt } = standingOf(record);
  if (!isCalm({ turnedAt }, work.now.getTime())) {
    const runAt = new Date(turnedAt + flapRule.calm + 1000);
    work.enqueue('calm-alarm', { alarmId }, { key: `calm-alarm ${alarmId}`, runAt });
    return;
  }
  await work.sql("update service_desk.alarms set is_flapping = false, turns = '{}' where alarm_id = $1", [alarmId]);
  if (record.state === 'resolved' && record.case_id !== null) await settleCase(work, record.case_id, record.title);
}

/** The job at the end of announced work, and when a notice of it ends earlier. */
export async function releaseAlarms(work: Work): Promise<void> {
  await lockAlarms(work);
  const inMaintenance = await servicesInMaintenance(work);
  const rows = await work.sql<AlarmRecord>(
    `select * from service_desk.alarms where state = 'firing' and held = 'maintenance'
       and service_code <> all($1) order by fired_at limit 2000 for update`,
    [[...inMaintenance.keys()]],
  );
  const drafts = rows.map((record) => ({
    record: { ...record, fired_at: work.now },
    begun: true,
    again: false,
    ended: false,
    startedFlapping: false,
  }));
  await attendAlarms(work, drafts);
  await storeAlarms(
    work,
    drafts.map((each) => each.record),
  );
  // work that was made longer holds them until its new end
  const next = [...inMaintenance.values()].toSorted((a, b) => a.getTime() - b.getTime())[0];
  if (next) work.enqueue('release-alarms', {}, { key: `release-alarms ${next.toISOString()}`, runAt: next });
}
