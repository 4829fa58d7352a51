// Stores vouchers by the hundred thousand rows a second: while PostgreSQL takes one batch by COPY, the next are read. A
// voucher that is there already with the same content is passed over; another content replaces it only where the reader
// was told so. The sums that views read are written in the same transaction.
import { setImmediate as breath } from 'node:timers/promises';
import type pg from 'pg';
import type { Stored } from '../../platform/imports/import-kind.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { keepAccountGroups } from './account-grouping.ts';
import * as binary from './binary-copy.ts';
import { type BinaryRows, binaryRows, copyBinary } from './binary-copy.ts';
import { type CodingRow, keepMade } from './coding-numbers.ts';
import { keepBalances } from './ledger-balances.ts';
import { keepNames, type LedgerKeys, ledgerKeys } from './ledger-keys.ts';
import { lockLedger, openSums, type SumsWriter } from './ledger-sums.ts';
import { type LedgerVoucher, voucherKey } from './ledger-voucher.ts';
import type { MonthSum } from './month-sum.ts';
import { type Replacement, replaceVouchers, settleReplaced } from './replaced-vouchers.ts';
import { type SendingLine, sendingLine } from './sending-line.ts';
import { contentHash } from './voucher-content.ts';
import { type Versions, type VersionThere, voucherVersions } from './voucher-versions.ts';

// the first batch is small, so that the database begins soon; each is larger, because every batch costs a few questions
const firstBatch = 10_000;
const batchRows = 40_000;
const breathEvery = 250;

// a BRIN index does not know what was added until it is told; until then it would read all of it for every question
const summarise = `select brin_summarize_new_values(name::regclass)
  from unnest(array['finances.ledger_rows_by_voucher', 'finances.ledger_rows_by_day', 'finances.vouchers_by_day']) name`;

interface Storing {
  readonly work: Work;
  readonly importId: string;
  /** the same in the sixteen bytes PostgreSQL keeps it in */
  readonly importBytes: Buffer;
  readonly line: SendingLine;
  readonly keys: LedgerKeys;
  readonly versions: Versions;
  readonly sums: SumsWriter;
  readonly firstId: number;
  nextId: number;
  stored: number;
  same: number;
  readonly replaced: Replacement[];
}

/** Stores vouchers under an import's id in the work's transaction. Counts are vouchers. */
export async function storeLedger(
  work: Work,
  importId: string,
  vouchers: AsyncIterable<LedgerVoucher> | Iterable<LedgerVoucher>,
): Promise<Stored> {
  await lockLedger(work);
  const [last] = await work.sql<{ id: number }>('select coalesce(max(voucher_id), 0) as id from finances.vouchers');
  const line = sendingLine();
  const keys = ledgerKeys(work, line.quiet);
  const sql: Work['sql'] = async (...asked) => {
    await line.quiet();
    return work.sql(...asked);
  };
  const versions = voucherVersions({ sql }, (voucher) => keys.ledgerId(voucher.book));
  const firstId = (last?.id ?? 0) + 1;
  const storing: Storing = {
    work,
    importId,
    importBytes: Buffer.from(importId.replaceAll('-', ''), 'hex'),
    line,
    keys,
    versions,
    sums: await openSums(work),
    firstId,
    nextId: firstId,
    stored: 0,
    same: 0,
    replaced: [],
  };
  await storeBatches(storing, vouchers);
  await finish(storing);
  await settleReplaced(work, storing.replaced);
  if (storing.stored > 0) for (const book of keys.books()) await keepBalances(work, importId, book);
  if (storing.stored > 0)
    await work.sql(
      'insert into finances.ledger_imports (import_id, stored_at, first_voucher_id, last_voucher_id) values ($1, $2, $3, $4)',
      [importId, work.now, firstId, storing.nextId - 1],
    );
  if (storing.stored > 0) await work.sql(summarise);
  work.touch('finances');
  return { stored: storing.stored, same: storing.same };
}

/** What is left to sum, and what came up on the way: the groups of accounts, and names. */
async function finish({ work, keys, sums }: Storing): Promise<void> {
  await keepAccountGroups(work, keys.sums.accountYears());
  for (const book of keys.books()) await keepNames(work, book);
  await sums.add(keys.sums.takeAll());
}

/** The database takes some batches while the next are read and written down. */
async function storeBatches(
  storing: Storing,
  vouchers: AsyncIterable<LedgerVoucher> | Iterable<LedgerVoucher>,
): Promise<void> {
  const { line, keys, versions } = storing;
  const take = async (batch: readonly LedgerVoucher[]) => {
    await keys.learn(batch);
    const written = await writtenBatch(storing, batch, await versions.of(batch));
    await line.give(() => sendWritten(storing, written));
  };
  try {
    let batch: LedgerVoucher[] = [];
    let rows = 0;
    let enough = firstBatch;
    for await (const voucher of vouchers) {
      batch.push(voucher);
      // what is being sent needs the thread now and then
      if (batch.length % breathEvery === 0) await breath();
      rows += voucher.rows.length;
      if (rows < enough) continue;
      await take(batch);
      batch = [];
      rows = 0;
      enough = Math.min(batchRows, enough * 2);
    }
    if (batch.length) await take(batch);
  } finally {
    // also when reading failed: the connection must be quiet before the transaction is rolled back
    await line.settled();
  }
  await line.quiet();
}

/** A batch in the form in which the database takes it. */
interface Written {
  readonly codings: readonly CodingRow[];
  readonly heads: BinaryRows;
  readonly rows: BinaryRows;
  readonly replacing: Replacement[];
  readonly fresh: number;
  readonly finished: readonly MonthSum[];
}

async function writtenBatch(
  storing: Storing,
  batch: readonly LedgerVoucher[],
  there: readonly (VersionThere | null)[],
): Promise<Written> {
  const heads = binaryRows();
  const rows = binaryRows();
  const replacing: Replacement[] = [];
  let fresh = 0;
  for (const [index, voucher] of batch.entries()) {
    if (index % breathEvery === breathEvery - 1) await breath();
    const version = there[index];
    if (version?.isSame) {
      storing.same++;
      continue;
    }
    if (version && !voucher.replaces)
      throw new Refusal('conflict', 'voucher-differs', { voucher: voucherKey(voucher) });
    const voucherId = storing.nextId++;
    if (version) replacing.push({ before: version.voucherId, after: voucherId });
    writeVoucher(heads, rows, storing, voucherId, voucher);
    fresh++;
  }
  // summed while the next batch is read, rather than all at the end
  const finished = storing.keys.sums.takeOtherMonths(monthOf(batch.at(-1)?.bookedOn ?? ''));
  return { codings: storing.keys.takeMade(), heads, rows, replacing, fresh, finished };
}

async function sendWritten(storing: Storing, written: Written): Promise<void> {
  const { codings, heads, rows, replacing, fresh, finished } = written;
  const { work } = storing;
  await keepMade(work, codings);
  if (fresh === 0) return;
  if (replacing.length) await replaceVouchers(work, replacing);
  storing.replaced.push(...replacing);
  const connection = work.connection();
  await refusingTwice(() => copyBinary(connection, 'finances.vouchers', headColumns, heads));
  await copyBinary(connection, 'finances.ledger_rows', rowColumns, rows);
  storing.stored += fresh;
  if (finished.length === 0) return;
  await storing.sums.add(finished);
  await work.sql(summarise);
}

const headColumns = [
  ...['voucher_id', 'ledger_id', 'year', 'series', 'number', 'booked_on', 'registered_on', 'text', 'signature'],
  ...['corrects', 'row_count', 'turnover', 'content_hash', 'import_id'],
];
const rowColumns = ['voucher_id', 'row_no', 'coding_id', 'booked_on', 'amount', 'text'];

function writeVoucher(
  heads: BinaryRows,
  rows: BinaryRows,
  { keys, importBytes }: Storing,
  voucherId: number,
  voucher: LedgerVoucher,
): void {
  const month = monthOf(voucher.bookedOn);
  const day = binary.dayNumber(voucher.bookedOn);
  let turnover = 0;
  let rowNo = 0;
  for (const row of voucher.rows) {
    const known = keys.known(row.coding);
    const sum = keys.sums.of(known, month);
    sum.amount += row.amount;
    sum.rows++;
    if (row.amount > 0) turnover += row.amount;
    binary.beginRow(rows, rowColumns.length);
    binary.putInt8(rows, voucherId);
    binary.putInt4(rows, ++rowNo);
    binary.putInt4(rows, known.id);
    binary.putInt4(rows, day);
    binary.putInt8(rows, row.amount);
    if (row.text) binary.putText(rows, row.text);
    else binary.putNothing(rows);
  }
  writeHead(heads, keys.ledgerId(voucher.book), voucherId, importBytes, voucher, rowNo, turnover);
}

function writeHead(
  heads: BinaryRows,
  ledgerId: number,
  voucherId: number,
  importBytes: Buffer,
  voucher: LedgerVoucher,
  rowCount: number,
  turnover: number,
): void {
  binary.beginRow(heads, headColumns.length);
  binary.putInt8(heads, voucherId);
  binary.putInt4(heads, ledgerId);
  binary.putInt2(heads, voucher.year);
  binary.putText(heads, voucher.series);
  binary.putText(heads, voucher.number);
  binary.putDay(heads, voucher.bookedOn);
  if (voucher.registeredOn) binary.putDay(heads, voucher.registeredOn);
  else binary.putNothing(heads);
  binary.putText(heads, voucher.text);
  binary.putText(heads, voucher.signature);
  if (voucher.corrects) binary.putText(heads, voucher.corrects);
  else binary.putNothing(heads);
  binary.putInt4(heads, rowCount);
  binary.putInt8(heads, turnover);
  binary.putLatin1(heads, contentHash(voucher));
  binary.putBytes(heads, importBytes);
}

const monthsOfDays = new Map<string, string>();

/** The same string for all days of a month that were met, so that comparing is quick. */
function monthOf(day: string): string {
  const known = monthsOfDays.get(day);
  if (known) return known;
  const month = monthsOfDays.get(`${day.slice(0, 7)}-01`) ?? day.slice(0, 7);
  if (monthsOfDays.size > 100_000) monthsOfDays.clear();
  monthsOfDays.set(`${day.slice(0, 7)}-01`, month);
  monthsOfDays.set(day, month);
  return month;
}

/** The natural key is unique: a voucher that comes twice in one file, with different content, is the caller's fault. */
async function refusingTwice(copy: () => Promise<void>): Promise<void> {
  try {
    await copy();
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('conflict', 'voucher-twice', { said: error.detail ?? '' });
    throw error;
  }
}

function isUniqueViolation(error: unknown): error is pg.DatabaseError {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
