// The one timeline of a major incident. It assembles itself: what was written and done in leading it, what happened in its
// case, when the reports came and who said the same, and what the notices told. Nobody copies anything.
import type { Work } from '../../../platform/work/work.ts';
import { noticePage } from '../../notices/notices.ts';
import { caseNumber } from '../case-rules.ts';
import { masked } from '../masked-text.ts';
import type { TimelineLine } from './major-contract.ts';
import type { MajorRecord } from './major-rows.ts';

/** All of it, oldest first, for those within; for others only what everybody has been told. */
export async function timelineOf(work: Work, record: MajorRecord, isWithin: boolean): Promise<TimelineLine[]> {
  const [own, ofCases, ofNotices] = await Promise.all([
    ownLines(work, record.major_id, isWithin),
    isWithin ? caseLines(work, record) : [],
    noticeLines(work, record.major_id),
  ]);
  const told = new Set(own.filter((line) => line.what.startsWith('told.')).map((line) => `${line.at} ${line.text}`));
  return [
    ...ofCases,
    ...own,
    // an update published from here stands in the timeline once
    ...ofNotices.filter((line) => !told.has(`${line.at} ${line.text}`)),
  ].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

async function ownLines(work: Work, major: string, isWithin: boolean): Promise<TimelineLine[]> {
  const rows = await work.sql<{ at: Date; what: string; text: string; subject: string; by_name: string | null }>(
    `select at, what, text, subject, by_name from service_desk.major_lines where major_id = $1 and (is_open or $2)
     order by at, ordinal`,
    [major, isWithin],
  );
  return rows.map((row) => ({
    at: row.at.toISOString(),
    from: 'major',
    what: row.what,
    subject: row.subject,
    text: masked(work, row.text),
    by: isWithin ? row.by_name : null,
  }));
}

/** Every step in the case itself; of the reports, when they came; in both, who said the same. */
async function caseLines(work: Work, record: MajorRecord): Promise<TimelineLine[]> {
  const rows = await work.sql<{
    at: Date;
    what: string;
    text: string;
    number: string;
    title: string;
    by_name: string | null;
  }>(
    `select e.at, e.what, e.text, c.number::text as number, c.title, e.by_name
     from service_desk.case_entries e join service_desk.cases c using (case_id)
     where (e.case_id = $1 and e.what not in ('declared-major', 'resolved', 'warned', 'breached'))
       or (e.case_id in (select case_id from service_desk.major_reports where major_id = $2)
         and e.what in ('opened', 'joined'))
     order by e.at, c.number, e.ordinal limit 2000`,
    [record.case_id, record.major_id],
  );
  return rows.map((row) => ({
    at: row.at.toISOString(),
    from: 'case',
    what: row.what,
    subject: caseNumber(row.number),
    text: masked(work, row.what === 'opened' ? row.title : row.what === 'joined' ? '' : row.text),
    by: row.by_name,
  }));
}

async function noticeLines(work: Work, major: string): Promise<TimelineLine[]> {
  const rows = await work.sql<{ audience: string; notice_id: string }>(
    'select audience, notice_id from service_desk.major_notices where major_id = $1 order by audience',
    [major],
  );
  const found: TimelineLine[] = [];
  for (const row of rows) {
    const { entries, body } = await noticePage(work, { notice: row.notice_id });
    const published = entries.findIndex((entry) => entry.state === 'published');
    for (const [index, entry] of entries.entries())
      if (entry.state !== 'draft')
        found.push({
          at: entry.at,
          from: 'notice',
          what: index === published ? 'published' : entry.state === 'published' ? 'updated' : entry.state,
          subject: row.audience,
          text: entry.text || (index === published ? body : ''),
          by: null,
        });
  }
  return found;
}
