// What a step in a major incident leaves behind: its columns, a line in the timeline, audit and a live notice, together.
import { tables, type Work } from '../../../platform/work/work.ts';
import type { DB } from '../tables.ts';
import type { MajorRecord } from './major-rows.ts';

export interface Line {
  readonly what: string;
  readonly text?: string;
  /** whom or what it is about, by name */
  readonly subject?: string;
  /** everybody may read it */
  readonly isOpen: boolean;
  /** when it happened, if that was earlier */
  readonly at?: Date;
}

/** Changes these columns, counts the version up, and writes the line. */
export async function takeMajorStep(
  work: Work,
  record: Pick<MajorRecord, 'major_id' | 'unit_code'>,
  line: Line,
  set: Partial<MajorRecord> = {},
): Promise<void> {
  await tables<DB>(work)
    .updateTable('service_desk.major_incidents')
    .set((each) => ({ ...set, version: each('version', '+', 1) }))
    .where('major_id', '=', record.major_id)
    .execute();
  await addLine(work, record.major_id, line);
  tellOfMajor(work, record);
}

/** Adds a line to the timeline. */
export async function addLine(work: Work, majorId: string, line: Line): Promise<void> {
  await work.sql(
    `insert into service_desk.major_lines (major_id, ordinal, at, written_at, what, text, subject, is_open, by_id, by_name)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9
     from service_desk.major_lines where major_id = $1`,
    [
      majorId,
      line.at ?? work.now,
      work.now,
      line.what,
      line.text ?? '',
      line.subject ?? '',
      line.isOpen,
      work.actor?.kind === 'person' ? work.actor.id : null,
      work.actor?.kind === 'person' ? work.actor.name : null,
    ],
  );
}

/** Audit and live notice of a step. */
export function tellOfMajor(work: Work, record: Pick<MajorRecord, 'major_id' | 'unit_code'>): void {
  work.audit({ subject: 'major-incident', subjectId: record.major_id, unit: record.unit_code });
  work.enqueue('outages-of-major', { major: record.major_id }, { key: `outages-of-major ${record.major_id}` });
}
