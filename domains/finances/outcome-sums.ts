// The sums an outcome view is made of: ledger and budget, each cut one way over a scope. Few queries, each from the smallest
// of the tables of sums kept beside the rows that can tell: by group and object, by one code over the whole ledger, or by
// coding.
import type { Work } from '../../platform/work/work.ts';
import type { Narrowing, OutcomeCut } from './ledger-contract.ts';
import { asksForCodes, budgetConditions, codingConditions, oneOffCondition } from './narrowed.ts';
import { type ScopeSet, scopeCondition } from './unit-scope.ts';

/** Öre as in the books, and how many rows. */
export interface Sum {
  readonly amount: number;
  readonly rows: number;
}
/** By the value of the cut; '' where there is none. By unit: every single unit, not yet put together. */
export type Sums = ReadonlyMap<string, Sum>;

/** The budget of the period and that of the whole year. */
export interface BudgetSums {
  readonly budget: Sums;
  readonly yearBudget: Sums;
}

type Row = { key: string; amount: number; rows: number };

/** The ledger's sums. */
export async function ledgerSums(
  work: Work,
  sets: readonly ScopeSet[],
  by: OutcomeCut,
  narrowing: Narrowing,
): Promise<Sums> {
  if (asksForCodes(narrowing)) return sumsByCoding(work, sets, by, narrowing);
  const groupKey = groupKeys[by];
  if (groupKey) return sumsByGroup(work, sets, groupKey, by, narrowing);
  const isWhole = narrowing.object === undefined && (await coversLedger(work, sets));
  return isWhole ? sumsByCode(work, sets, by, narrowing) : sumsByCoding(work, sets, by, narrowing);
}

/** What is booked on accounts without a group. */
export async function unmappedSum(work: Work, sets: readonly ScopeSet[]): Promise<Sum> {
  const values: unknown[] = [];
  const [row] = await work.sql<{ amount: number; rows: number }>(
    `select ${summed} from finances.ledger_groups m where ${scopeCondition(sets, 'm', values)} and m.cost_group = ''`,
    values,
  );
  return row ?? { amount: 0, rows: 0 };
}

/** The budget's sums; empty where the view asks for what no budget knows. */
export async function budgetSums(
  work: Work,
  sets: { readonly period: readonly ScopeSet[]; readonly year: readonly ScopeSet[] },
  by: OutcomeCut,
  narrowing: Narrowing,
): Promise<BudgetSums> {
  const values: unknown[] = [];
  const period = scopeCondition(sets.period, 'e', values);
  const year = scopeCondition(sets.year, 'e', values);
  const conditions = budgetConditions(narrowing, values);
  if (conditions === null) return { budget: new Map(), yearBudget: new Map() };
  const sum = (scope: string) =>
    `coalesce(sum(e.amount) filter (where ${scope}), 0)::bigint as amount, count(*) filter (where ${scope}) as rows`;
  const rows = await work.sql<Row & { year_amount: number; year_rows: number }>(
    `select coalesce(${budgetKeys[by]}, '') as key, ${sum(period)},
       ${sum(year).replace('as amount', 'as year_amount').replace('as rows', 'as year_rows')}
     from finances.budget_entries e left join finances.cost_groups k on k.cost_group = e.cost_group
     where ${[`(${period} or ${year})`, ...conditions].join(' and ')} group by 1`,
    values,
  );
  const ofYear = rows.map(({ key, year_amount, year_rows }) => ({ key, amount: year_amount, rows: year_rows }));
  const found = (of: readonly Row[]) => asSums(of.filter((row) => row.rows > 0));
  return { budget: found(rows), yearBudget: found(ofYear) };
}

const groupKeys: Partial<Record<OutcomeCut, string>> = {
  heading: 'k.heading',
  'cost-group': 'm.cost_group',
  unit: 'm.unit',
  object: 'm.object',
  month: 'm.month',
};

const codingKeys: Record<OutcomeCut, string> = {
  ...{ heading: 'k.heading', 'cost-group': 'm.cost_group', unit: 'm.unit', month: 'm.month', object: 'c.object' },
  ...{ account: 'a.number', project: 'c.project', counterpart: 'c.counterpart', funding: 'c.funding' },
};

const budgetKeys: Record<OutcomeCut, string> = {
  ...{ heading: 'k.heading', 'cost-group': 'e.cost_group', unit: 'e.unit', month: 'e.month', object: 'e.object' },
  ...{ account: 'e.account', project: 'e.project', counterpart: `''`, funding: 'e.funding' },
};

function asSums(rows: readonly Row[]): Sums {
  return new Map(rows.map((row) => [row.key, { amount: row.amount, rows: row.rows }]));
}

async function sumsByGroup(
  work: Work,
  sets: readonly ScopeSet[],
  key: string,
  by: OutcomeCut,
  narrowing: Narrowing,
): Promise<Sums> {
  const values: unknown[] = [];
  const scope = scopeCondition(sets, 'm', values);
  const rows = await work.sql<Row>(
    `select coalesce(${key}, '') as key, ${summed}
     from finances.ledger_groups m left join finances.cost_groups k on k.cost_group = m.cost_group
     where ${[scope, ...conditionsOf(by, narrowing, values, 'm.object')].join(' and ')} group by 1`,
    values,
  );
  return asSums(rows);
}

/** Whether nothing is booked in these months on units outside the scope: then the sums over all units are its sums. */
async function coversLedger(work: Work, sets: readonly ScopeSet[]): Promise<boolean> {
  const values: unknown[] = [sets[0]?.from, sets.at(-1)?.to];
  const [row] = await work.sql<{ covers: boolean }>(
    `select not exists (select 1 from finances.ledger_groups m
       where m.unit <> '' and m.month between $1 and $2 and not ${scopeCondition(sets, 'm', values)}) as covers`,
    values,
  );
  return row?.covers ?? false;
}

/** Over the whole ledger. What has no such code is what the sums by group hold beyond those by code. */
async function sumsByCode(work: Work, sets: readonly ScopeSet[], by: OutcomeCut, narrowing: Narrowing): Promise<Sums> {
  const values: unknown[] = [by, sets[0]?.from, sets.at(-1)?.to];
  const conditions = conditionsOf(by, narrowing, values, `''`).join(' and ');
  const rows = await work.sql<Row>(
    `with coded as (
       select m.code as key, ${summed} from finances.ledger_codes m left join finances.cost_groups k using (cost_group)
       where m.dimension = $1 and m.month between $2 and $3 and ${conditions} group by 1
     ), every as (
       select ${summed} from finances.ledger_groups m left join finances.cost_groups k using (cost_group)
       where m.unit <> '' and m.month between $2 and $3 and ${conditions}
     )
     select key, amount, rows from coded
     union all select '', amount - coalesce((select sum(amount) from coded), 0)::bigint,
       rows - coalesce((select sum(rows) from coded), 0)::bigint from every`,
    values,
  );
  return asSums(rows.filter((row) => row.rows > 0));
}

async function sumsByCoding(
  work: Work,
  sets: readonly ScopeSet[],
  by: OutcomeCut,
  narrowing: Narrowing,
): Promise<Sums> {
  const values: unknown[] = [];
  const scope = scopeCondition(sets, 'm', values);
  // left joins on keys fall away where nothing asks for them
  const rows = await work.sql<Row>(
    `select coalesce(${codingKeys[by]}, '') as key, ${summed}
     from finances.ledger_months m
       left join finances.codings c on c.coding_id = m.coding_id
       left join finances.accounts a on a.account_id = c.account_id
       left join finances.cost_groups k on k.cost_group = m.cost_group
     where ${[scope, ...conditionsOf(by, narrowing, values, 'c.object')].join(' and ')} group by 1`,
    values,
  );
  return asSums(rows);
}

const summed = 'coalesce(sum(m.amount), 0)::bigint as amount, coalesce(sum(m.row_count), 0)::bigint as rows';

function conditionsOf(by: OutcomeCut, narrowing: Narrowing, values: unknown[], object: string): string[] {
  return [
    ...mappedOnly(by, narrowing),
    ...codingConditions(narrowing, 'm.cost_group', values, object),
    ...oneOffCondition(narrowing, 'm.one_off', values),
  ];
}

/** A cut by group shows accounts without one; any other leaves them out, as the result does, unless they are asked for. */
function mappedOnly(by: OutcomeCut, { heading, costGroup }: Narrowing): string[] {
  return by === 'heading' || by === 'cost-group' || heading === '-' || costGroup === '-' ? [] : ['k.kind is not null'];
}
