// Finding a voucher by its name `books:year:series:number`. Loading is authorising: one must be able to see the ledger in a
// unit that has a row in it, or have a role today on the management object of a row; other rows are then left out.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { ownObjects } from '../objects/objects.ts';

const readLedger = 'finances.read-ledger';

export interface VoucherRecord {
  [column: string]: unknown;
  voucher_id: number;
  ledger: string;
  ledger_name: string;
  ledger_id: number;
  year: number;
  series: string;
  number: string;
  booked_on: string;
  registered_on: string | null;
  text: string;
  signature: string;
  corrects: string | null;
  turnover: number;
  import_id: string;
}

/** The version of the voucher that counts; refusal `voucher-unknown`, also for whoever may see none of its rows. */
export async function voucherFor(work: Work, name: string, right = readLedger): Promise<VoucherRecord> {
  const [voucher] = await work.sql<VoucherRecord>(
    `select v.voucher_id, l.code as ledger, l.name as ledger_name, v.ledger_id, v.year, v.series, v.number, v.booked_on,
       v.registered_on, v.text, v.signature, v.corrects, v.turnover, v.import_id
     from unnest($1::text[], $2::int[], $3::text[], $4::text[]) as n(ledger, year, series, number)
       join finances.ledgers l on l.code = n.ledger
       join finances.vouchers v on (v.ledger_id, v.year, v.series, v.number) = (l.ledger_id, n.year, n.series, n.number)
         and v.replaced_by is null`,
    columnsOf(voucherReadings(name)),
  );
  const sees = await rowsSeen(work, right);
  if (voucher && (await hasRowSeen(work, voucher.voucher_id, sees))) return voucher;
  throw new Refusal('not-found', 'voucher-unknown', { voucher: name });
}

/** Whether the caller sees a row: of a unit they hold the right in, or of an object they have a role on, which is for reading alone. */
export interface RowsSeen {
  readonly units: 'all' | readonly string[];
  readonly objects: readonly string[];
}

/** The rows the caller sees with a right. */
export async function rowsSeen(work: Work, right: string): Promise<RowsSeen> {
  const units = work.policy.unitsWith(right);
  return { units, objects: right === readLedger && units !== 'all' ? (await ownObjects(work)).codes : [] };
}

interface Name {
  readonly ledger: string;
  readonly year: number;
  readonly series: string;
  readonly number: string;
}

/** Series and number may hold colons themselves: every way to read the name. */
export function voucherReadings(name: string): Name[] {
  const [ledger = '', year = '', ...rest] = name.split(':');
  if (!/^\d{4}$/.test(year)) return [];
  return rest.slice(1).map((_, index) => ({
    ledger,
    year: Number(year),
    series: rest.slice(0, index + 1).join(':'),
    number: rest.slice(index + 1).join(':'),
  }));
}

function columnsOf(names: readonly Name[]): unknown[] {
  return [
    names.map((each) => each.ledger),
    names.map((each) => each.year),
    names.map((each) => each.series),
    names.map((each) => each.number),
  ];
}

async function hasRowSeen(work: Work, voucherId: number, { units, objects }: RowsSeen): Promise<boolean> {
  if (units === 'all') return true;
  const [row] = await work.sql(
    `select 1 from finances.ledger_rows r join finances.codings c using (coding_id)
     where r.voucher_id = $1 and (c.unit = any($2) or c.object = any($3)) limit 1`,
    [voucherId, units, objects],
  );
  return row !== undefined;
}
