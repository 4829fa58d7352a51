// What the tests of the front door share: the house with the example region, its people as callers, and the steps that every
// test takes on its way.
import { afterAll, beforeAll } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { cast, castAs, personOf } from '../../example/region.ts';
import { runDueJobs } from '../../platform/jobs/jobs.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { assets } from '../assets/assets.ts';
import { loadExample as loadAssets } from '../assets/example.ts';
import { loadExample as loadNotices } from '../notices/example.ts';
import { notices } from '../notices/notices.ts';
import { exampleAccountId, examplePersonId, loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { resolveCase } from '../service-desk/contract.ts';
import { loadExample as loadCases } from '../service-desk/example.ts';
import { serviceDesk } from '../service-desk/service-desk.ts';
import { suppliers } from '../suppliers/suppliers.ts';
import * as contract from './contract.ts';
import { loadExample } from './example.ts';
import { intake } from './intake.ts';

const headOf = (role: 'unit-head' | 'division-head') => {
  const member = cast.find((each) => each.trust?.role === role);
  if (!member) throw new Error(`nobody in the cast is ${role}`);
  return asPerson(someone(role, member.trust?.unit ?? null, member.givenName), personOf(member).number);
};
export const engineer = asPerson(someone('employee', null, 'Samir'), castAs('employee').number);
export const head = headOf('unit-head');
export const above = headOf('division-head');
export const agent = someone('agent', 'DTD', 'Lina');
export const keeper = someone('administrator', null, 'Jonas');
export const stranger = someone('employee', null, 'Bo');

/** The house of one test file, with the whole example in it. */
export function intakeHouse() {
  // the house is there when the first test begins
  const kit = {} as { t: TestHouse };
  beforeAll(async () => {
    kit.t = await testHouse([people, notices, suppliers, assets, serviceDesk, intake], '2019-09-10T08:00:00Z');
    await kit.t.house.act('example', someone('administrator'), async (work) => {
      await loadPeople(work);
      await loadNotices(work);
      await loadAssets(work);
      await loadCases(work);
      await loadExample(work);
    });
  });
  afterAll(() => kit.t.close());
  const waiting = async (order: string, caller: Caller) =>
    (await kit.t.run(contract.listMyApprovals, {}, caller)).rows.find((row) => row.order === order);
  return Object.assign(kit, {
    order: (over: Partial<InputOf<typeof contract.placeOrder>> = {}, caller: Caller = engineer) =>
      kit.t.run(contract.placeOrder, { item: 'laptop', answers: { use: 'office' }, unit: 'DTD-MT', ...over }, caller),
    show: (id: string, caller: Caller = engineer) => kit.t.run(contract.showOrder, { order: id }, caller),
    decide: (approval: string | null, caller: Caller, isApproved = true, reason = '') =>
      kit.t.run(contract.decideApproval, { approval: approval ?? '', isApproved, reason }, caller),
    waiting,
    /** says yes to an order that waits for this caller */
    approve: async (order: string, caller: Caller = head) =>
      kit.t.run(
        contract.decideApproval,
        { approval: (await waiting(order, caller))?.approval ?? '', isApproved: true },
        caller,
      ),
    resolved: async (id: string) => {
      await kit.t.run(resolveCase, { case: id, solution: 'Levererad.' }, agent);
      await runDueJobs(kit.t.house);
    },
    query: async (text: string, values: readonly unknown[] = []) =>
      (await kit.t.house.database.pool.query(text, [...values])).rows,
  });
}

/** A caller as a person of the example region. */
export function asPerson(caller: Caller, number: string): Caller {
  return {
    ...caller,
    actor: caller.actor && { ...caller.actor, personId: examplePersonId(number), id: exampleAccountId(number) },
  };
}
