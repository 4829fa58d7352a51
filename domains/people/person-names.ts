// What a person is called, for the domains that name somebody as the one who does a thing.
import { tables, type Work } from '../../platform/work/work.ts';
import type { DB } from './tables.ts';

/** The person’s name as people say it, or null when nobody has this id. */
export async function nameOfPerson(work: Work, personId: string): Promise<string | null> {
  const person = await tables<DB>(work)
    .selectFrom('people.persons')
    .select(['given_name', 'family_name'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return person ? `${person.given_name} ${person.family_name}` : null;
}

/** The names of these persons by their ids; who is not in the register is left out. */
export async function namesOfPersons(work: Work, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await tables<DB>(work)
    .selectFrom('people.persons')
    .select(['person_id', 'given_name', 'family_name'])
    .where('person_id', 'in', personIds)
    .execute();
  return new Map(rows.map((row) => [row.person_id, `${row.given_name} ${row.family_name}`]));
}

interface PersonCard {
  readonly name: string;
  readonly title: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** What everybody may look up of a colleague, or null when nobody has this id. */
export async function cardOfPerson(work: Work, personId: string): Promise<PersonCard | null> {
  const person = await tables<DB>(work)
    .selectFrom('people.persons')
    .select(['given_name', 'family_name', 'title', 'email', 'phone'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!person) return null;
  const { given_name, family_name, title, email, phone } = person;
  return { name: `${given_name} ${family_name}`, title, email, phone };
}

/** The ids of the persons with these personnel numbers; a number nobody has is left out. */
export async function personsByNumber(work: Work, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await work.sql<{ personnel_number: string; person_id: string }>(
    'select personnel_number, person_id from people.persons where personnel_number = any($1)',
    [numbers],
  );
  return new Map(rows.map((row) => [row.personnel_number, row.person_id]));
}

/** The personnel numbers of these persons by their ids. */
export async function numbersOfPersons(work: Work, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await work.sql<{ personnel_number: string; person_id: string }>(
    'select personnel_number, person_id from people.persons where person_id = any($1)',
    [personIds],
  );
  return new Map(rows.map((row) => [row.person_id, row.personnel_number]));
}
