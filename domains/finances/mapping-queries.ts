// Looking at accounts and their mapping: which account is in which group, what is booked on it, and which versions there are.

import { localeOf } from '../../platform/figures/show.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { chartMapping, grouping, rangesFor } from './account-grouping.ts';
import type * as contract from './mapping-contract.ts';
import { versionFor } from './mapping-rules.ts';
import { inOrder, type OrderBy } from './table-order-rules.ts';

/** A page of the accounts that match, in the order asked for. */
export async function listAccounts(work: Work, input: GivenOf<typeof contract.listAccounts>) {
  const after = accountMark.read(input.after);
  const { accounts, unmapped } = await matchingAccounts(work, input);
  const from = after ? accounts.findIndex((row) => row.account === after[0]) + 1 : 0;
  const found = after && from === 0 ? [] : accounts.slice(from, from + input.limit + 1);
  const { rows, next } = accountMark.page(found, input.limit, (row) => [row.account]);
  return { accounts: rows, next, unmapped };
}

const accountMark = listMark('ledger-accounts', 'text');

type Asked = Omit<GivenOf<typeof contract.listAccounts>, 'after' | 'limit'>;

/** All accounts that match, and how many with rows have no group. */
export async function matchingAccounts(work: Work, { chart, year, text, only, sort }: Asked) {
  const group = grouping(await chartMapping(work, chart));
  const rows = await work.sql<{ account: string; name: string; amount: number; rows: number }>(
    `with booked as materialized (
       select coding_id, sum(amount) as amount, sum(row_count) as row_count from finances.ledger_months
       where month between $2 and $3 group by coding_id)
     select a.number as account, a.name, coalesce(sum(b.amount), 0)::bigint as amount, coalesce(sum(b.row_count), 0)::int as rows
     from finances.accounts a left join finances.codings c using (account_id) left join booked b using (coding_id)
     where a.chart = $1 group by a.account_id order by a.number`,
    [chart, `${year}-01`, `${year}-12`],
  );
  const grouped = rows.map((row) => ({ ...row, costGroup: group(row.account, year) }));
  const wanted = grouped
    .filter((row) => (only === 'unmapped' ? row.costGroup === null : only === 'used' ? row.rows > 0 : true))
    .filter((row) => !text || matches(row, text));
  const groupName = sort.endsWith('group') ? await groupNames(work) : () => null;
  const by: OrderBy<(typeof wanted)[number]> = {
    account: (row) => row.account,
    group: (row) => groupName(row.costGroup),
    amount: (row) => row.amount,
    rows: (row) => row.rows,
  };
  return {
    accounts: sort === 'account' ? wanted : inOrder(wanted, sort, by, localeOf(work.language)),
    unmapped: grouped.filter((row) => row.costGroup === null && row.rows > 0).length,
  };
}

/** What cost groups are called in the caller's language; null for none. */
export async function groupNames(work: Work): Promise<(group: string | null) => string | null> {
  const rows = await work.sql<{ cost_group: string; name: string }>(
    `select cost_group, name_${work.language} as name from finances.cost_groups`,
  );
  const names = new Map(rows.map((row) => [row.cost_group, row.name]));
  return (group) => (group === null ? null : (names.get(group) ?? group));
}

export async function readMapping(work: Work, input: GivenOf<typeof contract.readMapping>) {
  const [chart] = await work.sql<{ name: string; source: string }>(
    'select name, source from finances.charts where chart = $1',
    [input.chart],
  );
  if (!chart) throw new Refusal('not-found', 'chart-unknown', { chart: input.chart });
  const mapping = await chartMapping(work, input.chart);
  const versions = await work.sql<{
    version: number;
    valid_from_year: number;
    note: string;
    created_at: Date;
    created_by_name: string;
  }>(
    `select version, valid_from_year, note, created_at, created_by_name from finances.mapping_versions
     where chart = $1 order by version desc`,
    [input.chart],
  );
  return {
    chart: input.chart,
    ...chart,
    version: versionFor(mapping.versions, input.year)?.version ?? null,
    ranges: rangesFor(mapping, input.year).map((range) => ({ ...range })),
    versions: versions.map((row) => ({
      version: row.version,
      validFromYear: row.valid_from_year,
      note: row.note,
      createdAt: row.created_at.toISOString(),
      createdBy: row.created_by_name,
    })),
    mayChange: work.policy.unitsWith('finances.change-mapping') === 'all',
  };
}

function matches(row: { readonly account: string; readonly name: string }, text: string): boolean {
  return row.account.startsWith(text) || row.name.toLocaleLowerCase('sv').includes(text.toLocaleLowerCase('sv'));
}
