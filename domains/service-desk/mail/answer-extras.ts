// What may go along with an answer by mail: files of the case that its requester sees, not more than mail servers take, and copies
// to addresses an agent has chosen; of a restricted case to nobody else.
import type { OutgoingMail } from '../../../formats/mail/write-mail.ts';
import { openFile } from '../../../platform/files/files.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { SeenCase } from '../case-access.ts';
import { deskMailLimits } from './mail-rules.ts';

/** Addresses that get a copy of an answer, and files of the case that go along with it. */
export interface AnswerExtras {
  readonly copies: readonly string[];
  readonly files: readonly string[];
}

/** Refuses what may not go along. What a file is was judged when the case got it. */
export async function checkExtras(
  work: Work,
  { record, asAgent }: SeenCase,
  { copies, files }: AnswerExtras,
  isAnswer: boolean,
): Promise<void> {
  if (copies.length + files.length === 0) return;
  if (!asAgent || !isAnswer) throw invalidField('only-with-answers', copies.length > 0 ? 'copies' : 'files', '');
  if (record.is_restricted && copies.length > 0) throw new Refusal('conflict', 'restricted-no-copies');
  const found = await openFilesOf(work, record.case_id, files);
  if (found.length < new Set(files).size) throw new Refusal('not-found', 'no-such-file');
  if (found.reduce((sum, file) => sum + file.size, 0) > deskMailLimits.answerFiles)
    throw new Refusal('too-much', 'files-too-large', { megabytes: deskMailLimits.answerFiles / 1024 / 1024 });
}

/** The files as they go along; one that has been taken away meanwhile does not. */
export async function attachmentsOf(
  work: Work,
  caseId: string,
  files: readonly string[],
): Promise<NonNullable<OutgoingMail['attachments']>> {
  const rows = await openFilesOf(work, caseId, files);
  return Promise.all(
    rows.map(async ({ name, media_type: mediaType, file_id: fileId }) => {
      const pieces: Buffer[] = [];
      for await (const piece of (await openFile(work, fileId)).stream()) pieces.push(piece);
      return { name, mediaType, content: Buffer.concat(pieces) };
    }),
  );
}

interface FileRow {
  [column: string]: unknown;
  name: string;
  media_type: string;
  size: number;
  file_id: string;
}

/** Those of them that whoever the case is for sees. */
function openFilesOf(work: Work, caseId: string, files: readonly string[]): Promise<FileRow[]> {
  if (files.length === 0) return Promise.resolve([]);
  return work.sql<FileRow>(
    `select f.name, f.media_type, f.size::int as size, f.file_id from service_desk.case_files f
       join service_desk.case_entries e on e.case_id = f.case_id and e.ordinal = f.entry
     where f.case_id = $1 and f.case_file_id = any($2) and f.file_id is not null and e.is_open
     order by f.added_at, f.case_file_id`,
    [caseId, files],
  );
}
