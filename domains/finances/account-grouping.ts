// Works out which cost group each account has in each accounting year, from the mapping in force, and keeps the answer in
// finances.account_groups: views and figures join it instead of asking the ranges again for every row.
import type { Work } from '../../platform/work/work.ts';
import { regroupSums } from './ledger-sums.ts';
import { costGroupOf, type MappingRange, type MappingVersion, versionFor } from './mapping-rules.ts';

/** The versions of a chart with their ranges. */
export interface ChartMapping {
  readonly versions: readonly MappingVersion[];
  readonly ranges: ReadonlyMap<number, readonly MappingRange[]>;
}

/** Reads a chart's whole mapping. */
export async function chartMapping(work: Pick<Work, 'sql'>, chart: string): Promise<ChartMapping> {
  const versions = await work.sql<{ version: number; valid_from_year: number }>(
    'select version, valid_from_year from finances.mapping_versions where chart = $1 order by version',
    [chart],
  );
  const rows = await work.sql<{
    version: number;
    from_account: string;
    to_account: string;
    cost_group: string;
    source: string;
  }>(
    `select version, from_account, to_account, cost_group, source from finances.mapping_ranges
     where chart = $1 order by version, from_account, to_account`,
    [chart],
  );
  const ranges = new Map<number, MappingRange[]>();
  for (const row of rows) {
    const list = ranges.get(row.version) ?? [];
    list.push({ from: row.from_account, to: row.to_account, costGroup: row.cost_group, source: row.source });
    ranges.set(row.version, list);
  }
  return {
    versions: versions.map((row) => ({ version: row.version, validFromYear: row.valid_from_year })),
    ranges,
  };
}

/** The ranges in force for an accounting year; none when no version has begun. */
export function rangesFor(mapping: ChartMapping, year: number): readonly MappingRange[] {
  const version = versionFor(mapping.versions, year);
  return version ? (mapping.ranges.get(version.version) ?? []) : [];
}

/** Answers the group of an account in a year, each worked out once. */
export function grouping(mapping: ChartMapping): (account: string, year: number) => string | null {
  const known = new Map<string, string | null>();
  return (account, year) => {
    const key = `${year} ${account}`;
    const there = known.get(key);
    if (there !== undefined) return there;
    const group = costGroupOf(rangesFor(mapping, year), account);
    known.set(key, group);
    return group;
  };
}

export interface AccountYear {
  readonly accountId: number;
  readonly year: number;
  readonly costGroup: string | null;
}

/** Keeps the groups of accounts that are new in a year; what is there stays. */
export async function keepAccountGroups(work: Work, groups: readonly AccountYear[]): Promise<void> {
  if (groups.length === 0) return;
  await work.sql(
    `insert into finances.account_groups (account_id, year, cost_group)
     select * from unnest($1::int[], $2::smallint[], $3::text[]) on conflict do nothing`,
    [groups.map((each) => each.accountId), groups.map((each) => each.year), groups.map((each) => each.costGroup)],
  );
}

/** After a change of mapping: works everything out again for the years from `fromYear` on, sums included. */
export async function regroup(work: Work, chart: string, fromYear: number): Promise<void> {
  const group = grouping(await chartMapping(work, chart));
  const rows = await work.sql<{ account_id: number; number: string; year: number }>(
    `select account_id, a.number, g.year from finances.account_groups g join finances.accounts a using (account_id)
     where a.chart = $1 and g.year >= $2`,
    [chart, fromYear],
  );
  await work.sql(
    `update finances.account_groups g set cost_group = n.cost_group
     from unnest($1::int[], $2::smallint[], $3::text[]) as n(account_id, year, cost_group)
     where g.account_id = n.account_id and g.year = n.year and g.cost_group is distinct from n.cost_group`,
    [rows.map((row) => row.account_id), rows.map((row) => row.year), rows.map((row) => group(row.number, row.year))],
  );
  await regroupSums(work, chart, fromYear);
}
