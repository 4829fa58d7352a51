// The steps a person takes with a file: bring it in, correct the mapping, store it, take it back. Reading and storing are
// jobs, so that they show progress, survive a restart and can be left.
import { storeFile } from '../files/files.ts';
import { beginRun } from '../jobs/watched-run.ts';
import type { GivenOf } from '../operation/operation.ts';
import { Refusal } from '../refusal/refusal.ts';
import type { Work } from '../work/work.ts';
import { changeImport, importFor, kindFor, sameFileAs } from './import-rows.ts';
import { coversUnits } from './import-scope.ts';
import type * as contract from './imports-contract.ts';

const usualLimit = 300 * 1024 * 1024;

/** Keeps the uploaded file and begins to read it. */
export async function startImport(work: Work, input: GivenOf<typeof contract.startImport>) {
  const kind = kindFor(work, input.kind);
  const stream = work.upload?.stream ?? emptyStream();
  const file = await storeFile(work, {
    name: input.name,
    mediaType: 'application/octet-stream',
    stream,
    limit: kind.limit ?? usualLimit,
  });
  const importId = work.newId();
  await work.sql(
    `insert into platform.imports (import_id, kind, file_id, file_name, sha256, state, created_by, created_by_name, created_at, changed_at)
     values ($1, $2, $3, $4, $5, 'reading', $6, $7, $8, $8)`,
    [importId, kind.id, file.fileId, input.name, file.sha256, work.actor?.id ?? '', work.actor?.name ?? '', work.now],
  );
  await beginJob(work, 'read-import-file', importId, input.name);
  work.audit({
    subject: 'import',
    subjectId: importId,
    detail: { file: input.name, size: file.size, sha256: file.sha256 },
  });
  return { importId, sameAs: await sameFileAs(work, { import_id: importId, sha256: file.sha256, kind: kind.id }) };
}

/** Reads the file again with another mapping or sheet. */
export async function remapImport(work: Work, input: GivenOf<typeof contract.remapImport>) {
  const { record } = await importFor(work, input.importId, true);
  if (record.state !== 'previewed' && record.state !== 'refused' && record.state !== 'failed')
    throw new Refusal('conflict', 'import-not-open', { state: record.state });
  const options = {
    ...record.options,
    ...(input.mapping ? { mapping: { ...record.options.mapping, ...input.mapping } } : {}),
    ...(input.sheet ? { sheet: input.sheet } : {}),
    ...input.choices,
  };
  await changeImport(work, input.importId, { options, state: 'reading' });
  await beginJob(work, 'read-import-file', input.importId, record.file_name);
  work.audit({ subject: 'import', subjectId: input.importId });
  return {};
}

/** Begins to store the rows. */
export async function commitImport(work: Work, input: GivenOf<typeof contract.commitImport>) {
  const { record } = await importFor(work, input.importId, true);
  if (record.state !== 'previewed') throw new Refusal('conflict', 'import-not-open', { state: record.state });
  if (input.rows === 'all' && record.bad > 0) throw new Refusal('conflict', 'import-has-bad-rows', { bad: record.bad });
  await changeImport(work, input.importId, { state: 'storing' });
  await beginJob(work, 'store-import', input.importId, record.file_name, record.good);
  work.audit({
    subject: 'import',
    subjectId: input.importId,
    detail: { rows: input.rows, good: record.good, bad: record.bad },
  });
  return {};
}

/** Takes back everything the import stored. */
export async function undoImport(work: Work, input: GivenOf<typeof contract.undoImport>) {
  const { record, kind } = await importFor(work, input.importId, true);
  if (record.state !== 'stored') throw new Refusal('conflict', 'import-not-stored', { state: record.state });
  if (!coversUnits(work, kind, record.units))
    throw new Refusal('not-allowed', 'import-outside-units', { import: input.importId });
  const { removed } = await kind.undo(work, input.importId);
  await changeImport(work, input.importId, { state: 'undone' });
  touchDomain(work, kind.id);
  work.audit({ subject: 'import', subjectId: input.importId, detail: { removed } });
  return { removed };
}

/** Screens of the domain whose records an import changed refresh themselves, and every figure with them. */
export function touchDomain(work: Work, kind: string): void {
  work.touch(kind.split('.')[0] ?? kind);
  work.touch('figures');
}

async function beginJob(
  work: Work,
  job: string,
  importId: string,
  title: string,
  total: number | null = null,
): Promise<void> {
  const runId = await beginRun(work, job, title, total);
  await changeImport(work, importId, { run_id: runId });
  work.enqueue(job, { importId, runId, by: work.actor?.id ?? '' }, { key: `${job}:${importId}` });
}

async function* emptyStream(): AsyncGenerator<Uint8Array, void> {}
