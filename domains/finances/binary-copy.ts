// COPY in PostgreSQL's binary form for the two tables that take rows by the million: the server has nothing to parse, and
// numbers are never made into text and back. Format: PostgreSQL documentation, COPY, "Binary Format".

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Collects rows; each is begun with `row` and then filled column by column. Numbers must be safe integers. */
export interface BinaryRows {
  row(columns: number): void;
  int2(value: number): void;
  int4(value: number): void;
  int8(value: number): void;
  /** `2019-08-31` */
  day(value: string): void;
  text(value: string): void;
  bytes(value: Uint8Array): void;
  nothing(): void;
  /** what was collected, closed; nothing more may be added */
  end(): readonly Buffer[];
}

const chunkSize = 512 * 1024;
/** what the fixed-width columns of one row take at most, beside its texts */
const room = 320;

/** An empty collection of rows of at most 20 columns. */
export function binaryRows(): BinaryRows {
  const full: Buffer[] = [];
  let chunk = Buffer.allocUnsafeSlow(chunkSize);
  // several times as quick as the buffer's own writing, which checks what is known here
  let view = new DataView(chunk.buffer);
  let at = chunk.write('PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0', 0, 'latin1');

  function need(bytes: number): void {
    if (at + bytes <= chunk.length) return;
    full.push(chunk.subarray(0, at));
    chunk = Buffer.allocUnsafeSlow(Math.max(chunkSize, bytes));
    view = new DataView(chunk.buffer);
    at = 0;
  }
  function int4(value: number): void {
    view.setInt32(at, 4);
    view.setInt32(at + 4, value);
    at += 8;
  }
  return {
    row(columns) {
      need(room);
      view.setInt16(at, columns);
      at += 2;
    },
    int2(value) {
      view.setInt32(at, 2);
      view.setInt16(at + 4, value);
      at += 6;
    },
    int4,
    int8(value) {
      view.setInt32(at, 8);
      view.setInt32(at + 4, Math.floor(value / 4_294_967_296));
      // the low half as it stands, also of a negative number
      view.setInt32(at + 8, value | 0);
      at += 12;
    },
    day(value) {
      int4(dayNumber(value));
    },
    text(value) {
      need(4 + value.length * 3 + room);
      const length = chunk.write(value, at + 4, 'utf8');
      view.setInt32(at, length);
      at += 4 + length;
    },
    bytes(value) {
      need(4 + value.length + room);
      view.setInt32(at, value.length);
      chunk.set(value, at + 4);
      at += 4 + value.length;
    },
    nothing() {
      view.setInt32(at, -1);
      at += 4;
    },
    end() {
      need(2);
      view.setInt16(at, -1);
      full.push(chunk.subarray(0, at + 2));
      return full;
    },
  };
}

/** Sends collected rows into a table (trusted text) within the connection's transaction. Errors: what PostgreSQL says. */
export async function copyBinary(
  connection: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: BinaryRows,
): Promise<void> {
  const stream = connection.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin (format binary)`));
  await pipeline(Readable.from(rows.end()), stream);
}

const epoch = Date.UTC(2000, 0, 1);
const known = new Map<string, number>();

/** Days since 2000-01-01, PostgreSQL's own count. */
function dayNumber(day: string): number {
  const there = known.get(day);
  if (there !== undefined) return there;
  const number = Math.round((Date.parse(`${day}T00:00:00Z`) - epoch) / 86_400_000);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${day} is no day`);
  if (known.size > 100_000) known.clear();
  known.set(day, number);
  return number;
}
