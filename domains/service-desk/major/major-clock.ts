// The clock of updates: the next is due as the level says. A job comes shortly before and at the moment itself, so that those
// who lead are reminded, and that one was late stands in the timeline. What was said already is not said again.
import type { Work } from '../../../platform/work/work.ts';
import { addLine } from './major-lines.ts';
import type { MajorRecord } from './major-rows.ts';
import { reminded, updateEvery } from './major-rules.ts';

/** Winds the clock: the next update is due as the level says, or at the moment given. */
export async function setUpdateClock(work: Work, major: string, level: number, nextAt?: Date): Promise<void> {
  const dueAt = nextAt ?? new Date(work.now.getTime() + (updateEvery[level] ?? 3600) * 1000);
  await work.sql("update service_desk.major_incidents set update_due_at = $2, update_said = '' where major_id = $1", [
    major,
    dueAt,
  ]);
  comeAt(work, major, new Date(dueAt.getTime() - reminded * 1000));
}

/** Stops it: what is over is told no more. */
export async function stopUpdateClock(work: Work, major: string): Promise<void> {
  await work.sql("update service_desk.major_incidents set update_due_at = null, update_said = '' where major_id = $1", [
    major,
  ]);
}

/** The job of one incident's next moment. */
export async function tellMajorMoment(work: Work, payload: unknown): Promise<void> {
  const major = payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, 'major')) : '';
  const [record] = await work.sql<Pick<MajorRecord, 'major_id' | 'state' | 'update_due_at' | 'update_said'>>(
    'select major_id, state, update_due_at, update_said from service_desk.major_incidents where major_id = $1 for update',
    [major],
  );
  if (record?.state !== 'open' || !record.update_due_at || record.update_said === 'late') return;
  const left = (record.update_due_at.getTime() - work.now.getTime()) / 1000;
  if (left > reminded) return comeAt(work, major, new Date(record.update_due_at.getTime() - reminded * 1000));
  const said = left > 0 ? 'near' : 'late';
  if (said === 'near') comeAt(work, major, record.update_due_at);
  else await addLine(work, major, { what: 'late', isOpen: false, at: record.update_due_at });
  await work.sql('update service_desk.major_incidents set update_said = $2 where major_id = $1', [major, said]);
  work.audit({ subject: 'major-incident', subjectId: major });
}

function comeAt(work: Work, major: string, at: Date): void {
  const runAt = at > work.now ? at : work.now;
  work.enqueue('major-moment', { major }, { key: `major-moment ${major}`, runAt });
}
