// A house with people and security, its callers, and short ways to say what tests of incidents say.
import { afterAll, beforeAll } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { castAs } from '../../example/region.ts';
import { closeDocuments } from '../../platform/documents/documents.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { examplePersonId, loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import * as contract from './contract.ts';
import { loadExample } from './example.ts';
import { security } from './security.ts';

type Role = Parameters<typeof castAs>[0];
export const personOf = (role: Role): string => examplePersonId(castAs(role).number);
/** A caller who is the example's person with this role. */
export function named(role: Role, caller: Caller = someone(role)): Caller {
  return { ...caller, actor: caller.actor && { ...caller.actor, personId: personOf(role) } };
}
export const officer = named('security-officer');
export const lead = named('incident-manager');
export const engineer = named('employee');
export const administrator = someone('administrator');

/** The house of a test file with the example's people and incidents, on a Monday morning in February 2026. */
export function securityHouse() {
  const opened: { house?: TestHouse } = {};
  const t = (): TestHouse => {
    if (!opened.house) throw new Error('the house opens before the tests');
    return opened.house;
  };
  beforeAll(async () => {
    opened.house = await testHouse([people, security]);
    await t().house.act('load', administrator, loadPeople);
    await t().house.act('load', administrator, loadExample);
    t().house.tree.forget();
    t().clock = new Date('2026-02-02T09:00:00+01:00');
  });
  afterAll(async () => {
    await closeDocuments();
    await opened.house?.close();
  });
  return {
    t,
    report: (title: string, by: Caller = officer, knownAt = '2026-02-02T08:00:00+01:00') =>
      t().run(contract.reportIncident, { title, unit: 'DTD', knownAt, description: 'Okända konton har skapats.' }, by),
    show: (incident: string, by: Caller = officer) => t().run(contract.showIncident, { incident }, by),
  };
}

/** The bytes of a file that an operation answered with. */
export async function bytesOf({ content }: FileAnswer): Promise<Buffer> {
  return Buffer.isBuffer(content) ? content : Buffer.concat(await content.toArray());
}
