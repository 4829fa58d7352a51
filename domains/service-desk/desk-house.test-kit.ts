// A house with the example region's desk, and those who work at it or turn to it, for the tests of the service desk.
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { castAs } from '../../example/region.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import { assets } from '../assets/assets.ts';
import { loadExample as loadNotices } from '../notices/example.ts';
import { notices } from '../notices/notices.ts';
import { examplePersonId, loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { suppliers } from '../suppliers/suppliers.ts';
import { loadExample } from './example.ts';
import { serviceDesk } from './service-desk.ts';

export const deskNow = '2019-09-10T08:00:00Z';

/** An agent of the first line, another agent of its units, one elsewhere, who leads incidents, and two employees. */
export const deskCallers = {
  agent: withPerson(someone('agent', 'DTD', 'Lina'), castAs('agent').number),
  other: someone('agent', 'DTD', 'Olle'),
  elsewhere: someone('agent', 'DAK', 'Eva'),
  lead: someone('incident-manager', null, 'Peter'),
  nurse: someone('employee', null, 'Amina'),
  stranger: someone('employee', null, 'Bo'),
};

/** People, notices and the desk, with the example in them. */
export function deskHouse(): Promise<TestHouse> {
  return testHouse([people, notices, suppliers, assets, serviceDesk], deskNow, [loadPeople, loadNotices, loadExample]);
}

function withPerson(caller: Caller, number: string): Caller {
  return { ...caller, actor: caller.actor && { ...caller.actor, personId: examplePersonId(number) } };
}
