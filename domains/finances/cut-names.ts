// The names of what a view is cut by, in the order people expect: groups as the report has them, units and codes by name,
// months in time. What has no code comes last.
import type { Period } from '../../platform/figures/period.ts';
import { lastDay } from '../../platform/figures/period.ts';
import { localeOf } from '../../platform/figures/show.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Language, Work } from '../../platform/work/work.ts';
import type { Kind } from './contract.ts';
import type { OutcomeCut } from './ledger-contract.ts';

export interface CutName {
  readonly key: string;
  readonly name: string;
  readonly kind: Kind | null;
}

/** Names and order for keys; '' is what has none. */
export async function cutNames(
  work: Work,
  by: OutcomeCut,
  keys: readonly string[],
  period: Period,
): Promise<CutName[]> {
  if (by === 'heading' || by === 'cost-group') return groupNames(work, by, keys);
  if (by === 'month') return keys.toSorted().map((key) => ({ key, name: key, kind: null }));
  if (by === 'unit') return sorted(keys, unitName(work, period), without[work.language].unit, work);
  const rows =
    by === 'account'
      ? await work.sql<{ code: string; name: string }>(
          'select number as code, min(name) as name from finances.accounts where number = any($1) group by number',
          [keys],
        )
      : await work.sql<{ code: string; name: string }>(
          'select code, name from finances.dimension_values where dimension = $1 and code = any($2)',
          [by, keys],
        );
  const names = new Map(rows.map((row) => [row.code, row.name]));
  const none = without[work.language][by];
  if (by === 'account') return sorted(keys, (key) => `${key} ${names.get(key) ?? ''}`.trim(), none, work);
  return sorted(keys, (key) => names.get(key) || key, none, work);
}

const without: Record<Language, Record<Exclude<OutcomeCut, 'heading' | 'cost-group' | 'month'>, string>> = {
  sv: {
    account: 'Utan konto',
    unit: 'Utan enhet',
    object: 'Utan objekt',
    project: 'Utan projekt',
    counterpart: 'Utan motpart',
    funding: 'Utan finansiering',
  },
  da: {
    account: 'Uden konto',
    unit: 'Uden enhed',
    object: 'Uden objekt',
    project: 'Uden projekt',
    counterpart: 'Uden modpart',
    funding: 'Uden finansiering',
  },
  en: {
    account: 'No account',
    unit: 'No unit',
    object: 'No object',
    project: 'No project',
    counterpart: 'No counterpart',
    funding: 'No funding',
  },
};
const unmapped: Record<Language, string> = {
  sv: 'Konton utan grupp',
  da: 'Konti uden gruppe',
  en: 'Accounts without a group',
};

type GroupRow = { key: string; kind: Kind; name: string };

async function groupNames(work: Work, by: 'heading' | 'cost-group', keys: readonly string[]): Promise<CutName[]> {
  const [table, column] = by === 'heading' ? ['headings', 'heading'] : ['cost_groups', 'cost_group'];
  const rows = await work.sql<GroupRow>(
    `select ${column} as key, kind, name_${work.language} as name from finances.${table} where ${column} = any($1) order by ordinal`,
    [keys],
  );
  const rest = keys.includes('') ? [{ key: '', name: unmapped[work.language], kind: null }] : [];
  return [...rows, ...rest];
}

function unitName(work: Work, period: Period): (key: string) => string {
  const tree = work.part(unitTreeKey);
  return (key) => tree.unit(key, lastDay(period.to))?.name ?? key;
}

/** By name, what has no code last. */
function sorted(keys: readonly string[], name: (key: string) => string, none: string, work: Work): CutName[] {
  const collator = new Intl.Collator(localeOf(work.language), { numeric: true });
  return keys
    .map((key) => ({ key, name: key === '' ? none : name(key), kind: null }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || collator.compare(a.name, b.name));
}
