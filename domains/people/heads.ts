// Who heads units today, and who may act in a head's place: what approvals ask.

import { accountOfPerson, delegationsOf, grantsOf, personsOfAccounts } from '../../platform/sign-in/accounts.ts';
import type { Work } from '../../platform/work/work.ts';
import { namesOfPersons } from './person-names.ts';
import { headsOn } from './unit-rows.ts';

interface UnitHead {
  readonly person: string;
  readonly name: string;
}

/** The head of each of these units on the day of the work; units nobody heads are left out. */
export async function headsOfUnits(work: Work, units: readonly string[]): Promise<ReadonlyMap<string, UnitHead>> {
  const heads = await headsOn(work, units, work.today);
  return new Map(heads.map((head) => [head.unit, { person: head.person, name: head.name }]));
}

/**
 * In whose place an account may act today: the persons who have delegated a head's role to it, each with the units the
 * delegation covers.
 */
export async function substitutesFor(work: Work, accountId: string): Promise<{ person: string; unit: string }[]> {
  const held = (await grantsOf(work, [accountId])).filter(
    (grant) =>
      grant.delegatedBy !== null &&
      (grant.role === 'unit-head' || grant.role === 'division-head') &&
      grant.unit !== null &&
      grant.from <= work.today &&
      (grant.to === null || grant.to >= work.today),
  );
  if (held.length === 0) return [];
  const givers = await personsOfAccounts(
    work,
    held.flatMap((grant) => grant.delegatedBy ?? []),
  );
  return held.flatMap((grant) => {
    const person = givers.get(grant.delegatedBy ?? '');
    return person && grant.unit ? [{ person, unit: grant.unit }] : [];
  });
}

/** Who may act today in the place of a person who heads a unit: the persons to whom the role there was delegated. */
export async function substitutesOf(work: Work, personId: string, unit: string): Promise<UnitHead[]> {
  const account = await accountOfPerson(work, personId);
  if (!account) return [];
  const given = (await delegationsOf(work, account.accountId, work.today)).filter(
    (grant) =>
      (grant.role === 'unit-head' || grant.role === 'division-head') && grant.unit === unit && grant.from <= work.today,
  );
  const holders = await personsOfAccounts(
    work,
    given.map((grant) => grant.accountId),
  );
  const persons = [...new Set(holders.values())].filter((person) => person !== personId);
  const names = await namesOfPersons(work, persons);
  return persons.flatMap((person) => {
    const name = names.get(person);
    return name === undefined ? [] : [{ person, name }];
  });
}
