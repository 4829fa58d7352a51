// How fast people leave, for rooms above that ask what would happen if nobody came instead: by group of units, over the twelve
// months to a month, with what is contracted. Only for groups that may be shown (platform/figures/suppress.ts).
import { addMonths, firstDay, lastDay } from '../../platform/figures/period.ts';
import { blocksOf, mayShow, type PeopleAt } from '../../platform/figures/suppress.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';

/** Scopes are hundredths of a per cent of full time. */
export interface LeavingOf {
  readonly unit: string;
  /** the group has more than ten people with permanent employment, and shows nobody by subtraction; else the rest is 0 */
  readonly shown: boolean;
  /** with permanent employment at the month's end */
  readonly permanent: number;
  readonly permanentScope: number;
  /** those with permanent employment who left in the twelve months */
  readonly leavers: number;
  readonly leaverScope: number;
  /** of all employed, at the month's end, and added over the twelve month ends */
  readonly scope: number;
  readonly scopeMonths: number;
}

/** Each unit with all below it, as the organisation was at the month's end. The asker asks the right. */
export async function leavingOf(work: Work, units: readonly string[], asOf: string): Promise<LeavingOf[]> {
  const tree = work.part(unitTreeKey);
  const day = lastDay(asOf);
  const { rows, people } = await work.recall({
    name: `workforce.leaving-of ${asOf}`,
    topic: 'workforce',
    load: (loading) => leavingRows(loading, asOf),
  });
  const at = new Map<string, PeopleAt>(
    people.map((row) => [row.unit, { parts: new Map([['all', new Set(row.some)]]), weight: row.people }]),
  );
  const blocks = blocksOf(at, childrenOn(tree.rows, day));
  const byUnit = new Map(rows.map((row) => [row.unit, row]));
  return units.map((unit) => {
    const below = tree.below(unit, day);
    const shown = below.some((code) => at.has(code)) && mayShow(below, blocks, at);
    const sum = (of: Measure) => (shown ? below.reduce((all, code) => all + (byUnit.get(code)?.[of] ?? 0), 0) : 0);
    return {
      unit,
      shown,
      permanent: sum('permanent'),
      permanentScope: sum('permanent_scope'),
      leavers: sum('leavers'),
      leaverScope: sum('leaver_scope'),
      scope: sum('scope'),
      scopeMonths: sum('scope_months'),
    };
  });
}

/** Of every unit, the same whoever asks. */
async function leavingRows(work: Work, asOf: string) {
  const day = lastDay(asOf);
  const [rows, people] = await Promise.all([
    work.sql<Row>(unitsQuery, [firstDay(addMonths(asOf, -11)), day]),
    work.sql<{ unit: string; some: string[]; people: number }>(peopleQuery, [day]),
  ]);
  return { rows, people };
}

type Measure = 'permanent' | 'permanent_scope' | 'leavers' | 'leaver_scope' | 'scope' | 'scope_months';
type Row = { [column: string]: unknown; unit: string } & Record<Measure, number>;

/** Month ends are counted, not joined: how many of them lie between an employment's days, within the twelve months. */
const endsUntil = (day: string) => `(extract(year from (${day}) + 1) * 12 + extract(month from (${day}) + 1))`;
const unitsQuery = `
  select e.unit_code as unit,
    coalesce(sum(e.scope) filter (where e.is_there), 0)::bigint as scope,
    coalesce(sum(e.scope) filter (where e.is_there and e.form = 'permanent'), 0)::bigint as permanent_scope,
    count(*) filter (where e.is_there and e.form = 'permanent') as permanent,
    count(*) filter (where e.has_left and e.form = 'permanent') as leavers,
    coalesce(sum(e.scope) filter (where e.has_left and e.form = 'permanent'), 0)::bigint as leaver_scope,
    coalesce(sum(e.scope * greatest(0, ${endsUntil('e.until')} - ${endsUntil('greatest(e.valid_from, $1::date) - 1')})), 0)::bigint as scope_months
  from (
    select e.*, least(coalesce(e.valid_to, $2::date), e.known_to, $2::date) as until,
      e.valid_from <= $2::date and coalesce(e.valid_to, $2::date) >= $2::date and e.known_to >= $2::date as is_there,
      e.end_reason <> 'continues' and e.valid_to between $1::date and $2::date and e.valid_to <= e.known_to as has_left
    from workforce.employments e where e.valid_from <= $2::date and coalesce(e.valid_to, $2::date) >= $1::date
  ) e group by e.unit_code`;

/** Those with permanent employment at the month's end; more than a small group of a unit need not be told one by one. */
const peopleQuery = `
  select e.unit_code as unit, (array_agg(distinct e.pseudonym))[1:11] as some, count(distinct e.pseudonym) as people
  from workforce.employments e
  where e.form = 'permanent' and e.valid_from <= $1::date and coalesce(e.valid_to, $1::date) >= $1::date and e.known_to >= $1::date
  group by e.unit_code`;

function childrenOn(
  rows: readonly {
    readonly code: string;
    readonly parent: string | null;
    readonly from: string;
    readonly to: string | null;
  }[],
  day: string,
): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const row of rows)
    if (row.parent !== null && row.from <= day && (row.to === null || day <= row.to))
      children.set(row.parent, [...(children.get(row.parent) ?? []), row.code]);
  return children;
}
