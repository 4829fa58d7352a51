// What rooms above lay assumptions on: the forecast lines that count for a unit and month; where none is decided, each cost
// group going on as its months so far. And what ordinary personnel has cost by unit. Reads kept sums, never a ledger row.
import { scopeOf, unitsInScope } from '../../platform/figures/cells.ts';
import { addMonths, type Period } from '../../platform/figures/period.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { forecastBy, monthsAfter, monthsUntil } from './forecast-rules.ts';
import type { LineMonth } from './forecast-sums-rules.ts';

export interface BasisLine {
  readonly unit: string;
  readonly costGroup: string;
  readonly heading: string;
  readonly kind: 'revenue' | 'cost' | 'financial';
  /** of the cost group and of its heading, in three languages */
  readonly names: Names;
  readonly headingNames: Names;
  /** where a decided forecast tells it */
  readonly line: { readonly version: string; readonly line: string } | null;
  /** January to December, öre as in the ledger */
  readonly months: readonly LineMonth[];
}

interface Names {
  readonly sv: string;
  readonly da: string;
  readonly en: string;
}

export interface ForecastBasis {
  /** `worked-out`: no forecast is decided for the month, the months so far go on */
  readonly kind: 'decided' | 'worked-out';
  readonly versions: readonly {
    readonly version: string;
    readonly unit: string;
    readonly number: number;
    readonly by: string;
    readonly on: string;
  }[];
  readonly lines: readonly BasisLine[];
}

/** The lines of a unit and all below it as of a month, in the order of the result. No permission is asked: the asker does. */
export async function forecastBasis(work: Work, unit: string, asOf: string): Promise<ForecastBasis> {
  const tree = work.part(unitTreeKey);
  const year: Period = { from: `${asOf.slice(0, 4)}-01`, to: `${asOf.slice(0, 4)}-12` };
  const of = { unit, organisation: 'then' as const, tree };
  const units = unitsInScope(of, year);
  // of every unit, the same whoever asks; forgotten when finances change
  const all = await work.recall({
    name: `finances.forecast-basis ${asOf}`,
    topic: 'finances',
    load: (loading) => loading.sql<LineRow>(linesQuery, [asOf]),
  });
  const among = new Set(units);
  const rows = all.filter((row) => among.has(row.unit));
  if (rows.length === 0) return { kind: 'worked-out', versions: [], lines: await workedOutLines(work, of, asOf, year) };
  const versions = new Map(
    rows.map((row) => [
      row.version,
      {
        version: row.version,
        unit: row.version_unit,
        number: row.number,
        by: row.by_name,
        on: row.at.toISOString().slice(0, 10),
      },
    ]),
  );
  const lines = rows.map((row) => ({
    ...namesOf(row),
    unit: row.unit,
    line: { version: row.version, line: row.line },
    months: row.months,
  }));
  return { kind: 'decided', versions: [...versions.values()], lines };
}

/** Personnel outcome without one-offs, öre, over the twelve months to `asOf`, by the unit whose it is. */
export async function personnelByUnit(
  work: Work,
  units: readonly string[],
  asOf: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await work.recall({
    name: `finances.personnel-by-unit ${asOf}`,
    topic: 'finances',
    load: (loading) =>
      loading.sql<{ unit: string; amount: number }>(
        `select unit, sum(amount)::bigint as amount from finances.ledger_groups
         where month between $1 and $2 and cost_group = 'personnel' and one_off = '' group by unit`,
        [addMonths(asOf, -11), asOf],
      ),
  });
  const among = new Set(units);
  return new Map(rows.filter((row) => among.has(row.unit)).map((row) => [row.unit, row.amount]));
}

interface GroupRow {
  [column: string]: unknown;
  cost_group: string;
  heading: string;
  kind: BasisLine['kind'];
  name_sv: string;
  name_da: string;
  name_en: string;
  heading_sv: string;
  heading_da: string;
  heading_en: string;
}

interface LineRow extends GroupRow {
  version: string;
  version_unit: string;
  number: number;
  by_name: string;
  at: Date;
  line: string;
  unit: string;
  months: LineMonth[];
}

const groupColumns = `g.cost_group, g.heading, g.kind, g.name_sv, g.name_da, g.name_en, h.name_sv as heading_sv,
  h.name_da as heading_da, h.name_en as heading_en`;

const linesQuery = `
  select v.version_id as version, v.unit as version_unit, v.number, s.by_name, s.at, l.line_id as line, l.unit, ${groupColumns},
    (select json_agg(json_build_object('month', m.month, 'part', m.part, 'amount', m.amount, 'budget', m.budget) order by m.month)
      from finances.forecast_line_months m where m.line_id = l.line_id) as months
  from finances.forecast_versions v
    join finances.forecast_standing s using (version_id)
    join finances.forecast_lines l using (version_id)
    join finances.cost_groups g using (cost_group)
    join finances.headings h on h.heading = g.heading
  where v.as_of = $1 and s.state = 'decided'
  order by g.ordinal, l.unit`;

function namesOf(row: GroupRow): Pick<BasisLine, 'costGroup' | 'heading' | 'kind' | 'names' | 'headingNames'> {
  return {
    costGroup: row.cost_group,
    heading: row.heading,
    kind: row.kind,
    names: { sv: row.name_sv, da: row.name_da, en: row.name_en },
    headingNames: { sv: row.heading_sv, da: row.heading_da, en: row.heading_en },
  };
}

interface MonthRow extends GroupRow {
  unit: string;
  month: string;
  amount: number;
  one_off: number;
  budget: number;
}

/** One line per cost group for the whole unit: outcome so far, the mean of its months for the rest, and the budget in force. */
async function workedOutLines(
  work: Work,
  of: Parameters<typeof scopeOf>[0],
  asOf: string,
  year: Period,
): Promise<BasisLine[]> {
  const inScope = scopeOf(of);
  const all = await work.recall({
    name: `finances.months-so-far ${asOf}`,
    topic: 'finances',
    load: (loading) => loading.sql<MonthRow>(monthsQuery, [year.from, year.to, asOf]),
  });
  const rows = all.filter((row) => inScope(row.month, row.unit));
  return [...Map.groupBy(rows, (row) => row.cost_group).values()].flatMap((some): BasisLine[] => {
    const [first] = some;
    if (!first) return [];
    const history = {
      from: year.from,
      outcome: summed(some, 'amount'),
      oneOff: summed(some, 'one_off'),
      budget: new Map(),
      positions: new Map(),
    };
    const rest = forecastBy('run-rate', history, asOf);
    const budget = summed(some, 'budget');
    const told = (month: string, part: LineMonth['part'], amount: number): LineMonth => ({
      month,
      part,
      amount,
      budget: budget.get(month) ?? 0,
    });
    return [
      {
        ...namesOf(first),
        unit: of.unit,
        line: null,
        months: [
          ...monthsUntil(asOf).map((month) => told(month, 'outcome', history.outcome.get(month) ?? 0)),
          ...monthsAfter(asOf).map((month) =>
            told(month, 'forecast', 'months' in rest ? (rest.months.get(month) ?? 0) : 0),
          ),
        ],
      },
    ];
  });
}

const monthsQuery = `
  select s.unit, s.month, sum(s.amount)::bigint as amount, sum(s.one_off)::bigint as one_off, sum(s.budget)::bigint as budget,
    ${groupColumns}
  from (
    select unit, month, cost_group, amount, case when one_off <> '' then amount else 0 end as one_off, 0::bigint as budget
    from finances.ledger_groups where month between $1 and $3 and cost_group <> ''
    union all
    select unit, month, cost_group, 0, 0, amount from finances.budget_entries
    where month between $1 and $2 and cost_group is not null
  ) s join finances.cost_groups g using (cost_group) join finances.headings h on h.heading = g.heading
  where g.kind <> 'balance'
  group by s.unit, s.month, g.ordinal, ${groupColumns.replace(/ as \w+/g, '')} order by g.ordinal`;

function summed(rows: readonly MonthRow[], of: 'amount' | 'one_off' | 'budget'): Map<string, number> {
  const months = new Map<string, number>();
  for (const row of rows) if (row[of] !== 0) months.set(row.month, (months.get(row.month) ?? 0) + row[of]);
  return months;
}
