// The labels of SIE 4 and how one is recognised from bytes without making a string of it.
// Source: SIE filformat, utgåva 4B (2008-09-30), the list of record types.

import type { LineFields } from './line-fields.ts';

/** All record types of SIE 1-4, without the leading #. The position is the label's index. */
export const SIE_LABELS = [
  ...['FLAGGA', 'PROGRAM', 'FORMAT', 'GEN', 'SIETYP', 'PROSA', 'FTYP', 'FNR', 'ORGNR', 'BKOD', 'ADRESS', 'FNAMN'],
  ...['RAR', 'TAXAR', 'OMFATTN', 'KPTYP', 'VALUTA', 'KONTO', 'KTYP', 'ENHET', 'SRU', 'DIM', 'UNDERDIM', 'OBJEKT'],
  ...['IB', 'UB', 'OIB', 'OUB', 'RES', 'PSALDO', 'PBUDGET', 'VER', 'TRANS', 'RTRANS', 'BTRANS', 'KSUMMA'],
];

const HASH = 35;
const UPPER = 0xdf;
const SLOTS = 512;
// The first odd number that gives each label a slot of its own; the table is checked when it is made.
const SPREAD = 5;
const bytesOfLabel = SIE_LABELS.map((label) => Buffer.from(label));
const indexBySlot = slots();

/** The index in SIE_LABELS of the line's label, or -1. Small letters are taken for capitals. */
export function labelIndex(fields: LineFields): number {
  const bytes = fields.buffer;
  const start = (fields.starts[0] ?? 0) + 1;
  const end = fields.ends[0] ?? 0;
  if (end - start < 2 || end - start > 8 || bytes[start - 1] !== HASH) return -1;
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, SPREAD) + ((bytes[at] ?? 0) & UPPER)) | 0;
  const index = indexBySlot[slotOf(hash)] ?? -1;
  return index >= 0 && isLabel(bytes, start, end, bytesOfLabel[index]) ? index : -1;
}

function isLabel(bytes: Uint8Array, start: number, end: number, label: Uint8Array | undefined): boolean {
  if (label === undefined || label.length !== end - start) return false;
  for (let at = 0; at < label.length; at++) if (((bytes[start + at] ?? 0) & UPPER) !== label[at]) return false;
  return true;
}

function slotOf(hash: number): number {
  return hash & (SLOTS - 1);
}

function slots(): Int16Array {
  const table = new Int16Array(SLOTS).fill(-1);
  bytesOfLabel.forEach((label, index) => {
    let hash = 0;
    for (const byte of label) hash = (Math.imul(hash, SPREAD) + byte) | 0;
    if (table[slotOf(hash)] !== -1) throw new Error(`the labels ${label} and another share a slot`);
    table[slotOf(hash)] = index;
  });
  return table;
}
