// COPY in PostgreSQL's binary form for the two tables that take rows by the million: the server has nothing to parse, and
// numbers are never made into text and back. Format: PostgreSQL documentation, COPY, "Binary Format".

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Collects rows; each is begun with `row` and then filled column by column. */
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

const chunkSize = 256 * 1024;
const room = 64;

/** An empty collection of rows. */
export function binaryRows(): BinaryRows {
  const full: Buffer[] = [];
  let chunk = Buffer.allocUnsafe(chunkSize);
  let at = chunk.write('PGCOPY\n\u00ff\r\n\0', 0, 'latin1');
  at = chunk.writeInt32BE(0, at);
  at = chunk.writeInt32BE(0, at);

  function need(bytes: number): void {
    if (at + bytes <= chunk.length) return;
    full.push(chunk.subarray(0, at));
    chunk = Buffer.allocUnsafe(Math.max(chunkSize, bytes));
    at = 0;
  }
  function int4(value: number): void {
    at = chunk.writeInt32BE(4, at);
    at = chunk.writeInt32BE(value, at);
  }
  return {
    row(columns) {
      // room for every fixed-width column of a row; texts and bytes ask for their own
      need(2 + columns * 12 + room);
      at = chunk.writeInt16BE(columns, at);
    },
    int2(value) {
      at = chunk.writeInt32BE(2, at);
      at = chunk.writeInt16BE(value, at);
    },
    int4,
    int8(value) {
      at = chunk.writeInt32BE(8, at);
      at = chunk.writeInt32BE(Math.floor(value / 4_294_967_296), at);
      // the low half as it stands, also of a negative number
      at = chunk.writeInt32BE(value | 0, at);
    },
    day(value) {
      int4(dayNumber(value));
    },
    text(value) {
      const most = value.length * 3;
      need(4 + most + columnsAfterText);
      const length = chunk.write(value, at + 4, 'utf8');
      chunk.writeInt32BE(length, at);
      at += 4 + length;
    },
    bytes(value) {
      need(4 + value.length + columnsAfterText);
      at = chunk.writeInt32BE(value.length, at);
      chunk.set(value, at);
      at += value.length;
    },
    nothing() {
      at = chunk.writeInt32BE(-1, at);
    },
    end() {
      need(2);
      at = chunk.writeInt16BE(-1, at);
      full.push(chunk.subarray(0, at));
      return full;
    },
  };
}

/** a text may be followed by fixed-width columns that ask for no room of their own */
const columnsAfterText = 256;

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
