// A believable ledger of a whole region for the benchmarks: 200 units, 120 accounts, invoices, salaries and internal
// charges, the same every time. Written as SIE files of one year each.
import type { SieBook, SieVoucherToWrite } from '../formats/sie/write-sie.ts';

export const benchUnits = 200;
const classes = [3100, 4010, 5510, 6010, 6400, 7010] as const;
const results = Array.from({ length: 100 }, (_, i) => String((classes[i % 6] ?? 0) + Math.floor(i / 6) * 10));
const objects = Array.from({ length: 24 }, (_, i) => `OBJ${i + 1}`);

/** The code of a unit and of its cost centre. */
export function benchUnit(index: number): string {
  return `U${String(index).padStart(3, '0')}`;
}
export function benchCostCentre(index: number): string {
  return String(10_000 + index * 10);
}

/** One year of the region's books with about `rows` rows. */
export function yearOfBooks(year: number, rows: number): SieBook {
  return {
    type: '4',
    program: 'Bench',
    programVersion: '1',
    generatedOn: `${year}-12-31`,
    company: 'Region Norrviken',
    organisationNumber: '232199-9990',
    chart: 'REGION-BAS',
    years: [{ index: 0, start: `${year}-01-01`, end: `${year}-12-31` }],
    accounts: [...results, '1510', '1930', '2440', '2710', '1687'].map((number) => ({
      number,
      name: `Konto ${number}`,
    })),
    dimensions: [
      { number: '1', name: 'Kostnadsställe', parent: null },
      { number: '20', name: 'Förvaltningsobjekt', parent: null },
      { number: '21', name: 'Motpart', parent: null },
    ],
    objects: objects.map((code) => ({ dimension: '20', code, name: `Objekt ${code}` })),
    vouchers: vouchers(year, rows),
  };
}

function* vouchers(year: number, rows: number): Generator<SieVoucherToWrite> {
  const chance = chanceFrom(year);
  let written = 0;
  for (let number = 1; written < rows; number++) {
    const date = dayOf(year, Math.min(0.999_999, written / rows));
    const made = number % 8 === 0 ? salary(chance) : invoice(chance, number);
    written += made.rows.length;
    yield {
      series: made.series,
      number: String(number),
      date,
      text: made.text,
      registeredOn: date,
      signature: '',
      rows: made.rows,
    };
  }
}

type Chance = (below: number) => number;
type Made = { readonly series: string; readonly text: string; readonly rows: SieVoucherToWrite['rows'] };

function invoice(chance: Chance, number: number): Made {
  const unit = chance(benchUnits);
  const net = 10_000 + chance(9_000_000);
  const first = Math.floor(net * 0.6);
  const vat = Math.floor(net / 4);
  const rows = [
    row(accountOf(unit, chance), net - first, unit, chance),
    row(accountOf(unit, chance), first, unit, chance),
    row('1687', vat),
    row('2440', -(net + vat)),
  ];
  return { series: 'L', text: `Leverantörsfaktura ${number}`, rows };
}

function salary(chance: Chance): Made {
  const unit = chance(benchUnits);
  const rows = Array.from({ length: 9 }, (_, i) => row(String(4010 + i * 10), 1_000_000 + chance(50_000_000), unit));
  const total = rows.reduce((sum, each) => sum + each.amountOre, 0);
  return {
    series: 'P',
    text: 'Lön',
    rows: [...rows, row('2710', -Math.floor(total / 3)), row('1930', -(total - Math.floor(total / 3)))],
  };
}

/** A unit uses about forty of the accounts. */
function accountOf(unit: number, chance: Chance): string {
  return results[(unit * 7 + chance(40)) % results.length] ?? '6400';
}

function row(account: string, amountOre: number, unit?: number, chance?: Chance): SieVoucherToWrite['rows'][number] {
  const objectList = unit === undefined ? [] : [{ dimension: '1', code: benchCostCentre(unit) }];
  if (chance && chance(16) === 0)
    objectList.push({ dimension: '20', code: objects[(unit ?? 0) % objects.length] ?? 'OBJ1' });
  if (chance && chance(10) === 0)
    objectList.push({ dimension: '21', code: `M${((unit ?? 0) + Number(account)) % 30}` });
  return {
    account,
    objects: objectList,
    amountOre,
    date: null,
    text: chance && chance(3) === 0 ? 'Varor och tjänster' : '',
    quantity: null,
    signature: '',
    added: false,
  };
}

function dayOf(year: number, share: number): string {
  return new Date(Date.UTC(year, 0, 1) + Math.floor(share * 364.9) * 86_400_000).toISOString().slice(0, 10);
}

function chanceFrom(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
