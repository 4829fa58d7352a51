// The one door for files with rows: bytes, a stream or a path in; headings, a sample and a stream of rows out, whether
// it is CSV, XLSX or a CSV packed in a ZIP. The content decides which, not the name. Bad files are answers, never exceptions.
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { type ByteSource, byteSource, keptSource } from './byte-source.ts';
import { type CsvOptions, readCsv } from './csv.ts';
import type { Delimiter } from './delimiter.ts';
import { type HeaderChoice, withHeader } from './header.ts';
import { defaultLimits, type TableLimits } from './limits.ts';
import { type ProblemList, problemList, type TableProblem } from './problems.ts';
import type { HeaderCell, Row } from './rows.ts';
import { oldOffice, type SeenContent, SNIFFED_BYTES, sniffContent } from './sniff-content.ts';
import type { FileEncoding } from './text-encoding.ts';
import { textInZip } from './text-in-zip.ts';
import { readXlsx } from './xlsx.ts';
import type { SheetName } from './xlsx-workbook.ts';

export type TableOptions = {
  /** default: detected; title lines above the headings are skipped and noted */
  header?: HeaderChoice;
  /** the sheet's name; default: the first visible one */
  sheet?: string;
  delimiter?: Delimiter;
  encoding?: FileEncoding;
  limits?: Partial<TableLimits>;
  /** where an XLSX that comes as a stream is kept while it is read; default: the system's temporary folder */
  keptIn?: string;
};

/** Where the table comes from: a file's path, all of its bytes, or a stream of them. */
export type TableInput = string | Uint8Array | AsyncIterable<Uint8Array>;

/**
 * An open table. `rows` and `batches` are two ways to read the same rows once (batches are about twice as quick);
 * `sample` holds up to 200 of the first, for guessing. `problems` grows while rows are read, at most
 * `limits.problems` errors; `unlisted` counts the others. After reading, a `refusal` means that the file was not read
 * to its end, so nothing of it may be taken. `close` gives back file handles and temporary files.
 */
export type Table = {
  readonly kind: 'csv' | 'xlsx';
  readonly encoding: FileEncoding;
  readonly delimiter: Delimiter | null;
  readonly sheets: readonly SheetName[];
  readonly sheet: string | null;
  readonly header: readonly HeaderCell[];
  readonly headerLine: number | null;
  readonly sample: readonly Row[];
  readonly rows: AsyncGenerator<Row, void>;
  readonly batches: AsyncGenerator<Row[], void>;
  readonly problems: readonly TableProblem[];
  readonly unlisted: number;
  readonly refusal: TableProblem | null;
  close(): Promise<void>;
};

/** A file that cannot be read as a table; the refusal is among `problems`. Nothing is left open. */
export type RefusedTable = {
  readonly kind: 'refused';
  readonly problems: readonly TableProblem[];
  refusal: TableProblem;
};

/**
 * Opens a table. `name` is the file's name as the person knows it; it is only used to say when it misleads.
 * Throws only what the disk or the stream throws.
 */
export async function openTable(
  name: string,
  input: TableInput,
  options: TableOptions = {},
): Promise<Table | RefusedTable> {
  const settled = { ...options, limits: { ...defaultLimits, ...options.limits } };
  const problems = problemList(settled.limits);
  const stream = byteStream(input);
  const start = await takeStart(stream);
  const whole = rejoined(start, stream);
  const sniffed = sniffContent(start.subarray(0, SNIFFED_BYTES));
  const seen = sniffed === 'old-office' ? await oldOfficeOf(whole) : sniffed;
  const opened =
    seen === 'text'
      ? await openCsv(whole, settled, problems)
      : seen === 'zip'
        ? await openArchive(input, stream, whole, settled, problems)
        : null;
  if (!opened && !problems.refusal) problems.add(refusalFor(seen));
  if (opened && !problems.refusal) {
    noteName(name, opened.kind, problems);
    return opened;
  }
  await (opened ? opened.close() : stream.return());
  return { kind: 'refused', problems: problems.list, refusal: problems.refusal ?? refusalFor(seen) };
}

async function* byteStream(input: TableInput): AsyncGenerator<Uint8Array, void> {
  if (typeof input === 'string') yield* createReadStream(input, { highWaterMark: 256 * 1024 });
  else if (input instanceof Uint8Array) yield input;
  else yield* input;
}

async function takeStart(stream: AsyncGenerator<Uint8Array, void>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < SNIFFED_BYTES) {
    const { value, done } = await stream.next();
    if (done || !value) break;
    chunks.push(value);
    length += value.length;
  }
  const [only] = chunks;
  if (only && chunks.length === 1) return Buffer.from(only.buffer, only.byteOffset, only.byteLength);
  return Buffer.concat(chunks);
}

async function* rejoined(start: Buffer, rest: AsyncGenerator<Uint8Array, void>): AsyncGenerator<Uint8Array, void> {
  try {
    yield start;
    yield* rest;
  } finally {
    await rest.return();
  }
}

async function oldOfficeOf(bytes: AsyncGenerator<Uint8Array, void>): Promise<SeenContent> {
  let before = Buffer.alloc(0);
  for await (const piece of bytes) {
    const seen = oldOffice(Buffer.concat([before, piece]));
    if (seen !== 'old-office') return seen;
    before = Buffer.from(piece.subarray(-64));
  }
  return 'old-office';
}

function refusalFor(seen: SeenContent): TableProblem {
  if (seen === 'empty') return { code: 'empty-file', severity: 'refusal' };
  if (seen === 'old-excel' || seen === 'password-protected') return { code: seen, severity: 'refusal' };
  return { code: 'wrong-content', severity: 'refusal', value: seen };
}

type Settled = TableOptions & { limits: TableLimits };

async function openCsv(
  bytes: AsyncGenerator<Uint8Array, void>,
  options: Settled,
  problems: ProblemList,
): Promise<Table> {
  const csvOptions: CsvOptions = { limits: options.limits };
  if (options.delimiter) csvOptions.delimiter = options.delimiter;
  if (options.encoding) csvOptions.encoding = options.encoding;
  const csv = await readCsv(bytes, csvOptions, problems);
  const choice = options.header ?? 'detect';
  const headed = await withHeader(csv.batches, { choice, limits: options.limits, shortRowsAreFaults: true }, problems);
  return tableOf(
    {
      kind: 'csv',
      get encoding() {
        return csv.encoding;
      },
      delimiter: csv.delimiter,
      sheets: [],
      sheet: null,
    },
    headed,
    problems,
    async () => {
      await headed.batches.return();
      await csv.batches.return();
      await bytes.return();
    },
  );
}

// A path or bytes are read from any place as they are; a stream is first written down.
async function openArchive(
  input: TableInput,
  stream: AsyncGenerator<Uint8Array, void>,
  whole: AsyncGenerator<Uint8Array, void>,
  options: Settled,
  problems: ProblemList,
): Promise<Table | null> {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    const kept = await keptSource(whole, options, problems);
    return kept && openKept(kept, options, problems);
  }
  await stream.return();
  return openKept(await byteSource(input), options, problems);
}

// A text file packed by itself is read as that file; every other archive is a workbook, or refused as what it is.
async function openKept(source: ByteSource, options: Settled, problems: ProblemList): Promise<Table | null> {
  const text = await textInZip(source, options.limits, problems);
  return text ? openCsv(text, options, problems) : openXlsx(source, options, problems);
}

async function openXlsx(source: ByteSource, options: Settled, problems: ProblemList): Promise<Table | null> {
  const { limits } = options;
  const sheetChoice = options.sheet === undefined ? { limits } : { limits, sheet: options.sheet };
  const xlsx = await readXlsx(source, sheetChoice, problems);
  if (!xlsx) {
    await source.close();
    return null;
  }
  const choice = options.header ?? 'detect';
  const headed = await withHeader(xlsx.batches, { choice, limits, shortRowsAreFaults: false }, problems);
  const { sheets, sheet } = xlsx;
  return tableOf({ kind: 'xlsx', encoding: 'utf-8', delimiter: null, sheets, sheet }, headed, problems, async () => {
    await headed.batches.return();
    await xlsx.batches.return();
    await source.close();
  });
}

type Facts = Pick<Table, 'kind' | 'encoding' | 'delimiter' | 'sheets' | 'sheet'>;
type Headed = Awaited<ReturnType<typeof withHeader>>;

function tableOf(facts: Facts, headed: Headed, problems: ProblemList, close: () => Promise<void>): Table {
  async function* rows(): AsyncGenerator<Row, void> {
    for await (const batch of headed.batches) yield* batch;
  }
  return {
    kind: facts.kind,
    get encoding() {
      return facts.encoding;
    },
    delimiter: facts.delimiter,
    sheets: facts.sheets,
    sheet: facts.sheet,
    header: headed.header,
    headerLine: headed.headerLine,
    sample: headed.sample,
    rows: rows(),
    batches: headed.batches,
    problems: problems.list,
    get unlisted() {
      return problems.unlisted;
    },
    get refusal() {
      return problems.refusal;
    },
    close,
  };
}

function noteName(name: string, kind: Table['kind'], problems: ProblemList): void {
  const extension = path.extname(name).toLowerCase();
  const spreadsheet = /^\.(?:xls|xlsx|xlsm)$/.test(extension);
  if (kind === 'csv' ? spreadsheet : /^\.(?:csv|txt|tsv)$/.test(extension)) {
    problems.add({ code: 'other-name', severity: 'note', value: kind });
  }
}
