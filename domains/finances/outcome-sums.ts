// The sums an outcome view is made of: ledger and budget, each cut one way over a scope. One query each, from the sums kept
// beside the rows.
import type { Work } from '../../platform/work/work.ts';
import type { Narrowing, OutcomeCut } from './ledger-contract.ts';
import { budgetConditions, codingConditions, oneOffCondition } from './narrowed.ts';
import { type ScopeSet, scopeCondition } from './unit-scope.ts';

/** Öre as in the books, and how many rows. */
export interface Sum {
  readonly amount: number;
  readonly rows: number;
}
/** By the value of the cut; '' where there is none. By unit: every single unit, not yet put together. */
export type Sums = ReadonlyMap<string, Sum>;

type Row = { key: string; amount: number; rows: number };

const ledgerKeys: Record<OutcomeCut, string> = {
  heading: 'k.heading',
  'cost-group': 'm.cost_group',
  account: 'a.number',
  unit: 'm.unit',
  object: 'c.object',
  project: 'c.project',
  counterpart: 'c.counterpart',
  funding: 'c.funding',
  month: 'm.month',
};

/** The ledger's sums. */
export function ledgerSums(work: Work, sets: readonly ScopeSet[], by: OutcomeCut, narrowing: Narrowing): Promise<Sums> {
  const groupKey = groupKeys[by];
  return groupKey && !asksForCodes(narrowing)
    ? sumsByGroup(work, sets, groupKey, by, narrowing)
    : sumsByCoding(work, sets, by, narrowing);
}

/** What is booked on accounts without a group. */
export async function unmappedSum(work: Work, sets: readonly ScopeSet[]): Promise<Sum> {
  const values: unknown[] = [];
  const [row] = await work.sql<{ amount: number; rows: number }>(
    `select coalesce(sum(m.amount), 0)::bigint as amount, coalesce(sum(m.row_count), 0)::bigint as rows
     from finances.ledger_groups m where ${scopeCondition(sets, 'm', values)} and m.cost_group = ''`,
    values,
  );
  return row ?? { amount: 0, rows: 0 };
}

/** The budget's sums; empty where the view asks for what no budget knows. */
export async function budgetSums(
  work: Work,
  sets: readonly ScopeSet[],
  by: OutcomeCut,
  narrowing: Narrowing,
): Promise<Sums> {
  const values: unknown[] = [];
  const scope = scopeCondition(sets, 'e', values);
  const conditions = budgetConditions(narrowing, values);
  if (conditions === null) return new Map();
  const rows = await work.sql<Row>(
    `select coalesce(${budgetKeys[by]}, '') as key, sum(e.amount)::bigint as amount, count(*)::bigint as rows
     from finances.budget_entries e left join finances.cost_groups k on k.cost_group = e.cost_group
     where ${[scope, ...conditions].join(' and ')} group by 1`,
    values,
  );
  return asSums(rows);
}

const groupKeys: Partial<Record<OutcomeCut, string>> = {
  heading: 'k.heading',
  'cost-group': 'm.cost_group',
  unit: 'm.unit',
  month: 'm.month',
};

const budgetKeys: Record<OutcomeCut, string> = {
  heading: 'k.heading',
  'cost-group': 'e.cost_group',
  account: 'e.account',
  unit: 'e.unit',
  object: 'e.object',
  project: 'e.project',
  counterpart: `''`,
  funding: 'e.funding',
  month: 'e.month',
};

function asSums(rows: readonly Row[]): Sums {
  return new Map(rows.map((row) => [row.key, { amount: row.amount, rows: row.rows }]));
}

function asksForCodes({ account, object, project, counterpart, funding }: Narrowing): boolean {
  return [account, object, project, counterpart, funding].some((each) => each !== undefined);
}

/** From the sums without codings, a tenth as many: enough for what most people look at. */
async function sumsByGroup(
  work: Work,
  sets: readonly ScopeSet[],
  key: string,
  by: OutcomeCut,
  narrowing: Narrowing,
): Promise<Sums> {
  const values: unknown[] = [];
  const conditions = [
    scopeCondition(sets, 'm', values),
    ...mappedOnly(by, narrowing),
    ...codingConditions(narrowing, 'm.cost_group', values),
    ...oneOffCondition(narrowing, 'm.one_off', values),
  ];
  const rows = await work.sql<Row>(
    `select coalesce(${key}, '') as key, sum(m.amount)::bigint as amount, sum(m.row_count)::bigint as rows
     from finances.ledger_groups m left join finances.cost_groups k on k.cost_group = m.cost_group
     where ${conditions.join(' and ')} group by 1`,
    values,
  );
  return asSums(rows);
}

async function sumsByCoding(
  work: Work,
  sets: readonly ScopeSet[],
  by: OutcomeCut,
  narrowing: Narrowing,
): Promise<Sums> {
  const values: unknown[] = [];
  const conditions = [
    scopeCondition(sets, 'm', values),
    ...mappedOnly(by, narrowing),
    ...codingConditions(narrowing, 'm.cost_group', values),
    ...oneOffCondition(narrowing, 'm.one_off', values),
  ];
  // left joins on keys fall away where nothing asks for them
  const rows = await work.sql<Row>(
    `select coalesce(${ledgerKeys[by]}, '') as key, sum(m.amount)::bigint as amount, sum(m.row_count)::bigint as rows
     from finances.ledger_months m
       left join finances.codings c on c.coding_id = m.coding_id
       left join finances.accounts a on a.account_id = c.account_id
       left join finances.cost_groups k on k.cost_group = m.cost_group
     where ${conditions.join(' and ')} group by 1`,
    values,
  );
  return asSums(rows);
}

/** A cut by group shows accounts without one; any other leaves them out, as the result does, unless they are asked for. */
function mappedOnly(by: OutcomeCut, { heading, costGroup }: Narrowing): string[] {
  return by === 'heading' || by === 'cost-group' || heading === '-' || costGroup === '-' ? [] : ['k.kind is not null'];
}
