// The only way to load one investment decision. Loading is authorising: who may not know of it gets the answer of one
// that is not there, and an action gets it locked.
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type { InvestmentCategory, InvestmentState } from './investment-rules.ts';

export interface Investment {
  [column: string]: unknown;
  decision_id: string;
  year: number;
  number: string;
  decided_on: string;
  unit: string;
  category: InvestmentCategory;
  programme: string | null;
  item: string;
  responsible: string;
  amount: number;
  project: string;
  state: InvestmentState;
  happened_on: string;
  reason: string;
  ordinal: number;
}

export type InvestmentRight =
  | 'finances.read-investments'
  | 'finances.change-investments'
  | 'finances.follow-investments';

/** Loads a decision that the caller has this right to. */
export async function investmentFor(work: Work, decision: string, right: InvestmentRight): Promise<Investment> {
  if (right !== 'finances.read-investments')
    await work.sql('select 1 from finances.investment_decisions where decision_id = $1 for update', [decision]);
  const [found] = await work.sql<Investment>(
    `select d.decision_id, d.year, d.number, d.decided_on, d.unit, d.category, d.programme, d.item, d.responsible, d.amount,
       d.project, s.state, s.happened_on, s.reason, s.ordinal
     from finances.investment_decisions d join finances.investment_standing s using (decision_id) where d.decision_id = $1`,
    [decision],
  );
  if (!found || !work.policy.may('finances.read-investments', found.unit))
    throw new Refusal('not-found', 'investment-unknown', { decision });
  if (!work.policy.may(right, found.unit))
    throw new Refusal('not-allowed', 'not-allowed', { permission: right, unit: found.unit });
  return found;
}

/** The codes of a unit and everything below it, now and on a day; the unit must exist. */
export function unitsBelow(work: Work, unit: string, on: string): string[] {
  const tree = work.part(unitTreeKey);
  if (!tree.unit(unit)) throw new Refusal('not-found', 'unit-unknown', { unit });
  return [...new Set([...tree.below(unit, on), ...tree.below(unit)])];
}

/** Refuses a unit that is not in the register. */
export function checkUnit(work: Work, unit: string): void {
  if (!work.part(unitTreeKey).unit(unit))
    throw new Refusal('invalid', 'unit-unknown', { unit }, [{ path: 'unit', code: 'unit-unknown', message: unit }]);
}
