// Who holds a role on an object, or on a family of them, from when and until when. Owners of an object appoint those who lead and
// those who know; an owner, and every role on a family, is given by whoever keeps the register.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { nameOfPerson } from '../people/people.ts';
import type * as contract from './establishing-contract.ts';
import type * as families from './family-contract.ts';
import { familyPage, familyToKeep } from './family-queries.ts';
import { keepsObject, objectToLead, ownsObject } from './object-access.ts';
import type { HolderRole, ObjectPage } from './object-contract.ts';
import { objectPage } from './object-queries.ts';
import { type HeldOn, heldOn, type ObjectRecord } from './object-rows.ts';
import { takeStep } from './object-step.ts';

export async function appointHolder(work: Work, input: GivenOf<typeof contract.appointHolder>): Promise<ObjectPage> {
  const record = await objectToLead(work, input.object);
  await checkAppoints(work, record, input.role);
  await takeStep(work, record, { what: 'appointed', told: await give(work, { object: record.object_id }, input) });
  return objectPage(work, input);
}

export async function endHolder(work: Work, input: GivenOf<typeof contract.endHolder>): Promise<ObjectPage> {
  const record = await objectToLead(work, input.object);
  const on = { object: record.object_id };
  const holder = await heldBy(work, on, input.holder);
  await checkAppoints(work, record, holder.role);
  await takeStep(work, record, { what: 'role-ended', told: await end(work, holder, input.toOn) });
  return objectPage(work, input);
}

export async function appointFamilyHolder(
  work: Work,
  input: GivenOf<typeof families.appointFamilyHolder>,
): Promise<families.FamilyPage> {
  const { family } = await familyToKeep(work, input.family);
  const told = await give(work, { family }, input);
  work.audit({ subject: 'object-family', subjectId: family, detail: told });
  return familyPage(work, { family });
}

export async function endFamilyHolder(
  work: Work,
  input: GivenOf<typeof families.endFamilyHolder>,
): Promise<families.FamilyPage> {
  const { family } = await familyToKeep(work, input.family);
  const told = await end(work, await heldBy(work, { family }, input.holder), input.toOn);
  work.audit({ subject: 'object-family', subjectId: family, detail: told });
  return familyPage(work, { family });
}

type Told = Readonly<Record<string, readonly [string, string]>>;
type Given = Pick<GivenOf<typeof contract.appointHolder>, 'side' | 'role' | 'person' | 'about' | 'fromOn' | 'toOn'>;

/** Gives the role and answers what changed. */
async function give(work: Work, on: HeldOn, { side, role, person, about, fromOn, toOn }: Given): Promise<Told> {
  const name = await nameOfPerson(work, person);
  if (name === null) throw wrong('person', 'unknown-person');
  if (toOn !== null && toOn < fromOn) throw wrong('toOn', 'ends-before-it-starts');
  const [column, value] = heldOn(on);
  const [there] = await work.sql(
    `select 1 from objects.holders where ${column} = $1 and side = $2 and role = $3 and person_id = $4
       and daterange(from_on, to_on, '[]') && daterange($5::date, $6::date, '[]')`,
    [value, side, role, person, fromOn, toOn],
  );
  if (there) throw wrong('person', 'holds-it-already');
  await work.sql(
    `insert into objects.holders (holder_id, ${column}, side, role, person_id, about, from_on, to_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [work.newId(), value, side, role, person, about, fromOn, toOn],
  );
  return { [`${side}-${role}`]: ['', `${name}, ${fromOn} – ${toOn ?? ''}`.trim()] };
}

interface HolderRecord {
  [column: string]: unknown;
  holder_id: string;
  side: string;
  role: HolderRole;
  person_id: string;
  from_on: string;
  to_on: string | null;
}

async function heldBy(work: Work, on: HeldOn, holderId: string): Promise<HolderRecord> {
  const [column, value] = heldOn(on);
  const [holder] = await work.sql<HolderRecord>(
    `select * from objects.holders where holder_id = $1 and ${column} = $2`,
    [holderId, value],
  );
  if (!holder) throw new Refusal('not-found', 'no-such-holder');
  return holder;
}

/** Ends the role on a day and answers what changed. One that never came to be leaves no trace among the roles; the history tells it. */
async function end(work: Work, holder: HolderRecord, toOn: string): Promise<Told> {
  if (toOn < holder.from_on) await work.sql('delete from objects.holders where holder_id = $1', [holder.holder_id]);
  else await work.sql('update objects.holders set to_on = $2 where holder_id = $1', [holder.holder_id, toOn]);
  const name = (await nameOfPerson(work, holder.person_id)) ?? '';
  return {
    [`${holder.side}-${holder.role}`]: [
      `${name}, ${holder.from_on} – ${holder.to_on ?? ''}`.trim(),
      toOn < holder.from_on ? '' : `${name}, ${holder.from_on} – ${toOn}`,
    ],
  };
}

async function checkAppoints(work: Work, record: ObjectRecord, role: HolderRole): Promise<void> {
  const may = role === 'owner' ? keepsObject(work, record) : await ownsObject(work, record);
  if (!may) throw new Refusal('not-allowed', 'only-the-owner-appoints', {});
}

function wrong(path: string, code: string): Refusal {
  return new Refusal('invalid', code, {}, [{ path, code, message: code }]);
}
