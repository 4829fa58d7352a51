// Reads CSV as a stream: letters, delimiter and line ends are found from the file itself, rows come in batches.
// Knows nothing of headings; `openTable` puts those on top.
import { csvScanner } from './csv-scanner.ts';
import { type Delimiter, declaredDelimiter, detectDelimiter } from './delimiter.ts';
import { defaultLimits, type TableLimits } from './limits.ts';
import { type ProblemList, problemList } from './problems.ts';
import type { Row } from './rows.ts';
import { type FileEncoding, textReader } from './text-encoding.ts';

export type CsvOptions = { delimiter?: Delimiter; encoding?: FileEncoding; limits?: Partial<TableLimits> };

/** An opened CSV file. `batches` can be read once; `encoding` may turn from UTF-8 to Windows-1252 at the first å. */
export type CsvFile = {
  readonly encoding: FileEncoding;
  readonly delimiter: Delimiter;
  readonly batches: AsyncGenerator<Row[], void>;
  readonly problems: ProblemList;
};

const SAMPLE_BYTES = 64 * 1024;
const PIECE_BYTES = 256 * 1024;

/**
 * Opens a CSV file given as bytes or as a stream of bytes. Bad content never throws: it ends up in `problems`, and
 * `problems.refusal` says that reading stopped before the end. An error of the stream itself is thrown.
 */
export async function readCsv(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  options: CsvOptions = {},
  problems: ProblemList = problemList({ ...defaultLimits, ...options.limits }),
): Promise<CsvFile> {
  const limits = { ...defaultLimits, ...options.limits };
  const stream = limited(source instanceof Uint8Array ? [source] : source, limits.fileBytes, problems);
  const first = await firstBytes(stream);
  const reader = textReader(first.bytes, options.encoding);
  const opening = reader.decode(first.bytes, first.complete);
  const declared = declaredDelimiter(opening);
  const afterDeclaration = declared ? opening.slice(opening.search(/[\r\n]|$/)).replace(/^\r?\n?/, '') : opening;
  const delimiter = options.delimiter ?? declared ?? detectDelimiter(afterDeclaration);
  const lineEnd = afterDeclaration.includes('\n') || !afterDeclaration.includes('\r') ? '\n' : '\r';
  const scanner = csvScanner({ delimiter, lineEnd, firstLine: declared ? 2 : 1, limits }, problems);

  async function* batches(): AsyncGenerator<Row[], void> {
    try {
      const rows = scanner.scan(afterDeclaration, first.complete);
      if (rows.length > 0) yield rows;
      if (first.complete) return;
      while (!problems.refusal) {
        const { value, done } = await stream.next();
        const more = scanner.scan(reader.decode(value ?? new Uint8Array(), done === true), done === true);
        if (more.length > 0) yield more;
        if (done) return;
      }
    } finally {
      await stream.return();
    }
  }
  return {
    get encoding() {
      return reader.encoding;
    },
    delimiter,
    batches: batches(),
    problems,
  };
}

// Pieces of at most 256 KB, so that no chunk becomes a huge string, and an end at the size limit.
async function* limited(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
  problems: ProblemList,
): AsyncGenerator<Uint8Array, void> {
  let total = 0;
  for await (const chunk of source) {
    total += chunk.length;
    if (total > limit) {
      problems.add({ code: 'file-too-large', severity: 'refusal', expected: { is: 'limit', limit, unit: 'bytes' } });
      return;
    }
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
  }
}

async function firstBytes(stream: AsyncGenerator<Uint8Array, void>): Promise<{ bytes: Uint8Array; complete: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < SAMPLE_BYTES) {
    const { value, done } = await stream.next();
    if (done || !value) return { bytes: Buffer.concat(chunks), complete: true };
    chunks.push(value);
    length += value.length;
  }
  return { bytes: Buffer.concat(chunks), complete: false };
}
