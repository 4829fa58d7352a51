// The division's vouchers from January 2018 to August 2019, drawn by chance with a seed from the lines of
// ledger-totals.ts: salaries, invoices, depreciation and internal sales, each voucher balanced, all of them together to the
// öre what the lines say.
import { type Random, random } from '../../../example/region.ts';
import { apportion } from './apportion.ts';
import { centresOf, customers, suppliersOf } from './ledger-parties.ts';
import { exampleAccounts, exampleLines, type Line, licenceAudit } from './ledger-totals.ts';

export interface ExampleRow {
  readonly account: string;
  /** '' on balance accounts */
  readonly costCentre: string;
  readonly object: string;
  readonly counterpart: string;
  /** öre, debit positive */
  readonly amount: number;
  readonly text: string;
  readonly oneOff?: 'licence-audit';
}

export interface ExampleVoucher {
  readonly year: number;
  readonly series: 'L' | 'K' | 'A' | 'I';
  readonly number: string;
  readonly bookedOn: string;
  readonly text: string;
  readonly rows: readonly ExampleRow[];
}

type Draft = Omit<ExampleVoucher, 'number'>;

const parts = [
  { year: 2018, months: [1, 2, 3, 4, 5, 6, 7, 8], part: 0 },
  { year: 2018, months: [9, 10, 11, 12], part: 1 },
  { year: 2019, months: [1, 2, 3, 4, 5, 6, 7, 8], part: 2 },
] as const;

/** What one account and object come to on one cost centre in one month. */
interface Portion {
  readonly line: Line;
  readonly year: number;
  readonly month: number;
  readonly centre: string;
  readonly amount: number;
}

/** All vouchers, numbered within year and series by day. */
export function exampleVouchers(): ExampleVoucher[] {
  const portions = parts.flatMap(({ year, months, part }) =>
    exampleLines.flatMap((line) => portionsOf(line, year, months, line.outcome[part])),
  );
  const drafts = [
    ...salaries(portions.filter((each) => groupOf(each.line) === 'personnel')),
    ...sales(portions.filter((each) => groupOf(each.line) === 'revenue')),
    ...depreciation(portions.filter((each) => groupOf(each.line) === 'depreciation')),
    ...portions
      .filter((each) => !['personnel', 'revenue', 'depreciation'].includes(groupOf(each.line)))
      .flatMap(invoices),
    ...audit(),
  ];
  return numbered(drafts);
}

const groups = new Map(exampleAccounts.map(([number, , group]) => [number, group]));
const names = new Map(exampleAccounts.map(([number, name]) => [number, name]));

function groupOf(line: Line): string {
  return groups.get(line.account) ?? '';
}

function portionsOf(line: Line, year: number, months: readonly number[], total: number): Portion[] {
  if (total === 0) return [];
  const chance = random(`${line.account} ${line.object} ${year} ${months[0]}`);
  const centres = centresOf(line.object, year);
  const byMonth = apportion(
    total,
    months.map((month) => season(groupOf(line), month, chance)),
  );
  return months.flatMap((month, i) =>
    apportion(
      byMonth[i] ?? 0,
      centres.map(([, share]) => share * (0.97 + chance.next() * 0.06)),
    ).map((amount, j) => ({
      line,
      year,
      month,
      centre: centres[j]?.[0] ?? '71000',
      amount,
    })),
  );
}

/** How much of a line falls on a month: salaries are even but for the summer, purchases are not. */
function season(group: string, month: number, chance: Random): number {
  if (group === 'depreciation') return 1;
  if (group === 'revenue') return month === 7 ? 0.92 : 1;
  if (group === 'personnel') return [1, 1, 1.01, 1.01, 1.02, 1.05, 0.98, 0.95, 1, 1, 1.01, 1.04][month - 1] ?? 1;
  if (group === 'computers') return [0.2, 0.4, 1.5, 1.2, 1.6, 1.1, 0.1, 0.6, 1, 1, 1, 1][month - 1] ?? 1;
  return (month === 7 ? 0.5 : 1) * (0.7 + chance.next() * 0.6);
}

function day(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** One voucher per section and month on the 25th. */
function salaries(portions: readonly Portion[]): Draft[] {
  const runs = Map.groupBy(portions, (each) => `${each.year} ${each.month} ${each.centre}`);
  return [...runs.values()].map((run): Draft => {
    const { year, month, centre } = run[0] ?? { year: 0, month: 1, centre: '' };
    const cost = run.map((each): ExampleRow => rowOf(each, each.amount, '', names.get(each.line.account) ?? ''));
    const total = cost.reduce((sum, row) => sum + row.amount, 0);
    const [tax = 0, paid = 0] = apportion(total, [3, 7]);
    return {
      year,
      series: 'L',
      bookedOn: day(year, month, 25),
      text: `Lön ${day(year, month, 25).slice(0, 7)}, ${centre}`,
      rows: [...cost, balanceRow('2710', -tax), balanceRow('1910', -paid)],
    };
  });
}

/** One voucher per month, account and customer. */
function sales(portions: readonly Portion[]): Draft[] {
  return portions.flatMap((portion) => {
    const shares = apportion(
      portion.amount,
      customers.map((customer) => customer.share),
    );
    return customers.map((customer, i): Draft => {
      const amount = shares[i] ?? 0;
      const text = `${names.get(portion.line.account)}, ${customer.name}`;
      return {
        year: portion.year,
        series: 'I',
        bookedOn: day(portion.year, portion.month, 28),
        text,
        rows: [balanceRow('1650', amount, customer.code), rowOf(portion, -amount, customer.code, text)],
      };
    });
  });
}

/** One voucher a month for the whole division. */
function depreciation(portions: readonly Portion[]): Draft[] {
  const months = Map.groupBy(portions, (each) => `${each.year} ${each.month}`);
  return [...months.values()].map((month): Draft => {
    const { year, month: number } = month[0] ?? { year: 0, month: 1 };
    const cost = month.map((each) =>
      rowOf(each, each.amount, '', `${names.get(each.line.account)}, ${each.line.object}`),
    );
    const total = cost.reduce((sum, row) => sum + row.amount, 0);
    return {
      year,
      series: 'A',
      bookedOn: day(year, number, 28),
      text: `Avskrivningar ${day(year, number, 1).slice(0, 7)}`,
      rows: [...cost, balanceRow('1219', -total)],
    };
  });
}

const usualInvoice = 4_500_000;

/** The supplier invoices of a portion: one for about every 45 000 kronor, none alike. */
function invoices(portion: Portion): Draft[] {
  const chance = random(
    `invoices ${portion.line.account} ${portion.line.object} ${portion.year} ${portion.month} ${portion.centre}`,
  );
  const count = Math.max(1, Math.min(14, Math.round(portion.amount / usualInvoice)));
  const from = suppliersOf(portion.line.account);
  return apportion(
    portion.amount,
    Array.from({ length: count }, () => 0.3 + chance.next()),
  ).map((amount): Draft => {
    const supplier = chance.pick(from);
    const text = `${supplier.name}, faktura ${chance.between(10_000, 99_999)}`;
    return {
      year: portion.year,
      series: 'K',
      bookedOn: day(portion.year, portion.month, chance.between(1, 28)),
      text,
      rows: [
        rowOf(portion, amount, supplier.code, names.get(portion.line.account) ?? ''),
        balanceRow('2440', -amount, supplier.code),
      ],
    };
  });
}

function audit(): Draft[] {
  const chance = random('licence audit');
  const [supplier] = suppliersOf(licenceAudit.account);
  return apportion(licenceAudit.amount, [0.62, 0.38]).map((amount, i): Draft => {
    const month = licenceAudit.months[i] ?? '2019-06';
    const rows = apportion(amount, [5, 3, 2]).map(
      (part, j): ExampleRow => ({
        account: licenceAudit.account,
        costCentre: '71500',
        object: licenceAudit.object,
        counterpart: supplier?.code ?? '',
        amount: part,
        text:
          ['Licensrevision, serverlicenser', 'Licensrevision, klientlicenser', 'Licensrevision, databaser'][j] ?? '',
        oneOff: 'licence-audit',
      }),
    );
    return {
      year: 2019,
      series: 'K',
      bookedOn: `${month}-${chance.between(10, 27)}`,
      text: `${supplier?.name}, licensrevision del ${i + 1}`,
      rows: [...rows, balanceRow('2440', -amount, supplier?.code)],
    };
  });
}

function rowOf(portion: Portion, amount: number, counterpart: string, text: string): ExampleRow {
  return {
    account: portion.line.account,
    costCentre: portion.centre,
    object: portion.line.object,
    counterpart,
    amount,
    text,
  };
}

function balanceRow(account: string, amount: number, counterpart = ''): ExampleRow {
  return { account, costCentre: '', object: '', counterpart, amount, text: names.get(account) ?? '' };
}

/** Numbers within year and series in the order of days; vouchers without an amount are left out. */
function numbered(drafts: readonly Draft[]): ExampleVoucher[] {
  const real = drafts.filter((draft) => draft.rows.some((row) => row.amount !== 0));
  const inOrder = real
    .map((draft, index) => ({ draft, index }))
    .toSorted((a, b) =>
      a.draft.bookedOn < b.draft.bookedOn ? -1 : a.draft.bookedOn > b.draft.bookedOn ? 1 : a.index - b.index,
    );
  const next = new Map<string, number>();
  return inOrder.map(({ draft }) => {
    const key = `${draft.year}${draft.series}`;
    const number = (next.get(key) ?? 0) + 1;
    next.set(key, number);
    return { ...draft, number: String(number), rows: draft.rows.filter((row) => row.amount !== 0) };
  });
}
