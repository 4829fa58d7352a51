// Who holds a role on an object, from when and until when. Owners appoint those who lead and those who know; an owner is
// appointed by whoever keeps the register.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { nameOfPerson } from '../people/people.ts';
import type * as contract from './establishing-contract.ts';
import { keepsObject, objectToLead, ownsObject } from './object-access.ts';
import type { HolderRole, ObjectPage } from './object-contract.ts';
import { objectPage } from './object-queries.ts';
import type { ObjectRecord } from './object-rows.ts';
import { takeStep } from './object-step.ts';

export async function appointHolder(work: Work, input: GivenOf<typeof contract.appointHolder>): Promise<ObjectPage> {
  const record = await objectToLead(work, input.object);
  await checkAppoints(work, record, input.role);
  const { side, role, person, fromOn, toOn } = input;
  const name = await nameOfPerson(work, person);
  if (name === null) throw wrong('person', 'unknown-person');
  if (toOn !== null && toOn < fromOn) throw wrong('toOn', 'ends-before-it-starts');
  const [there] = await work.sql(
    `select 1 from objects.holders where object_id = $1 and side = $2 and role = $3 and person_id = $4
       and daterange(from_on, to_on, '[]') && daterange($5::date, $6::date, '[]')`,
    [record.object_id, side, role, person, fromOn, toOn],
  );
  if (there) throw wrong('person', 'holds-it-already');
  await work.sql(
    `insert into objects.holders (holder_id, object_id, side, role, person_id, about, from_on, to_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [work.newId(), record.object_id, side, role, person, input.about, fromOn, toOn],
  );
  await takeStep(work, record, {
    what: 'appointed',
    told: { [`${side}-${role}`]: ['', `${name}, ${fromOn} – ${toOn ?? ''}`.trim()] },
  });
  return objectPage(work, input);
}

interface HolderRecord {
  [column: string]: unknown;
  side: string;
  role: HolderRole;
  person_id: string;
  from_on: string;
  to_on: string | null;
}

export async function endHolder(work: Work, input: GivenOf<typeof contract.endHolder>): Promise<ObjectPage> {
  const record = await objectToLead(work, input.object);
  const [holder] = await work.sql<HolderRecord>(
    'select * from objects.holders where holder_id = $1 and object_id = $2',
    [input.holder, record.object_id],
  );
  if (!holder) throw new Refusal('not-found', 'no-such-holder');
  await checkAppoints(work, record, holder.role);
  // a role that never came to be leaves no trace among the roles; the history tells it
  if (input.toOn < holder.from_on) await work.sql('delete from objects.holders where holder_id = $1', [input.holder]);
  else await work.sql('update objects.holders set to_on = $2 where holder_id = $1', [input.holder, input.toOn]);
  const name = await nameOfPerson(work, holder.person_id);
  await takeStep(work, record, {
    what: 'role-ended',
    told: {
      [`${holder.side}-${holder.role}`]: [
        `${name ?? ''}, ${holder.from_on} – ${holder.to_on ?? ''}`.trim(),
        input.toOn < holder.from_on ? '' : `${name ?? ''}, ${holder.from_on} – ${input.toOn}`,
      ],
    },
  });
  return objectPage(work, input);
}

async function checkAppoints(work: Work, record: ObjectRecord, role: HolderRole): Promise<void> {
  const may = role === 'owner' ? keepsObject(work, record) : await ownsObject(work, record);
  if (!may) throw new Refusal('not-allowed', 'only-the-owner-appoints', {});
}

function wrong(path: string, code: string): Refusal {
  return new Refusal('invalid', code, {}, [{ path, code, message: code }]);
}
