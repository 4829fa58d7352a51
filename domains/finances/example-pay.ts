// The example division's pay: one voucher per section and month, in proportion to those who are employed there. Pure.
import { employedOn, type Random, random } from '../../example/region.ts';
import { lastDay, monthsOf, type Period } from '../../platform/figures/period.ts';
import { costCentreIn, type Entry, type EntryRow } from './example-entry.ts';
import { payAccounts, yearOfPay } from './example-streams.ts';
import { spread } from './example-totals.ts';

/** Pay by section and month, in proportion to those employed there. */
export function pay(total: number, period: Period): Entry[] {
  const chance = random(`finances pay ${period.from}`);
  const places = monthsOf(period).flatMap((month) => {
    const season = yearOfPay[Number(month.slice(5)) - 1] ?? 1;
    return sections(month).map(({ costCentre, employed }) => ({
      month,
      costCentre,
      weight: season * employed * (0.985 + 0.03 * chance.next()),
    }));
  });
  const amounts = spread(
    total,
    places.map((place) => place.weight),
  );
  return places.map(({ month, costCentre }, index) => {
    const parts = spread(amounts[index] ?? 0, payWeights(month, chance));
    const rows = payAccounts.map(({ account }, at) => ({
      account,
      costCentre,
      amount: parts[at] ?? 0,
      funding: 'RAM',
    }));
    const text = `Löner ${month}`;
    return { series: 'P', date: `${month}-25`, text, rows: [...rows, ...payDebts(rows)] };
  });
}

/** How many work on each of the division's cost centres. */
export function sections(month: string): { readonly costCentre: string; readonly employed: number }[] {
  const employed = employedOn(lastDay(month));
  const counted = new Map<string, number>();
  for (const { unit } of employed) {
    const costCentre = costCentreIn(sectionCentre(unit), month);
    counted.set(costCentre, (counted.get(costCentre) ?? 0) + 1);
  }
  return [...counted]
    .map(([costCentre, count]) => ({ costCentre, employed: count }))
    .toSorted((a, b) => (a.costCentre < b.costCentre ? -1 : 1));
}

/** In July and August saved holidays are taken: the debt shrinks and pay during absence grows. */
function payWeights(month: string, chance: Random): number[] {
  const summer = ['07', '08'].includes(month.slice(5));
  return payAccounts.map(({ account, share }) => {
    const wobble = 0.96 + 0.08 * chance.next();
    if (account === '4130') return summer ? -0.11 : share * wobble;
    if (account === '4110' && summer) return share * 3.2 * wobble;
    return share * wobble;
  });
}

function payDebts(rows: readonly EntryRow[]): EntryRow[] {
  const of = (...accounts: string[]) =>
    rows.filter((row) => accounts.includes(row.account)).reduce((sum, row) => sum + row.amount, 0);
  const wages = of('4010', '4020', '4110', '4210');
  const tax = Math.round(wages * 0.31);
  return [
    { account: '2710', amount: -tax },
    { account: '2730', amount: -of('4510') },
    { account: '2740', amount: -of('4610') },
    { account: '2920', amount: -of('4130') },
    { account: '1930', amount: -(wages - tax + of('4710')) },
  ];
}

const centres: readonly (readonly [unit: string, costCentre: string])[] = [
  ['DTD-MT', '71100'],
  ['DTD-DR', '71200'],
  ['DTD-SYS', '71300'],
  ['DTD-UT', '71400'],
  ['DTD-SD', '71500'],
  ['DTD-STA', '71600'],
];

function sectionCentre(unit: string): string {
  return centres.find(([start]) => unit.startsWith(start))?.[1] ?? '71000';
}
