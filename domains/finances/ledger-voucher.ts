// What an import hands to the ledger: whole vouchers of one set of books, with everything a row is coded with resolved.
// Readers make these, store-ledger.ts takes them, whatever the file was. Pure.

export interface ReadVoucher {
  readonly voucher: LedgerVoucher;
  readonly line: number;
}

/** Everything a row is coded with. Readers hand over the same object for the same coding, out of one pool. */
export interface Coding {
  /** its place among the codings of its pool: what it is looked up by when rows are stored */
  readonly index: number;
  /** what its bookkeeping says of it, as the hash of a voucher's content takes it */
  readonly words: string;
  readonly account: string;
  /** the cost centre's unit on the day; '' for none */
  readonly unit: string;
  readonly costCentre: string;
  readonly object: string;
  readonly project: string;
  readonly counterpart: string;
  readonly funding: string;
}

export interface VoucherRow {
  readonly coding: Coding;
  /** öre, debit positive */
  readonly amount: number;
  /** '' when the row says nothing of its own */
  readonly text: string;
}

/** A set of books, and what its file says beside the vouchers. The maps fill up while the file is read. */
export interface Book {
  readonly code: string;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly chart: string;
  readonly accountNames: Map<string, string>;
  /** `object` → code → name, and so on for each dimension */
  readonly names: Readonly<Record<Dimension, Map<string, string>>>;
  readonly balances: {
    readonly year: number;
    readonly account: string;
    readonly kind: 'opening' | 'closing';
    readonly amount: number;
  }[];
}

export interface LedgerVoucher {
  readonly book: Book;
  readonly year: number;
  readonly series: string;
  readonly number: string;
  readonly bookedOn: string;
  readonly registeredOn: string | null;
  readonly text: string;
  readonly signature: string;
  /** `series number` of the voucher it corrects */
  readonly corrects: string | null;
  readonly rows: readonly VoucherRow[];
  /** when the books hold another version of this voucher: take this one in its place */
  readonly replaces: boolean;
}

export const dimensions = ['cost_centre', 'object', 'project', 'counterpart', 'funding'] as const;
export type Dimension = (typeof dimensions)[number];

/** An empty book. */
export function openBook(of: Pick<Book, 'code' | 'name' | 'organisationNumber' | 'chart'>): Book {
  const names = {
    cost_centre: new Map(),
    object: new Map(),
    project: new Map(),
    counterpart: new Map(),
    funding: new Map(),
  };
  return { ...of, accountNames: new Map(), names, balances: [] };
}

/** The name under which a voucher is known everywhere: in addresses, facts and problems. */
export function voucherKey(of: {
  readonly book: Pick<Book, 'code'>;
  readonly year: number;
  readonly series: string;
  readonly number: string;
}): string {
  return `${of.book.code}:${of.year}:${of.series}:${of.number}`;
}

/** A coding before it has its place in a pool. */
export type NewCoding = Omit<Coding, 'index' | 'words'>;

/** Hands out one object per coding; the codings of one import come out of one pool. */
export function codingPool(): (coding: NewCoding) => Coding {
  const known = new Map<string, Coding>();
  return (of) => {
    const key = codingKey(of);
    const there = known.get(key);
    if (there) return there;
    const coding = { ...of, index: known.size, words: wordsOf(of) };
    known.set(key, coding);
    return coding;
  };
}

/** A coding as text: equal for equal codings. */
export function codingKey(of: NewCoding): string {
  return `${of.account}\t${of.unit}\t${of.costCentre}\t${of.object}\t${of.project}\t${of.counterpart}\t${of.funding}`;
}

/** Everything but the unit, which follows from our own register. Joined, so that it is one flat text. */
function wordsOf(of: NewCoding): string {
  const said = [of.account, of.costCentre, of.object, of.project, of.counterpart, of.funding, ''];
  return `\n${said.join('\t')}`;
}
