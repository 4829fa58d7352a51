// Keeping the register of people: taking somebody in, changing how to reach them, beginning and ending employments.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { keepSearchEntries } from '../../platform/search/search.ts';
import { tables, type Work } from '../../platform/work/work.ts';
import type {
  changePerson as change,
  employPerson as employ,
  endEmployment as end,
  PersonPage,
  registerPerson as register,
} from './contract.ts';
import { personEntry } from './people-search.ts';
import { personFor, personToChange } from './person-access.ts';
import { personPage } from './person-queries.ts';
import { asConflict, checkDays, checkUnitThen } from './register-checks.ts';
import type { DB } from './tables.ts';

export async function registerPerson(work: Work, input: GivenOf<typeof register>): Promise<PersonPage> {
  checkUnitThen(work, input.unit, input.from);
  checkDays(input.from, input.to);
  await checkFree(work, input);
  const personId = work.newId();
  await tables<DB>(work)
    .insertInto('people.persons')
    .values({ person_id: personId, personnel_number: input.personnelNumber, ...columnsOf(work, input) })
    .execute();
  await beginEmployment(work, personId, input);
  await keepSearchEntries(work, [personEntry({ personId, ...input })]);
  work.audit({ subject: 'person', subjectId: personId, unit: input.unit });
  return personPage(work, { person: personId });
}

export async function changePerson(work: Work, input: GivenOf<typeof change>): Promise<PersonPage> {
  const person = await personToChange(work, input.person);
  await checkFree(work, { login: input.login }, person.person_id);
  await tables<DB>(work)
    .updateTable('people.persons')
    .set(columnsOf(work, input))
    .where('person_id', '=', person.person_id)
    .execute();
  await keepSearchEntries(work, [personEntry({ personId: person.person_id, ...input })]);
  work.audit({ subject: 'person', subjectId: person.person_id, unit: person.units[0] ?? null });
  return personPage(work, input);
}

export async function employPerson(work: Work, input: GivenOf<typeof employ>): Promise<PersonPage> {
  const person = await personFor(work, input.person);
  checkUnitThen(work, input.unit, input.from);
  checkDays(input.from, input.to);
  await beginEmployment(work, person.person_id, input);
  work.audit({ subject: 'person', subjectId: person.person_id, unit: input.unit });
  return personPage(work, input);
}

export async function endEmployment(work: Work, input: GivenOf<typeof end>): Promise<PersonPage> {
  const employment = await employmentToChange(work, input.employment);
  checkDays(employment.valid_from, input.lastDay);
  const db = tables<DB>(work);
  await db
    .updateTable('people.employments')
    .set({ valid_to: input.lastDay })
    .where('employment_id', '=', input.employment)
    .execute();
  const headships = [employment.unit_code, employment.person_id, input.lastDay];
  await work.sql(
    'delete from people.unit_heads where unit_code = $1 and person_id = $2 and valid_from > $3',
    headships,
  );
  await work.sql(
    `update people.unit_heads set valid_to = $3
     where unit_code = $1 and person_id = $2 and (valid_to is null or valid_to > $3)`,
    headships,
  );
  work.audit({ subject: 'person', subjectId: employment.person_id, unit: employment.unit_code });
  return personPage(work, { person: employment.person_id });
}

/** Loads an employment for ending it. One in a unit where the caller keeps no register is as one that is not there. */
async function employmentToChange(work: Work, employmentId: string) {
  const found = await tables<DB>(work)
    .selectFrom('people.employments')
    .select(['person_id', 'unit_code', 'valid_from'])
    .where('employment_id', '=', employmentId)
    .forUpdate()
    .executeTakeFirst();
  if (!found || !work.policy.may('people.change-register', found.unit_code))
    throw new Refusal('not-found', 'no-such-employment', { employment: employmentId });
  return found;
}

type Fields = Omit<GivenOf<typeof change>, 'person'>;

function columnsOf(work: Work, input: Fields) {
  return {
    given_name: input.givenName,
    family_name: input.familyName,
    title: input.title,
    login: input.login,
    email: input.email,
    phone: input.phone,
    changed_at: work.now,
  };
}

/** The personnel number and the login belong to nobody else. */
async function checkFree(
  work: Work,
  wanted: { readonly login: string | null; readonly personnelNumber?: string },
  own: string | null = null,
): Promise<void> {
  const [taken] = await work.sql<{ personnel_number: string; login: string | null }>(
    `select personnel_number, login from people.persons
     where (personnel_number = $1 or login = $2) and person_id is distinct from $3::uuid limit 1`,
    [wanted.personnelNumber ?? null, wanted.login, own],
  );
  if (!taken) return;
  const number = taken.personnel_number === wanted.personnelNumber;
  const [path, code] = number ? ['personnelNumber', 'personnel-number-taken'] : ['login', 'login-taken'];
  throw new Refusal('conflict', code, {}, [{ path, code, message: 'belongs to somebody else' }]);
}

async function beginEmployment(
  work: Work,
  personId: string,
  input: Pick<GivenOf<typeof employ>, 'unit' | 'form' | 'title' | 'from' | 'to'>,
): Promise<void> {
  await tables<DB>(work)
    .insertInto('people.employments')
    .values({
      employment_id: work.newId(),
      person_id: personId,
      unit_code: input.unit,
      form: input.form,
      title: input.title,
      valid_from: input.from,
      valid_to: input.to,
    })
    .execute()
    .catch((error: unknown) =>
      asConflict(error, new Refusal('conflict', 'already-employed-there', { unit: input.unit })),
    );
}
