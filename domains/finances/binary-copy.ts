// COPY in PostgreSQL's binary form for the two tables that take rows by the million: the server has nothing to parse, and
// numbers are never made into text and back. Format: PostgreSQL documentation, COPY, "Binary Format".
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Rows being collected: each is begun with `beginRow` and then filled column by column, at most 20 of them. */
export interface BinaryRows {
  readonly full: Buffer[];
  chunk: Buffer;
  view: DataView;
  at: number;
}

/** An empty collection. */
export function binaryRows(): BinaryRows {
  const chunk = Buffer.allocUnsafeSlow(chunkSize);
  const at = chunk.write('PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0', 0, 'latin1');
  // several times as quick as the buffer's own writing, which checks what is known here
  return { full: [], chunk, view: new DataView(chunk.buffer), at };
}

export function beginRow(rows: BinaryRows, columns: number): void {
  need(rows, room);
  rows.view.setInt16(rows.at, columns);
  rows.at += 2;
}

export function putInt2(rows: BinaryRows, value: number): void {
  rows.view.setInt32(rows.at, 2);
  rows.view.setInt16(rows.at + 4, value);
  rows.at += 6;
}

export function putInt4(rows: BinaryRows, value: number): void {
  rows.view.setInt32(rows.at, 4);
  rows.view.setInt32(rows.at + 4, value);
  rows.at += 8;
}

/** A safe integer. */
export function putInt8(rows: BinaryRows, value: number): void {
  rows.view.setInt32(rows.at, 8);
  rows.view.setInt32(rows.at + 4, Math.floor(value / 4_294_967_296));
  // the low half as it stands, also of a negative number
  rows.view.setInt32(rows.at + 8, value | 0);
  rows.at += 12;
}

/** `2019-08-31`. */
export function putDay(rows: BinaryRows, value: string): void {
  putInt4(rows, dayNumber(value));
}

export function putText(rows: BinaryRows, value: string): void {
  need(rows, 4 + value.length * 3 + room);
  const length = value.length <= shortText ? putShort(rows, value) : -1;
  const written = length >= 0 ? length : rows.chunk.write(value, rows.at + 4, 'utf8');
  rows.view.setInt32(rows.at, written);
  rows.at += 4 + written;
}

/** Bytes given as the characters of their numbers. */
export function putLatin1(rows: BinaryRows, value: string): void {
  need(rows, 4 + value.length + room);
  const { chunk, at } = rows;
  rows.view.setInt32(at, value.length);
  for (let index = 0; index < value.length; index++) chunk[at + 4 + index] = value.charCodeAt(index);
  rows.at += 4 + value.length;
}

export function putBytes(rows: BinaryRows, value: Uint8Array): void {
  need(rows, 4 + value.length + room);
  rows.view.setInt32(rows.at, value.length);
  rows.chunk.set(value, rows.at + 4);
  rows.at += 4 + value.length;
}

export function putNothing(rows: BinaryRows): void {
  rows.view.setInt32(rows.at, -1);
  rows.at += 4;
}

/** Sends collected rows into a table (trusted text) within the connection's transaction. Errors: what PostgreSQL says. */
export async function copyBinary(
  connection: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: BinaryRows,
): Promise<void> {
  const stream = connection.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin (format binary)`));
  await pipeline(Readable.from(closed(rows)), stream);
}

const epoch = Date.UTC(2000, 0, 1);
const known = new Map<string, number>();

/** Days since 2000-01-01, PostgreSQL's own count: what a day is in `putInt4`, for whoever writes the same one many times. */
export function dayNumber(day: string): number {
  const there = known.get(day);
  if (there !== undefined) return there;
  const number = Math.round((Date.parse(`${day}T00:00:00Z`) - epoch) / 86_400_000);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${day} is no day`);
  if (known.size > 100_000) known.clear();
  known.set(day, number);
  return number;
}

const shortText = 48;

/** Most texts of a ledger are short and plain, and written quicker here than by a call out of JavaScript; -1 for others. */
function putShort({ chunk, at }: BinaryRows, value: string): number {
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code > 127) return -1;
    chunk[at + 4 + index] = code;
  }
  return value.length;
}

const chunkSize = 512 * 1024;
/** what the fixed-width columns of one row take at most, beside its texts */
const room = 320;

/** What was collected, closed; nothing more may be added. */
function closed(rows: BinaryRows): readonly Buffer[] {
  need(rows, 2);
  rows.view.setInt16(rows.at, -1);
  return [...rows.full, rows.chunk.subarray(0, rows.at + 2)];
}

function need(rows: BinaryRows, bytes: number): void {
  if (rows.at + bytes <= rows.chunk.length) return;
  rows.full.push(rows.chunk.subarray(0, rows.at));
  rows.chunk = Buffer.allocUnsafeSlow(Math.max(chunkSize, bytes));
  rows.view = new DataView(rows.chunk.buffer);
  rows.at = 0;
}
