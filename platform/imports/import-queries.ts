// Looking at imports: the list, one import with what was understood of its file, its problems, and the bad rows as a file.
import { Readable } from 'node:stream';
import { writeCsv } from '../../formats/tables/write-csv.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import type { GivenOf } from '../operation/operation.ts';
import type { FileAnswer, Work } from '../work/work.ts';
import { badRows } from './import-jobs.ts';
import { type ImportChoice, type ImportKind, importKinds, type SampleColumn } from './import-kind.ts';
import { fileOf, type ImportRecord, importFor, kindsFor, sameFileAs } from './import-rows.ts';
import { withinUnits } from './import-scope.ts';
import type * as contract from './imports-contract.ts';

/** The kinds of files one may bring in. */
export async function listImportKinds(work: Work) {
  const kinds = kindsFor(work).map((kind) => ({
    id: kind.id,
    name: kind.name,
    about: kind.about,
    endings: [...kind.endings],
    fields: (kind.fields ?? []).map((field) => ({
      id: field.id,
      names: {
        sv: field.names.sv[0] ?? field.id,
        da: field.names.da[0] ?? field.id,
        en: field.names.en[0] ?? field.id,
      },
      required: field.spec.required ?? false,
      kind: field.spec.kind,
    })),
  }));
  return { kinds };
}

/** Imports of those kinds, newest first. */
export async function listImports(work: Work, input: GivenOf<typeof contract.listImports>) {
  const allowed = kindsFor(work).map((kind) => kind.id);
  const kinds = input.kind ? allowed.filter((id) => id === input.kind) : allowed;
  const scopes = Object.fromEntries(
    kindsFor(work).map(({ id, permission }) => [id, work.policy.unitsWith(permission)]),
  );
  const [at, id] = importMark.read(input.after) ?? [null, null];
  const rows = await work.sql<ImportRecord>(
    `select * from platform.imports where kind = any($1)
       and ($2::timestamptz is null or (created_at, import_id) < ($2::timestamptz, $3::uuid))
       and ($4::text is null or state = $4) and ($5::text is null or created_by = $5)
       and (created_by = $7 or $8::jsonb ->> kind = 'all'
         or (units is not null and not exists (select 1 from unnest(units) u where not $8::jsonb -> kind ? u)))
     order by created_at desc, import_id desc limit $6`,
    [
      kinds,
      at,
      id,
      input.state ?? null,
      input.by === 'me' ? (work.actor?.id ?? '') : null,
      input.limit + 1,
      work.actor?.id ?? '',
      JSON.stringify(scopes),
    ],
  );
  const { rows: page, next } = importMark.page(rows, input.limit, (row) => [row.created_at, row.import_id]);
  return { imports: page.map((row) => shown(work, row)), next };
}

/** One import with what was understood of its file. */
export async function readImport(work: Work, input: GivenOf<typeof contract.readImport>) {
  const { record, kind } = await importFor(work, input.importId);
  const [problems, progress, sameAs, choices] = await Promise.all([
    work.sql<{ code: string; severity: string; count: number; text: { sv: string; da: string; en: string } }>(
      `select code, severity, count(*)::int as count, (array_agg(text order by seq))[1] as text
       from platform.import_problems where import_id = $1 group by code, severity
       order by array_position(array['refusal', 'error', 'warning', 'note'], severity), count(*) desc`,
      [input.importId],
    ),
    work.sql<{ state: string; done: number; total: number | null; message: string | null }>(
      'select state, done, total, message from platform.job_runs where run_id = $1',
      [record.run_id],
    ),
    sameFileAs(work, record),
    Promise.all((kind.choices ?? []).map((choice) => shownChoice(work, choice, record))),
  ]);
  const { sample: kept, ...seen } = record.seen;
  // written by this module from kind.sample
  const sample = Array.isArray(kept) ? (kept as Record<string, string | number | null>[]) : [];
  return {
    ...shown(work, record),
    seen,
    options: { ...record.options },
    choices,
    rowNames: kind.rowNames ?? null,
    sample,
    sampleColumns: sampleOrder(kind, Object.keys(sample[0] ?? {})).map((id) => sampleColumn(kind, id)),
    problems,
    progress: progress[0] ?? null,
    sameAs,
  };
}

/** What is wrong with the file, page by page in file order. */
export async function readImportProblems(work: Work, input: GivenOf<typeof contract.readImportProblems>) {
  const [after] = problemMark.read(input.after) ?? [0];
  await importFor(work, input.importId);
  const rows = await work.sql<{
    seq: number;
    line: number | null;
    column_name: string | null;
    value: string | null;
    code: string;
    severity: 'refusal' | 'error' | 'warning' | 'note';
    text: { sv: string; da: string; en: string };
  }>(
    `select seq, line, column_name, value, code, severity, text from platform.import_problems
     where import_id = $1 and seq > $2 and ($3::text is null or severity = $3) and ($4::text is null or code = $4)
     order by seq limit $5`,
    [input.importId, after, input.severity ?? null, input.code ?? null, input.limit + 1],
  );
  const { rows: page, next } = problemMark.page(rows, input.limit, ({ seq }) => [seq]);
  return { problems: page.map(({ column_name: column, ...rest }) => ({ ...rest, column })), next };
}

const importMark = listMark('imports', 'instant', 'id');
const problemMark = listMark('import-problems', 'whole');

/** The bad rows as a CSV file, each with its line and what is wrong. */
export async function downloadBadRows(
  work: Work,
  input: GivenOf<typeof contract.downloadBadRows>,
): Promise<FileAnswer> {
  const { record, kind } = await importFor(work, input.importId);
  const header = Array.isArray(record.seen.header) ? record.seen.header.map(String) : ['Innehåll'];
  const wrong = { sv: 'Fel', da: 'Fejl', en: 'Fault' }[work.language];
  const line = { sv: 'Rad', da: 'Linje', en: 'Line' }[work.language];
  const columns = [...header, wrong, line].map((heading) => ({ heading, kind: 'text' as const }));
  const file = await fileOf(work, record);
  async function* rows() {
    for await (const bad of badRows(withinUnits(work, kind, kind.read(work, file, record.options)))) {
      const cells = header.map((_, index) => bad.cells[index] ?? '');
      yield [...cells, bad.problems.map((each) => each.text[work.language]).join(' '), String(bad.line)];
    }
  }
  const name = record.file_name.replace(/\.[^.]*$/, '');
  return {
    name: `${name}-${{ sv: 'att-rätta', da: 'til-rettelse', en: 'to-correct' }[work.language]}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: Readable.from(writeCsv(columns, rows())),
  };
}

async function shownChoice(work: Work, choice: ImportChoice, record: ImportRecord) {
  const { id, names, hint, kind, options = [] } = choice;
  const chosen = record.options[id];
  return {
    id,
    names,
    hint: hint ?? null,
    kind,
    options: typeof options === 'function' ? [...(await options(work))] : [...options],
    chosen: typeof chosen === 'string' && chosen !== '' ? chosen : null,
  };
}

/** The kind's own columns, then its fields as it names them: the database keeps no order of keys. */
function sampleOrder(kind: ImportKind, ids: readonly string[]): string[] {
  const known = [...(kind.sampleColumns ?? []), ...(kind.fields ?? [])].map((each) => each.id);
  const place = (id: string) => (known.includes(id) ? known.indexOf(id) : known.length);
  return ids.toSorted((a, b) => place(a) - place(b));
}

/** A column of the preview is one of the kind's own, or a field by its first name. */
function sampleColumn(kind: ImportKind, id: string): SampleColumn {
  const own = kind.sampleColumns?.find((column) => column.id === id);
  const field = kind.fields?.find((each) => each.id === id);
  if (own) return own;
  if (!field) return { id, names: { sv: id, da: id, en: id }, kind: 'text' };
  const { sv, da, en } = field.names;
  const written = field.spec.kind;
  return {
    id,
    names: { sv: sv[0] ?? id, da: da[0] ?? id, en: en[0] ?? id },
    kind: written === 'amount' || written === 'hours' || written === 'integer' || written === 'date' ? written : 'text',
  };
}

function shown(work: Work, row: ImportRecord) {
  const name = work.part(importKinds.key).get(row.kind)?.name ?? { sv: row.kind, da: row.kind, en: row.kind };
  return {
    importId: row.import_id,
    kind: row.kind,
    kindName: name,
    fileName: row.file_name,
    state: row.state,
    good: row.good,
    bad: row.bad,
    stored: row.stored,
    same: row.same,
    createdBy: row.created_by_name,
    createdAt: row.created_at.toISOString(),
  };
}
