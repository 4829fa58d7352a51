// The house the tests of objects stand in: the example region's register, and the callers they try it as.
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { personOf } from '../../example/region.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import { assets } from '../assets/assets.ts';
import { loadExample as loadNotices } from '../notices/example.ts';
import { notices } from '../notices/notices.ts';
import { examplePersonId, loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { suppliers } from '../suppliers/suppliers.ts';
import { loadExample } from './example.ts';
import { objects } from './objects.ts';

export const keeper = someone('division-head', 'DTD', 'Margareta');
export const elsewhere = someone('division-head', 'DLS', 'Någon annan');
export const controller = someone('controller', 'DTD', 'Karin');
export const stranger = someone('employee', null, 'Vem som helst');
/** leads the technology of OVERVAKNING since 2019 */
export const samir = employee('Samir', 'Hallnäs');
/** led it until the last day of 2018 */
export const per = employee('Per', 'Nornäs');
/** owns the medical objects on the side of technology */
export const mats = employee('Mats', 'Rönfjäll');
/** a specialist of OVERVAKNING */
export const amina = employee('Amina', 'Vikholm');

/** A fresh house with the example's objects, in September 2019. */
export function objectsHouse(): Promise<TestHouse> {
  return testHouse([people, notices, suppliers, assets, objects], '2019-09-10T08:00:00Z', [
    loadPeople,
    loadNotices,
    loadExample,
  ]);
}

function employee(givenName: string, familyName: string): Caller {
  const caller = someone('employee', null, `${givenName} ${familyName}`);
  const personId = examplePersonId(personOf({ givenName, familyName }).number);
  return { ...caller, actor: caller.actor && { ...caller.actor, personId } };
}
