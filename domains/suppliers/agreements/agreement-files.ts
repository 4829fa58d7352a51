// The documents of an agreement: seen and found by those who read its supplier, added, described and taken away by those who change
// it. What a browser may show is judged by the content, whatever its name says.
import { Readable } from 'node:stream';
import { isShownInBrowser, sniffType } from '../../../formats/mail/sniff-type.ts';
import { textInFile } from '../../../formats/tables/file-text.ts';
import { anywhere } from '../../../platform/database/list-conditions.ts';
import { openFile, removeFiles, storeFile } from '../../../platform/files/files.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import { supplierFor } from '../register/supplier-access.ts';
import { noteStep } from '../register/supplier-entries.ts';
import * as contract from './agreement-contract.ts';
import { dropFiles, keepFilesFindable, kindWords } from './agreement-file-search.ts';
import { agreementPage } from './agreement-queries.ts';
import { agreementFor, agreementNumber, agreementToChange, type ShownFile, shownFile } from './agreement-rows.ts';

/** bytes of a document that is read, and characters of it that are searched */
const [largestToRead, mostWords] = [5 * 1024 * 1024, 50_000];

interface FileRow {
  [column: string]: unknown;
  agreement_id: string;
  file_id: string;
  name: string;
  media_type: string;
}

export async function addAgreementFile(
  work: Work,
  input: GivenOf<typeof contract.addAgreementFile>,
): Promise<contract.AgreementPage> {
  const { record, supplier } = await agreementToChange(work, input.agreement);
  const [held] = await work.sql<{ n: number }>(
    'select count(*)::int as n from suppliers.agreement_files where agreement_id = $1 and removed_at is null',
    [record.agreement_id],
  );
  if ((held?.n ?? 0) >= contract.mostAgreementFiles)
    throw new Refusal('too-much', 'agreement-files-full', { most: contract.mostAgreementFiles });
  const name = input.name.replace(/[\p{Cc}/\\]/gu, ' ').trim();
  const begins = { head: Buffer.alloc(0) };
  const stored = await storeFile(work, {
    name,
    mediaType: 'application/octet-stream',
    stream: watched(work.upload?.stream ?? Readable.from([]), begins),
    limit: contract.largestAgreementFile,
  });
  await work.sql(
    `insert into suppliers.agreement_files (agreement_file_id, agreement_id, file_id, name, title, kind, media_type, size, words, added_at, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      work.newId(),
      record.agreement_id,
      stored.fileId,
      name,
      input.title,
      input.kind,
      sniffType(begins.head),
      stored.size,
      await wordsIn(work, name, stored),
      work.now,
      work.actor?.name ?? '',
    ],
  );
  await keepFilesFindable(work, [supplier.supplier_id]);
  await noteStep(work, supplier, { what: 'add-agreement-file', about: agreementNumber(record.number), text: name });
  return agreementPage(work, input);
}

export async function downloadAgreementFile(work: Work, input: { file: string }): Promise<FileAnswer> {
  const row = await fileRow(work, input.file);
  await agreementFor(work, row.agreement_id).catch(hidden);
  const file = await openFile(work, row.file_id);
  const inline = isShownInBrowser(row.media_type);
  // what is not shown is of no type, so that nothing opens it by itself
  const mediaType = inline ? row.media_type : 'application/octet-stream';
  return { name: row.name, mediaType, content: Readable.from(file.stream()), inline };
}

export async function describeAgreementFile(
  work: Work,
  input: GivenOf<typeof contract.describeAgreementFile>,
): Promise<contract.AgreementPage> {
  const row = await fileRow(work, input.file);
  const { record, supplier } = await agreementToChange(work, row.agreement_id).catch(hidden);
  await work.sql('update suppliers.agreement_files set title = $2, kind = $3 where agreement_file_id = $1', [
    input.file,
    input.title,
    input.kind,
  ]);
  await keepFilesFindable(work, [supplier.supplier_id]);
  await noteStep(work, supplier, {
    what: 'describe-agreement-file',
    about: agreementNumber(record.number),
    text: input.title || row.name,
  });
  return agreementPage(work, { agreement: record.agreement_id });
}

const mostShown = 500;

export async function agreementFileList(
  work: Work,
  input: GivenOf<typeof contract.listAgreementFiles>,
): Promise<AnswerOf<typeof contract.listAgreementFiles>> {
  const { record } = await supplierFor(work, input.supplier);
  const asked = input.search?.toLowerCase() ?? '';
  const kinds = contract.agreementFileKinds.filter(
    (kind) => asked !== '' && kindWords[kind][work.language].toLowerCase().startsWith(asked),
  );
  const rows = await work.sql<ShownFile & { agreement_id: string; agreement_title: string }>(
    `select f.*, a.title as agreement_title from suppliers.agreement_files f join suppliers.agreements a using (agreement_id)
     where a.supplier_id = $1 and f.removed_at is null and ($2::text is null or f.kind = $2)
       and ($3 = '' or f.title ilike $4 or f.name ilike $4 or a.title ilike $4 or f.words ilike $4 or f.kind = any($5))
     order by f.added_at desc, f.agreement_file_id limit ${mostShown + 1}`,
    [record.supplier_id, input.kind ?? null, asked, anywhere(asked), kinds],
  );
  return {
    rows: rows
      .slice(0, mostShown)
      .map((row) => ({ ...shownFile(row), agreement: row.agreement_id, agreementTitle: row.agreement_title })),
    isCut: rows.length > mostShown,
  };
}

export async function removeAgreementFile(work: Work, input: { file: string }): Promise<contract.AgreementPage> {
  const row = await fileRow(work, input.file);
  const { record, supplier } = await agreementToChange(work, row.agreement_id).catch(hidden);
  await work.sql(
    `update suppliers.agreement_files set removed_at = $2, file_id = null, name = '', title = '', words = '' where agreement_file_id = $1`,
    [input.file, work.now],
  );
  await removeFiles(work, [row.file_id]);
  await dropFiles(work, [input.file]);
  await noteStep(work, supplier, { what: 'remove-agreement-file', about: agreementNumber(record.number) });
  return agreementPage(work, { agreement: record.agreement_id });
}

async function fileRow(work: Work, id: string): Promise<FileRow> {
  const [row] = await work.sql<FileRow>(
    'select agreement_id, file_id, name, media_type from suppliers.agreement_files where agreement_file_id = $1 and removed_at is null',
    [id],
  );
  if (!row) throw new Refusal('not-found', 'no-such-file');
  return row;
}

function hidden(error: unknown): never {
  if (error instanceof Refusal && error.code === 'no-such-agreement') throw new Refusal('not-found', 'no-such-file');
  throw error;
}

/** What a document says, to be found by; a large one is found by its title alone. */
async function wordsIn(work: Work, name: string, stored: { fileId: string; size: number }): Promise<string> {
  if (stored.size > largestToRead) return '';
  const pieces: Buffer[] = [];
  for await (const piece of (await openFile(work, stored.fileId)).stream()) pieces.push(Buffer.from(piece));
  return textInFile(name, Buffer.concat(pieces), mostWords);
}

/** Lets the content pass and remembers how it begins. */
async function* watched(stream: AsyncIterable<Uint8Array>, begins: { head: Buffer }) {
  for await (const chunk of stream) {
    if (begins.head.length < 8192) begins.head = Buffer.concat([begins.head, chunk]).subarray(0, 8192);
    yield chunk;
  }
}
