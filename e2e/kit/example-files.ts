// Files somebody brings in on a journey: small, made here, each with one thing to it.
import { writeSie } from '../../formats/sie/write-sie.ts';

/** A voucher of June 2019: one million kronor of service for the medical technology section. */
export function sieOfOneMillion(): Buffer {
  return sieOf('2019-06', 100_000_000, 'J');
}

/** One voucher of a month in 2019, of service for the medical technology section: so many öre. */
export function sieOf(month: string, amountOre: number, series = 'J'): Buffer {
  const untold = { date: null, text: '', quantity: null, signature: '', added: false };
  const voucher = {
    ...{ series, number: '1', date: `${month}-14`, registeredOn: `${month}-14`, signature: '' },
    text: month === '2019-06' ? 'Serviceavtal som glömdes' : `Serviceavtal ${month}`,
    rows: [
      { ...untold, account: '6520', objects: [{ dimension: '1', code: '71100' }], amountOre },
      { ...untold, account: '2440', objects: [], amountOre: -amountOre },
    ],
  };
  return Buffer.from(
    writeSie({
      ...{ type: '4', program: 'Prov', programVersion: '1.0', generatedOn: '2019-09-02', company: 'Region Norrviken' },
      organisationNumber: '232199-9990',
      years: [{ index: 0, start: '2019-01-01', end: '2019-12-31' }],
      accounts: [
        { number: '6520', name: 'Reparation och underhåll' },
        { number: '2440', name: 'Leverantörsskulder' },
      ],
      vouchers: [voucher],
    }),
  );
}

/** A table whose third line has lost a cell, so that everything after it stands one column to the left. */
export const shiftedTable = Buffer.from(`Serie;Verifikatnummer;Bokföringsdag;Konto;Kostnadsställe;Belopp;Text
K;1;2019-06-03;6520;71100;1250,00;Filter
K;1;2019-06-03;2440;-1250,00;Filter
K;2;2019-06-04;6520;71100;300,00;Slangar
K;2;2019-06-04;2440;;-300,00;Slangar
`);

/** What a browser saves when the session of another system has ended. */
export const pageNamedSie = Buffer.from(
  '<!doctype html>\n<html><head><title>Logga in</title></head><body><form>Lösenord</form></body></html>\n',
);
