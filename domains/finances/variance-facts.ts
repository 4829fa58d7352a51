// Gathers what is known of each unit and cost group in a period: outcome, budget, marked one-offs, positions, volumes and
// the records somebody entered. From these variance-rules.ts takes the deviation apart; nothing is judged here.
import { scopeOf, unitsInScope } from '../../platform/figures/cells.ts';
import { monthsBetween, type Period } from '../../platform/figures/period.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { type UnitTree, unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { nearestAbove } from './forecast-history.ts';
import type { VarianceFacts } from './variance-rules.ts';

export interface GroupFacts {
  readonly unit: string;
  readonly costGroup: string;
  readonly facts: VarianceFacts;
}

/** The facts of every unit in scope, cost group by cost group; a cost group of several units comes several times. */
export async function varianceFacts(work: Work, unit: string, period: Period): Promise<GroupFacts[]> {
  const tree = work.part(unitTreeKey);
  if (!tree.unit(unit)) throw new Refusal('not-found', 'unit-unknown', { unit });
  const of = { unit, organisation: 'then' as const, tree };
  const inScope = scopeOf(of);
  const units = unitsInScope(of, period);
  const year = period.to.slice(0, 4);
  const [months, oneOffs, positions, volumes, records] = await Promise.all([
    work.sql<MonthRow>(monthsQuery, [units, `${year}-01`, `${year}-12`]),
    work.sql<OneOffRow>(oneOffsQuery, [units, period.from, period.to]),
    work.sql<PositionRow>(
      'select * from finances.positions where unit = any($1) and month between $2 and $3 and filled is not null',
      [units, period.from, period.to],
    ),
    work.sql<VolumeRow>('select * from finances.volumes where unit = any($1) and month between $2 and $3', [
      units,
      period.from,
      period.to,
    ]),
    work.sql<RecordRow>('select * from finances.variance_records where removed_at is null'),
  ]);
  const here = <R extends { unit: string; month: string }>(rows: readonly R[]) =>
    rows.filter((row) => inScope(row.month, row.unit));
  const cells = new Map<string, Cell>();
  const cell = (row: { unit: string; cost_group: string }): Cell => {
    const key = `${row.unit} ${row.cost_group}`;
    const made = cells.get(key) ?? {
      unit: row.unit,
      costGroup: row.cost_group,
      months: [],
      oneOffs: [],
      positions: [],
      volumes: [],
    };
    cells.set(key, made);
    return made;
  };
  for (const row of here(months)) cell(row).months.push(row);
  for (const row of here(oneOffs)) cell(row).oneOffs.push(row);
  for (const row of here(positions)) cell({ ...row, cost_group: 'personnel' }).positions.push(row);
  for (const row of here(volumes)) cell(row).volumes.push(row);
  for (const row of records)
    if (row.kind === 'moved-purchase' && row.cost_group && units.includes(row.unit))
      cell({ unit: row.unit, cost_group: row.cost_group });
  return [...cells.values()].map((each) => ({
    unit: each.unit,
    costGroup: each.costGroup,
    facts: factsOf(each, records, tree, period),
  }));
}

interface MonthRow {
  [column: string]: unknown;
  unit: string;
  month: string;
  cost_group: string;
  object: string;
  outcome: number;
  one_off: number;
  budget: number;
}
interface OneOffRow {
  [column: string]: unknown;
  unit: string;
  month: string;
  cost_group: string;
  record: string;
  title: string;
  amount: number;
}
interface PositionRow {
  [column: string]: unknown;
  unit: string;
  month: string;
  title: string;
  planned: number;
  filled: number;
  month_cost: number;
}
interface VolumeRow {
  [column: string]: unknown;
  unit: string;
  month: string;
  cost_group: string;
  item: string;
  planned: number;
  actual: number;
  unit_cost: number;
}
interface RecordRow {
  [column: string]: unknown;
  record_id: string;
  kind: string;
  unit: string;
  cost_group: string | null;
  title: string;
  from_month: string;
  to_month: string | null;
  object: string | null;
  amount: number | null;
  budgeted_rise: number | null;
  actual_rise: number | null;
}

interface Cell {
  readonly unit: string;
  readonly costGroup: string;
  readonly months: MonthRow[];
  readonly oneOffs: OneOffRow[];
  readonly positions: PositionRow[];
  readonly volumes: VolumeRow[];
}

/** Outcome and budget of the year by unit, month, cost group and the objects that were taken over. */
const monthsQuery = `
  select unit, month, cost_group, object, sum(outcome)::bigint as outcome, sum(one_off)::bigint as one_off, sum(budget)::bigint as budget
  from (
    select m.unit, m.month, m.cost_group, case when t.object is null then '' else c.object end as object, m.amount as outcome,
      case when m.one_off <> '' then m.amount else 0 end as one_off, 0 as budget
    from finances.ledger_months m join finances.codings c using (coding_id)
      left join (select distinct object from finances.variance_records where kind = 'takeover' and removed_at is null) t on t.object = c.object
    where m.unit = any($1) and m.month between $2 and $3 and m.cost_group is not null
    union all
    select b.unit, b.month, b.cost_group, case when t.object is null then '' else b.object end, 0, 0, b.amount
    from finances.budget_entries b
      left join (select distinct object from finances.variance_records where kind = 'takeover' and removed_at is null) t on t.object = b.object
    where b.unit = any($1) and b.month between $2 and $3 and b.cost_group is not null
  ) s join finances.cost_groups g using (cost_group)
  where g.kind <> 'balance' group by 1, 2, 3, 4`;

/** Found by the marks, which are few, never by reading the ledger through. */
const oneOffsQuery = `
  select c.unit, to_char(r.booked_on, 'YYYY-MM') as month, g.cost_group, 'one-off/' || o.one_off_id as record, o.title,
    sum(r.amount)::bigint as amount
  from finances.one_off_marks k
    join finances.one_offs o using (one_off_id)
    join finances.ledger_rows r using (voucher_id, row_no)
    join finances.codings c using (coding_id)
    join finances.account_groups g on g.account_id = c.account_id and g.year = extract(year from r.booked_on)::int
  where k.removed_at is null and c.unit = any($1) and to_char(r.booked_on, 'YYYY-MM') between $2 and $3
  group by 1, 2, 3, 4, 5`;

function factsOf(cell: Cell, records: readonly RecordRow[], tree: UnitTree, period: Period): VarianceFacts {
  const inPeriod = cell.months.filter((row) => row.month >= period.from && row.month <= period.to);
  const sum = <R>(rows: readonly R[], of: (row: R) => number) => rows.reduce((all, row) => all + of(row), 0);
  const own = records.filter((row) => row.unit === cell.unit);
  const takeovers = takeoversOf(cell, records, tree);
  const objects = new Set(takeovers.map((row) => row.object));
  const yearBudget = sum(cell.months, (row) => row.budget);
  const even = nearestRecord(records, 'even-cost', cell, tree, period.to);
  return {
    budget: sum(inPeriod, (row) => row.budget),
    outcome: sum(inPeriod, (row) => row.outcome),
    oneOffs: cell.oneOffs.map((row) => ({ record: row.record, label: row.title, amount: row.amount })),
    takeovers: takeovers.map((row) => {
      const rows = inPeriod.filter((each) => each.object === row.object && holds(row, each.month));
      return {
        record: row.record_id,
        label: row.title,
        outcome: sum(rows, (each) => each.outcome - each.one_off),
        budget: sum(rows, (each) => each.budget),
      };
    }),
    moved: own
      .filter((row) => row.kind === 'moved-purchase' && row.cost_group === cell.costGroup)
      .map((row) => movedIn(row, period)),
    even: even
      ? {
          record: even.record_id,
          label: even.title,
          share: Math.round((yearBudget * monthsBetween(period.from, period.to)) / 12),
        }
      : null,
    positions: cell.positions.map((row) => ({
      record: `positions/${cell.unit}/${row.title}`,
      label: row.title,
      planned: row.planned,
      filled: row.filled,
      monthCost: row.month_cost,
    })),
    volumes: cell.volumes.map((row) => ({
      record: `volumes/${cell.unit}/${row.cost_group}/${row.item}`,
      label: row.item,
      planned: row.planned,
      actual: row.actual,
      unitCost: row.unit_cost,
    })),
    prices: pricesOf(
      cell,
      inPeriod.filter((row) => !objects.has(row.object)),
      records,
      tree,
    ),
  };
}

/** Prices hold for what is below the unit they were recorded for; on positions where these are known, else on the outcome. */
function pricesOf(
  cell: Cell,
  rows: readonly MonthRow[],
  records: readonly RecordRow[],
  tree: UnitTree,
): VarianceFacts['prices'] {
  const priced = (month: string, base: number, level: 'planned' | 'outcome') => {
    const price = nearestRecord(records, 'price', cell, tree, month);
    if (!price || base === 0) return [];
    const { record_id, title, budgeted_rise, actual_rise } = price;
    return [
      { record: record_id, label: title, budgetedRise: budgeted_rise ?? 0, actualRise: actual_rise ?? 0, base, level },
    ];
  };
  if (cell.positions.length > 0)
    return cell.positions.flatMap((row) =>
      priced(row.month, Math.round((row.filled * row.month_cost) / 100), 'planned'),
    );
  return rows.flatMap((row) => priced(row.month, row.outcome - row.one_off, 'outcome'));
}

/** Takeovers recorded for the unit or one above it, whose object has rows here. */
function takeoversOf(cell: Cell, records: readonly RecordRow[], tree: UnitTree): RecordRow[] {
  const month = new Map(cell.months.filter((row) => row.object !== '').map((row) => [row.object, row.month]));
  return records.filter((row) => {
    const when = row.object === null ? undefined : month.get(row.object);
    return (
      row.kind === 'takeover' &&
      when !== undefined &&
      (row.cost_group === null || row.cost_group === cell.costGroup) &&
      nearestAbove(tree, new Set([row.unit]), cell.unit, when) !== null
    );
  });
}

function movedIn(row: RecordRow, period: Period): VarianceFacts['moved'][number] {
  const within = (month: string | null) => month !== null && month >= period.from && month <= period.to;
  const amount = row.amount ?? 0;
  return {
    record: row.record_id,
    label: row.title,
    planned: within(row.from_month) ? amount : 0,
    expected: within(row.to_month) ? amount : 0,
  };
}

function nearestRecord(
  records: readonly RecordRow[],
  kind: string,
  cell: Pick<Cell, 'unit' | 'costGroup'>,
  tree: UnitTree,
  month: string,
): RecordRow | undefined {
  const candidates = records.filter(
    (row) => row.kind === kind && row.cost_group === cell.costGroup && holds(row, month),
  );
  const nearest = nearestAbove(tree, new Set(candidates.map((row) => row.unit)), cell.unit, month);
  // of several on the same unit the one that began last
  return candidates.filter((row) => row.unit === nearest).toSorted((a, b) => (a.from_month < b.from_month ? 1 : -1))[0];
}

function holds(row: RecordRow, month: string): boolean {
  return row.from_month <= month && (row.to_month === null || month <= row.to_month);
}
