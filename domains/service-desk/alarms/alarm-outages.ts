// An alarm whose rule says that the service is gone while it sounds begins an outage, and its end ends it.
import type { Work } from '../../../platform/work/work.ts';
import { beginOutage, endOutages } from '../reliability/outages-by-rule.ts';
import type { Draft } from './alarm-draft.ts';
import { ruleOf } from './attend-alarms.ts';

export async function outageOfAlarm(work: Work, { record, begun, ended }: Draft): Promise<void> {
  if (begun && record.service_code !== null) {
    const says = (await ruleOf(work, record))?.says;
    if (says && says.outage > 0)
      await beginOutage(work, {
        origin: 'alarm',
        originId: record.alarm_id,
        service: record.service_code,
        fromAt: earlier(record.started_at, work.now),
        weight: says.outage,
        text: record.title,
        decidedBy: record.rule_name,
      });
  }
  if (ended && record.state === 'resolved') {
    const endedAt = record.ended_at ?? work.now;
    await endOutages(work, 'alarm', record.alarm_id, earlier(endedAt, work.now));
  }
}

/** A source's clock may run ahead of ours. */
function earlier(a: Date, b: Date): Date {
  return new Date(Math.min(a.getTime(), b.getTime()));
}
