// Investments as rooms above name them: what each is called, what was committed and what has been paid. Only for those who read
// investments in its unit, since the amounts are kept from others.
import type { Work } from '../../platform/work/work.ts';

interface KnownInvestment {
  readonly decision: string;
  /** "2019/IT-09" */
  readonly code: string;
  readonly item: string;
  readonly state: string;
  /** öre: committed, and paid so far */
  readonly amount: number;
  readonly paid: number;
}

/** Those of these decisions the caller may read, by their ids. */
export async function knownInvestments(
  work: Work,
  decisions: readonly string[],
): Promise<ReadonlyMap<string, KnownInvestment>> {
  if (decisions.length === 0) return new Map();
  const rows = await work.sql<Omit<KnownInvestment, 'code'> & { year: number; number: string; unit: string }>(
    `select d.decision_id as decision, d.year::int as year, d.number, d.item, d.unit, s.state, d.amount, coalesce(p.paid, 0)::bigint as paid
     from finances.investment_decisions d join finances.investment_standing s using (decision_id)
     left join (select decision_id, sum(amount) as paid from finances.investment_payment_months
       where decision_id = any($1) group by 1) p using (decision_id)
     where d.decision_id = any($1)`,
    [decisions],
  );
  return new Map(
    rows
      .filter((row) => work.policy.may('finances.read-investments', row.unit))
      .map(({ year, number, unit: _, ...rest }) => [rest.decision, { ...rest, code: `${year}/${number}` }]),
  );
}
