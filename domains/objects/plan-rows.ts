// How plans, hours and prices are read: one row per work type, side and funding with its twelve months, and what the hours
// cost at the price of each side's unit in each month.
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { type HourPrice, hourCosts, type PricedHours, priceOn } from './hour-cost-rules.ts';
import type { Side } from './object-contract.ts';
import { type ObjectRecord, unitName } from './object-rows.ts';
import { type Funding, fundings, type ObjectPlan, type PlanRow, type WorkType, workTypes } from './plan-contract.ts';

/** A row of objects.plans. */
export interface PlanRecord {
  [column: string]: unknown;
  plan_id: string;
  object_id: string;
  year: number;
  state: 'draft' | 'decided';
  direction: string;
  version: number;
  decided_at: Date | null;
  decided_by: string | null;
}

/** Hours and money of a month by work type, side and funding, planned or worked. */
export interface MonthCell {
  [column: string]: unknown;
  object_id: string;
  work_type: WorkType;
  side: Side;
  funding: Funding;
  month: number;
  planned: number;
  amount: number;
  used: number;
}

/** The months of these objects in a year, plan and worked hours side by side. */
export async function monthCells(work: Work, objectIds: readonly string[], year: number): Promise<MonthCell[]> {
  return work.sql<MonthCell>(
    `select object_id, work_type, side, funding, month, sum(planned)::bigint as planned, sum(amount)::bigint as amount,
       sum(used)::bigint as used
     from (
       select p.object_id, c.work_type, c.side, c.funding, c.month, c.seconds as planned, c.amount, 0::bigint as used
       from objects.plan_cells c join objects.plans p using (plan_id)
       where p.object_id = any($1) and p.year = $2
       union all
       select object_id, work_type, side, funding, extract(month from "on")::int, 0, 0, seconds
       from objects.worked_hours
       where object_id = any($1) and "on" >= make_date($2, 1, 1) and "on" < make_date($2 + 1, 1, 1)
     ) as cells
     group by object_id, work_type, side, funding, month`,
    [objectIds, year],
  );
}

export type Priced = Pick<ObjectPlan, 'rows' | 'plannedSalary' | 'usedSalary' | 'unpriced' | 'prices'>;

/** The rows of one object's year with what the hours cost; `cells` are its own. */
export function pricedRows(
  work: Work,
  object: Pick<ObjectRecord, 'business_unit' | 'it_unit'>,
  year: number,
  cells: readonly MonthCell[],
  prices: readonly HourPrice[],
): Priced {
  const priceOf = priceFinder(work, object, year, prices);
  const groups = rowKeys.flatMap((key) => {
    const own = cells.filter(
      (cell) => cell.work_type === key.workType && cell.side === key.side && cell.funding === key.funding,
    );
    return own.length > 0 ? [{ ...key, own }] : [];
  });
  const planned = groups.map(({ own }) => pricedHours(own, 'planned', priceOf));
  const used = groups.map(({ own }) => pricedHours(own, 'used', priceOf));
  const [plannedCosts, usedCosts] = [
    hourCosts(planned.map((each) => each.hours)),
    hourCosts(used.map((each) => each.hours)),
  ];
  const without = (rows: typeof planned) => rows.reduce((sum, each) => sum + each.unpriced, 0);
  return {
    rows: groups.map(({ own, ...key }, index) => ({
      ...key,
      plannedSeconds: sumBy(own, 'planned'),
      usedSeconds: sumBy(own, 'used'),
      plannedAmount: sumBy(own, 'amount'),
      plannedSalary: planned[index]?.unpriced ? null : (plannedCosts.rows[index] ?? 0),
      usedSalary: used[index]?.unpriced ? null : (usedCosts.rows[index] ?? 0),
      months: monthsOf(own),
    })),
    plannedSalary: costShown(plannedCosts, planned),
    usedSalary: costShown(usedCosts, used),
    unpriced: { planned: without(planned), used: without(used) },
    prices: usedPrices(work, cells, priceOf),
  };
}

/** Every price there is; a few dozen. */
export async function allPrices(work: Work): Promise<HourPrice[]> {
  return work.sql<HourPrice & Record<string, unknown>>(
    `select unit_code as unit, from_on as "from", salary_cost as "salaryCost", seconds from objects.hour_prices`,
  );
}

const rowKeys: readonly Pick<PlanRow, 'workType' | 'side' | 'funding'>[] = workTypes.flatMap((workType) =>
  (['business', 'it'] as const).flatMap((side) => fundings.map((funding) => ({ workType, side, funding }))),
);

type FindPrice = (side: Side, month: number) => HourPrice | undefined;

function priceFinder(
  work: Work,
  object: Pick<ObjectRecord, 'business_unit' | 'it_unit'>,
  year: number,
  prices: readonly HourPrice[],
): FindPrice {
  const tree = work.part(unitTreeKey);
  const known = new Map<string, HourPrice | undefined>();
  return (side, month) => {
    const key = `${side} ${month}`;
    if (known.has(key)) return known.get(key);
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    const chain: string[] = [];
    for (
      let code: string | null = side === 'business' ? object.business_unit : object.it_unit;
      code !== null && !chain.includes(code);
      code = tree.unit(code, day)?.parent ?? null
    )
      chain.push(code);
    const found = priceOn(prices, chain, day);
    known.set(key, found);
    return found;
  };
}

function pricedHours(
  cells: readonly MonthCell[],
  what: 'planned' | 'used',
  priceOf: FindPrice,
): { hours: PricedHours[]; unpriced: number } {
  const hours: PricedHours[] = [];
  let unpriced = 0;
  for (const cell of cells) {
    const price = priceOf(cell.side, cell.month);
    if (cell[what] === 0) continue;
    if (price) hours.push({ seconds: cell[what], price });
    else unpriced += cell[what];
  }
  return { hours, unpriced };
}

/** A row without a price shows nothing: what the others lack to the sum is told with the hours that have none. */
function costShown(costs: ReturnType<typeof hourCosts>, rows: readonly { unpriced: number }[]) {
  const hidden = costs.rows.reduce((sum, cost, index) => sum + (rows[index]?.unpriced ? cost : 0), 0);
  return { total: costs.total - hidden, rounding: costs.rounding };
}

function usedPrices(work: Work, cells: readonly MonthCell[], priceOf: FindPrice): Priced['prices'] {
  const found = new Map<string, Priced['prices'][number]>();
  for (const cell of cells.toSorted((a, b) => a.month - b.month)) {
    const price = priceOf(cell.side, cell.month);
    if (price)
      found.set(`${cell.side} ${price.unit} ${price.from}`, {
        ...price,
        unitName: unitName(work, price.unit),
        side: cell.side,
      });
  }
  return [...found.values()];
}

function monthsOf(cells: readonly MonthCell[]): PlanRow['months'] {
  return Array.from({ length: 12 }, (_, index) => {
    const cell = cells.find((each) => each.month === index + 1);
    return {
      plannedSeconds: cell?.planned ?? 0,
      plannedAmount: cell?.amount ?? 0,
      usedSeconds: cell?.used ?? 0,
    };
  });
}

function sumBy(cells: readonly MonthCell[], what: 'planned' | 'amount' | 'used'): number {
  return cells.reduce((sum, cell) => sum + cell[what], 0);
}
