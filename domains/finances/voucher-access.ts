// Finding a voucher by its name `books:year:series:number`. Loading is authorising: one must be able to see the ledger in a
// unit that has a row in it; rows of other units are then left out.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';

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
export async function voucherFor(work: Work, name: string, right = 'finances.read-ledger'): Promise<VoucherRecord> {
  const [voucher] = await work.sql<VoucherRecord>(
    `select v.voucher_id, l.code as ledger, l.name as ledger_name, v.ledger_id, v.year, v.series, v.number, v.booked_on,
       v.registered_on, v.text, v.signature, v.corrects, v.turnover, v.import_id
     from unnest($1::text[], $2::int[], $3::text[], $4::text[]) as n(ledger, year, series, number)
       join finances.ledgers l on l.code = n.ledger
       join finances.vouchers v on (v.ledger_id, v.year, v.series, v.number) = (l.ledger_id, n.year, n.series, n.number)
         and v.replaced_by is null`,
    columnsOf(voucherReadings(name)),
  );
  const units = work.policy.unitsWith(right);
  if (voucher && (units === 'all' || (await hasRowIn(work, voucher.voucher_id, units)))) return voucher;
  throw new Refusal('not-found', 'voucher-unknown', { voucher: name });
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

async function hasRowIn(work: Work, voucherId: number, units: readonly string[]): Promise<boolean> {
  const [row] = await work.sql(
    `select 1 from finances.ledger_rows r join finances.codings c using (coding_id)
     where r.voucher_id = $1 and c.unit = any($2) limit 1`,
    [voucherId, units],
  );
  return row !== undefined;
}
