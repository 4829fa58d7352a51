// One month of the example division's books as a SIE file, as its bookkeeping would export it again after the close: what
// was there before, and one invoice that came late.
import { divisionCode, exampleCostCentres } from '../../example/region.ts';
import type { SieObjectRef } from '../../formats/sie/sie-file.ts';
import { type SieBook, type SieVoucherToWrite, writeSie } from '../../formats/sie/write-sie.ts';
import { lastDay } from '../../platform/figures/period.ts';
import { exampleAccounts, exampleNames } from './example-accounts.ts';
import { type ExampleVoucher, entryCoder, exampleBook, exampleVouchers } from './example-vouchers.ts';
import type { LedgerVoucher } from './ledger-voucher.ts';

const numbers = { cost_centre: '1', project: '6', object: '20', counterpart: '21', funding: '22' } as const;
const dimensionNames = {
  cost_centre: 'Kostnadsställe',
  project: 'Projekt',
  object: 'Förvaltningsobjekt',
  counterpart: 'Motpart',
  funding: 'Finansiering',
} as const;

/** The bytes of the month's file; `late` adds the invoice that was registered afterwards. */
export function exampleSieFile(month: string, late = true): Uint8Array {
  const vouchers = exampleVouchers().filter((voucher) => voucher.bookedOn.startsWith(month) && isOurs(voucher));
  return writeSie(bookOf(month, [...vouchers, ...(late ? [lateInvoice(month)] : [])]));
}

/** What the late invoice says: it costs the division this much more on sterile technology. */
export const lateAmount = 14_831_250;

/** An autoclave was repaired before the month's end; the invoice came a week after it. */
export function lateInvoice(month: string): LedgerVoucher {
  const year = Number(month.slice(0, 4));
  const series = 'L';
  const last = exampleVouchers().findLast((each) => each.year === year && each.series === series);
  const coding = entryCoder();
  const bookedOn = `${month}-29`;
  const vat = Math.round(lateAmount / 4);
  return {
    book: exampleBook(),
    year,
    series,
    number: String(Number(last?.number ?? 0) + 1),
    bookedOn,
    registeredOn: dayAfter(lastDay(month), 6),
    text: 'Steriltec Sverige AB, faktura 998871',
    signature: '',
    corrects: null,
    replaces: false,
    rows: [
      {
        coding: coding(
          { account: '6520', costCentre: '71100', object: 'STERIL', funding: 'RAM', amount: lateAmount },
          bookedOn,
        ),
        amount: lateAmount,
        text: 'Reparation av autoklav',
      },
      { coding: coding({ account: '1681', amount: vat }, bookedOn), amount: vat, text: '' },
      {
        coding: coding({ account: '2440', amount: -(lateAmount + vat) }, bookedOn),
        amount: -(lateAmount + vat),
        text: '',
      },
    ],
  };
}

function isOurs(voucher: ExampleVoucher): boolean {
  return voucher.rows.some((row) => row.coding.unit.startsWith(divisionCode));
}

function bookOf(month: string, vouchers: readonly LedgerVoucher[]): SieBook {
  const year = month.slice(0, 4);
  const { name, organisationNumber } = exampleBook();
  const named = (['object', 'project', 'counterpart', 'funding'] as const).flatMap((dimension) =>
    Object.entries(exampleNames[dimension]).map(([code, title]) => ({
      dimension: numbers[dimension],
      code,
      name: title,
    })),
  );
  const centres = [...new Map(exampleCostCentres.map((centre) => [centre.code, centre.name]))];
  return {
    type: '4',
    program: 'Norrvikens ekonomisystem',
    programVersion: '7.2',
    generatedOn: dayAfter(lastDay(month), 7),
    company: name,
    organisationNumber,
    chart: 'REGION-BAS',
    years: [{ index: 0, start: `${year}-01-01`, end: `${year}-12-31` }],
    accounts: Object.entries(exampleAccounts).map(([number, title]) => ({ number, name: title })),
    dimensions: Object.entries(numbers).map(([dimension, number]) => ({
      number,
      name: dimensionNames[dimension as keyof typeof dimensionNames], // the keys of the two are the same
      parent: null,
    })),
    objects: [...centres.map(([code, title]) => ({ dimension: numbers.cost_centre, code, name: title })), ...named],
    vouchers: vouchers.map(written),
  };
}

function written(voucher: LedgerVoucher): SieVoucherToWrite {
  const { series, number, bookedOn: date, text, registeredOn, signature, rows } = voucher;
  return {
    ...{ series, number, date, text, registeredOn, signature },
    rows: rows.map((row) => ({
      account: row.coding.account,
      objects: objectsOf(row.coding),
      amountOre: row.amount,
      date: null,
      text: row.text,
      quantity: null,
      signature: '',
      added: false,
    })),
  };
}

function objectsOf(coding: LedgerVoucher['rows'][number]['coding']): SieObjectRef[] {
  return [
    { dimension: numbers.cost_centre, code: coding.costCentre },
    { dimension: numbers.project, code: coding.project },
    { dimension: numbers.object, code: coding.object },
    { dimension: numbers.counterpart, code: coding.counterpart },
    { dimension: numbers.funding, code: coding.funding },
  ].filter((each) => each.code !== '');
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
