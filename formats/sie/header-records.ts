// The records that say what the file is: flag, program, company, accounting years, checksum.

import { BAD_DATE, dateNumber, NO_DATE } from './calendar-date.ts';
import { beginChecksum, checksumAgrees } from './checksum.ts';
import { fieldProblem, type Reading, type RecordReadings } from './reading.ts';

const PLAIN_LABELS = [
  ...['FLAGGA', 'PROGRAM', 'FORMAT', 'SIETYP', 'PROSA', 'FTYP', 'FNR', 'ORGNR', 'BKOD', 'ADRESS', 'FNAMN'],
  ...['TAXAR', 'KPTYP', 'VALUTA'],
];

/** Handlers of the header records. The first record of a kind counts; #RAR may stand once for each year. */
export function headerRecords(reading: Reading): RecordReadings {
  const handlers: RecordReadings = [
    ['GEN', () => datedHeader(reading, 'GEN')],
    ['OMFATTN', () => datedHeader(reading, 'OMFATTN')],
    ['RAR', () => yearRecord(reading)],
    ['KSUMMA', () => checksumRecord(reading)],
  ];
  for (const label of PLAIN_LABELS) handlers.push([label, () => header(reading, label)]);
  return handlers;
}

/** The year number of a record: 0 is the current year, negative the ones before; null after reporting a problem. */
export function yearIndex(reading: Reading, index: number): number | null {
  const { fields } = reading;
  const start = fields.starts[index] ?? 0;
  const first = fields.buffer[start];
  if (index < fields.count && (fields.ends[index] ?? 0) - start === 1 && first === 48) return 0;
  const text = reading.texts.text(fields, index);
  if (/^-?\d{1,2}$/.test(text)) return Number(text) + 0;
  fieldProblem(reading, 'year-invalid', index, '0, -1, -2');
  return null;
}

function header(reading: Reading, label: string): void {
  const { fields, texts } = reading;
  if (reading.header.has(label)) return;
  const value = { text: texts.text(fields, 1), second: texts.text(fields, 2), line: fields.lineNumber };
  reading.header.set(label, value);
  if (label === 'FLAGGA' && value.text === '1') fieldProblem(reading, 'already-read', 1, '0');
}

function datedHeader(reading: Reading, label: string): void {
  const date = dateNumber(reading.fields, 1);
  if (date === BAD_DATE) fieldProblem(reading, 'date-invalid', 1, 'YYYYMMDD');
  if (reading.header.has(label)) return;
  const text = reading.dateText(date) ?? '';
  reading.header.set(label, { text, second: reading.texts.text(reading.fields, 2), line: reading.fields.lineNumber });
}

function yearRecord(reading: Reading): void {
  const index = yearIndex(reading, 1);
  const from = dateOf(reading, 2);
  const to = dateOf(reading, 3);
  const start = reading.dateText(from);
  const end = reading.dateText(to);
  if (index === null || start === null || end === null) return;
  if (end < start) fieldProblem(reading, 'date-invalid', 3, `>= ${from}`);
  const year = { index, start, end };
  if (end < start || reading.years.length >= 100 || reading.years.some((known) => known.index === index)) return;
  reading.years.push(year);
  if (index === 0) {
    reading.yearStart = from;
    reading.yearEnd = to;
  }
  reading.visitor.year?.(year);
}

function dateOf(reading: Reading, index: number): number {
  const date = dateNumber(reading.fields, index);
  if (date === BAD_DATE || date === NO_DATE) fieldProblem(reading, 'date-invalid', index, 'YYYYMMDD');
  return date;
}

// The first #KSUMMA stands empty where the sum begins, the second states the sum of what is between.
function checksumRecord(reading: Reading): void {
  const { checksum, fields, texts } = reading;
  const stated = texts.text(fields, 1);
  if (!checksum.isRunning) {
    if (stated === '') beginChecksum(checksum);
    else reading.problems.add('checksum-unfinished', fields.lineNumber, { value: stated, expected: '#KSUMMA' });
    reading.checksumLine = fields.lineNumber;
    return;
  }
  const agrees = checksumAgrees(checksum, /^-?\d{1,10}$/.test(stated) ? Number(stated) : Number.NaN);
  if (stated === '') {
    reading.problems.add('checksum-unfinished', fields.lineNumber, { expected: '#KSUMMA' });
    return;
  }
  reading.checksumResult = agrees ? 'ok' : 'wrong';
  if (!agrees) fieldProblem(reading, 'checksum-wrong', 1, String(checksum.value));
}
