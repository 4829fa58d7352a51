// Every quarter of an hour: who leads an incident, or holds the security role where nobody leads, is reminded of a clock that has
// come half-way, is nearly out or late, once a stage. The reminder is a row that the start page shows, a mail and an event, both
// without a word of what happened.
import type { Job } from '../../platform/operation/domain.ts';
import type { Work } from '../../platform/work/work.ts';
import type { ClockDue } from './contract.ts';
import { clocksOfIncident, hangingOn, type IncidentRecord, seconds, type TrackClock } from './incident-rows.ts';
import { clockName, mailReminder } from './reminder-mail.ts';
import { reminderOf } from './reminder-rules.ts';

export const remindOfClocksJob: Job = { name: 'remind-of-clocks', every: '*/15 * * * *', run: remindOfClocks };

async function remindOfClocks(work: Work): Promise<void> {
  const open = await work.sql<IncidentRecord>(
    'select *, null as my_part from security.incidents where closed_at is null order by number',
  );
  const hanging = await hangingOn(
    work,
    open.map(({ incident_id }) => incident_id),
  );
  for (const record of open) {
    const people = hanging.people
      .filter(({ incident_id, part }) => incident_id === record.incident_id && part === 'lead')
      .map(({ person_id }) => person_id);
    for (const clock of clocksOfIncident(record, hanging, work.now)) await remind(work, record, clock, people);
  }
}

async function remind(work: Work, record: IncidentRecord, clock: TrackClock, people: readonly string[]): Promise<void> {
  const reached = reminderOf(clock, seconds(work.now));
  if (!reached) return;
  const dueAt = new Date(reached.dueAt * 1000);
  const made = await work.sql(
    `insert into security.reminders (incident_id, clock, due_at, stage, reminded_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning 1`,
    [record.incident_id, clockName(clock), dueAt, reached.stage, work.now],
  );
  if (made.length === 0) return;
  work.audit({
    subject: 'security-incident',
    subjectId: record.incident_id,
    unit: record.unit_code,
    detail: { what: 'reminded', step: clock.step, to: clock.to, stage: reached.stage, people },
  });
  await mailReminder(
    work,
    { incident: record.incident_id, clock: clockName(clock), dueAt, stage: reached.stage },
    people,
  );
  work.emit('legal-clock-due', {
    people: [...people],
    dueAt: dueAt.toISOString(),
    stage: reached.stage,
  } satisfies ClockDue);
}
