// What can only be said when the whole file has been read: its type, its encoding against its label, references to
// accounts and objects that are not declared, and whether balances and movements agree.

import { amountText } from './amount.ts';
import { missingExamples } from './object-lists.ts';
import type { Reading } from './reading.ts';
import { type Difference, type Reconciliation, reconcile } from './reconcile.ts';
import type { SieEncoding, SieSummary, SieType } from './sie-file.ts';
import type { SieProblem } from './sie-problem.ts';

const EXPECTED_RECORDS = ['FLAGGA', 'PROGRAM', 'FORMAT', 'GEN', 'FNAMN'];
const MOST_ACCOUNTS_OF_A_VOUCHER = 20;

/** Adds the closing problems and sums the file up. `name` tells 4I from 4E by its ending, where it is given. */
export function closingSummary(reading: Reading, name: string | undefined): SieSummary {
  const type = typeOf(reading, name);
  checkHeader(reading, type);
  checkEncoding(reading);
  checkReferences(reading);
  const found = reconcileFile(reading, type);
  const { header, counts, texts } = reading;
  const text = (label: string) => header.get(label)?.text || null;
  const { lines, bytes, accounts, vouchers, rows, addedRows, struckRows, periodBalances, periodBudgets, sumAbsOre } =
    counts;
  const sizes = {
    lines,
    bytes,
    accounts,
    vouchers,
    rows,
    addedRows,
    struckRows,
    periodBalances,
    periodBudgets,
    sumAbsOre,
  };
  return {
    ...NOTHING_KNOWN,
    ...sizes,
    ok: true,
    type,
    program: text('PROGRAM'),
    programVersion: header.get('PROGRAM')?.second || null,
    encoding: texts.encoding(),
    company: text('FNAMN'),
    organisationNumber: text('ORGNR'),
    generatedOn: text('GEN'),
    chart: text('KPTYP'),
    currency: text('VALUTA'),
    years: reading.years,
    dimensions: reading.objects.parents.size,
    objects: reading.objects.declared,
    balanceAccounts: found.balanceAccounts,
    resultAccounts: found.resultAccounts,
    periodRows: found.periodRows,
    checksum: reading.checksumResult,
    problems: reading.problems.all(),
  };
}

/** The summary of a file that was refused: the reason, and nothing else is known. */
export function refusedSummary(reading: Reading, refusal: SieProblem): SieSummary {
  const { lines, bytes } = reading.counts;
  return { ...NOTHING_KNOWN, refusal, lines, bytes, problems: reading.problems.all() };
}

// Nothing in the file tells 4E from 4I. The recommended names end in .SE and .SI; otherwise a file with vouchers but
// neither balances nor an accounting year is what a sub-system sends.
function typeOf(reading: Reading, name: string | undefined): SieType {
  const { counts, header, problems } = reading;
  const stated = header.get('SIETYP');
  const text = stated?.text.toUpperCase() ?? '';
  if (text === '1' || text === '2' || text === '3') return text;
  const isFour = text === '4' || text === '4E' || text === '4I';
  if (stated === undefined) problems.add('type-missing', 0, { expected: '#SIETYP' });
  else if (!isFour) problems.add('type-unknown', stated.line, { value: stated.text, expected: '1, 2, 3, 4' });
  if (!isFour && counts.vouchers === 0) return counts.periodBalances > 0 ? '2' : '1';
  if (text === '4I' || /\.si$/i.test(name ?? '')) return '4I';
  if (/\.se$/i.test(name ?? '')) return '4';
  return counts.vouchers > 0 && counts.balances === 0 && reading.years.length === 0 ? '4I' : '4';
}

function checkHeader(reading: Reading, type: SieType): void {
  const { header, problems, counts } = reading;
  for (const label of EXPECTED_RECORDS) {
    if (!header.has(label)) problems.add('record-missing', 0, { expected: `#${label}` });
  }
  if (type === '4I') return;
  if (reading.years.length === 0) problems.add('record-missing', 0, { expected: '#RAR' });
  if (counts.accounts === 0) problems.add('record-missing', 0, { expected: '#KONTO' });
}

function checkEncoding(reading: Reading): void {
  const { header, problems, texts } = reading;
  const format = header.get('FORMAT');
  const actual = texts.settled();
  if (format !== undefined && actual !== null && labelledEncoding(format.text) !== actual) {
    problems.add('encoding-mislabelled', format.line, { value: format.text, expected: ENCODING_NAMES[actual] });
  }
  const lost = texts.lost();
  if (lost.lines > 0) problems.add('letters-lost', lost.first, { facts: { count: lost.lines } });
}

// PC8 is the only label the standard knows; anything unheard of is taken to mean it.
function labelledEncoding(label: string): SieEncoding {
  const plain = label.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (plain.startsWith('UTF8')) return 'utf-8';
  return /^(ISO8859|LATIN1|WINDOWS1252|CP1252|ANSI)/.test(plain) ? 'windows-1252' : 'cp437';
}

function checkReferences(reading: Reading): void {
  const { counts, ledger, objects, problems } = reading;
  for (const { number, declaredAt, usedAt, rows } of ledger.all()) {
    if (usedAt > 0 && declaredAt === 0 && counts.accounts > 0) {
      problems.add('account-not-declared', usedAt, { value: number, expected: '#KONTO', facts: { rows } });
    }
    if (!/^\d+$/.test(number)) {
      problems.add('account-not-numeric', usedAt || declaredAt, { value: number, facts: { rows } });
    }
  }
  const count = objects.missing.size;
  if (count === 0) return;
  problems.add('object-not-declared', objects.firstMissing, { value: missingExamples(objects), facts: { count } });
}

function reconcileFile(reading: Reading, type: SieType): Reconciliation {
  const { counts, ledger, problems } = reading;
  const found = reconcile(
    ledger.all(),
    counts.vouchers > 0 ? 'vouchers' : counts.periodBalances > 0 ? 'periods' : null,
  );
  for (const difference of found.differences) {
    const { account, differenceOre, kind, line, statedOre, computedOre } = difference;
    problems.add(DIFFERENCE_CODES[kind], line, {
      value: amountText(statedOre),
      expected: amountText(computedOre),
      facts: {
        account,
        stated: { ore: statedOre },
        computed: { ore: computedOre },
        difference: { ore: differenceOre },
      },
    });
  }
  const stated = found.differences.filter(({ kind }) => kind !== 'unstated');
  if (type === '4') checkMissingVoucher(reading, stated);
  if (found.periodRows === 'parts') problems.add('period-rows-are-parts', 0);
  return found;
}

// Differences that add up to zero are what a voucher leaves that is in the balances but not among the vouchers.
function checkMissingVoucher(reading: Reading, differences: readonly Difference[]): void {
  const isFew = differences.length >= 2 && differences.length <= MOST_ACCOUNTS_OF_A_VOUCHER;
  if (!isFew || differences.reduce((sum, { differenceOre }) => sum + differenceOre, 0) !== 0) return;
  const listed = differences.map(({ account, differenceOre }) => ({ account, ore: differenceOre }));
  listed.sort((a, b) => (a.account < b.account ? -1 : 1));
  reading.problems.add('balances-hold-more', Math.min(...differences.map(({ line }) => line)), {
    value: listed.map(({ account, ore }) => `${account} ${amountText(ore)}`).join('; '),
    facts: { differences: listed },
  });
}

const DIFFERENCE_CODES = {
  balance: 'balance-differs',
  result: 'result-differs',
  unstated: 'account-without-balance',
} as const;

const ENCODING_NAMES: Record<SieEncoding, string> = { cp437: 'PC8', 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' };

const NOTHING_KNOWN: SieSummary = {
  ok: false,
  refusal: null,
  type: null,
  program: null,
  programVersion: null,
  encoding: null,
  company: null,
  organisationNumber: null,
  generatedOn: null,
  chart: null,
  currency: null,
  years: [],
  lines: 0,
  bytes: 0,
  accounts: 0,
  dimensions: 0,
  objects: 0,
  vouchers: 0,
  rows: 0,
  addedRows: 0,
  struckRows: 0,
  periodBalances: 0,
  periodBudgets: 0,
  sumAbsOre: 0,
  balanceAccounts: null,
  resultAccounts: null,
  periodRows: null,
  checksum: null,
  problems: [],
};
