// A sum on its way into the ledger’s kept sums, before it is gathered by code and by group.
import type { Coding } from './ledger-voucher.ts';

/** A sum to add: unmarked rows of one coding and month. */
export interface MonthSum {
  readonly coding: Coding;
  readonly month: string;
  readonly codingId: number;
  readonly costGroup: string | null;
  amount: number;
  rows: number;
}
