// Numbers byte strings 0, 1, 2 … in the order they are first seen, so that repeated accounts and texts cost no string.
// Open addressing with a bounded search, so that chosen keys can neither slow it down nor make it grow past its limit.

/** Its parts are changed by the functions below only; `count` is how many byte strings it has numbered. */
export type ByteTable = {
  limit: number;
  mask: number;
  slots: Int32Array;
  hashes: Int32Array;
  offsets: Int32Array;
  store: Uint8Array;
  count: number;
};

const LONGEST_SEARCH = 128;

/** A table for at most `limit` byte strings, which together may have `limit * 64` bytes. */
export function openByteTable(limit: number): ByteTable {
  return {
    limit,
    mask: 1023,
    slots: new Int32Array(1024),
    hashes: new Int32Array(512),
    offsets: new Int32Array(513),
    store: new Uint8Array(8192),
    count: 0,
  };
}

/** The number of the bytes from `start` to `end`: a new one for new bytes, -1 when the table is full. */
export function bytesNumber(table: ByteTable, bytes: Uint8Array, start: number, end: number): number {
  const { slots, hashes, mask } = table;
  let hash = 0x2f0b4c47 ^ (end - start);
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash ^= hash >>> 15;
  for (let step = 0; step < LONGEST_SEARCH; step++) {
    const key = (slots[(hash + step) & mask] ?? 0) - 1;
    if (key < 0) return add(table, hash, bytes, start, end);
    if (hashes[key] === hash && isSame(table, key, bytes, start, end)) return key;
  }
  return -1;
}

/** Forgets everything and numbers from 0 again. */
export function clearByteTable(table: ByteTable): void {
  table.slots.fill(0);
  table.count = 0;
}

function isSame(table: ByteTable, key: number, bytes: Uint8Array, start: number, end: number): boolean {
  const { offsets, store } = table;
  const offset = offsets[key] ?? 0;
  const length = end - start;
  if ((offsets[key + 1] ?? 0) - offset !== length) return false;
  for (let at = 0; at < length; at++) if (store[offset + at] !== bytes[start + at]) return false;
  return true;
}

function add(table: ByteTable, hash: number, bytes: Uint8Array, start: number, end: number): number {
  const key = table.count;
  const offset = table.offsets[key] ?? 0;
  const after = offset + end - start;
  if (key >= table.limit || after > table.limit * 64) return -1;
  makeRoom(table, after);
  for (let at = start; at < end; at++) table.store[offset + at - start] = bytes[at] ?? 0;
  table.hashes[key] = hash;
  table.offsets[key + 1] = after;
  if ((key + 1) * 2 > table.mask) spread(table, key);
  if (!place(table, hash, key)) return -1;
  table.count = key + 1;
  return key;
}

function makeRoom(table: ByteTable, bytes: number): void {
  if (bytes > table.store.length)
    table.store = grown(table.store, new Uint8Array(Math.max(table.store.length * 2, bytes)));
  if (table.count + 2 <= table.offsets.length) return;
  table.offsets = grown(table.offsets, new Int32Array(table.offsets.length * 2));
  table.hashes = grown(table.hashes, new Int32Array(table.hashes.length * 2));
}

function spread(table: ByteTable, keys: number): void {
  table.mask = table.mask * 2 + 1;
  table.slots = new Int32Array(table.mask + 1);
  for (let key = 0; key < keys; key++) place(table, table.hashes[key] ?? 0, key);
}

function place(table: ByteTable, hash: number, key: number): boolean {
  for (let step = 0; step < LONGEST_SEARCH; step++) {
    const slot = (hash + step) & table.mask;
    if (table.slots[slot] !== 0) continue;
    table.slots[slot] = key + 1;
    return true;
  }
  return false;
}

function grown<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
