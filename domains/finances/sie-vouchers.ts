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
import type { Book, Dimension, LedgerVoucher, ReadVoucher, VoucherRow } from './ledger-voucher.ts';
import { periodVouchers } from './period-vouchers.ts';
import type { Coded, Coder, Codes, ObjectCoder } from './row-coding.ts';
import { codesOf, dimensionRole } from './sie-dimensions.ts';
import { contentHash } from './voucher-content.ts';

export interface SieVouchers {
  readonly visitor: SieVisitor;
  /** whole vouchers, in the order of the file; the caller takes them out */
  readonly ready: ReadVoucher[];
  readonly faults: ReadEvent<never>[];
  roles(): ReadonlyMap<string, { readonly name: string; readonly role: Dimension | null }>;
  /** when the file has ended: the months of a file without vouchers */
  finish(rows: SiePeriodRows): void;
}

/** Gathers the vouchers of one file. */
export function openSieVouchers(book: Book, coder: Coder, options: ReadOptions): SieVouchers {
  const roles = new Map<string, Dimension | null>();
  const gathering: Gathering = {
    book,
    options,
    replaces: options.changed === 'replace',
    coding: rememberedCoder(coder, (account, objects) => codesOf(account, objects, roles, options)),
    numbered: contentNumbers(),
    roles,
    names: new Map(),
    ready: [],
    faults: [],
    periods: [],
    fiscalYear: null,
    open: null,
  };
  return {
    visitor: { ...headListener(gathering), ...voucherListener(gathering) },
    ready: gathering.ready,
    faults: gathering.faults,
    roles: () => gathering.names,
    finish: (rows) => finishPeriods(gathering, rows),
  };
}

interface Gathering {
  readonly book: Book;
  readonly options: ReadOptions;
  readonly replaces: boolean;
  readonly coding: ObjectCoder;
  readonly numbered: (voucher: LedgerVoucher) => LedgerVoucher;
  readonly roles: Map<string, Dimension | null>;
  readonly names: Map<string, { name: string; role: Dimension | null }>;
  readonly ready: ReadVoucher[];
  readonly faults: ReadEvent<never>[];
  periods: SiePeriodAmount[];
  fiscalYear: number | null;
  open: Open | null;
}

interface Open {
  readonly head: SieVoucherHead;
  readonly rows: VoucherRow[];
  fault: { readonly code: ImportWord; readonly value: string; readonly line: number } | null;
}

const mostPeriods = 2_000_000;

/** Takes in the year, the names, and what the file states beside its vouchers. */
function headListener(to: Gathering): SieVisitor {
  const { book, roles, names, options } = to;
  return {
    year: ({ index, start }) => {
      if (index === 0) to.fiscalYear = Number(start.slice(0, 4));
    },
    account: ({ number, name }) => void book.accountNames.set(number, name),
    dimension: ({ number, name }) => {
      const role = dimensionRole(number, name, options);
      names.set(number, { name, role });
      roles.set(number, role);
    },
    object: ({ dimension, code, name }) => {
      const role = roles.has(dimension) ? roles.get(dimension) : dimensionRole(dimension, '', options);
      if (role) book.names[role].set(code, name);
    },
    balance: ({ kind, yearIndex, account, amountOre, object }) => {
      if (object !== null || to.fiscalYear === null || (kind !== 'IB' && kind !== 'UB')) return;
      const side = kind === 'IB' ? 'opening' : 'closing';
      book.balances.push({ year: to.fiscalYear + yearIndex, account, kind: side, amount: amountOre });
    },
    period: (amount) => {
      if (amount.kind === 'PSALDO' && to.periods.length < mostPeriods) to.periods.push(amount);
    },
  };
}

/** Takes in vouchers; each is whole, or one fault. */
function voucherListener(to: Gathering): SieVisitor {
  return {
    voucher: (head) => {
      // a file with vouchers says everything twice: its period balances are their sums
      to.periods = [];
      to.open = { head, rows: [], fault: null };
    },
    row: (row) => {
      const { open } = to;
      if (!open?.head.date) return;
      const coded = to.coding(row.account, row.objects, open.head.date);
      if ('fault' in coded) open.fault ??= { code: coded.fault, value: coded.value, line: row.line };
      else open.rows.push({ coding: coded.coding, amount: row.amountOre, text: row.text });
    },
    voucherEnd: (end) => {
      const { open } = to;
      to.open = null;
      if (!open) return;
      const { head, rows, fault } = open;
      const shown = `${head.series} ${head.number}`.trim();
      if (end.faults > 0 || !end.closed || head.date === null) say(to, 'voucher-incomplete', head.line, shown);
      else if (end.differenceOre !== 0)
        say(to, 'voucher-unbalanced', head.line, kronorText(end.differenceOre, 'sv'), shown);
      else if (fault) say(to, fault.code, fault.line, fault.value, shown);
      else if (rows.length > 0)
        to.ready.push({ voucher: to.numbered(voucherOf(to, head, head.date, rows)), line: head.line });
    },
  };
}

function say({ faults }: Gathering, code: ImportWord, line: number, value: string, shown = value): void {
  faults.push({ problem: importProblem(code, { line, value }), cells: [`#VER ${shown}`] });
}

function voucherOf(
  { book, fiscalYear, replaces }: Gathering,
  head: SieVoucherHead,
  bookedOn: string,
  rows: readonly VoucherRow[],
): LedgerVoucher {
  const { series, number, registeredOn, text, signature } = head;
  const year = fiscalYear ?? Number(bookedOn.slice(0, 4));
  return { book, year, series, number, bookedOn, registeredOn, text, signature, corrects: null, rows, replaces };
}

function finishPeriods(to: Gathering, kind: SiePeriodRows): void {
  for (const made of periodVouchers(to.periods, kind, to)) {
    if ('fault' in made) say(to, made.fault, made.line, made.value);
    else to.ready.push(made);
  }
}

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
    const content = `${voucher.series} ${Buffer.from(contentHash(voucher), 'latin1').toString('hex').slice(0, 12)}`;
    const time = (times.get(content) ?? 0) + 1;
    times.set(content, time);
    return { ...voucher, number: `~${content.slice(-12)}${time > 1 ? `-${time}` : ''}` };
  };
}
