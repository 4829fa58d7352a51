// What a finance view can be cut and narrowed by: headings, groups and codes with their names. Asked by every page, so it
// is remembered until the ledger changes.
import type { Remembered, Work } from '../../platform/work/work.ts';
import type { Kind } from './contract.ts';

export function readFinanceChoices(work: Work) {
  return work.recall(choices);
}

type Names = { sv: string; da: string; en: string };

const choices: Remembered<Awaited<ReturnType<typeof load>>> = { name: 'finances.choices', topic: 'finances', load };

async function load(work: Work) {
  const names = `json_build_object('sv', name_sv, 'da', name_da, 'en', name_en) as names`;
  const [headings, costGroups, codes, charts, months] = await Promise.all([
    work.sql<{ heading: string; kind: Kind; names: Names }>(
      `select heading, kind, ${names} from finances.headings order by ordinal`,
    ),
    work.sql<{ costGroup: string; heading: string; kind: Kind; names: Names }>(
      `select cost_group as "costGroup", heading, kind, ${names} from finances.cost_groups order by ordinal`,
    ),
    work.sql<{ dimension: string; code: string; name: string }>(
      `select dimension, code, name from finances.dimension_values where dimension <> 'cost_centre' order by dimension, name, code limit 5000`,
    ),
    work.sql<{ chart: string; name: string }>('select chart, name from finances.charts order by name'),
    work.sql<{ first: string | null; last: string | null }>(
      'select min(month) as first, max(month) as last from finances.ledger_months',
    ),
  ]);
  return {
    headings,
    costGroups,
    codes,
    charts,
    firstMonth: months[0]?.first ?? null,
    lastMonth: months[0]?.last ?? null,
  };
}
