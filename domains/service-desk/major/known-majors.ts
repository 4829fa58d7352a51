// Major incidents as rooms above name them: what each is called and how far its review has come, for who may know of it.
import type { Work } from '../../../platform/work/work.ts';
import { masked } from '../masked-text.ts';
import { visibleMajors } from './major-access.ts';
import { type MajorRecord, majorSelect } from './major-rows.ts';
import { majorNumber } from './major-rules.ts';

interface KnownMajor {
  readonly major: string;
  readonly number: string;
  readonly title: string;
  readonly review: 'none' | 'draft' | 'approved';
}

/** One major incident; null where there is none the caller may know of. */
export async function knownMajor(work: Work, id: string): Promise<KnownMajor | null> {
  const records = await work.sql<MajorRecord>(`${majorSelect} where m.major_id = $1`, [id]);
  const [row] = await visibleMajors(work, records);
  if (!row) return null;
  return {
    major: row.major_id,
    number: majorNumber(row.number),
    title: masked(work, row.title),
    review: row.review_state ?? 'none',
  };
}
