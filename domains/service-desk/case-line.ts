// A line in the history of a case, and the telling of what has happened to it: in the audit log, to other domains, on open pages.
import type { Work } from '../../platform/work/work.ts';
import type { CaseChannel } from './case-contract.ts';
import type { CaseTold, caseEvents } from './contract.ts';

export interface Line {
  readonly what: string;
  readonly text?: string;
  /** the requester sees it */
  readonly isOpen: boolean;
  readonly channel?: CaseChannel;
}

/** Adds a line to the history without changing the case; answers its number. */
export async function addEntry(work: Work, caseId: string, line: Line, changes: object | null = null): Promise<number> {
  const [added] = await work.sql<{ ordinal: number; is_followed: boolean }>(
    `insert into service_desk.case_entries (case_id, ordinal, at, what, text, changes, is_open, channel, by_id, by_name)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9
     from service_desk.case_entries where case_id = $1
     returning ordinal, exists (select 1 from service_desk.case_watchers w where w.case_id = $1) as is_followed`,
    [
      caseId,
      work.now,
      line.what,
      line.text ?? '',
      changes ? JSON.stringify(changes) : null,
      line.isOpen,
      line.channel ?? null,
      work.actor?.id ?? null,
      work.actor?.name ?? null,
    ],
  );
  const entry = added?.ordinal ?? 1;
  if (added?.is_followed) work.enqueue('tell-followers', { case: caseId, entry });
  return entry;
}

/** Audit, event and live notice of a step. */
export function tellOf(work: Work, caseId: string, event: (typeof caseEvents)[number]): void {
  work.audit({ subject: 'case', subjectId: caseId });
  work.emit(event, { caseId } satisfies CaseTold);
  work.touch(`case:${caseId}`);
}
