// What rooms above ask before they let somebody open a record behind the figures of an object's page: which objects the
// caller holds a role on today, on either side, and what belongs to them. Whoever holds none is told nothing; a role that
// ended yesterday, an object that has ended and a program give nothing. Why it is one question: docs/decisions/0013.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';

/** What belongs to objects the caller has a role on today, by the codes other registers know it by. */
interface OwnObjects {
  readonly objects: readonly { readonly object: string; readonly code: string }[];
  /** the codes the ledger's rows and risks carry */
  readonly codes: readonly string[];
  readonly services: readonly string[];
  /** categories of equipment */
  readonly equipment: readonly string[];
}

/** The objects the caller has a role on today, and what belongs to them; empty for everybody else. */
export async function ownObjects(work: Work): Promise<OwnObjects> {
  const person = work.actor?.personId ?? null;
  if (person === null) return { objects: [], codes: [], services: [], equipment: [] };
  const objects = await work.sql<{ object: string; code: string }>(
    `select o.object_id as object, o.code from objects.objects o
     where o.state <> 'ended' and exists (
       select 1 from objects.holders h where h.object_id = o.object_id and h.person_id = $1
         and h.from_on <= $2 and (h.to_on is null or h.to_on >= $2))`,
    [person, work.today],
  );
  if (objects.length === 0) return { objects, codes: [], services: [], equipment: [] };
  const belongs = await work.sql<{ kind: 'service' | 'equipment'; code: string }>(
    'select distinct kind, code from objects.coverage where object_id = any($1)',
    [objects.map(({ object }) => object)],
  );
  const of = (kind: string) => belongs.filter((each) => each.kind === kind).map(({ code }) => code);
  return { objects, codes: objects.map(({ code }) => code), services: of('service'), equipment: of('equipment') };
}

/** What belongs to one object, for whoever has a role on it today; refuses everybody else, also those who read its plan. */
export async function ownObject(
  work: Work,
  objectId: string,
): Promise<{ readonly object: string; readonly services: readonly string[]; readonly equipment: readonly string[] }> {
  const { objects } = await ownObjects(work);
  const own = objects.find(({ object }) => object === objectId);
  if (!own) throw new Refusal('not-found', 'no-role-on-object');
  const belongs = await work.sql<{ kind: 'service' | 'equipment'; code: string }>(
    'select kind, code from objects.coverage where object_id = $1',
    [objectId],
  );
  const of = (kind: string) => belongs.filter((each) => each.kind === kind).map(({ code }) => code);
  return { object: own.object, services: of('service'), equipment: of('equipment') };
}
