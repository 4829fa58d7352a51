// The lines of forecast versions as they are stored, and how a line is worked out anew on the ledger and budget of the day.
import type { Work } from '../../platform/work/work.ts';
import { bestMethod as best, type bestMethod, originsOf, pastError } from './forecast-backtest-rules.ts';
import type { LineKey } from './forecast-history.ts';
import {
  type ComputedMethod,
  computedMethods,
  type ForecastMethod,
  forecastBy,
  type LineHistory,
  type Months,
  monthsAfter,
  monthsUntil,
} from './forecast-rules.ts';
import type { LineMonth } from './forecast-sums-rules.ts';

export interface StoredLine extends LineKey {
  readonly line: string;
  readonly version: string;
  readonly method: ForecastMethod;
  readonly comment: string;
  readonly reason: string;
  readonly insteadOf: ComputedMethod | null;
  readonly author: string;
  readonly changedAt: Date;
  readonly months: readonly (LineMonth & { readonly instead: number | null })[];
}

/** How a line is to be: what is stored of it beside its months. */
export interface LineChoice {
  readonly method: ForecastMethod;
  readonly comment: string;
  readonly reason: string;
  /** for an override: öre as in the ledger */
  readonly override?: Months;
}

interface Row {
  [column: string]: unknown;
  line: string;
  version: string;
  unit: string;
  costGroup: string;
  method: ForecastMethod;
  comment: string;
  reason: string;
  insteadOf: ComputedMethod | null;
  author: string;
  changedAt: Date;
  months: StoredLine['months'];
}

/** The lines of these versions with their months, in the order of the cost groups and then the units. */
export async function storedLines(work: Work, versions: readonly string[]): Promise<StoredLine[]> {
  return work.sql<Row>(
    `select l.line_id as line, l.version_id as version, l.unit, l.cost_group as "costGroup", l.method, l.comment, l.reason,
       l.instead_of as "insteadOf", l.author_name as author, l.changed_at as "changedAt",
       (select json_agg(json_build_object('month', m.month, 'part', m.part, 'amount', m.amount, 'budget', m.budget, 'instead', m.instead)
          order by m.month) from finances.forecast_line_months m where m.line_id = l.line_id) as months
     from finances.forecast_lines l join finances.cost_groups g using (cost_group)
     where l.version_id = any($1) order by g.ordinal, l.unit`,
    [versions],
  );
}

/** The method that has been least wrong for this line, among those that can say anything. */
export function leastWrong(
  history: LineHistory,
  asOf: string,
  known: string,
): ReturnType<typeof bestMethod<ComputedMethod>> {
  return best(
    computedMethods.map((method) => ({
      method,
      possible: 'months' in forecastBy(method, history, asOf),
      error: pastError(originsOf(method, history, known)),
    })),
  );
}

/** The months of a line as they are now: outcome and budget of the day, and the rest by the choice; null when the method cannot say. */
export function workedOut(
  history: LineHistory,
  asOf: string,
  choice: Pick<LineChoice, 'method' | 'override'>,
  insteadOf: ComputedMethod | null,
): StoredLine['months'] | null {
  const rest = choice.method === 'override' ? choice.override : monthsBy(choice.method, history, asOf);
  if (!rest) return null;
  const instead = insteadOf ? monthsBy(insteadOf, history, asOf) : undefined;
  const budget = (month: string) => history.budget.get(month) ?? 0;
  return [
    ...monthsUntil(asOf).map((month) => ({
      month,
      part: 'outcome' as const,
      amount: history.outcome.get(month) ?? 0,
      budget: budget(month),
      instead: null,
    })),
    ...monthsAfter(asOf).map((month) => ({
      month,
      part: 'forecast' as const,
      amount: rest.get(month) ?? 0,
      budget: budget(month),
      instead: instead?.get(month) ?? null,
    })),
  ];
}

/** Writes a line with its months in place of what stood there. */
export async function storeLine(
  work: Work,
  version: string,
  key: LineKey,
  choice: LineChoice,
  insteadOf: ComputedMethod | null,
  months: StoredLine['months'],
): Promise<void> {
  const [row] = await work.sql<{ line_id: string }>(
    `insert into finances.forecast_lines (line_id, version_id, unit, cost_group, method, comment, reason, instead_of,
       author_id, author_name, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (version_id, unit, cost_group) do update set method = excluded.method, comment = excluded.comment,
       reason = excluded.reason, instead_of = excluded.instead_of, author_id = excluded.author_id,
       author_name = excluded.author_name, changed_at = excluded.changed_at
     returning line_id`,
    [
      work.newId(),
      version,
      key.unit,
      key.costGroup,
      choice.method,
      choice.comment,
      choice.reason,
      insteadOf,
      work.actor?.id ?? '',
      work.actor?.name ?? '',
      work.now,
    ],
  );
  await storeMonths(work, row?.line_id ?? '', months);
}

/** Writes the months of a line in place of those that stood there. */
export async function storeMonths(work: Work, line: string, months: StoredLine['months']): Promise<void> {
  await work.sql('delete from finances.forecast_line_months where line_id = $1', [line]);
  await work.sql(
    `insert into finances.forecast_line_months (line_id, month, part, amount, budget, instead)
     select $1, m.month, m.part, m.amount, m.budget, m.instead
     from json_to_recordset($2) as m(month text, part text, amount bigint, budget bigint, instead bigint)`,
    [line, JSON.stringify(months)],
  );
}

function monthsBy(method: ComputedMethod, history: LineHistory, asOf: string): Months | undefined {
  const answer = forecastBy(method, history, asOf);
  return 'months' in answer ? answer.months : undefined;
}
