// The list of objects and the page of one.
import { literally } from '../../platform/database/list-conditions.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { countOfEquipment } from '../assets/assets.ts';
import { equipmentCategories } from '../assets/contract.ts';
import { ownObjects } from './led-objects.ts';
import { allowedSteps, objectFor, objectToRead, readsPlansOf } from './object-access.ts';
import type { Family, listObjects, ObjectPage } from './object-contract.ts';
import {
  coverageOf,
  establishingOf,
  historyOf,
  holdersOf,
  type ObjectRecord,
  objectSelect,
  shownObjects,
} from './object-rows.ts';

export async function objectList(
  work: Work,
  input: GivenOf<typeof listObjects>,
): Promise<AnswerOf<typeof listObjects>> {
  return {
    rows: await shownObjects(work, await objectsAsked(work, input)),
    families: await familyList(work),
    mayRegister: work.policy.may('objects.keep-objects'),
  };
}

/** The objects a list or its file holds, by family and name. A region has hundreds, not thousands: they come whole. */
export async function objectsAsked(work: Work, asked: GivenOf<typeof listObjects>): Promise<ObjectRecord[]> {
  const units = asked.unit === undefined ? null : [...work.part(unitTreeKey).below(asked.unit)];
  const rows = await work.sql<ObjectRecord>(
    `${objectSelect}
     where ($1::text is null or o.name ilike '%' || $1 || '%' or o.code ilike '%' || $1 || '%')
       and ($2::text is null or o.family_code = $2) and ($3::text is null or o.kind = $3)
       and ($4 = 'all' or ($4 = 'present' and o.state <> 'ended') or o.state = $4)
       and ($5::text[] is null or o.business_unit = any($5) or o.it_unit = any($5))
     order by f.ordinal, f.name, o.name`,
    [likeText(asked.search), asked.family ?? null, asked.kind ?? null, asked.state, units],
  );
  if (asked.mine === undefined) return rows;
  const mine = await objectsOfMine(work);
  return rows.filter((row) => mine.has(row.object_id));
}

/** One object, as the caller stands to it: history is for those who read its plans. */
export async function objectPage(work: Work, input: { object: string }): Promise<ObjectPage> {
  const record = await objectFor(work, input.object);
  const [row] = await shownObjects(work, [record]);
  if (!row) throw new Error(`the object ${record.object_id} was loaded and is not shown`);
  const { services, equipment } = await coverageOf(work, record.object_id);
  const readsPlans = await readsPlansOf(work, record);
  return {
    ...row,
    purpose: record.purpose,
    services,
    equipment: equipmentCategories.filter((category) => equipment.includes(category)),
    equipmentCounts: readsPlans ? await countOfEquipment(work, equipment) : [],
    holders: await holdersOf(work, { object: record.object_id }),
    establishing: await establishingOf(work, record.object_id),
    version: record.version,
    readsPlans,
    hasRole: (await ownObjects(work)).objects.some(({ object }) => object === record.object_id),
    entries: readsPlans ? await historyOf(work, record.object_id) : [],
    allowed: await allowedSteps(work, record),
  };
}

/**
 * What belongs to an object whose plan the caller may read, by the codes of services and categories of equipment. Refuses as
 * the object's own page does.
 */
export async function coverageOfObject(
  work: Work,
  objectId: string,
): Promise<{ readonly services: readonly string[]; readonly equipment: readonly string[] }> {
  const record = await objectToRead(work, objectId);
  return coverageOf(work, record.object_id);
}

async function objectsOfMine(work: Work): Promise<ReadonlySet<string>> {
  const me = work.actor?.personId;
  if (!me) return new Set();
  const rows = await work.sql<{ object_id: string }>(
    `select distinct object_id from objects.holders
     where person_id = $1 and from_on <= $2 and (to_on is null or to_on >= $2)`,
    [me, work.today],
  );
  return new Set(rows.map((row) => row.object_id));
}

async function familyList(work: Work): Promise<Family[]> {
  return work.sql<Family>('select family_code as family, name, ordinal from objects.families order by ordinal, name');
}

/** What somebody typed, as it stands: per cent and underscore are letters here. */
function likeText(search: string | undefined): string | null {
  return search ? literally(search) : null;
}
