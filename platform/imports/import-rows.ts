// The rows of platform.imports: loading one under its kind's permission, and changing its state. Loading is authorising.
import { openFile } from '../files/files.ts';
import { Refusal } from '../refusal/refusal.ts';
import type { Work } from '../work/work.ts';
import { type ImportFile, type ImportKind, importKinds, type ReadOptions } from './import-kind.ts';
import { coversUnits } from './import-scope.ts';

export interface ImportRecord {
  [column: string]: unknown;
  import_id: string;
  kind: string;
  file_id: string;
  file_name: string;
  sha256: string;
  state: 'reading' | 'refused' | 'previewed' | 'storing' | 'stored' | 'undone' | 'failed';
  options: ReadOptions;
  seen: Record<string, unknown>;
  good: number;
  bad: number;
  stored: number;
  same: number;
  run_id: string | null;
  /** of its rows; null until they are known */
  units: string[] | null;
  created_by: string;
  created_by_name: string;
  created_at: Date;
}

/** The kind by id, if the actor may import it; refusal `import-kind-unknown` otherwise. */
export function kindFor(work: Work, id: string): ImportKind {
  const kind = work.part(importKinds.key).get(id);
  if (!kind || !work.policy.may(kind.permission)) throw new Refusal('not-found', 'import-kind-unknown', { kind: id });
  return kind;
}

/** The kinds the actor may import. */
export function kindsFor(work: Work): ImportKind[] {
  return [...work.part(importKinds.key).values()].filter((kind) => work.policy.may(kind.permission));
}

/** The import with its kind, if the actor may; refusal `import-unknown` otherwise. `lock` keeps others from changing it meanwhile. */
export async function importFor(
  work: Work,
  importId: string,
  lock = false,
): Promise<{ record: ImportRecord; kind: ImportKind }> {
  const [record] = await work.sql<ImportRecord>(
    `select * from platform.imports where import_id = $1${lock ? ' for update' : ''}`,
    [importId],
  );
  const kind = record ? work.part(importKinds.key).get(record.kind) : undefined;
  if (!record || !kind || !work.policy.may(kind.permission) || !maySee(work, kind, record))
    throw new Refusal('not-found', 'import-unknown', { import: importId });
  return { record, kind };
}

/** The import's file, readable as often as needed. */
export async function fileOf(work: Work, record: ImportRecord): Promise<ImportFile> {
  const file = await openFile(work, record.file_id);
  return { name: record.file_name, size: file.size, open: () => file.stream() };
}

/** Sets columns of one import; `changes` are this file's own column names. */
export async function changeImport(work: Work, importId: string, changes: Partial<ImportRecord>): Promise<void> {
  const names = Object.keys(changes);
  const values = names.map((name) => {
    const value = changes[name];
    return name === 'options' || name === 'seen' ? JSON.stringify(value) : value;
  });
  await work.sql(
    `update platform.imports set changed_at = $2${names.map((name, i) => `, ${name} = $${i + 3}`).join('')} where import_id = $1`,
    [importId, work.now, ...values],
  );
  work.touch(`imports:${importId}`);
}

/** An earlier import of the very same content that is still in force. */
export async function sameFileAs(
  work: Work,
  record: Pick<ImportRecord, 'import_id' | 'sha256' | 'kind'>,
): Promise<string | null> {
  const [row] = await work.sql<{ import_id: string }>(
    `select import_id from platform.imports where sha256 = $1 and kind = $2 and import_id <> $3 and state = 'stored' limit 1`,
    [record.sha256, record.kind, record.import_id],
  );
  return row?.import_id ?? null;
}

/** Its own person and those who may import for all its units. */
function maySee(work: Work, kind: ImportKind, record: ImportRecord): boolean {
  return record.created_by === work.actor?.id || coversUnits(work, kind, record.units);
}
