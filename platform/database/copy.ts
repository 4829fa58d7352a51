// COPY in: the one quick way to store many rows. Text format, escaped here, streamed with back-pressure.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type Cell = string | number | boolean | null;

const chunkSize = 256 * 1024;

/**
 * Streams `rows` into `table` (schema-qualified, trusted text) within the connection's transaction. Cells stand in the
 * order of `columns`. Returns how many rows were written. Errors: what PostgreSQL says of a value; nothing is kept then
 * once the transaction is rolled back.
 */
export async function copyRows(
  connection: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): Promise<number> {
  let count = 0;
  async function* lines(): AsyncGenerator<Buffer> {
    let text = '';
    for await (const row of rows) {
      for (let i = 0; i < row.length; i++) text += (i === 0 ? '' : '\t') + copyText(row[i] ?? null);
      text += '\n';
      count++;
      if (text.length > chunkSize) {
        yield Buffer.from(text);
        text = '';
      }
    }
    if (text) yield Buffer.from(text);
  }
  const stream = connection.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(lines(), { objectMode: false }), stream);
  return count;
}

/** One value in COPY's text format: `\N` for null; backslash, tab and line ends escaped. */
export function copyText(value: Cell): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return needsEscape.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : value;
}

const needsEscape = /[\\\t\n\r]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
