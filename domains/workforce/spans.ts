// How many report to each manager at the end of a month. A number of reports is a fact of the organisation, not about
// anybody's health or person: it is shown whatever its size, with the head's name as the organisation's register has it.
import { lastDay } from '../../platform/figures/period.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import { factSources } from './fact-sources.ts';

interface SpanRow {
  [column: string]: unknown;
  unit: string;
  reports: number;
  within: string;
}

export async function listSpans(work: Work, input: GivenOf<typeof contract.listSpans>) {
  const tree = work.part(unitTreeKey);
  if (!tree.unit(input.unit)) throw new Refusal('not-found', 'unit-unknown', { unit: input.unit });
  const day = lastDay(input.month);
  const units = tree.below(input.unit, day);
  const source = factSources.find((each) => each.id === 'spans');
  const rows = await work.sql<SpanRow>(
    `select f.unit, f.reports, f.within from (${source?.facts}) f where f."on" = $1 and f.unit = any($2)
     order by f.reports desc, f.unit`,
    [day, units],
  );
  const [limit] = await work.sql<{ value: number }>(
    `select value from workforce.parameter_ranges where name = 'most-reports'
       and valid_from <= $1 and (valid_before is null or $1 < valid_before)`,
    [day],
  );
  const heads = await headsOf(work, units, day);
  return {
    limit: limit?.value ?? 0,
    managers: rows.map(({ unit, reports, within }) => ({
      unit,
      unitName: tree.unit(unit, day)?.name ?? unit,
      manager: heads.get(unit) ?? null,
      reports,
      within: within === 'yes',
    })),
  };
}

async function headsOf(work: Work, units: readonly string[], day: string): Promise<ReadonlyMap<string, string>> {
  const rows = await work.sql<{ unit_code: string; name: string }>(
    `select unit_code, given_name || ' ' || family_name as name from people.published_unit_heads
     where unit_code = any($1) and valid_from <= $2 and (valid_to is null or valid_to >= $2)`,
    [units, day],
  );
  return new Map(rows.map((row) => [row.unit_code, row.name]));
}
