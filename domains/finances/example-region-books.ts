// The rest of the region in the example's books: each unit's month in one voucher, in proportion to how many work there,
// and the region's own income from taxes. Enough for believable totals; nobody studies these units. Pure and seeded.
import { divisionCode, exampleUnits, random, regionCode } from '../../example/region.ts';
import { lastDay, monthsOf } from '../../platform/figures/period.ts';
import { type Entry, type EntryRow, regionCentre, unitCentre } from './example-entry.ts';

/** Kronor per employee and month. */
const perHead = [
  { account: '4010', kronor: 33_400, care: true, office: true },
  { account: '4110', kronor: 3_100, care: true, office: true },
  { account: '4210', kronor: 1_250, care: true, office: false },
  { account: '4510', kronor: 11_870, care: true, office: true },
  { account: '4610', kronor: 4_150, care: true, office: true },
  { account: '5610', kronor: 9_800, care: true, office: false },
  { account: '6010', kronor: 4_300, care: true, office: true },
  { account: '6410', kronor: 1_150, care: true, office: true },
] as const;
const taxPerMonth = 46_200_000_000;
const grantsPerMonth = 9_150_000_000;

/** The months the other units' books hold. */
export const otherMonths = monthsOf({ from: '2018-01', to: '2019-08' });

export interface OtherUnit {
  readonly code: string;
  readonly costCentre: string;
  readonly headcount: number;
  readonly isCare: boolean;
}

/** The units outside the division that have people. */
export function otherUnits(): OtherUnit[] {
  return exampleUnits
    .filter((unit) => unit.headcount > 0 && !unit.code.startsWith(divisionCode))
    .map(({ code, headcount }) => ({
      code,
      costCentre: unitCentre(code),
      headcount,
      isCare: /^(DAK|DKI|DBA|DPS|DPV|DLS|DDI|FTV)/.test(code),
    }));
}

/** What a unit is expected to spend in a month on each account, öre. */
export function usualSpending(unit: OtherUnit, month: string): { readonly account: string; readonly amount: number }[] {
  const growth = month < '2019' ? 1 : 1.026;
  return perHead
    .filter((each) => (unit.isCare ? each.care : each.office))
    .map(({ account, kronor }) => ({ account, amount: Math.round(unit.headcount * kronor * growth) * 100 }));
}

/** All entries of the other units, in no order. */
export function otherEntries(): Entry[] {
  const chance = random('finances other units');
  const units = otherUnits();
  return otherMonths.flatMap((month) => [
    ...units.map((unit): Entry => {
      const rows = usualSpending(unit, month).map(({ account, amount }): EntryRow => {
        const booked = Math.round(amount * (0.96 + 0.08 * chance.next()));
        return { account, costCentre: unit.costCentre, amount: booked };
      });
      const total = rows.reduce((sum, row) => sum + row.amount, 0);
      return {
        series: 'M',
        date: lastDay(month),
        text: `Månadens kostnader, ${unit.code}`,
        rows: [...rows, { account: '1930', amount: -total }],
      };
    }),
    income(month),
  ]);
}

/** What the region expects to receive in a month, öre. */
export function usualIncome(month: string): number {
  const growth = month < '2019' ? 1 : 1.024;
  return Math.round(taxPerMonth * growth) + Math.round(grantsPerMonth * growth);
}

function income(month: string): Entry {
  const growth = month < '2019' ? 1 : 1.024;
  const tax = Math.round(taxPerMonth * growth);
  const grants = Math.round(grantsPerMonth * growth);
  const rows = [
    { account: '8010', costCentre: regionCentre(), amount: -tax },
    { account: '8020', costCentre: regionCentre(), amount: -grants },
    { account: '1930', amount: tax + grants },
  ];
  return { series: 'M', date: `${month}-20`, text: `Skatter och bidrag, ${regionCode}`, rows };
}
