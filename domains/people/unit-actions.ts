// What belongs to a unit and changes without a reorganisation: who leads it, and its cost centres.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { tables, type Work } from '../../platform/work/work.ts';
import type { appointHead as appoint, CostCentre, setCostCentre as set } from './contract.ts';
import { personFor } from './person-access.ts';
import { checkDays, checkUnitThen } from './register-checks.ts';
import type { DB } from './tables.ts';
import { dayBefore } from './unit-rules.ts';

/** Whoever led the unit until then ends the day before; a head already appointed for later is not overruled. */
export async function appointHead(work: Work, input: GivenOf<typeof appoint>): Promise<AnswerOf<typeof appoint>> {
  checkUnitThen(work, input.unit, input.from);
  checkDays(input.from, input.to);
  const person = await personFor(work, input.person);
  const db = tables<DB>(work);
  const later = await db
    .selectFrom('people.unit_heads')
    .select('valid_from')
    .where('unit_code', '=', input.unit)
    .where('valid_from', '>', input.from)
    .orderBy('valid_from')
    .forUpdate()
    .executeTakeFirst();
  if (later && (input.to === null || input.to >= later.valid_from))
    throw new Refusal('conflict', 'head-appointed-later', { unit: input.unit, from: later.valid_from });
  const { unit, from } = input;
  await work.sql('delete from people.unit_heads where unit_code = $1 and valid_from = $2', [unit, from]);
  await work.sql(
    `update people.unit_heads set valid_to = $3
     where unit_code = $1 and valid_from < $2 and (valid_to is null or valid_to >= $2)`,
    [unit, from, dayBefore(from)],
  );
  await db
    .insertInto('people.unit_heads')
    .values({ unit_code: unit, person_id: person.person_id, valid_from: from, valid_to: input.to })
    .execute();
  work.audit({ subject: 'unit', subjectId: unit, unit, detail: { head: person.person_id, from, to: input.to } });
  return { unit, person: person.person_id, from, to: input.to };
}

/** From a day the cost centre has this name and unit; what it was until then stays as it was. */
export async function setCostCentre(work: Work, input: GivenOf<typeof set>): Promise<CostCentre> {
  checkUnitThen(work, input.unit, input.from);
  const code = input.costCentre;
  const [known] = await work.sql<{ unit_code: string; valid_from: string }>(
    'select unit_code, valid_from from people.cost_centres where cost_centre_code = $1 order by valid_from desc for update',
    [code],
  );
  // taking it from a unit is changing that unit, too
  if (known && !work.policy.may('people.change-organisation', known.unit_code))
    throw new Refusal('not-allowed', 'not-allowed', {
      permission: 'people.change-organisation',
      unit: known.unit_code,
    });
  if (known && known.valid_from > input.from)
    throw new Refusal('conflict', 'cost-centre-changed-later', { costCentre: code, from: known.valid_from });
  await work.sql('delete from people.cost_centres where cost_centre_code = $1 and valid_from = $2', [code, input.from]);
  await work.sql(
    `update people.cost_centres set valid_to = $3
     where cost_centre_code = $1 and valid_from < $2 and (valid_to is null or valid_to >= $2)`,
    [code, input.from, dayBefore(input.from)],
  );
  await tables<DB>(work)
    .insertInto('people.cost_centres')
    .values({ cost_centre_code: code, name: input.name, unit_code: input.unit, valid_from: input.from, valid_to: null })
    .execute();
  work.audit({ subject: 'cost-centre', subjectId: code, unit: input.unit });
  return { costCentre: code, name: input.name, unit: input.unit, from: input.from, to: null };
}
