// The region's budgets for 2018 and 2019, and the transfers decided during the year. Amounts are whole kronor; each line of
// the division adds up to what example-totals.ts says, transfers included. Pure.
import { divisionCode, exampleCostCentres } from '../../example/region.ts';
import { lastDay, monthsOf, type Period, periodOf } from '../../platform/figures/period.ts';
import { exampleChart } from './example-accounts.ts';
import { costCentreIn } from './example-entry.ts';
import { sections } from './example-pay.ts';
import { otherUnits, usualIncome, usualSpending } from './example-region-books.ts';
import {
  depreciationShares,
  payAccounts,
  revenueShares,
  streams,
  yearOfInvoices,
  yearOfPay,
} from './example-streams.ts';
import { budgetOf, groupOfLine, type PlanLine, planLines, spread, stretches } from './example-totals.ts';
import type { BudgetRow, BudgetVersion } from './store-budget.ts';

export interface ExampleTransfer {
  readonly year: number;
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly title: string;
  readonly reason: string;
  readonly from: { readonly unit: string; readonly costGroup: string; readonly object: string };
  readonly to: { readonly unit: string; readonly costGroup: string; readonly object: string };
  readonly months: Period;
  /** öre a month */
  readonly amount: number;
}

export const exampleTransfers: readonly ExampleTransfer[] = [
  {
    year: 2019,
    decidedOn: '2019-02-14',
    decidedBy: 'Regiondirektören',
    title: 'Övertagande av dialysutrustning',
    reason: 'Medicinsk teknik har tagit över service av dialysmaskinerna från kliniken.',
    from: { unit: 'DAK-DIA', costGroup: 'supplies', object: '' },
    to: { unit: 'DTD-MT', costGroup: 'mt-service', object: 'DIALYS' },
    months: { from: '2019-03', to: '2019-12' },
    amount: 4_500_000,
  },
  {
    year: 2019,
    decidedOn: '2019-04-09',
    decidedBy: 'Divisionschefen',
    title: 'Arbetsplats får en egen grupp',
    reason: 'Två tjänster följer med från drift till servicedesk den 1 april.',
    from: { unit: 'DTD-DRI', costGroup: 'personnel', object: '' },
    to: { unit: 'DTD-SD', costGroup: 'personnel', object: '' },
    months: { from: '2019-04', to: '2019-12' },
    amount: 9_600_000,
  },
];

interface Cell {
  readonly month: string;
  readonly unit: string;
  readonly account: string | null;
  readonly costGroup: string | null;
  readonly object: string;
  readonly funding: string;
  readonly weight: number;
}

/** Every row of both years' budgets. */
export function exampleBudgets(): BudgetRow[] {
  return [2018, 2019].flatMap((year) => {
    const version = versionOf(year);
    const own = yearStretches(year).flatMap(({ text, period }) =>
      planLines.flatMap((line) => lineRows(version, line, budgetOf(line, text), period)),
    );
    return merged([...own, ...otherRows(version, year)]);
  });
}

function versionOf(year: number): BudgetVersion {
  return {
    year,
    name: `Budget ${year}`,
    chart: exampleChart,
    note: `Regionfullmäktiges beslut i november ${year - 1}`,
    includesTransfersUntil: null,
  };
}

function yearStretches(year: number): { readonly text: (typeof stretches)[number]; readonly period: Period }[] {
  return stretches.filter((text) => text.startsWith(String(year))).map((text) => ({ text, period: periodOf(text) }));
}

/** A line's rows in a stretch: its total, less what transfers bring it. */
function lineRows(version: BudgetVersion, line: PlanLine, total: number, period: Period): BudgetRow[] {
  const cells = monthsOf(period).flatMap((month) => cellsOf(line, month));
  const rest = total - transferred(line, period);
  if (rest === 0 || cells.length === 0) return [];
  const kronor = spread(
    rest / 100,
    cells.map((cell) => cell.weight),
  );
  return cells.map(({ weight: _, ...cell }, index) => ({
    version,
    ...cell,
    project: '',
    amount: (kronor[index] ?? 0) * 100,
  }));
}

/** What transfers add to a line of the division; those within the division add nothing. */
function transferred(line: PlanLine, period: Period): number {
  let sum = 0;
  for (const { from, to, months, amount } of exampleTransfers) {
    const count = monthsOf(months).filter((month) => month >= period.from && month <= period.to).length;
    const adds = (side: { unit: string; costGroup: string }) =>
      side.unit.startsWith(divisionCode) && side.costGroup === line;
    sum += (adds(to) ? count * amount : 0) - (adds(from) ? count * amount : 0);
  }
  return sum;
}

function cellsOf(line: PlanLine, month: string): Cell[] {
  const at = Number(month.slice(5)) - 1;
  if (line === 'personnel') return payCells(month, yearOfPay[at] ?? 1);
  if (line === 'depreciation')
    return depreciationShares.map(({ account, costCentre, object, share }) => ({
      ...cell(month, costCentre, share, object, 'INV'),
      account,
      costGroup: null,
    }));
  if (line === 'revenue')
    return revenueShares.map((each) => ({
      ...cell(month, each.costCentre, each.share, each.object, each.funding),
      account: each.account,
      costGroup: null,
    }));
  if (line === 'financial') return [{ ...cell(month, '71000', 1, '', 'INV'), costGroup: 'financial' }];
  const own = (streams[line] ?? []).filter((stream) => stream.months?.includes(at + 1) ?? true);
  return own.map((stream) => ({
    ...cell(month, stream.costCentre, stream.share * (yearOfInvoices[at] ?? 1), stream.object, stream.funding),
    costGroup: groupOfLine(line),
  }));
}

function payCells(month: string, season: number): Cell[] {
  return sections(month < '2019-09' ? month : '2019-08').flatMap(({ costCentre, employed }) =>
    payAccounts.map(({ account, share }) => ({
      ...cell(month, costCentre, season * employed * share, '', 'RAM'),
      account,
      costGroup: null,
    })),
  );
}

function cell(month: string, costCentre: string, weight: number, object: string, funding: string): Cell {
  return {
    month,
    unit: unitOf(costCentreIn(costCentre, month), month),
    account: null,
    costGroup: null,
    object,
    funding,
    weight,
  };
}

function unitOf(costCentre: string, month: string): string {
  const day = lastDay(month);
  const centre = exampleCostCentres.find(
    (each) => each.code === costCentre && each.from <= day && (each.to ?? day) >= day,
  );
  if (!centre) throw new Error(`no unit for ${costCentre} in ${month}`);
  return centre.unit;
}

/** The other units' budgets: what they usually spend, and for the region its income. */
function otherRows(version: BudgetVersion, year: number): BudgetRow[] {
  const plain = { version, object: '', project: '', funding: '' };
  return monthsOf({ from: `${year}-01`, to: `${year}-12` }).flatMap((month) => [
    ...otherUnits().flatMap((unit) =>
      usualSpending(unit, month).map(
        ({ account, amount }): BudgetRow => ({ ...plain, month, unit: unit.code, account, costGroup: null, amount }),
      ),
    ),
    { ...plain, month, unit: 'RN', account: null, costGroup: 'revenue', amount: -usualIncome(month) },
  ]);
}

/** Streams that are coded alike share one row of the budget. */
function merged(rows: readonly BudgetRow[]): BudgetRow[] {
  const byKey = new Map<string, BudgetRow>();
  for (const row of rows) {
    const key = [row.unit, row.month, row.account, row.costGroup, row.object, row.funding].join('|');
    const there = byKey.get(key);
    byKey.set(key, there ? { ...there, amount: there.amount + row.amount } : row);
  }
  return [...byKey.values()].filter((row) => row.amount !== 0);
}
