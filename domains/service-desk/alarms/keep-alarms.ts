// Keeps what was sent, alert by alert and as it came, before anything is made of it: an answer to the sender means that
// nothing of it can be lost. What it means is worked out by the job that follows.
import type { Work } from '../../../platform/work/work.ts';
import type { ReadSending } from './alarm-message-rules.ts';
import type { KnownSource } from './alarm-sources.ts';

export async function keepSending(work: Work, source: KnownSource, sending: ReadSending): Promise<void> {
  await work.sql(
    `insert into service_desk.alarm_messages (source_id, sending_id, received_at, fingerprint, status, starts_at, ends_at,
       labels, annotations)
     select $1, $2, $3, m.fingerprint, m.status, m."startsAt", m."endsAt", m.labels, m.annotations
     from jsonb_to_recordset($4) as m(fingerprint text, status text, "startsAt" timestamptz,
       "endsAt" timestamptz, labels jsonb, annotations jsonb)`,
    [source.id, work.newId(), work.now, JSON.stringify(sending.alerts)],
  );
  await work.sql('update service_desk.alarm_sources set last_heard_at = $2 where source_id = $1', [
    source.id,
    work.now,
  ]);
  for (const { what, sample } of sending.troubles) await noteTrouble(work, source, what, sample);
  if (sending.alerts.length > 0) work.enqueue('take-up-alarms', {}, { key: 'take-up-alarms' });
  work.audit({ subject: 'alarm-source', subjectId: source.id, detail: { alerts: sending.alerts.length } });
}

/** Something that was sent and could not be read. */
export async function noteTrouble(work: Work, source: KnownSource, what: string, sample: string): Promise<void> {
  await work.sql(
    'insert into service_desk.alarm_troubles (trouble_id, source_id, at, what, sample) values ($1, $2, $3, $4, $5)',
    [work.newId(), source.id, work.now, what, sample.replaceAll('\u0000', ' ').toWellFormed()],
  );
  work.audit({ subject: 'alarm-source', subjectId: source.id, detail: { trouble: what } });
}
