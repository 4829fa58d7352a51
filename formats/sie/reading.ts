// What the parts of the reader share while one file is read: the line at hand, what is remembered, what was counted.

import { type AccountLedger, type AccountSums, openAccountLedger } from './account-ledger.ts';
import { openDateText } from './calendar-date.ts';
import { type Checksum, openChecksum } from './checksum.ts';
import { type FieldTexts, openFieldTexts } from './field-texts.ts';
import { LIST, type LineFields, openLineFields } from './line-fields.ts';
import { type ObjectLists, openObjectLists } from './object-lists.ts';
import type { SieVisitor, SieYear } from './sie-file.ts';
import { openProblemList, type SieProblemCode, type SieProblemList } from './sie-problem.ts';

/** Bounds that keep hostile input from taking memory or time. */
export type SieLimits = {
  /** Bytes of the whole file; more is refused. */
  maxBytes: number;
  /** Bytes of one line; a longer line is skipped with a problem. */
  maxLineBytes: number;
  maxAccounts: number;
  /** Problems kept of each code; the rest are counted. */
  maxProblemsPerCode: number;
};

export const SIE_LIMITS: SieLimits = {
  maxBytes: 4 * 1024 ** 3,
  maxLineBytes: 64 * 1024,
  maxAccounts: 100_000,
  maxProblemsPerCode: 100,
};

/** One reader's state. Handlers of records change it; nothing outside the reader sees it. */
export type Reading = {
  fields: LineFields;
  visitor: SieVisitor;
  limits: SieLimits;
  problems: SieProblemList;
  texts: FieldTexts;
  ledger: AccountLedger;
  objects: ObjectLists;
  checksum: Checksum;
  dateText: (date: number) => string | null;
  /** First text field of each header record, and the line it stands on. */
  header: Map<string, { text: string; second: string; line: number }>;
  years: SieYear[];
  /** First and last day of the current year as YYYYMMDD; everything fits while it is not known. */
  yearStart: number;
  yearEnd: number;
  counts: ReturnType<typeof newCounts>;
  checksumResult: 'ok' | 'wrong' | null;
  checksumLine: number;
};

/** What to do with a record: the line is cut, its label is known. */
export type ReadRecord = () => void;

/** Labels with what reads their records. */
export type RecordReadings = [label: string, handle: ReadRecord][];

/** The state of one reading, with what the visitor wants and the limits that hold. */
export function openReading(visitor: SieVisitor, limits: SieLimits): Reading {
  const problems = openProblemList(limits.maxProblemsPerCode);
  const texts = openFieldTexts(problems);
  return {
    fields: openLineFields(),
    visitor,
    limits,
    problems,
    texts,
    ledger: openAccountLedger(texts, limits.maxAccounts),
    objects: openObjectLists(texts, problems),
    checksum: openChecksum(texts.encoding),
    dateText: openDateText(),
    header: new Map(),
    years: [],
    yearStart: 0,
    yearEnd: 99_999_999,
    counts: newCounts(),
    checksumResult: null,
    checksumLine: 0,
  };
}

/** Reports a problem with a field of the line at hand, with its column and text; a field without text is missing. */
export function fieldProblem(reading: Reading, code: SieProblemCode, index: number, expected?: string): void {
  const { fields, problems } = reading;
  const shown = expected === undefined ? {} : { expected };
  if (!hasText(fields, index)) {
    const at = index < fields.count ? (fields.starts[index] ?? 0) : fields.lineEnd;
    problems.add('field-missing', fields.lineNumber, { column: at - fields.lineStart + 1, ...shown });
    return;
  }
  const column = (fields.starts[index] ?? 0) - fields.lineStart + 1;
  problems.add(code, fields.lineNumber, { column, value: reading.texts.text(fields, index), ...shown });
}

/** True, after reporting it, when the line lacks the field or has it empty. */
export function isMissing(reading: Reading, index: number, expected: string): boolean {
  if (hasText(reading.fields, index)) return false;
  fieldProblem(reading, 'field-missing', index, expected);
  return true;
}

/** The account in a field; null, after reporting it, when the file has more accounts than allowed. */
export function accountAt(reading: Reading, index: number): AccountSums | null {
  const account = reading.ledger.account(reading.fields, index);
  if (account === null) fieldProblem(reading, 'accounts-too-many', index, String(reading.limits.maxAccounts));
  return account;
}

/** As `accountAt`, for records that refer to an account: it is marked as used, and may not be missing. */
export function usedAccount(reading: Reading, index: number): AccountSums | null {
  if (isMissing(reading, index, '#KONTO')) return null;
  const account = accountAt(reading, index);
  if (account !== null && account.usedAt === 0) account.usedAt = reading.fields.lineNumber;
  return account;
}

function hasText(fields: LineFields, index: number): boolean {
  return index < fields.count && (fields.starts[index] !== fields.ends[index] || fields.kinds[index] === LIST);
}

function newCounts() {
  return {
    lines: 0,
    bytes: 0,
    accounts: 0,
    vouchers: 0,
    rows: 0,
    addedRows: 0,
    struckRows: 0,
    periodBalances: 0,
    periodBudgets: 0,
    results: 0,
    balances: 0,
    sumAbsOre: 0,
  };
}
