// Builds the whole of an ordinary SIE file in memory, for those who want to look around in it.

import { readSieBytes } from './read-sie.ts';
import type { SieAccount, SieFile, SieVisitor, SieVoucher } from './sie-file.ts';
import type { SieReadOptions } from './sie-reader.ts';

/** Larger files are refused here (`file-too-large`), since every row becomes an object; `readSie` takes them. */
const LARGEST_PARSED_BYTES = 64 * 1024 ** 2;

/** Parses a SIE file of types 1-4. Never throws: a refused file has `summary.ok` false and empty lists. */
export function parseSie(bytes: Uint8Array, options: SieReadOptions = {}): SieFile {
  const lists: Omit<SieFile, 'summary' | 'accounts'> = {
    ...{ dimensions: [], objects: [], balances: [], objectBalances: [] },
    ...{ periods: [], objectPeriods: [], budgets: [], objectBudgets: [], vouchers: [] },
  };
  const accounts = new Map<string, SieAccount>();
  const limits = { maxBytes: LARGEST_PARSED_BYTES, ...options.limits };
  const visitor = { ...listVisitor(lists), ...accountVisitor(accounts) };
  const summary = readSieBytes(bytes, visitor, { ...options, limits });
  return { summary, accounts: [...accounts.values()], ...lists };
}

function listVisitor(lists: Omit<SieFile, 'summary' | 'accounts'>): SieVisitor {
  let voucher: SieVoucher | undefined;
  return {
    dimension: (dimension) => lists.dimensions.push(dimension),
    object: (object) => lists.objects.push(object),
    balance: (balance) => {
      const isOfObject = balance.kind === 'OIB' || balance.kind === 'OUB';
      (isOfObject ? lists.objectBalances : lists.balances).push(balance);
    },
    period: (amount) => {
      const [total, byObject] =
        amount.kind === 'PSALDO' ? [lists.periods, lists.objectPeriods] : [lists.budgets, lists.objectBudgets];
      (amount.objects.length === 0 ? total : byObject).push(amount);
    },
    voucher: (head) => {
      voucher = { ...head, rows: [], traces: [], faults: 0, differenceOre: 0, closed: false };
      lists.vouchers.push(voucher);
    },
    row: (row) => voucher?.rows.push(row),
    trace: (trace) => voucher?.traces.push(trace),
    voucherEnd: ({ faults, differenceOre, closed }) => {
      if (voucher !== undefined) Object.assign(voucher, { faults, differenceOre, closed });
    },
  };
}

// Kinds, units and tax codes are records of their own, which may come before or after the account's.
function accountVisitor(accounts: Map<string, SieAccount>): SieVisitor {
  const account = (number: string): SieAccount => {
    const known = accounts.get(number) ?? { number, name: '', kind: null, unit: null, sru: [], line: 0 };
    accounts.set(number, known);
    return known;
  };
  return {
    account: ({ number, name, line }) => Object.assign(account(number), { name, line }),
    accountKind: ({ account: number, kind }) => {
      account(number).kind = kind;
    },
    accountUnit: ({ account: number, unit }) => {
      account(number).unit = unit;
    },
    accountSru: ({ account: number, code }) => account(number).sru.push(code),
  };
}
