// Gives the example's entries their numbers, in order of days within each series and year, and codes their rows. Pure.
import { exampleCostCentres, exampleUnits, random } from '../../example/region.ts';
import { exampleAccounts, exampleChart, exampleNames } from './example-accounts.ts';
import { divisionEntries } from './example-entries.ts';
import type { Entry, EntryRow } from './example-entry.ts';
import { otherEntries } from './example-region-books.ts';
import { type Book, type Coding, codingPool, type LedgerVoucher, openBook } from './ledger-voucher.ts';

export interface ExampleVoucher extends LedgerVoucher {
  readonly oneOff: Entry['oneOff'];
}

let made: readonly ExampleVoucher[] | undefined;

/** Every voucher of the region's books, by day; made once. */
export function exampleVouchers(): readonly ExampleVoucher[] {
  made ??= numbered([...divisionEntries(), ...otherEntries()]);
  return made;
}

/** The region's books with the names of everything in them. */
export function exampleBook(): Book {
  const book = openBook({
    code: 'RN',
    name: 'Region Norrviken',
    organisationNumber: '232199-9990',
    chart: exampleChart,
  });
  for (const [number, name] of Object.entries(exampleAccounts)) book.accountNames.set(number, name);
  for (const centre of exampleCostCentres) book.names.cost_centre.set(centre.code, centre.name);
  for (const dimension of ['object', 'project', 'counterpart', 'funding'] as const)
    for (const [code, name] of Object.entries(exampleNames[dimension])) book.names[dimension].set(code, name);
  return book;
}

/** Codes rows as an import would: the cost centre's unit on the day. */
export function entryCoder(): (row: EntryRow, day: string) => Coding {
  const pool = codingPool();
  return (row, day) =>
    pool({
      account: row.account,
      unit: unitOn(row.costCentre ?? '', day),
      costCentre: row.costCentre ?? '',
      object: row.object ?? '',
      project: row.project ?? '',
      counterpart: row.counterpart ?? '',
      funding: row.funding ?? '',
    });
}

function numbered(entries: readonly Entry[]): ExampleVoucher[] {
  const chance = random('finances registration');
  const book = exampleBook();
  const coding = entryCoder();
  const numbers = new Map<string, number>();
  const inOrder = entries.toSorted((a, b) => compare(a.date, b.date) || compare(a.series, b.series));
  return inOrder.map((entry) => {
    const year = Number(entry.date.slice(0, 4));
    const number = (numbers.get(`${entry.series} ${year}`) ?? 0) + 1;
    numbers.set(`${entry.series} ${year}`, number);
    return {
      book,
      year,
      series: entry.series,
      number: String(number),
      bookedOn: entry.date,
      registeredOn: registered(entry, chance.between(0, 3)),
      text: entry.text,
      signature: '',
      corrects: null,
      replaces: false,
      oneOff: entry.oneOff,
      rows: entry.rows
        .filter((row) => row.amount !== 0)
        .map((row) => ({ coding: coding(row, entry.date), amount: row.amount, text: row.text ?? '' })),
    };
  });
}

/** Invoices are registered some days later, never after the books were handed over. */
function registered(entry: Entry, days: number): string {
  if (entry.series !== 'L') return entry.date;
  const day = new Date(Date.parse(`${entry.date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return day > '2019-08-31' ? '2019-08-31' : day;
}

function unitOn(costCentre: string, day: string): string {
  if (costCentre === '') return '';
  const centre = exampleCostCentres.find(
    (each) => each.code === costCentre && each.from <= day && (each.to ?? day) >= day,
  );
  if (!centre || !exampleUnits.some((unit) => unit.code === centre.unit))
    throw new Error(`no unit for ${costCentre} on ${day}`);
  return centre.unit;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
