// The documents of an agreement: seen by those who read its supplier, added and taken away by those who change it.
import { Readable } from 'node:stream';
import { openFile, removeFiles, storeFile } from '../../../platform/files/files.ts';
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import { noteStep } from '../register/supplier-entries.ts';
import * as contract from './agreement-contract.ts';
import { agreementPage } from './agreement-queries.ts';
import { agreementFor, agreementNumber, agreementToChange } from './agreement-rows.ts';

interface FileRow {
  [column: string]: unknown;
  agreement_id: string;
  file_id: string;
  name: string;
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
  const stored = await storeFile(work, {
    name,
    // whatever it says it is: it is saved, never shown in the browser
    mediaType: 'application/octet-stream',
    stream: work.upload?.stream ?? Readable.from([]),
    limit: contract.largestAgreementFile,
  });
  await work.sql(
    `insert into suppliers.agreement_files (agreement_file_id, agreement_id, file_id, name, media_type, size, added_at, by_name)
     values ($1, $2, $3, $4, 'application/octet-stream', $5, $6, $7)`,
    [work.newId(), record.agreement_id, stored.fileId, name, stored.size, work.now, work.actor?.name ?? ''],
  );
  await noteStep(work, supplier, { what: 'add-agreement-file', about: agreementNumber(record.number), text: name });
  return agreementPage(work, input);
}

export async function downloadAgreementFile(work: Work, input: { file: string }): Promise<FileAnswer> {
  const row = await fileRow(work, input.file);
  await agreementFor(work, row.agreement_id).catch(hidden);
  const file = await openFile(work, row.file_id);
  return { name: row.name, mediaType: 'application/octet-stream', content: Readable.from(file.stream()) };
}

export async function removeAgreementFile(work: Work, input: { file: string }): Promise<contract.AgreementPage> {
  const row = await fileRow(work, input.file);
  const { record, supplier } = await agreementToChange(work, row.agreement_id).catch(hidden);
  await work.sql(
    `update suppliers.agreement_files set removed_at = $2, file_id = null, name = '' where agreement_file_id = $1`,
    [input.file, work.now],
  );
  await removeFiles(work, [row.file_id]);
  await noteStep(work, supplier, { what: 'remove-agreement-file', about: agreementNumber(record.number) });
  return agreementPage(work, { agreement: record.agreement_id });
}

async function fileRow(work: Work, id: string): Promise<FileRow> {
  const [row] = await work.sql<FileRow>(
    'select agreement_id, file_id, name from suppliers.agreement_files where agreement_file_id = $1 and removed_at is null',
    [id],
  );
  if (!row) throw new Refusal('not-found', 'no-such-file');
  return row;
}

function hidden(error: unknown): never {
  if (error instanceof Refusal && error.code === 'no-such-agreement') throw new Refusal('not-found', 'no-such-file');
  throw error;
}
