// A house with the desk and those who lead major incidents, with short ways to say what tests of them say.
import { afterAll, beforeAll } from 'vitest';
import { someone, type TestHouse } from '../../../checks/kit/test-house.ts';
import { castAs } from '../../../example/region.ts';
import type { Caller } from '../../../platform/operation/caller.ts';
import { examplePersonId } from '../../people/example.ts';
import * as contract from '../contract.ts';
import { deskCallers, deskHouse } from '../desk-house.test-kit.ts';

type Role = Parameters<typeof castAs>[0];
export const personOf = (role: Role): string => examplePersonId(castAs(role).number);
export const lead = as(deskCallers.lead, 'incident-manager');
export const communicator = as(someone('communicator', 'DTD', 'Elin'), 'communicator');
export const engineer = as(someone('employee', null, 'Samir'), 'employee');

/** The house of a test file, opened before its tests and closed after them. */
export function majorHouse() {
  const opened: { house?: TestHouse } = {};
  beforeAll(async () => {
    opened.house = await deskHouse();
  });
  afterAll(() => opened.house?.close());
  const t = (): TestHouse => {
    if (!opened.house) throw new Error('the house opens before the tests');
    return opened.house;
  };
  const report = (service: string, number: number, title = 'Telefonerna är döda') =>
    t().run(
      contract.openCase,
      { title, service, requesterName: `Anmälare ${number}`, channel: 'phone' },
      deskCallers.agent,
    );
  return {
    t,
    report,
    minutesLater: (minutes: number): void => {
      t().clock = new Date(t().clock.getTime() + minutes * 60_000);
    },
    show: (major: string, caller: Caller = lead) => t().run(contract.showMajor, { major }, caller),
    declared: async (service: string) => {
      const { case: id } = await report(service, 1);
      return { id, ...(await t().run(contract.declareMajor, { case: id }, lead)) };
    },
  };
}

function as(caller: Caller, role: Role): Caller {
  return { ...caller, actor: caller.actor && { ...caller.actor, personId: personOf(role) } };
}
