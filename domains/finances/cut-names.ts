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
  if (by === 'unit') return sorted(work, keys, unitName(work, period));
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
  if (by === 'account') return sorted(work, keys, (key) => `${key} ${names.get(key) ?? ''}`.trim());
  return sorted(work, keys, (key) => names.get(key) || key);
}

const without: Record<Language, string> = { sv: 'Utan', da: 'Uden', en: 'Without' };
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

function sorted(work: Work, keys: readonly string[], name: (key: string) => string): CutName[] {
  const collator = new Intl.Collator(localeOf(work.language), { numeric: true });
  return keys
    .map((key) => ({ key, name: key === '' ? without[work.language] : name(key), kind: null }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || collator.compare(a.name, b.name));
}
