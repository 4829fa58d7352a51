// Keeps, for each account a file mentions, where it is declared and used and what the current year's balances,
// vouchers and periods say of it. This is all a reader remembers of a file of any length.

import { bytesNumber, openByteTable } from './byte-table.ts';
import type { FieldTexts } from './field-texts.ts';
import type { LineFields } from './line-fields.ts';

/** Sums of one account in the current year, in öre. `closing` and `result` are null when the file states none. */
export type AccountSums = {
  number: string;
  declaredAt: number;
  usedAt: number;
  rows: number;
  opening: number;
  closing: number | null;
  result: number | null;
  statedAt: number;
  moved: number;
  periodTotal: number;
  periodParts: number;
};

export type AccountLedger = {
  /** The account in a field of the line, or null when the file has more accounts than allowed. */
  account(fields: LineFields, index: number): AccountSums | null;
  all(): readonly AccountSums[];
};

/** At most `limit` accounts, so that a hostile file cannot fill memory with them. */
export function openAccountLedger(texts: FieldTexts, limit: number): AccountLedger {
  const table = openByteTable(limit);
  const accounts: AccountSums[] = [];
  return {
    account(fields, index) {
      const id = bytesNumber(table, fields.buffer, fields.starts[index] ?? 0, fields.ends[index] ?? 0);
      if (id < 0) return null;
      const known = accounts[id];
      if (known !== undefined) return known;
      const added = newAccount(texts.text(fields, index));
      accounts[id] = added;
      return added;
    },
    all: () => accounts,
  };
}

// Sums start as fractions and are set to zero at once, so that the engine stores them as doubles from the first row on.
function newAccount(number: string): AccountSums {
  const account: AccountSums = {
    number,
    declaredAt: 0,
    usedAt: 0,
    rows: 0,
    opening: 0.5,
    closing: null,
    result: null,
    statedAt: 0,
    moved: 0.5,
    periodTotal: 0.5,
    periodParts: 0.5,
  };
  account.opening = 0;
  account.moved = 0;
  account.periodTotal = 0;
  account.periodParts = 0;
  return account;
}
