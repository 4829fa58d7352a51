// What deviations stand on, cost group by cost group, for a report that tells of them: the raw facts, never what was made of
// them, so that who writes of a deviation and who checks what was written can each count by themselves.
import type { Texts } from '../../platform/figures/figure.ts';
import { lastDay, type Period } from '../../platform/figures/period.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { varianceFacts } from './variance-facts.ts';
import type { VarianceFacts } from './variance-rules.ts';

export interface VarianceGround {
  readonly headings: readonly { readonly id: string; readonly names: Texts }[];
  readonly groups: readonly GroundGroup[];
  /** the units right below, öre as seen from the result: budgeted and booked */
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly budget: number;
    readonly outcome: number;
  }[];
}

export interface GroundGroup {
  readonly id: string;
  readonly heading: string;
  readonly kind: 'revenue' | 'cost' | 'financial';
  readonly names: Texts;
  /** one for each unit with anything in the group, öre as in the ledger */
  readonly facts: readonly VarianceFacts[];
}

/** Of a unit with all below it. A period over two years has none. For other domains: who may see it is decided there. */
export async function varianceGround(work: Work, unit: string, period: Period): Promise<VarianceGround> {
  if (period.from.slice(0, 4) !== period.to.slice(0, 4)) return { headings: [], groups: [], units: [] };
  const [cells, rows] = await Promise.all([
    varianceFacts(work, unit, period),
    work.sql<NameRow>(
      `select cost_group as id, heading, kind, name_sv as sv, name_da as da, name_en as en, ordinal from finances.cost_groups
       where kind <> 'balance'
       union all select heading, heading, null, name_sv, name_da, name_en, ordinal from finances.headings order by ordinal`,
    ),
  ]);
  const byGroup = Map.groupBy(cells, (each) => each.costGroup);
  const groups = rows.flatMap(({ id, heading, kind, sv, da, en }) => {
    const own = kind ? byGroup.get(id) : undefined;
    return kind && own ? [{ id, heading, kind, names: { sv, da, en }, facts: own.map((each) => each.facts) }] : [];
  });
  const used = new Set(groups.map((each) => each.heading));
  return {
    headings: rows.flatMap(({ id, kind, sv, da, en }) =>
      kind === null && used.has(id) ? [{ id, names: { sv, da, en } }] : [],
    ),
    groups,
    units: unitsOf(work, unit, period, cells),
  };
}

interface NameRow {
  [column: string]: unknown;
  id: string;
  heading: string;
  kind: 'revenue' | 'cost' | 'financial' | null;
  sv: string;
  da: string;
  en: string;
}

function unitsOf(
  work: Work,
  unit: string,
  period: Period,
  cells: Awaited<ReturnType<typeof varianceFacts>>,
): VarianceGround['units'] {
  const tree = work.part(unitTreeKey);
  const on = lastDay(period.to);
  const children = tree.below(unit, on).filter((code) => tree.unit(code, on)?.parent === unit);
  return children.map((code) => {
    const below = new Set(tree.below(code, on));
    const own = cells.filter((each) => below.has(each.unit));
    const sum = (of: (facts: VarianceFacts) => number) => own.reduce((all, each) => all + of(each.facts), 0);
    return {
      code,
      name: tree.unit(code, on)?.name ?? code,
      budget: 0 - sum((facts) => facts.budget),
      outcome: 0 - sum((facts) => facts.outcome),
    };
  });
}
