// Which cases, files and mails the rules of retention concern at a moment. A case with an open parent or part is not over, and
// one of a major incident stays as long as its review must be possible to read.
import type { Work } from '../../../platform/work/work.ts';
import type { RetentionCounts, RetentionRules } from './retention-contract.ts';

/** Cases over for so many months ($1: now, $2: months), none of whose relatives is open. */
const isOver = `c.state in ('closed', 'cancelled') and c.closed_at < $1::timestamptz - make_interval(months => $2)
  and not exists (select 1 from service_desk.cases p where (p.case_id = c.parent_id or p.parent_id = c.case_id)
    and p.state not in ('closed', 'cancelled'))
  and not exists (select 1 from service_desk.major_incidents m where m.case_id = c.case_id)`;

/** Cases whose texts go; $3: the kinds that stay. */
const textsDue = `service_desk.cases c where ${isOver} and c.kind <> all($3::text[])
  and not exists (select 1 from service_desk.case_anonymised a where a.case_id = c.case_id)`;

const filesDue = `service_desk.case_files f join service_desk.cases c using (case_id) where ${isOver} and f.file_id is not null`;

/** Mails of such cases with anything left of their bytes. */
const mailsDue = `service_desk.mails m join service_desk.cases c using (case_id) where ${isOver}
  and (m.raw_file_id is not null or exists (select 1 from service_desk.mail_attachments t
    where t.mail_id = m.mail_id and t.file_id is not null))`;

/** What the rules would concern now. */
export async function dueCounts(work: Work, rules: RetentionRules): Promise<RetentionCounts> {
  const fileMonths = monthsOfFiles(rules);
  const count = async (from: string, months: number | null, kinds?: readonly string[]) => {
    if (months === null) return 0;
    const [row] = await work.sql<{ n: number }>(
      `select count(*)::int as n from ${from}`,
      kinds ? [work.now, months, kinds] : [work.now, months],
    );
    return row?.n ?? 0;
  };
  return {
    texts: await count(textsDue, rules.textMonths, rules.keptKinds),
    files: await count(filesDue, fileMonths),
    mails: await count(mailsDue, fileMonths),
  };
}

/** Keys of the next cases whose texts go. */
export async function nextTexts(work: Work, rules: RetentionRules, most: number): Promise<string[]> {
  if (rules.textMonths === null) return [];
  const rows = await work.sql<{ case_id: string }>(
    `select c.case_id from ${textsDue} order by c.case_id limit ${most} for update of c skip locked`,
    [work.now, rules.textMonths, rules.keptKinds],
  );
  return rows.map((row) => row.case_id);
}

/** Keys of the next files people added. */
export async function nextFiles(work: Work, rules: RetentionRules, most: number): Promise<string[]> {
  const months = monthsOfFiles(rules);
  if (months === null) return [];
  const rows = await work.sql<{ case_file_id: string }>(
    `select f.case_file_id from ${filesDue} order by f.case_file_id limit ${most}`,
    [work.now, months],
  );
  return rows.map((row) => row.case_file_id);
}

/** Keys of the next mails whose bytes go. */
export async function nextMails(work: Work, rules: RetentionRules, most: number): Promise<string[]> {
  const months = monthsOfFiles(rules);
  if (months === null) return [];
  const rows = await work.sql<{ mail_id: string }>(
    `select m.mail_id from ${mailsDue} order by m.mail_id limit ${most}`,
    [work.now, months],
  );
  return rows.map((row) => row.mail_id);
}

/** Files never outlive the texts they belong to. */
function monthsOfFiles({ fileMonths, textMonths }: RetentionRules): number | null {
  if (fileMonths === null || textMonths === null) return fileMonths ?? textMonths;
  return Math.min(fileMonths, textMonths);
}
