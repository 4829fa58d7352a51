// The months behind forecast lines: outcome, one-offs, budget and positions, each given to the line with the nearest unit
// above, as the organisation was that month. Reads the ledger's sums, never its rows.
import { scopeOf, unitsInScope } from '../../platform/figures/cells.ts';
import { addMonths, lastDay, type Period } from '../../platform/figures/period.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { type UnitTree, unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type { LineHistory } from './forecast-rules.ts';

/** What a line is about; a line of a unit covers everything below it that no deeper line of the same group covers. */
export interface LineKey {
  readonly unit: string;
  readonly costGroup: string;
}

export interface Histories {
  /** first and last month of the unit's ledger; null when it has none */
  readonly from: string | null;
  readonly known: string | null;
  of(line: LineKey): LineHistory;
  /** cost groups with outcome or budget in a year, by the unit whose row it is */
  readonly present: (year: string) => readonly LineKey[];
}

interface Row {
  [column: string]: unknown;
  unit: string;
  month: string;
  cost_group: string;
  outcome: number;
  one_off: number;
  budget: number | null;
  positions: number | null;
}

/** Loads everything for a unit and the lines that divide it. */
export async function loadHistories(work: Work, unit: string, lines: readonly LineKey[]): Promise<Histories> {
  const tree = work.part(unitTreeKey);
  if (!tree.unit(unit)) throw new Refusal('not-found', 'unit-unknown', { unit });
  const of = { unit, organisation: 'then' as const, tree };
  const inScope = scopeOf(of);
  const codes = unitsInScope(of, await ledgerSpan(work));
  const all = await work.sql<Row>(monthsQuery, [codes]);
  const rows = all.filter((row) => inScope(row.month, row.unit));
  const months = rows
    .filter((row) => row.outcome !== 0)
    .map((row) => row.month)
    .sort();
  const from = months[0] ?? null;
  const owner = ownerAmong(tree, lines);
  const byLine = Map.groupBy(rows, (row) => {
    const mine = owner(row);
    return mine === null ? '' : keyOf({ unit: mine, costGroup: row.cost_group });
  });
  return {
    from,
    known: months.at(-1) ?? null,
    of: (line) => historyOf(byLine.get(keyOf(line)) ?? [], from ?? work.today.slice(0, 7)),
    present: (year) => presentIn(rows, year),
  };
}

/** The last month a unit has outcome in, as its organisation was then; null when it has none. */
export async function lastMonthOf(work: Work, unit: string): Promise<string | null> {
  const of = { unit, organisation: 'then' as const, tree: work.part(unitTreeKey) };
  const inScope = scopeOf(of);
  const rows = await work.sql<{ unit: string; month: string }>(
    `select m.unit, max(m.month) as month from finances.ledger_months m join finances.cost_groups g using (cost_group)
     where m.unit = any($1) and g.kind <> 'balance' group by m.unit order by 2 desc`,
    [unitsInScope(of, await ledgerSpan(work))],
  );
  return rows.find((row) => inScope(row.month, row.unit))?.month ?? null;
}

/** One text per line, for maps. */
export function keyOf({ unit, costGroup }: LineKey): string {
  return `${unit} ${costGroup}`;
}

/** The unit among `units` that is nearest above (or is) `code` on the last day of a month; null when none is. */
export function nearestAbove(tree: UnitTree, units: ReadonlySet<string>, code: string, month: string): string | null {
  const day = lastDay(month);
  let current: string | null = code;
  for (let step = 0; current !== null && step < 30; step++) {
    if (units.has(current)) return current;
    current = tree.unit(current, day)?.parent ?? null;
  }
  return null;
}

/** Outcome and one-offs from the ledger's sums, the budget that counts, and filled positions at their cost. */
const monthsQuery = `
  select unit, month, cost_group, sum(outcome)::bigint as outcome, sum(one_off)::bigint as one_off,
    sum(budget)::bigint as budget, sum(positions)::bigint as positions
  from (
    select m.unit, m.month, m.cost_group, m.amount as outcome, case when m.one_off <> '' then m.amount else 0 end as one_off,
      null::bigint as budget, null::bigint as positions
    from finances.ledger_months m where m.unit = any($1) and m.cost_group is not null
    union all
    select b.unit, b.month, b.cost_group, 0, 0, b.amount, null from finances.budget_entries b
    where b.unit = any($1) and b.cost_group is not null
    union all
    select p.unit, p.month, 'personnel', 0, 0, null, round(p.filled * p.month_cost / 100.0)::bigint
    from finances.positions p where p.unit = any($1) and p.filled is not null
  ) s join finances.cost_groups g using (cost_group)
  where g.kind <> 'balance'
  group by 1, 2, 3`;

/** The months whose organisation matters: those the ledger tells of, at most the last six years of them. */
async function ledgerSpan(work: Work): Promise<Period> {
  const [span] = await work.sql<{ first: string | null; last: string | null }>(
    'select min(month) as first, max(month) as last from finances.ledger_months',
  );
  const last = `${(span?.last ?? work.today).slice(0, 4)}-12`;
  const earliest = addMonths(last, -71);
  return { from: span?.first && span.first > earliest ? span.first : earliest, to: last };
}

function ownerAmong(tree: UnitTree, lines: readonly LineKey[]): (row: Row) => string | null {
  const units = new Map<string, Set<string>>();
  for (const { unit, costGroup } of lines) units.set(costGroup, (units.get(costGroup) ?? new Set()).add(unit));
  const known = new Map<string, string | null>();
  return ({ unit, month, cost_group }) => {
    const among = units.get(cost_group);
    if (!among) return null;
    const key = `${cost_group} ${unit} ${month}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const nearest = nearestAbove(tree, among, unit, month);
    known.set(key, nearest);
    return nearest;
  };
}

function historyOf(rows: readonly Row[], from: string): LineHistory {
  const outcome = new Map<string, number>();
  const oneOff = new Map<string, number>();
  const budget = new Map<string, number>();
  const positions = new Map<string, number>();
  const add = (to: Map<string, number>, month: string, amount: number) => to.set(month, (to.get(month) ?? 0) + amount);
  for (const row of rows) {
    if (row.outcome !== 0) add(outcome, row.month, row.outcome);
    if (row.one_off !== 0) add(oneOff, row.month, row.one_off);
    if (row.budget !== null) add(budget, row.month, row.budget);
    if (row.positions !== null) add(positions, row.month, row.positions);
  }
  return { from, outcome, oneOff, budget, positions };
}

function presentIn(rows: readonly Row[], year: string): LineKey[] {
  const found = new Map<string, LineKey>();
  for (const row of rows) {
    if (!row.month.startsWith(year) || (row.outcome === 0 && row.budget === null)) continue;
    const line = { unit: row.unit, costGroup: row.cost_group };
    found.set(keyOf(line), line);
  }
  return [...found.values()];
}
