// The investments a room above may ask about being paid at another time: decisions that are not delivered, with what is left
// to pay of them in a year as thought in a month. Reads payments by month, never a ledger row.
import { lastDay } from '../../platform/figures/period.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type { InvestmentCategory, InvestmentState } from './investment-rules.ts';

export interface MovableInvestment {
  readonly decision: string;
  readonly year: number;
  readonly number: string;
  readonly item: string;
  readonly unit: string;
  readonly category: InvestmentCategory;
  readonly programme: string | null;
  readonly state: InvestmentState;
  /** öre: committed; expected in the year; paid of it so far; what is left of the year's */
  readonly amount: number;
  readonly expected: number;
  readonly paid: number;
  readonly left: number;
}

/** Those of a unit and all below it with something left to pay in the month's year, the largest first. The asker asks the right. */
export async function movableInvestments(work: Work, unit: string, asOf: string): Promise<MovableInvestment[]> {
  const units = work.part(unitTreeKey).below(unit, lastDay(asOf));
  // of every unit, the same whoever asks; forgotten when finances change
  const all = await work.recall({
    name: `finances.movable-investments ${asOf}`,
    topic: 'finances',
    load: (loading) => movableRows(loading, asOf),
  });
  const among = new Set(units);
  return all.filter((each) => among.has(each.unit));
}

async function movableRows(work: Work, asOf: string): Promise<MovableInvestment[]> {
  return work.sql<MovableInvestment & { [column: string]: unknown }>(
    `select * from (
       select d.decision_id as decision, d.year::int as year, d.number, d.item, d.unit, d.category, d.programme, s.state, d.amount,
         e.expected, coalesce(p.this_year, 0) as paid, e.expected - coalesce(p.this_year, 0) as left
       from finances.investment_decisions d
         join finances.investment_standing s using (decision_id)
         left join (select decision_id, sum(amount) filter (where month >= $1)::bigint as this_year,
             sum(amount) filter (where month < $1)::bigint as before
           from finances.investment_payment_months where month <= $2 group by decision_id) p using (decision_id)
         left join lateral (select f.amount from finances.investment_forecasts f
           where f.decision_id = d.decision_id and f.year = left($2, 4)::int and f.as_of <= $2
           order by f.as_of desc, f.at desc limit 1) f on true
         cross join lateral (select coalesce(f.amount, d.amount - coalesce(p.before, 0)) as expected) e
       where s.state <> 'delivered' and d.decided_on <= $3
     ) m where m.left > 0 order by m.left desc, m.year, m.number`,
    [`${asOf.slice(0, 4)}-01`, asOf, lastDay(asOf)],
  );
}
