// What those who lead objects look at of a day: their own in short for the start page, and who delivers to one.
import type { AnswerOf } from '../../platform/operation/operation.ts';
import type { Work } from '../../platform/work/work.ts';
import { agreementsDelivering } from '../suppliers/suppliers.ts';
import type * as contract from './day-contract.ts';
import { objectToRead } from './object-access.ts';
import { coverageOf, holdersOf, type ObjectRecord, objectSelect } from './object-rows.ts';
import { planList } from './plan-queries.ts';

export async function myObjects(work: Work): Promise<AnswerOf<typeof contract.listMyObjects>> {
  const led = await ledObjects(work);
  if (led.length === 0) return { rows: [] };
  const { year, rows } = await planList(work, {});
  const soon = await lastDayOfSoon(work);
  return {
    rows: await Promise.all(
      led.map(async (record) => {
        const plan = rows.find((row) => row.object === record.object_id);
        const holders = await holdersOf(work, { object: record.object_id });
        return {
          object: record.object_id,
          code: record.code,
          name: record.name,
          year,
          plan: plan?.state ?? 'none',
          plannedSeconds: plan?.plannedSeconds ?? 0,
          usedSeconds: plan?.usedSeconds ?? 0,
          late: plan?.activitiesLate ?? 0,
          ending: holders.flatMap(({ holder, name, side, role, toOn, when }) =>
            when === 'present' && toOn !== null && toOn <= soon ? [{ holder, name, side, role, toOn }] : [],
          ),
        };
      }),
    ),
  };
}

export async function objectSuppliers(
  work: Work,
  input: { object: string },
): Promise<AnswerOf<typeof contract.showObjectSuppliers>> {
  const record = await objectToRead(work, input.object);
  const { services } = await coverageOf(work, record.object_id);
  return { rows: [...(await agreementsDelivering(work, services))] };
}

function ledObjects(work: Work): Promise<ObjectRecord[]> {
  return work.sql<ObjectRecord>(
    `${objectSelect}
     where o.state <> 'ended' and exists (
       select 1 from objects.holders h where h.object_id = o.object_id and h.person_id = $1
         and h.role in ('owner', 'manager') and h.from_on <= $2 and (h.to_on is null or h.to_on >= $2))
     order by o.name limit 50`,
    [work.actor?.personId ?? null, work.today],
  );
}

/** Roles are filled in time when they are seen to end ninety days before. */
async function lastDayOfSoon(work: Work): Promise<string> {
  const [row] = await work.sql<{ day: string }>('select $1::date + 90 as day', [work.today]);
  return row?.day ?? work.today;
}
