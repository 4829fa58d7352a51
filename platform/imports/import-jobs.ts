// Reading a file (what is in it, what is wrong) and storing its good rows. Storing is one transaction: a killed import
// leaves nothing half done, and the queue takes it up again from the beginning.
import type { Job, Steps } from '../operation/domain.ts';
import { Refusal } from '../refusal/refusal.ts';
import type { Work } from '../work/work.ts';
import { touchDomain } from './import-actions.ts';
import type { ImportKind, ImportProblem, ReadEvent } from './import-kind.ts';
import { changeImport, fileOf, type ImportRecord, importFor } from './import-rows.ts';
import { importer, type Passed, withinUnits } from './import-scope.ts';

const keptProblems = 2000;
const sampleRows = 20;
/** rows from which on the planner should know of them at once */
const largeImport = 50_000;

export const importJobs: readonly Job[] = [
  { name: 'read-import-file', long: readImportFile },
  { name: 'store-import', long: storeImport },
];

interface Reading {
  good: number;
  bad: number;
  refused: boolean;
  seen: Record<string, unknown>;
  readonly problems: ImportProblem[];
  readonly sample: unknown[];
  readonly passed: Passed;
}

/** The lines that are bad, with their cells and what is wrong, for the file to correct. */
export async function* badRows(
  events: AsyncIterable<ReadEvent<unknown>>,
): AsyncGenerator<
  { readonly cells: readonly string[]; readonly line: number; readonly problems: ImportProblem[] },
  void
> {
  let open: { cells: readonly string[]; line: number; problems: ImportProblem[] } | null = null;
  for await (const event of events) {
    if (!('problem' in event) || event.problem.severity !== 'error') continue;
    const { problem, cells } = event;
    if (open && problem.line === open.line) open.problems.push(problem);
    else {
      if (open) yield open;
      open = { cells: cells ?? [], line: problem.line ?? 0, problems: [problem] };
    }
  }
  if (open) yield open;
}

async function readImportFile(steps: Steps, payload: unknown): Promise<void> {
  const importId = importIn(payload);
  const own = await ownSteps(steps, payload, importId, 'reading');
  if (!own) return;
  const reading = await own
    .look((work) => judgeFile(work, steps, importId))
    .catch((error: unknown) => {
      if (error instanceof Refusal) return unreadable(error);
      throw error;
    });
  await steps.act(async (work) => {
    await work.sql('delete from platform.import_problems where import_id = $1', [importId]);
    await keepProblems(work, importId, reading.problems);
    await changeImport(work, importId, {
      state: reading.refused ? 'refused' : 'previewed',
      good: reading.refused ? 0 : reading.good,
      bad: reading.bad,
      seen: { ...reading.seen, sample: reading.sample, outside: reading.passed.outside },
      units: [...reading.passed.units].toSorted(),
    });
    work.audit({ subject: 'import', subjectId: importId, detail: { good: reading.good, bad: reading.bad } });
  });
}

async function judgeFile(work: Work, steps: Steps, importId: string): Promise<Reading> {
  const { record, kind } = await importFor(work, importId);
  const passed: Passed = { units: new Set(), outside: 0 };
  const reading: Reading = { good: 0, bad: 0, refused: false, seen: {}, problems: [], sample: [], passed };
  const file = await fileOf(work, record);
  let badLine = -1;
  for await (const event of withinUnits(work, kind, kind.read(work, file, record.options), passed)) {
    if ('row' in event) {
      reading.good++;
      if (kind.sample && reading.sample.length < sampleRows) reading.sample.push(kind.sample(event.row));
      if (reading.good % 5000 === 0) await steps.progress(reading.good + reading.bad, null);
    } else if ('seen' in event) Object.assign(reading.seen, event.seen);
    else badLine = noteProblem(reading, event.problem, badLine);
  }
  return reading;
}

/** Several problems of one line are one bad row. */
function noteProblem(reading: Reading, problem: ImportProblem, badLine: number): number {
  if (problem.severity === 'refusal') reading.refused = true;
  const newLine = problem.severity === 'error' && problem.line !== badLine;
  if (newLine) reading.bad++;
  // refusals always stay visible, however many errors came before
  if (reading.problems.length < keptProblems || problem.severity === 'refusal') reading.problems.push(problem);
  return problem.severity === 'error' ? (problem.line ?? badLine) : badLine;
}

function unreadable(error: Refusal): Reading {
  const text = {
    sv: `Filen kunde inte läsas (${error.code}).`,
    da: `Filen kunne ikke læses (${error.code}).`,
    en: `The file could not be read (${error.code}).`,
  };
  const problem: ImportProblem = { severity: 'refusal', code: error.code, line: null, column: null, value: null, text };
  return {
    good: 0,
    bad: 0,
    refused: true,
    seen: {},
    problems: [problem],
    sample: [],
    passed: { units: new Set(), outside: 0 },
  };
}

async function keepProblems(work: Work, importId: string, problems: readonly ImportProblem[]): Promise<void> {
  await work.sql(
    `insert into platform.import_problems (import_id, seq, line, column_name, value, code, severity, text)
     select $1, p.seq, p.line, p.column_name, p.value, p.code, p.severity, p.text
     from jsonb_to_recordset($2::jsonb) as p(seq int, line int, column_name text, value text, code text, severity text, text jsonb)`,
    [
      importId,
      // PostgreSQL's text cannot hold NUL, which a hostile file may
      JSON.stringify(problems.map((each, index) => ({ ...each, seq: index + 1, column_name: each.column }))).replaceAll(
        '\\u0000',
        '�',
      ),
    ],
  );
}

async function storeImport(steps: Steps, payload: unknown): Promise<void> {
  const importId = importIn(payload);
  const own = await ownSteps(steps, payload, importId, 'storing');
  if (!own) return;
  try {
    // the file is read on a connection of its own: the storing one is busy with COPY
    const large = await own.look((reader) => own.act((work) => storeRows(reader, work, steps, importId)));
    if (large.length > 0) await steps.look((work) => work.sql(`analyze ${large.join(', ')}`));
  } catch (error) {
    await steps.act((work) =>
      changeImport(work, importId, { state: error instanceof Refusal ? 'previewed' : 'failed' }),
    );
    throw error;
  }
}

/** Stores the good rows; returns the tables that have become much larger. */
async function storeRows(reader: Work, work: Work, steps: Steps, importId: string): Promise<readonly string[]> {
  const { record, kind } = await importFor(work, importId, true);
  // somebody else was quicker
  if (record.state !== 'storing') return [];
  const written = { rows: 0 };
  const rows = goodRows(reader, kind, record, steps, written);
  const { stored, same } = await kind.store(work, importId, rows);
  await changeImport(work, importId, { state: 'stored', stored, same });
  touchDomain(work, kind.id);
  work.emit('import-stored', { importId, kind: kind.id, stored, same });
  work.audit({ subject: 'import', subjectId: importId, detail: { stored, same } });
  return stored > 0 && written.rows > largeImport ? kind.tables : [];
}

async function* goodRows(
  work: Work,
  kind: ImportKind,
  record: ImportRecord,
  steps: Steps,
  written: { rows: number },
): AsyncGenerator<unknown, void> {
  const file = await fileOf(work, record);
  const passed: Passed = { units: new Set(), outside: 0 };
  let done = 0;
  for await (const event of withinUnits(work, kind, kind.read(work, file, record.options), passed)) {
    if (!('row' in event)) continue;
    if (++done % 5000 === 0) await steps.progress(done, record.good);
    written.rows += kind.size?.(event.row) ?? 1;
    yield event.row;
  }
  // what the preview showed as good must not stay out unseen
  if (passed.outside > Number(record.seen.outside ?? 0))
    throw new Refusal('not-allowed', 'import-outside-units', { import: record.import_id });
}

/**
 * The steps as the person who began this step, with the rights held now; null when the import has been moved on since: a run
 * repeated after its commit, or after a failure that people have seen, finds nothing left to do.
 */
async function ownSteps(
  steps: Steps,
  payload: unknown,
  importId: string,
  state: ImportRecord['state'],
): Promise<Steps | null> {
  const { record } = await steps.look((work) => importFor(work, importId));
  if (record.state !== state) return null;
  const by = payload !== null && typeof payload === 'object' ? Reflect.get(payload, 'by') : null;
  return steps.as(await steps.look((work) => importer(work, typeof by === 'string' ? by : record.created_by)));
}

function importIn(payload: unknown): string {
  const id = payload !== null && typeof payload === 'object' ? Reflect.get(payload, 'importId') : null;
  if (typeof id !== 'string') throw new Error('the job carries no import');
  return id;
}
