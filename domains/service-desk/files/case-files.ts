// The files of a case: seen by whoever sees the line they came with, judged by content while they stream in, and taken away
// with their name when they should not have been there.
import { Readable } from 'node:stream';
import { isShownInBrowser, sniffType } from '../../../formats/mail/sniff-type.ts';
import { openFile, removeFiles, storeFile } from '../../../platform/files/files.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import { caseFor, caseToChange, type SeenCase } from '../case-access.ts';
import { addEntry, tellOf } from '../case-line.ts';
import { masked } from '../masked-text.ts';
import * as contract from './case-file-contract.ts';
import { refusalOfFile } from './file-rules.ts';

interface FileRow {
  [column: string]: unknown;
  case_file_id: string;
  case_id: string;
  entry: number;
  file_id: string | null;
  name: string;
  media_type: string;
  size: number;
  added_at: Date;
  by_id: string | null;
  by_name: string;
  removed_at: Date | null;
  is_open: boolean;
}

const rows = `select f.*, f.size::int as size, e.is_open from service_desk.case_files f
  join service_desk.case_entries e on e.case_id = f.case_id and e.ordinal = f.entry`;
const tailBytes = 65_536;

export async function caseFiles(work: Work, input: { case: string }): Promise<AnswerOf<typeof contract.listCaseFiles>> {
  const seen = await caseFor(work, input.case);
  const found = await work.sql<FileRow>(
    `${rows} where f.case_id = $1 and (e.is_open or $2) order by f.added_at, f.case_file_id`,
    [seen.record.case_id, seen.asAgent],
  );
  const mayAdd = isTaking(seen);
  return {
    files: found.map((row) => ({
      file: row.case_file_id,
      entry: row.entry,
      name: masked(work, row.name),
      mediaType: row.media_type,
      size: row.size,
      addedAt: row.added_at.toISOString(),
      by: row.by_name,
      isOpen: row.is_open,
      removedAt: row.removed_at?.toISOString() ?? null,
      isShown: row.removed_at === null && isShownInBrowser(row.media_type),
      mayRemove: mayRemove(work, seen, row),
    })),
    mayAdd,
    mayHide: mayAdd && seen.asAgent,
  };
}

export async function addCaseFile(work: Work, input: GivenOf<typeof contract.addCaseFile>) {
  const { record, asAgent } = await caseToChange(work, input.case, 'comment-case');
  const [held] = await work.sql<{ n: number }>(
    'select count(*)::int as n from service_desk.case_files where case_id = $1 and removed_at is null',
    [record.case_id],
  );
  if ((held?.n ?? 0) >= contract.mostCaseFiles)
    throw new Refusal('too-much', 'too-many-files', { most: contract.mostCaseFiles });
  const name = input.name.replace(/[\p{Cc}/\\]/gu, ' ').trim();
  const ends = { head: Buffer.alloc(0), tail: Buffer.alloc(0) };
  const stored = await storeFile(work, {
    name,
    mediaType: 'application/octet-stream',
    stream: watched(work.upload?.stream ?? Readable.from([]), ends),
    limit: contract.largestCaseFile,
  });
  const mediaType = sniffType(ends.head);
  // refusing takes the stored pieces back with the transaction
  const why = refusalOfFile(name, mediaType, ends.tail);
  if (why) throw new Refusal('invalid', 'file-not-allowed', { name, why });
  const isOpen = !(asAgent && input.isInternal === 'yes');
  const entry = await addEntry(work, record.case_id, { what: 'attached', text: name, isOpen });
  const file = work.newId();
  await work.sql(
    `insert into service_desk.case_files (case_file_id, case_id, entry, file_id, name, media_type, size, sha256, added_at, by_id, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      file,
      record.case_id,
      entry,
      stored.fileId,
      name,
      mediaType,
      stored.size,
      stored.sha256,
      work.now,
      work.actor?.id ?? null,
      work.actor?.name ?? '',
    ],
  );
  tellOf(work, record.case_id, 'case-changed');
  return { file };
}

/** Shown in the browser only where its content is a picture or a PDF; anything else is saved. */
export async function fileOfCase(work: Work, input: { file: string }): Promise<FileAnswer> {
  const { row } = await fileFor(work, input.file);
  const file = await openFile(work, row.file_id ?? '');
  return {
    name: row.name,
    mediaType: row.media_type,
    content: Readable.from(file.stream()),
    inline: isShownInBrowser(row.media_type),
  };
}

export async function removeCaseFile(work: Work, input: GivenOf<typeof contract.removeCaseFile>) {
  const { row, seen } = await fileFor(work, input.file);
  if (!mayRemove(work, seen, row)) throw new Refusal('not-allowed', 'not-allowed', { permission: 'remove-case-file' });
  await work.sql(
    "update service_desk.case_files set file_id = null, name = '', removed_at = $2, removed_by = $3 where case_file_id = $1",
    [row.case_file_id, work.now, work.actor?.name ?? ''],
  );
  // the name may be what should not have been there
  await work.sql("update service_desk.case_entries set text = '' where case_id = $1 and ordinal = $2", [
    row.case_id,
    row.entry,
  ]);
  await removeFiles(work, row.file_id ? [row.file_id] : []);
  await addEntry(work, row.case_id, { what: 'file-removed', isOpen: row.is_open });
  tellOf(work, row.case_id, 'case-changed');
  work.audit({ subject: 'case-file', subjectId: row.case_file_id, detail: { case: row.case_id, size: row.size } });
  return {};
}

/** A file that is there, in a case and with a line the caller sees. */
async function fileFor(work: Work, file: string): Promise<{ row: FileRow; seen: SeenCase }> {
  const [row] = await work.sql<FileRow>(`${rows} where f.case_file_id = $1 and f.file_id is not null`, [file]);
  const seen =
    row &&
    (await caseFor(work, row.case_id).catch((error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    }));
  if (!row || !seen || !(row.is_open || seen.asAgent)) throw new Refusal('not-found', 'no-such-file');
  return { row, seen };
}

function isTaking({ record, asAgent, asRequester }: SeenCase): boolean {
  return (asAgent || asRequester) && record.state !== 'closed' && record.state !== 'cancelled';
}

/** Agents, and whoever added it. */
function mayRemove(work: Work, { asAgent }: SeenCase, row: FileRow): boolean {
  return row.removed_at === null && (asAgent || (row.by_id !== null && row.by_id === work.actor?.id));
}

/** Lets the content pass and remembers how it begins and ends. */
async function* watched(stream: AsyncIterable<Uint8Array>, ends: { head: Buffer; tail: Buffer }) {
  for await (const chunk of stream) {
    if (ends.head.length < 8192) ends.head = Buffer.concat([ends.head, chunk]).subarray(0, 8192);
    ends.tail = Buffer.concat([ends.tail, chunk]).subarray(-tailBytes);
    yield chunk;
  }
}
