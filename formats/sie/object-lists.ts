// Object lists of rows and balances ({"1" "Nord" "6" "0001"}): made once per distinct list and shared by all rows that
// write it alike; and the check that their objects are declared.

import { type ByteTable, bytesNumber, clearByteTable, openByteTable } from './byte-table.ts';
import type { FieldTexts } from './field-texts.ts';
import { cutLine, type LineFields, openLineFields } from './line-fields.ts';
import type { SieObjectRef } from './sie-file.ts';
import type { SieProblemList } from './sie-problem.ts';
import { objectChain, objectKey } from './sub-objects.ts';

/** `declared` counts #OBJEKT; `missing` are the objects used but not declared. Changed by the functions below only. */
export type ObjectLists = {
  texts: FieldTexts;
  problems: SieProblemList;
  parents: Map<string, string | null>;
  known: Set<string>;
  declared: number;
  missing: Set<string>;
  firstMissing: number;
  table: ByteTable;
  lists: (readonly SieObjectRef[])[];
  inner: LineFields;
};

const REMEMBERED = 16_384;
const MOST_DECLARED = 500_000;
const MOST_MISSING = 10_000;
const LONGEST_CODE = 100;
const NONE: readonly SieObjectRef[] = [];

/** Objects of one file. Beyond half a million objects, and for very long codes, references are not checked. */
export function openObjectLists(texts: FieldTexts, problems: SieProblemList): ObjectLists {
  return {
    ...{ texts, problems, parents: new Map(), known: new Set(), declared: 0, missing: new Set(), firstMissing: 0 },
    ...{ table: openByteTable(REMEMBERED), lists: [], inner: openLineFields() },
  };
}

/** Remembers a #DIM or #UNDERDIM; `parent` is the dimension above it. */
export function declareDimension(objects: ObjectLists, number: string, parent: string | null): void {
  if (objects.parents.size < MOST_MISSING && !isTooLong(number, parent ?? '')) objects.parents.set(number, parent);
}

/** Remembers an #OBJEKT, so that rows naming others can be told. */
export function declareObject(objects: ObjectLists, dimension: string, code: string): void {
  objects.declared++;
  if (objects.declared <= MOST_DECLARED && !isTooLong(dimension, code)) objects.known.add(objectKey(dimension, code));
}

/** The objects of a LIST field: the same array for the same bytes, never to be changed. */
export function objectList(objects: ObjectLists, fields: LineFields, index: number): readonly SieObjectRef[] {
  const { table, lists } = objects;
  const start = fields.starts[index] ?? 0;
  const end = fields.ends[index] ?? 0;
  if (start === end) return NONE;
  let key = bytesNumber(table, fields.buffer, start, end);
  if (key < 0) {
    clearByteTable(table);
    lists.length = 0;
    key = bytesNumber(table, fields.buffer, start, end);
  }
  const known = lists[key];
  if (known !== undefined) return known;
  const made = read(objects, fields, start, end);
  if (key >= 0) lists[key] = made;
  return made;
}

/** Some of the objects that are used but not declared, as "dimension:code". */
export function missingExamples(objects: ObjectLists): string {
  return [...objects.missing.values().take(5)].map((key) => key.replace('\0', ':')).join(', ');
}

function read(objects: ObjectLists, fields: LineFields, start: number, end: number): readonly SieObjectRef[] {
  const { inner, texts, problems } = objects;
  inner.buffer = fields.buffer;
  inner.meanings = fields.meanings;
  cutLine(inner, start, end);
  const pairs: SieObjectRef[] = [];
  for (let at = 0; at + 1 < inner.count; at += 2) {
    pairs.push({ dimension: texts.text(inner, at), code: texts.text(inner, at + 1) });
  }
  if (inner.count % 2 === 1) {
    const detail = { column: start - fields.lineStart, value: fields.buffer.toString('latin1', start, end).trim() };
    problems.add('object-list-odd', fields.lineNumber, { ...detail, expected: '{1 "Nord"}' });
  }
  for (const pair of pairs) check(objects, pair, fields.lineNumber);
  return pairs.length === 0 ? NONE : pairs;
}

function check(objects: ObjectLists, object: SieObjectRef, line: number): void {
  const { declared, missing, parents, known } = objects;
  if (declared > MOST_DECLARED || missing.size >= MOST_MISSING || isTooLong(object.dimension, object.code)) return;
  if (objectChain(object, parents, known) !== null) return;
  if (missing.size === 0) objects.firstMissing = line;
  missing.add(objectKey(object.dimension, object.code));
}

function isTooLong(dimension: string, code: string): boolean {
  return dimension.length + code.length > LONGEST_CODE;
}
