// Writes SIE 4 files: for the example region, for handing a ledger on, and for the tests that read them back.
// Source: SIE filformat, utgåva 4B: order of records, fields, quoting, checksum.

import { amountText } from './amount.ts';
import { beginChecksum, checksumAgrees, openChecksum, sumLine } from './checksum.ts';
import { cutLine, openLineFields } from './line-fields.ts';
import type * as sie from './sie-file.ts';
import { encodeDos } from './text-encoding.ts';

/** A voucher to write. Rows marked `added` get their #RTRANS; struck traces become #BTRANS before the rows. */
export type SieVoucherToWrite = Omit<sie.SieVoucherHead, 'line' | 'date'> & {
  date: string;
  rows: readonly Omit<sie.SieRow, 'line'>[];
  traces?: readonly Omit<sie.SieTrace, 'line'>[];
};

/** What to write, with dates as "2019-01-31" and amounts in öre. `vouchers` may be a generator of any length. */
export type SieBook = {
  type: sie.SieType;
  program: string;
  programVersion: string;
  generatedOn: string;
  company: string;
  organisationNumber?: string | null;
  chart?: string | null;
  currency?: string | null;
  years: readonly sie.SieYear[];
  accounts: readonly (Pick<sie.SieAccount, 'number' | 'name'> &
    Partial<Pick<sie.SieAccount, 'kind' | 'unit' | 'sru'>>)[];
  dimensions?: readonly Omit<sie.SieDimension, 'line'>[];
  objects?: readonly Omit<sie.SieObject, 'line'>[];
  balances?: readonly Omit<sie.SieBalance, 'line'>[];
  periods?: readonly Omit<sie.SiePeriodAmount, 'line'>[];
  vouchers?: Iterable<SieVoucherToWrite>;
};

/** The checksum is written unless it is turned off. Letters that code page 437 lacks become their nearest or "?". */
export type SieWriteOptions = { encoding?: 'cp437' | 'utf-8'; checksum?: boolean };

/** The whole file as bytes. Throws RangeError for an amount that is not a whole number of öre. */
export function writeSie(book: SieBook, options: SieWriteOptions = {}): Uint8Array {
  return Buffer.concat([...sieChunks(book, options)]);
}

/** The file in pieces, so that a long ledger never stands in memory. */
export function* sieChunks(book: SieBook, options: SieWriteOptions = {}): Generator<Uint8Array> {
  const encode = options.encoding === 'utf-8' ? (text: string) => Buffer.from(text) : encodeDos;
  const hasChecksum = options.checksum ?? true;
  const sum = openLineSum(options.encoding ?? 'cp437');
  yield encode(`#FLAGGA 0${END}${hasChecksum ? `#KSUMMA${END}` : ''}`);
  let lines = '';
  for (const line of bookLines(book, options.encoding ?? 'cp437')) {
    lines += line + END;
    if (lines.length < CHUNK_LETTERS) continue;
    const bytes = encode(lines);
    if (hasChecksum) sum.take(bytes);
    yield bytes;
    lines = '';
  }
  const bytes = encode(lines);
  if (hasChecksum) sum.take(bytes);
  yield bytes;
  if (hasChecksum) yield encode(`#KSUMMA ${sum.value()}${END}`);
}

const END = '\r\n';
const CHUNK_LETTERS = 1 << 16;

function* bookLines(book: SieBook, encoding: 'cp437' | 'utf-8'): Generator<string> {
  yield `#PROGRAM ${text(book.program)} ${text(book.programVersion)}`;
  yield `#FORMAT ${encoding === 'utf-8' ? 'UTF-8' : 'PC8'}`;
  yield `#GEN ${day(book.generatedOn)}`;
  yield `#SIETYP ${book.type.charAt(0)}`;
  if (book.organisationNumber) yield `#ORGNR ${text(book.organisationNumber)}`;
  yield `#FNAMN ${text(book.company)}`;
  for (const { index, start, end } of book.years) yield `#RAR ${index} ${day(start)} ${day(end)}`;
  if (book.chart) yield `#KPTYP ${text(book.chart)}`;
  if (book.currency) yield `#VALUTA ${text(book.currency)}`;
  yield* chartLines(book);
  yield* balanceLines(book);
  for (const voucher of book.vouchers ?? []) yield* voucherLines(voucher);
}

function* chartLines(book: SieBook): Generator<string> {
  for (const { number, name, kind, unit, sru } of book.accounts) {
    yield `#KONTO ${text(number)} ${text(name)}`;
    if (kind) yield `#KTYP ${text(number)} ${kind}`;
    if (unit) yield `#ENHET ${text(number)} ${text(unit)}`;
    for (const code of sru ?? []) yield `#SRU ${text(number)} ${text(code)}`;
  }
  for (const { number, name, parent } of book.dimensions ?? []) {
    yield parent === null
      ? `#DIM ${text(number)} ${text(name)}`
      : `#UNDERDIM ${text(number)} ${text(name)} ${text(parent)}`;
  }
  for (const { dimension, code, name } of book.objects ?? []) {
    yield `#OBJEKT ${text(dimension)} ${text(code)} ${text(name)}`;
  }
}

function* balanceLines(book: SieBook): Generator<string> {
  for (const { kind, yearIndex, account, object, amountOre, quantity } of book.balances ?? []) {
    const of = object === null ? '' : ` ${objectList([object])}`;
    yield ended(`#${kind} ${yearIndex} ${text(account)}${of} ${amountText(amountOre)}`, [quantity]);
  }
  for (const { kind, yearIndex, period, account, objects, amountOre, quantity } of book.periods ?? []) {
    const month = day(period);
    const amount = amountText(amountOre);
    yield ended(`#${kind} ${yearIndex} ${month} ${text(account)} ${objectList(objects)} ${amount}`, [quantity]);
  }
}

function* voucherLines(voucher: SieVoucherToWrite): Generator<string> {
  const { series, number, date, registeredOn, signature } = voucher;
  const head = `#VER ${text(series)} ${text(number)} ${day(date)}`;
  yield ended(head, [voucher.text, registeredOn === null ? null : day(registeredOn), signature]);
  yield '{';
  for (const trace of voucher.traces ?? []) if (trace.kind === 'struck') yield rowLine('BTRANS', trace);
  for (const row of voucher.rows) {
    if (row.added) yield rowLine('RTRANS', row);
    yield rowLine('TRANS', row);
  }
  yield '}';
}

function rowLine(label: string, row: Omit<sie.SieRow, 'line' | 'added'>): string {
  const start = `#${label} ${text(row.account)} ${objectList(row.objects)} ${amountText(row.amountOre)}`;
  return ended(start, [row.date === null ? null : day(row.date), row.text, row.quantity, row.signature]);
}

function objectList(objects: readonly sie.SieObjectRef[]): string {
  return `{${objects.map(({ dimension, code }) => `${text(dimension)} ${text(code)}`).join(' ')}}`;
}

// Optional fields at the end of a line, as far as the last one that says something.
function ended(start: string, optional: readonly (string | null)[]): string {
  let count = optional.length;
  while (count > 0 && !optional[count - 1]) count--;
  return [start, ...optional.slice(0, count).map((field) => text(field ?? ''))].join(' ');
}

function day(iso: string): string {
  return iso.replaceAll('-', '');
}

// A text that ends in a backslash would swallow its own closing quote, so it gets a blank after it.
function text(value: string): string {
  if (PLAIN_TEXT.test(value)) return value;
  const escaped = value.replace(CONTROL_LETTERS, ' ').replaceAll('"', '\\"');
  return `"${escaped.endsWith('\\') ? `${escaped} ` : escaped}"`;
}

const PLAIN_TEXT = /^[\w.,:;/+*()%&?!åäöÅÄÖ-]+$/;
const CONTROL_LETTERS = /\p{Cc}/gu;

// The checksum over written lines, taken by the reader's own way of cutting them.
function openLineSum(encoding: 'cp437' | 'utf-8') {
  const sum = openChecksum(() => encoding);
  const fields = openLineFields();
  beginChecksum(sum);
  return {
    take(bytes: Buffer): void {
      fields.buffer = bytes;
      for (let at = 0; at < bytes.length; ) {
        at = cutLine(fields, at, bytes.length);
        sumLine(sum, fields);
      }
    },
    value(): number {
      checksumAgrees(sum, 0);
      return sum.value;
    },
  };
}
