// Changes the mapping of a chart: always a new version, valid from an accounting year; what it moves can be seen before.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { chartMapping, grouping, regroup } from './account-grouping.ts';
import { lockLedger } from './ledger-sums.ts';
import type * as contract from './mapping-contract.ts';
import { costGroupOf, rangeFaults, versionFor } from './mapping-rules.ts';

type Change = Pick<GivenOf<typeof contract.changeMapping>, 'chart' | 'validFromYear' | 'ranges'>;

/** What the change would move, over the whole region. Nothing is written but the note that somebody looked. */
export async function previewMapping(work: Work, input: GivenOf<typeof contract.previewMapping>) {
  await mayChange(work, input);
  const moved = await movedAccounts(work, input);
  const byAccount = Map.groupBy(moved, (each) => each.account);
  work.audit({ subject: 'mapping', subjectId: input.chart, detail: { moves: byAccount.size } });
  return {
    moves: [...byAccount].map(([account, years]) => ({
      account,
      name: years[0]?.name ?? '',
      before: years[0]?.before ?? null,
      after: years[0]?.after ?? null,
      years: years.map(({ year, amount, rows }) => ({ year, amount, rows })),
    })),
    unmapped: await unmappedAfter(work, input),
  };
}

export async function changeMapping(work: Work, input: GivenOf<typeof contract.changeMapping>) {
  await mayChange(work, input);
  const moved = await movedAccounts(work, input);
  const version = await addMappingVersion(work, input);
  work.audit({
    subject: 'mapping',
    subjectId: `${input.chart} ${version}`,
    detail: {
      validFromYear: input.validFromYear,
      moved: moved.map(({ account, year, before, after }) => ({ account, year, before, after })),
    },
  });
  work.touch('figures');
  return { version, moved: new Set(moved.map((each) => each.account)).size };
}

/** Writes a version and works the groups of all accounts out again. */
export async function addMappingVersion(work: Work, change: Change & { readonly note: string }): Promise<number> {
  await lockLedger(work);
  const [last] = await work.sql<{ version: number }>(
    'select coalesce(max(version), 0)::int as version from finances.mapping_versions where chart = $1',
    [change.chart],
  );
  const version = (last?.version ?? 0) + 1;
  await work.sql(
    `insert into finances.mapping_versions (chart, version, valid_from_year, note, created_at, created_by_id, created_by_name)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [change.chart, version, change.validFromYear, change.note, work.now, work.actor?.id ?? '', work.actor?.name ?? ''],
  );
  await work.sql(
    `insert into finances.mapping_ranges (chart, version, from_account, to_account, cost_group, source)
     select $1, $2, * from unnest($3::text[], $4::text[], $5::text[], $6::text[])`,
    [
      change.chart,
      version,
      change.ranges.map((each) => each.from),
      change.ranges.map((each) => each.to),
      change.ranges.map((each) => each.costGroup),
      change.ranges.map((each) => each.source),
    ],
  );
  await regroup(work, change.chart, change.validFromYear);
  return version;
}

/** A chart belongs to the whole region, and so does the right to change it. */
async function mayChange(work: Work, { chart, ranges }: Change): Promise<void> {
  const [known] = await work.sql('select 1 from finances.charts where chart = $1', [chart]);
  if (!known) throw new Refusal('not-found', 'chart-unknown', { chart });
  if (work.policy.unitsWith('finances.change-mapping') !== 'all')
    throw new Refusal('not-allowed', 'mapping-not-yours', { chart });
  const groups = await work.sql<{ cost_group: string }>('select cost_group from finances.cost_groups');
  const unknown = ranges.find((range) => !groups.some((row) => row.cost_group === range.costGroup));
  if (unknown) throw new Refusal('invalid', 'cost-group-unknown', { costGroup: unknown.costGroup });
  const [fault] = rangeFaults(ranges);
  const wrong = fault ? ranges[fault.index] : undefined;
  if (fault && wrong) throw new Refusal('invalid', fault.fault, { from: wrong.from, to: wrong.to });
}

type BookedYear = {
  readonly account: string;
  readonly name: string;
  readonly year: number;
  readonly amount: number;
  readonly rows: number;
};
type MovedYear = BookedYear & { readonly before: string | null; readonly after: string | null };

/** Accounts that change group in the years the new version would hold for. */
async function movedAccounts(work: Work, change: Change): Promise<MovedYear[]> {
  const mapping = await chartMapping(work, change.chart);
  const before = grouping(mapping);
  const rows = await bookedAccounts(work, change);
  return rows.flatMap((row) => {
    // a later version that is there already still holds for its years
    if (!holdsFor(mapping.versions, change.validFromYear, row.year)) return [];
    const group = { before: before(row.account, row.year), after: costGroupOf(change.ranges, row.account) };
    return group.before === group.after ? [] : [{ ...row, ...group }];
  });
}

function holdsFor(versions: Parameters<typeof versionFor>[0], validFromYear: number, year: number): boolean {
  const newest = Math.max(0, ...versions.map((each) => each.version)) + 1;
  return versionFor([...versions, { version: newest, validFromYear }], year)?.version === newest;
}

function bookedAccounts(work: Work, { chart, validFromYear }: Change) {
  return work.sql<BookedYear>(
    `with booked as materialized (
       select c.account_id, left(m.month, 4)::int as year, sum(m.amount) as amount, sum(m.row_count) as row_count
       from finances.ledger_months m join finances.codings c using (coding_id) group by 1, 2)
     select a.number as account, a.name, g.year, coalesce(sum(b.amount), 0)::bigint as amount, coalesce(sum(b.row_count), 0)::int as rows
     from finances.accounts a join finances.account_groups g using (account_id)
       left join booked b on b.account_id = a.account_id and b.year = g.year
     where a.chart = $1 and g.year >= $2 group by a.number, a.name, g.year order by a.number, g.year`,
    [chart, validFromYear],
  );
}

async function unmappedAfter(work: Work, change: Change): Promise<number> {
  const rows = await bookedAccounts(work, change);
  const accounts = new Set(rows.map((row) => row.account));
  return [...accounts].filter((account) => costGroupOf(change.ranges, account) === null).length;
}
