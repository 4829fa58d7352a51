// The records of balances, results, periods and budgets. For the current year they also go into the account's sums.
// Rows with an empty object list and rows with objects are kept apart: what the empty list means differs by program.

import { BAD_DATE, periodNumber, periodText } from './calendar-date.ts';
import { readAmount, readQuantity } from './field-amount.ts';
import { yearIndex } from './header-records.ts';
import { LIST } from './line-fields.ts';
import { objectList } from './object-lists.ts';
import { fieldProblem, type Reading, type RecordReadings, usedAccount } from './reading.ts';
import type { SieBalance, SieObjectRef, SiePeriodAmount } from './sie-file.ts';

const NO_OBJECTS: readonly SieObjectRef[] = [];

/** Handlers of #IB, #UB, #RES, #OIB, #OUB, #PSALDO and #PBUDGET. */
export function balanceRecords(reading: Reading): RecordReadings {
  return [
    ['IB', () => balance(reading, 'IB', false)],
    ['UB', () => balance(reading, 'UB', false)],
    ['RES', () => balance(reading, 'RES', false)],
    ['OIB', () => balance(reading, 'OIB', true)],
    ['OUB', () => balance(reading, 'OUB', true)],
    ['PSALDO', () => period(reading, 'PSALDO')],
    ['PBUDGET', () => period(reading, 'PBUDGET')],
  ];
}

function balance(reading: Reading, kind: SieBalance['kind'], hasObject: boolean): void {
  const { fields, visitor } = reading;
  const year = yearIndex(reading, 1);
  const account = usedAccount(reading, 2);
  const objects = hasObject ? objectsAt(reading, 3) : NO_OBJECTS;
  const at = hasObject && objects !== null ? 4 : 3;
  const amountOre = readAmount(reading, at);
  if (year === null || account === null || Number.isNaN(amountOre)) return;
  reading.counts.balances++;
  if (kind === 'RES') reading.counts.results++;
  if (year === 0 && kind === 'IB') account.opening = amountOre;
  else if (year === 0 && (kind === 'UB' || kind === 'RES')) {
    if ((kind === 'UB' ? account.closing : account.result) !== null) fieldProblem(reading, 'balance-twice', 2);
    if (kind === 'UB') account.closing = amountOre;
    else account.result = amountOre;
    account.statedAt = fields.lineNumber;
  }
  if (visitor.balance === undefined) return;
  const quantity = readQuantity(reading, at + 1);
  const object = objects?.[0] ?? null;
  visitor.balance({
    kind,
    yearIndex: year,
    account: account.number,
    object,
    amountOre,
    quantity,
    line: fields.lineNumber,
  });
}

function period(reading: Reading, kind: SiePeriodAmount['kind']): void {
  const { fields, visitor } = reading;
  const year = yearIndex(reading, 1);
  const month = periodNumber(fields, 2);
  if (month === BAD_DATE) fieldProblem(reading, 'date-invalid', 2, 'YYYYMM');
  const account = usedAccount(reading, 3);
  const found = objectsAt(reading, 4);
  const at = found === null ? 4 : 5;
  const objects = found ?? NO_OBJECTS;
  const amountOre = readAmount(reading, at);
  if (year === null || account === null || month === BAD_DATE || Number.isNaN(amountOre)) return;
  if (kind === 'PBUDGET') reading.counts.periodBudgets++;
  else {
    reading.counts.periodBalances++;
    if (year === 0 && objects.length === 0) account.periodTotal += amountOre;
    else if (year === 0) account.periodParts += amountOre;
  }
  if (visitor.period === undefined) return;
  const quantity = readQuantity(reading, at + 1);
  const [yearOf, accountOf, line] = [year, account.number, fields.lineNumber];
  const text = periodText(month);
  visitor.period({ kind, yearIndex: yearOf, period: text, account: accountOf, objects, amountOre, quantity, line });
}

// The object list is left out by some programs when it is empty; then the amount stands in its place.
function objectsAt(reading: Reading, index: number): readonly SieObjectRef[] | null {
  const { fields } = reading;
  return index < fields.count && fields.kinds[index] === LIST ? objectList(reading.objects, fields, index) : null;
}
