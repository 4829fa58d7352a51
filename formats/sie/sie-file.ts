// What a SIE file says, as plain values: the shapes that the reader, the writer and the check share.
// Money is integer öre (credit negative), dates are ISO text, codes stay text because real codes are not all numbers.

import type { SieProblem } from './sie-problem.ts';

/** 1 year balances, 2 + periods, 3 + objects, 4 = 4E + vouchers (export), 4I vouchers only (from a sub-system). */
export type SieType = '1' | '2' | '3' | '4' | '4I';

/** Decided from the bytes, not from #FORMAT. A file of plain ASCII counts as `cp437`. */
export type SieEncoding = 'cp437' | 'utf-8' | 'windows-1252';

/** `dimension` as in #DIM ("1" cost centre, "6" project, "20" and up are free), `code` as in #OBJEKT. */
export type SieObjectRef = { readonly dimension: string; readonly code: string };

/** `index` 0 is the current year, -1 the one before. Dates are "2019-01-01". */
export type SieYear = { index: number; start: string; end: string };

/** `kind`: T asset, S debt, K cost, I income; null when the file does not say. `sru` are the tax return codes. */
export type SieAccount = {
  number: string;
  name: string;
  kind: 'T' | 'S' | 'K' | 'I' | null;
  unit: string | null;
  sru: string[];
  line: number;
};

/** `parent` is the dimension above for an #UNDERDIM, otherwise null. */
export type SieDimension = { number: string; name: string; parent: string | null; line: number };

export type SieObject = { dimension: string; code: string; name: string; line: number };

/** `object` is null except for OIB and OUB. `amountOre` is integer öre; `quantity` is the decimal text of the file. */
export type SieBalance = {
  kind: 'IB' | 'UB' | 'RES' | 'OIB' | 'OUB';
  yearIndex: number;
  account: string;
  object: SieObjectRef | null;
  amountOre: number;
  quantity: string | null;
  line: number;
};

/** The change within one month (`period` "2019-01"); `objects` is empty for the row without objects. */
export type SiePeriodAmount = {
  kind: 'PSALDO' | 'PBUDGET';
  yearIndex: number;
  period: string;
  account: string;
  objects: readonly SieObjectRef[];
  amountOre: number;
  quantity: string | null;
  line: number;
};

/** A #VER line. `date` is null only when the file's date could not be read (a problem says so). */
export type SieVoucherHead = {
  series: string;
  number: string;
  date: string | null;
  text: string;
  registeredOn: string | null;
  signature: string;
  line: number;
};

/** A row that counts (#TRANS). `added` is true when a #RTRANS just before says it was added afterwards. */
export type SieRow = {
  account: string;
  objects: readonly SieObjectRef[];
  amountOre: number;
  date: string | null;
  text: string;
  quantity: string | null;
  signature: string;
  added: boolean;
  line: number;
};

/** A trace of a change (#RTRANS added, #BTRANS struck). Never part of any sum. */
export type SieTrace = Omit<SieRow, 'added'> & { kind: 'added' | 'struck' };

/**
 * How a voucher ended: rows given, faults (dates and rows that could not be read), what its rows add up to, and whether
 * its closing brace came. A voucher is whole only when it is closed, has no faults and adds up to 0.
 */
export type SieVoucherEnd = { rows: number; faults: number; differenceOre: number; closed: boolean };

export type SieVoucher = SieVoucherHead & {
  rows: SieRow[];
  traces: SieTrace[];
  faults: number;
  differenceOre: number;
  closed: boolean;
};

/** `ok` of `of` accounts where opening balance + movements = closing balance (or movements = result). */
export type SieReconciled = { ok: number; of: number };

/**
 * What #PSALDO rows with an empty object list mean in this file: `totals` (the account's total, as the standard says)
 * or `parts` (only what has no object, so that the rows with objects come on top). Decided by what reconciles.
 */
export type SiePeriodRows = 'totals' | 'parts';

/** Everything about a file except its rows. `ok` is false only when the file was refused; then `refusal` says why. */
export type SieSummary = {
  ok: boolean;
  refusal: SieProblem | null;
  type: SieType | null;
  program: string | null;
  programVersion: string | null;
  encoding: SieEncoding | null;
  company: string | null;
  organisationNumber: string | null;
  generatedOn: string | null;
  chart: string | null;
  currency: string | null;
  years: SieYear[];
  lines: number;
  bytes: number;
  accounts: number;
  dimensions: number;
  objects: number;
  vouchers: number;
  /** #TRANS records within vouchers, also those whose amount could not be read. */
  rows: number;
  addedRows: number;
  struckRows: number;
  periodBalances: number;
  periodBudgets: number;
  sumAbsOre: number;
  balanceAccounts: SieReconciled | null;
  resultAccounts: SieReconciled | null;
  periodRows: SiePeriodRows | null;
  checksum: 'ok' | 'wrong' | null;
  problems: SieProblem[];
};

/** A whole file in memory. Rows without and with objects stand apart, because adding them may count twice. */
export type SieFile = {
  summary: SieSummary;
  accounts: SieAccount[];
  dimensions: SieDimension[];
  objects: SieObject[];
  balances: SieBalance[];
  objectBalances: SieBalance[];
  periods: SiePeriodAmount[];
  objectPeriods: SiePeriodAmount[];
  budgets: SiePeriodAmount[];
  objectBudgets: SiePeriodAmount[];
  vouchers: SieVoucher[];
};

/** Told about each record as it is read. All are optional; a text nobody asks for is never decoded. */
export type SieVisitor = {
  year?(year: SieYear): void;
  account?(account: Pick<SieAccount, 'number' | 'name' | 'line'>): void;
  accountKind?(kind: { account: string; kind: NonNullable<SieAccount['kind']> }): void;
  accountUnit?(unit: { account: string; unit: string }): void;
  accountSru?(sru: { account: string; code: string }): void;
  dimension?(dimension: SieDimension): void;
  object?(object: SieObject): void;
  balance?(balance: SieBalance): void;
  period?(amount: SiePeriodAmount): void;
  voucher?(head: SieVoucherHead): void;
  row?(row: SieRow): void;
  trace?(trace: SieTrace): void;
  voucherEnd?(end: SieVoucherEnd): void;
};
