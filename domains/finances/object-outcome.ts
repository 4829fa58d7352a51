// The ledger as a management object's page shows it: every unit's rows with the object's code, against their budget. Who may
// read the object's plan may read this, which the objects' own door decides.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { objectByCodeToRead } from '../objects/objects.ts';
import type * as contract from './object-outcome-contract.ts';
import { readOutcome } from './outcome-queries.ts';

type Answer = AnswerOf<typeof contract.readObjectOutcome>;

export async function readObjectOutcome(
  work: Work,
  input: GivenOf<typeof contract.readObjectOutcome>,
): Promise<Answer> {
  const { code } = await objectByCodeToRead(work, input.object);
  const unit = work.part(unitTreeKey).rows.find((row) => row.parent === null)?.code ?? '';
  const to = await lastMonth(work, code, input.year);
  if (to === null) return { period: null, unit, byHeading: [], byFunding: [], total: null, yearBudget: 0 };
  const period = { from: `${to.slice(0, 4)}-01`, to };
  const asked = { unit, period: `${period.from}..${period.to}`, organisation: 'then', object: code } as const;
  const [byHeading, byFunding] = [
    await readOutcome(work, { ...asked, by: 'heading' }),
    await readOutcome(work, { ...asked, by: 'funding' }),
  ];
  return {
    period,
    unit,
    byHeading: byHeading.rows,
    byFunding: byFunding.rows,
    total: byHeading.total,
    yearBudget: byHeading.total.yearBudget,
  };
}

/**
 * The last month of the year in which anything is booked on any object, so that
 * an object without invoices in August is compared over the same months as the others.
 */
async function lastMonth(work: Work, object: string, year: number | undefined): Promise<string | null> {
  const [own] = await work.sql<{ year: string | null }>(
    `select max(left(month, 4)) as year from finances.ledger_groups where object = $1 and ($2::text is null or left(month, 4) = $2)`,
    [object, year === undefined ? null : String(year)],
  );
  if (!own?.year) return null;
  const [row] = await work.sql<{ month: string | null }>(
    `select max(month) as month from finances.ledger_groups where month between $1 and $2 and object <> ''`,
    [`${own.year}-01`, `${own.year}-12`],
  );
  return row?.month ?? null;
}
