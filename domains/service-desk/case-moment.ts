// When a clock has something to say: a warning before the deadline, or that it has passed. The job comes at the second; what
// was said already is not said again, and what has changed meanwhile is asked anew.
import type { Work } from '../../platform/work/work.ts';
import { agreed, clockColumns, secondOf } from './case-clocks.ts';
import { addEntry, tellOf } from './case-line.ts';
import type { CaseRecord } from './case-rows.ts';
import { countUpTo } from './clock-round-rules.ts';

/** The job of one case's next moment. */
export async function tellMoment(work: Work, payload: unknown): Promise<void> {
  const caseId = payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, 'caseId')) : '';
  const [record] = await work.sql<CaseRecord>('select * from service_desk.cases where case_id = $1 for update', [
    caseId,
  ]);
  if (!record?.clocks) return;
  const { calendars } = await agreed(work);
  const now = secondOf(work.now);
  const clocks = structuredClone(record.clocks);
  for (const [clock, rounds] of Object.entries(clocks.clocks)) {
    const round = rounds.at(-1);
    if (!round || round.endedAt !== null) continue;
    const [reached, breached] = [round.reached.length, round.breachedAt];
    countUpTo(round, now, calendars);
    for (const warning of round.reached.slice(reached))
      await addEntry(work, caseId, { what: 'warned', text: `${clock} ${warning.percent}`, isOpen: false });
    if (breached === null && round.breachedAt !== null)
      await addEntry(work, caseId, { what: 'breached', text: clock, isOpen: false });
  }
  const columns = clockColumns(work, caseId, clocks, calendars);
  await work.sql('update service_desk.cases set clocks = $2, deadline_at = $3, is_late = $4 where case_id = $1', [
    caseId,
    JSON.stringify(columns.clocks),
    columns.deadline_at,
    columns.is_late,
  ]);
  tellOf(work, caseId, 'case-changed');
}
