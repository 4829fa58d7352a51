// A change as rooms above name it: what it is called and how it stands, for who may read it.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { changeFor } from './change-access.ts';
import { shownChanges } from './change-rows.ts';

interface KnownChange {
  readonly change: string;
  readonly number: string;
  readonly title: string;
}

/** One change; null where there is none the caller may read. */
export async function knownChange(work: Work, id: string): Promise<KnownChange | null> {
  if (!work.policy.may('service-desk.read-changes')) return null;
  try {
    const [row] = await shownChanges(work, [await changeFor(work, id)]);
    return row ? { change: row.change, number: row.number, title: row.title } : null;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-found') return null;
    throw error;
  }
}
