// The records of the chart: accounts, their kinds, units and tax codes, dimensions and objects.

import { declareDimension, declareObject } from './object-lists.ts';
import { accountAt, fieldProblem, isMissing, type Reading, type RecordReadings } from './reading.ts';

/** Handlers of the chart's records. They are told to the visitor as they come, so no names are kept here. */
export function chartRecords(reading: Reading): RecordReadings {
  return [
    ['KONTO', () => accountRecord(reading)],
    ['KTYP', () => kindRecord(reading)],
    ['ENHET', () => unitRecord(reading)],
    ['SRU', () => sruRecord(reading)],
    ['DIM', () => dimensionRecord(reading, false)],
    ['UNDERDIM', () => dimensionRecord(reading, true)],
    ['OBJEKT', () => objectRecord(reading)],
  ];
}

function accountRecord(reading: Reading): void {
  const { fields, texts, visitor } = reading;
  if (isMissing(reading, 1, '#KONTO')) return;
  const account = accountAt(reading, 1);
  if (account === null) return;
  if (account.declaredAt === 0) {
    account.declaredAt = fields.lineNumber;
    reading.counts.accounts++;
  }
  visitor.account?.({ number: account.number, name: texts.text(fields, 2), line: fields.lineNumber });
}

// A kind that is left out (#KTYP 1234) is common and harmless.
function kindRecord(reading: Reading): void {
  const { texts, fields, visitor } = reading;
  const kind = texts.text(fields, 2);
  if (kind === 'T' || kind === 'S' || kind === 'K' || kind === 'I') {
    visitor.accountKind?.({ account: texts.text(fields, 1), kind });
  }
}

function unitRecord(reading: Reading): void {
  const { texts, fields, visitor } = reading;
  visitor.accountUnit?.({ account: texts.text(fields, 1), unit: texts.text(fields, 2) });
}

function sruRecord(reading: Reading): void {
  const { texts, fields, visitor } = reading;
  visitor.accountSru?.({ account: texts.text(fields, 1), code: texts.text(fields, 2) });
}

function dimensionRecord(reading: Reading, isSub: boolean): void {
  const { texts, fields, visitor } = reading;
  if (isMissing(reading, 1, '#DIM')) return;
  const number = texts.text(fields, 1);
  const parent = isSub ? texts.text(fields, 3) || null : null;
  if (isSub && parent === null) fieldProblem(reading, 'field-missing', 3, '#DIM');
  declareDimension(reading.objects, number, parent);
  visitor.dimension?.({ number, name: texts.text(fields, 2), parent, line: fields.lineNumber });
}

function objectRecord(reading: Reading): void {
  const { texts, fields, visitor } = reading;
  if (isMissing(reading, 1, '#DIM') || isMissing(reading, 2, '#OBJEKT')) return;
  const dimension = texts.text(fields, 1);
  const code = texts.text(fields, 2);
  declareObject(reading.objects, dimension, code);
  visitor.object?.({ dimension, code, name: texts.text(fields, 3), line: fields.lineNumber });
}
