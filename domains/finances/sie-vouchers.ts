// Listens to a SIE reader and gathers whole vouchers with their codings resolved; a voucher with any fault stays out and
// says why. Vouchers without a number (type 4I) get one that follows from their content, so that a second import of the
// same file finds them again.

import { kronorText } from '../../formats/sie/problem-text.ts';
import type {
  SieObjectRef,
  SiePeriodAmount,
  SiePeriodRows,
  SieVisitor,
  SieVoucherHead,
} from '../../formats/sie/sie-file.ts';
import type { ReadEvent, ReadOptions } from '../../platform/imports/import-kind.ts';
import { type ImportWord, importProblem } from './import-words.ts';
import type { Book, Dimension, LedgerVoucher, VoucherRow } from './ledger-voucher.ts';
import { periodVouchers } from './period-vouchers.ts';
import type { Coded, Coder, Codes } from './row-coding.ts';
import { codesOf, dimensionRole } from './sie-dimensions.ts';
import { contentHash } from './voucher-content.ts';

export interface ReadVoucher {
  readonly voucher: LedgerVoucher;
  readonly line: number;
}

export interface SieVouchers {
  readonly visitor: SieVisitor;
  /** whole vouchers, in the order of the file; the caller takes them out */
  readonly ready: ReadVoucher[];
  readonly faults: ReadEvent<never>[];
  roles(): ReadonlyMap<string, { readonly name: string; readonly role: Dimension | null }>;
  /** when the file has ended: the months of a file without vouchers */
  finish(rows: SiePeriodRows): void;
}

interface Open {
  readonly head: SieVoucherHead;
  readonly rows: VoucherRow[];
  fault: { readonly code: ImportWord; readonly value: string; readonly line: number } | null;
}

const mostPeriods = 2_000_000;

/** Gathers the vouchers of one file. */
export function openSieVouchers(book: Book, coder: Coder, options: ReadOptions): SieVouchers {
  const ready: ReadVoucher[] = [];
  const faults: ReadEvent<never>[] = [];
  const names = new Map<string, { name: string; role: Dimension | null }>();
  const roles = new Map<string, Dimension | null>();
  const coding = rememberedCoder(coder, (account, objects) => codesOf(account, objects, roles, options));
  const replaces = options.changed === 'replace';
  const number = contentNumbers();
  let periods: SiePeriodAmount[] = [];
  let fiscalYear: number | null = null;
  let open: Open | null = null;

  const visitor: SieVisitor = {
    year: ({ index, start }) => {
      if (index === 0) fiscalYear = Number(start.slice(0, 4));
    },
    account: ({ number: account, name }) => void book.accountNames.set(account, name),
    dimension: ({ number: dimension, name }) => {
      const role = dimensionRole(dimension, name, options);
      names.set(dimension, { name, role });
      roles.set(dimension, role);
    },
    object: ({ dimension, code, name }) => {
      const role = roles.has(dimension) ? roles.get(dimension) : dimensionRole(dimension, '', options);
      if (role) book.names[role].set(code, name);
    },
    balance: ({ kind, yearIndex, account, amountOre, object }) => {
      if (object === null && fiscalYear !== null && (kind === 'IB' || kind === 'UB'))
        book.balances.push({
          year: fiscalYear + yearIndex,
          account,
          kind: kind === 'IB' ? 'opening' : 'closing',
          amount: amountOre,
        });
    },
    period: (amount) => {
      if (amount.kind === 'PSALDO' && periods.length < mostPeriods) periods.push(amount);
    },
    voucher: (head) => {
      // a file with vouchers says everything twice: its period balances are their sums
      periods = [];
      open = { head, rows: [], fault: null };
    },
    row: (row) => {
      if (!open?.head.date) return;
      const coded = coding(row.account, row.objects, open.head.date);
      if ('fault' in coded) open.fault ??= { code: coded.fault, value: coded.value, line: row.line };
      else open.rows.push({ coding: coded.coding, amount: row.amountOre, text: row.text });
    },
    voucherEnd: (end) => {
      if (!open) return;
      const { head, rows, fault } = open;
      open = null;
      const shown = `${head.series} ${head.number}`.trim();
      if (end.faults > 0 || !end.closed || head.date === null) say('voucher-incomplete', head.line, shown);
      else if (end.differenceOre !== 0)
        say('voucher-unbalanced', head.line, kronorText(end.differenceOre, 'sv'), shown);
      else if (fault) say(fault.code, fault.line, fault.value, shown);
      else if (rows.length > 0) ready.push({ voucher: number(voucherOf(head, head.date, rows)), line: head.line });
    },
  };

  const say = (code: ImportWord, line: number, value: string, shown = value): void => {
    faults.push({ problem: importProblem(code, { line, value }), cells: [`#VER ${shown}`] });
  };
  const voucherOf = (head: SieVoucherHead, bookedOn: string, rows: readonly VoucherRow[]): LedgerVoucher => ({
    book,
    year: fiscalYear ?? Number(bookedOn.slice(0, 4)),
    series: head.series,
    number: head.number,
    bookedOn,
    registeredOn: head.registeredOn,
    text: head.text,
    signature: head.signature,
    corrects: null,
    rows,
    replaces,
  });
  const finish = (kind: SiePeriodRows): void => {
    if (ready.length > 0 || periods.length === 0) return;
    for (const made of periodVouchers(periods, kind, { book, replaces, coding })) {
      if ('fault' in made) say(made.fault, made.line, made.value);
      else ready.push(made);
    }
  };
  return { visitor, ready, faults, roles: () => names, finish };
}

export type ObjectCoder = (account: string, objects: readonly SieObjectRef[], day: string) => Coded;

/** The reader hands over the same list for the same objects, so a coding is found by identity. */
function rememberedCoder(
  coder: Coder,
  codes: (account: string, objects: readonly SieObjectRef[]) => Codes,
): ObjectCoder {
  const known = new Map<string, Map<readonly SieObjectRef[], Coded>>();
  return (account, objects, day) => {
    let ofAccount = known.get(account);
    if (!ofAccount) {
      ofAccount = new Map();
      known.set(account, ofAccount);
    }
    const there = ofAccount.get(objects);
    if (there && 'coding' in there && there.from <= day && day <= there.to) return there;
    const coded = coder(codes(account, objects), day);
    // lists are made anew when a file has very many: what is remembered must not grow with it
    if (ofAccount.size > 20_000) ofAccount.clear();
    ofAccount.set(objects, coded);
    return coded;
  };
}

/** Gives a voucher without number one made of its content, counted when the same content comes again. */
function contentNumbers(): (voucher: LedgerVoucher) => LedgerVoucher {
  const times = new Map<string, number>();
  return (voucher) => {
    if (voucher.number !== '') return voucher;
    const content = `${voucher.series} ${contentHash(voucher).toString('hex').slice(0, 12)}`;
    const time = (times.get(content) ?? 0) + 1;
    times.set(content, time);
    return { ...voucher, number: `~${content.slice(-12)}${time > 1 ? `-${time}` : ''}` };
  };
}
