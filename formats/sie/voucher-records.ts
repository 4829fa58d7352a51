// Vouchers and their rows: #VER, the braces around its rows, #TRANS, and the traces #RTRANS and #BTRANS.
// A #RTRANS is always followed by an identical #TRANS, for readers that do not know it: only #TRANS counts.

import type { AccountSums } from './account-ledger.ts';
import { amountText } from './amount.ts';
import { BAD_DATE, dateNumber, NO_DATE } from './calendar-date.ts';
import { readAmount, readQuantity } from './field-amount.ts';
import { LIST } from './line-fields.ts';
import { objectList } from './object-lists.ts';
import { fieldProblem, type Reading, type RecordReadings, usedAccount } from './reading.ts';
import type { SieObjectRef, SieTrace } from './sie-file.ts';

export type VoucherRecords = {
  handlers: RecordReadings;
  openBrace(afterUnknown: boolean): void;
  closeBrace(): void;
  /** True inside the braces of something that is not a voucher: its records are passed over. */
  isSkipping(): boolean;
  finish(): void;
};

type Voucher = ReturnType<typeof newVoucher>;

const NO_OBJECTS: readonly SieObjectRef[] = [];

/** Handlers of the vouchers. The sums of accounts, voucher and file are kept as the rows pass. */
export function voucherRecords(reading: Reading): VoucherRecords {
  const voucher = newVoucher();
  return {
    handlers: [
      ['VER', () => beginVoucher(reading, voucher)],
      ['TRANS', () => rowRecord(reading, voucher)],
      ['RTRANS', () => traceRecord(reading, voucher, 'added')],
      ['BTRANS', () => traceRecord(reading, voucher, 'struck')],
    ],
    openBrace: (afterUnknown) => openBrace(reading, voucher, afterUnknown),
    closeBrace: () => closeBrace(reading, voucher),
    isSkipping: () => voucher.skipped > 0,
    finish: () => {
      if (voucher.isOpen) endVoucher(reading, voucher, false);
      if (voucher.skipped > 0) reading.problems.add('brace-misplaced', reading.counts.lines, { expected: '}' });
    },
  };
}

// `skipped` counts open braces that are not the voucher's own. `added` is the #RTRANS that waits for its #TRANS.
// Sums start as fractions and are set to zero for each voucher, so that the engine stores them as doubles.
function newVoucher() {
  // `account` begins as null and becomes AccountSums
  const added = { line: 0, account: null as AccountSums | null, objects: NO_OBJECTS, amountOre: 0.5 };
  return { line: 0, isOpen: false, inBraces: false, skipped: 0, rows: 0, faults: 0, sum: 0.5, added };
}

function beginVoucher(reading: Reading, voucher: Voucher): void {
  const { fields, texts, visitor } = reading;
  if (voucher.isOpen) endVoucher(reading, voucher, false);
  voucher.skipped = 0;
  voucher.line = fields.lineNumber;
  voucher.isOpen = true;
  voucher.inBraces = false;
  voucher.rows = 0;
  voucher.faults = 0;
  voucher.sum = 0;
  reading.counts.vouchers++;
  const date = dateNumber(fields, 3);
  if (date <= NO_DATE) {
    voucher.faults++;
    fieldProblem(reading, 'date-invalid', 3, 'YYYYMMDD');
  } else if (date < reading.yearStart || date > reading.yearEnd) {
    fieldProblem(reading, 'date-outside-year', 3, `${reading.yearStart}-${reading.yearEnd}`);
  }
  const registered = dateNumber(fields, 5);
  if (registered === BAD_DATE) fieldProblem(reading, 'date-invalid', 5, 'YYYYMMDD');
  visitor.voucher?.({
    series: texts.text(fields, 1),
    number: texts.text(fields, 2),
    date: reading.dateText(date),
    text: texts.text(fields, 4),
    registeredOn: reading.dateText(registered),
    signature: texts.text(fields, 6),
    line: fields.lineNumber,
  });
}

function rowRecord(reading: Reading, voucher: Voucher): void {
  const { fields, visitor, counts } = reading;
  if (!isInVoucher(reading, voucher)) return;
  counts.rows++;
  const account = usedAccount(reading, 1);
  const hasList = fields.kinds[2] === LIST && fields.count > 2;
  const objects = hasList ? objectList(reading.objects, fields, 2) : NO_OBJECTS;
  const at = hasList ? 3 : 2;
  const amountOre = readAmount(reading, at);
  const date = dateNumber(fields, at + 1);
  if (date === BAD_DATE) {
    voucher.faults++;
    fieldProblem(reading, 'date-invalid', at + 1, 'YYYYMMDD');
  }
  if (account === null || Number.isNaN(amountOre)) {
    voucher.faults++;
    return;
  }
  voucher.rows++;
  voucher.sum += amountOre;
  account.rows++;
  account.moved += amountOre;
  counts.sumAbsOre += Math.abs(amountOre);
  if (!areSafe(voucher.sum, account.moved, counts.sumAbsOre)) tooLarge(reading, at);
  const added = voucher.added.line > 0 && takesAdded(reading, voucher, account, objects, amountOre);
  if (visitor.row === undefined) return;
  // spelled out, not spread: this object is made for every row of a ledger
  visitor.row({
    account: account.number,
    objects,
    amountOre,
    date: reading.dateText(date),
    text: reading.texts.text(fields, at + 2),
    quantity: quantityOf(reading, at + 3),
    signature: signatureOf(reading, at + 4),
    added,
    line: fields.lineNumber,
  });
}

function traceRecord(reading: Reading, voucher: Voucher, kind: SieTrace['kind']): void {
  const { fields, visitor, counts } = reading;
  if (!isInVoucher(reading, voucher)) return;
  if (voucher.added.line > 0) addedAlone(reading, voucher);
  const account = usedAccount(reading, 1);
  const hasList = fields.kinds[2] === LIST && fields.count > 2;
  const objects = hasList ? objectList(reading.objects, fields, 2) : NO_OBJECTS;
  const at = hasList ? 3 : 2;
  const amountOre = readAmount(reading, at);
  const date = dateNumber(fields, at + 1);
  if (date === BAD_DATE) fieldProblem(reading, 'date-invalid', at + 1, 'YYYYMMDD');
  if (account === null || Number.isNaN(amountOre)) return;
  if (kind === 'added') {
    counts.addedRows++;
    voucher.added = { line: fields.lineNumber, account, objects, amountOre };
  } else counts.struckRows++;
  if (visitor.trace === undefined) return;
  const details = rowDetails(reading, at + 1, date);
  visitor.trace({ kind, account: account.number, objects, amountOre, ...details, line: fields.lineNumber });
}

// Rows without the opening brace are taken all the same, with one problem for the voucher.
function isInVoucher(reading: Reading, voucher: Voucher): boolean {
  if (voucher.inBraces) return true;
  if (!voucher.isOpen) {
    fieldProblem(reading, 'row-outside-voucher', 0, '#VER');
    return false;
  }
  fieldProblem(reading, 'brace-misplaced', 0, '{');
  voucher.inBraces = true;
  return true;
}

function rowDetails(reading: Reading, at: number, date: number) {
  const { fields, texts } = reading;
  return {
    date: reading.dateText(date),
    text: texts.text(fields, at + 1),
    quantity: quantityOf(reading, at + 2),
    signature: signatureOf(reading, at + 3),
  };
}

function quantityOf(reading: Reading, at: number) {
  return reading.fields.count > at ? readQuantity(reading, at) : null;
}

function signatureOf({ fields, texts }: Reading, at: number): string {
  return fields.count > at ? texts.text(fields, at) : '';
}

// The dates of a #RTRANS and its #TRANS may differ: one is the day of the change, the other the day of the voucher.
function takesAdded(
  reading: Reading,
  voucher: Voucher,
  account: AccountSums,
  objects: readonly SieObjectRef[],
  amountOre: number,
): boolean {
  const { added } = voucher;
  const isSame = added.account === account && added.amountOre === amountOre && areSame(added.objects, objects);
  if (!isSame) addedAlone(reading, voucher);
  added.line = 0;
  return isSame;
}

function addedAlone(reading: Reading, voucher: Voucher): void {
  const value = `${voucher.added.account?.number ?? ''} ${amountText(voucher.added.amountOre)}`;
  reading.problems.add('added-row-alone', voucher.added.line, { value, expected: '#TRANS' });
  voucher.added.line = 0;
}

function areSame(left: readonly SieObjectRef[], right: readonly SieObjectRef[]): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  return left.every((a, at) => a.dimension === right[at]?.dimension && a.code === right[at]?.code);
}

function areSafe(a: number, b: number, c: number): boolean {
  const limit = Number.MAX_SAFE_INTEGER;
  return a <= limit && a >= -limit && b <= limit && b >= -limit && c <= limit;
}

// Beyond the safe integers a sum would be silently wrong; it is held at the limit and the file is said to be too big.
function tooLarge(reading: Reading, at: number): void {
  fieldProblem(reading, 'sum-too-large', at);
  reading.counts.sumAbsOre = Math.min(reading.counts.sumAbsOre, Number.MAX_SAFE_INTEGER);
}

function openBrace(reading: Reading, voucher: Voucher, afterUnknown: boolean): void {
  if (voucher.isOpen && !voucher.inBraces) {
    voucher.inBraces = true;
    return;
  }
  if (voucher.skipped === 0 && !afterUnknown) {
    fieldProblem(reading, voucher.isOpen ? 'nesting-too-deep' : 'brace-misplaced', 0, '#VER');
  }
  voucher.skipped++;
}

function closeBrace(reading: Reading, voucher: Voucher): void {
  if (voucher.skipped > 0) voucher.skipped--;
  else if (voucher.inBraces) endVoucher(reading, voucher, true);
  else fieldProblem(reading, 'brace-misplaced', 0, '{');
}

function endVoucher(reading: Reading, voucher: Voucher, closed: boolean): void {
  if (voucher.added.line > 0) addedAlone(reading, voucher);
  if (!closed) reading.problems.add('voucher-open', voucher.line, { expected: '}' });
  else if (voucher.sum !== 0 && voucher.faults === 0) {
    const facts = { difference: { ore: voucher.sum } };
    reading.problems.add('voucher-unbalanced', voucher.line, {
      value: amountText(voucher.sum),
      expected: '0.00',
      facts,
    });
  }
  voucher.isOpen = false;
  voucher.inBraces = false;
  const { rows, faults, sum } = voucher;
  reading.visitor.voucherEnd?.({ rows, faults, differenceOre: sum, closed });
}
