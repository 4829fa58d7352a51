// The only way to load one person. Everybody may know who works where; what else is shown or may be changed depends on
// whether the caller is trusted in a unit where the person works, or is the person.
import { Refusal } from '../../platform/refusal/refusal.ts';
import { tables, type Work } from '../../platform/work/work.ts';
import { unitsOfPerson } from './person-units.ts';
import type { DB } from './tables.ts';

export type Person = Awaited<ReturnType<typeof personFor>>;

/** The person with the units that decide who is trusted with them: those of today, or the last one of who has left. */
export async function personFor(work: Work, personId: string) {
  const person = await tables<DB>(work)
    .selectFrom('people.persons')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!person) throw new Refusal('not-found', 'no-such-person', { person: personId });
  const today = await unitsOfPerson(work, personId);
  return { ...person, units: today.length ? today : await lastUnits(work, personId) };
}

/** The person, for an action that changes them; refuses who is not trusted with the register in one of their units. */
export async function personToChange(work: Work, personId: string): Promise<Person> {
  const person = await personFor(work, personId);
  if (mayChange(work, person)) return person;
  throw new Refusal('not-allowed', 'not-allowed', { permission: 'people.change-register' });
}

export function mayChange(work: Work, person: Person): boolean {
  return mayIn(work, 'people.change-register', person);
}

/** Employments are for the person, the heads of their units, and those who keep the register. */
export function maySeeDetails(work: Work, person: Person): boolean {
  return work.actor?.personId === person.person_id || mayIn(work, 'people.read-employments', person);
}

function mayIn(work: Work, permission: string, person: Person): boolean {
  if (work.policy.unitsWith(permission) === 'all') return true;
  return person.units.some((unit) => work.policy.may(permission, unit));
}

async function lastUnits(work: Work, personId: string): Promise<string[]> {
  const last = await tables<DB>(work)
    .selectFrom('people.employments')
    .select('unit_code')
    .where('person_id', '=', personId)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .execute();
  return last.map((row) => row.unit_code);
}
