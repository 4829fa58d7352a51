// What is true of every operation of the house, whatever it does: it refuses wrong input with the fields, nobody gets in
// without a session unless the contract says so, and nobody who lacks its permission.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { domains } from '../app/domains.ts';
import type { Caller } from '../platform/operation/caller.ts';
import type { Operation } from '../platform/operation/operation.ts';
import { platformDoors } from '../platform/operation/platform-doors.ts';
import { type Role, roles } from '../platform/permission/roles.ts';
import { Refusal } from '../platform/refusal/refusal.ts';
import { nobody, someone, type TestHouse, testHouse } from './kit/test-house.ts';
import { fieldsOf } from './rules/operation-rules.ts';

const operations = domains.flatMap((domain) => domain.operations.map(({ operation }) => operation));
const undemanding = operations.filter(({ input }) => input.safeParse({}).success);

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse(domains.filter((domain) => !platformDoors.includes(domain)));
});
afterAll(() => t.close());

test('wrong input is answered with the fields that are wrong', async () => {
  const demanding = operations.filter(({ input }) => fieldsOf(input).length > 0);
  expect(demanding.length).toBeGreaterThan(50);
  for (const operation of demanding) {
    const wrong = Object.fromEntries(fieldsOf(operation.input).map((field) => [field, { wrong: true }]));
    expect(await refusalOf(operation, wrong, someone('administrator'))).toMatchObject({
      kind: 'invalid',
      fields: expect.arrayContaining([expect.objectContaining({ path: expect.any(String) })]),
    });
  }
});

test('nobody gets in without a session, unless the contract says that anybody may', async () => {
  const closed = undemanding.filter(({ permission }) => permission !== 'public');
  expect(closed.length).toBeGreaterThan(5);
  for (const operation of closed)
    expect(await refusalOf(operation, {}, nobody)).toMatchObject({ kind: 'not-signed-in' });
});

test('nobody gets in without the permission', async () => {
  const holders = new Map(domains.flatMap((domain) => Object.entries(domain.permissions)));
  const tried = undemanding.flatMap((operation) => {
    const lacking = roles.find((role) => !holds(holders, operation.permission, role));
    return lacking && operation.permission.includes('.') ? [{ operation, caller: someone(lacking) }] : [];
  });
  for (const { operation, caller } of tried)
    expect(await refusalOf(operation, {}, caller)).toMatchObject({ kind: 'not-allowed' });
});

test('every permission an operation asks for is carried by a role', () => {
  const known = new Set(domains.flatMap((domain) => Object.keys(domain.permissions)));
  const asked = operations.map(({ permission }) => permission).filter((each) => each.includes('.'));
  expect(asked.filter((permission) => !known.has(permission))).toEqual([]);
});

/** Everybody is an employee as well. */
function holds(holders: ReadonlyMap<string, readonly Role[]>, permission: string, role: Role): boolean {
  const carrying = holders.get(permission) ?? [];
  return carrying.includes(role) || carrying.includes('employee');
}

async function refusalOf(operation: Operation, input: object, caller: Caller): Promise<Refusal> {
  const thrown = await t.house.run(operation, input, caller).catch((error: unknown) => error);
  if (thrown instanceof Refusal) return thrown;
  throw new Error(`${operation.id} did not refuse: ${JSON.stringify(thrown)}`);
}
