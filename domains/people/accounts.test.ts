// Accounts, roles and delegation through their operations, on the example region.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { castAs, type ExamplePerson, examplePeople } from '../../example/region.ts';
import type { Caller } from '../../platform/operation/caller.ts';
import { openSession, sessionActor } from '../../platform/sign-in/session.ts';
import { changePassword, signIn } from '../../platform/sign-in/sign-in-contract.ts';
import * as contract from './contract.ts';
import { exampleAccountId, examplePersonId, loadExample } from './example.ts';
import { people } from './people.ts';

const now = '2019-09-10T08:00:00Z';
const employee = someone('employee');
const controller = castAs('controller');
const engineer = castAs('employee');

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([people], now);
  await t.house.act('load-example', someone('administrator'), loadExample);
});
afterAll(() => t.close());

/** Signs a person of the example in and returns them as a caller with the roles that hold now. */
async function signedIn(who: ExamplePerson): Promise<Caller> {
  const account = exampleAccountId(who.number);
  const { token } = await t.house.act('test', someone('administrator'), (work) => openSession(work, account));
  return { actor: (await sessionActor(t.house.database.pool, token, t.clock))?.actor ?? null };
}

const withoutAccount = (): ExamplePerson => {
  const found = examplePeople().persons.find((each) => each.title === 'Systemutvecklare');
  if (!found) throw new Error('the example has developers');
  return found;
};

test('an account is opened for a person, given a role, and the role opens what it should', async () => {
  const who = withoutAccount();
  const opened = await t.run(contract.openAccount, {
    person: examplePersonId(who.number),
    login: who.login,
    name: `${who.givenName} ${who.familyName}`,
  });
  const { account } = opened;
  const given = await t.run(contract.giveRole, { account, role: 'communicator', unit: 'DTD', from: '2019-09-10' });
  expect(given.roles).toMatchObject([{ role: 'communicator', unit: 'DTD', holds: true, delegatedBy: null }]);
  const shown = await t.run(contract.showPerson, { person: examplePersonId(who.number) });
  expect(shown.account).toBe(account);
  for (const id of ['open-account', 'give-role']) expect(await t.audited(id)).toBe(1);
});

test('a role is given from a day and ended on a day', async () => {
  const account = exampleAccountId(engineer.number);
  const later = await t.run(contract.giveRole, { account, role: 'auditor', from: '2019-10-01', to: '2019-10-31' });
  const grant = later.roles.find((role) => role.role === 'auditor');
  expect(grant).toMatchObject({ holds: false, unit: null });
  expect((await signedIn(engineer)).actor?.grants.map((each) => each.role)).toEqual(['employee']);
  const ended = await t.run(contract.endRole, { grant: grant?.grant ?? '', lastDay: '2019-10-15' });
  expect(ended.roles.find((role) => role.role === 'auditor')?.to).toBe('2019-10-15');
  const gone = await t.run(contract.endRole, { grant: grant?.grant ?? '', lastDay: '2019-09-10' });
  expect(gone.roles.some((role) => role.role === 'auditor')).toBe(false);
  expect(await t.audited('end-role')).toBe(2);
});

test('a temporary password opens for seven days, ends sessions, and is replaced by one’s own', async () => {
  const account = exampleAccountId(controller.number);
  const before = await signedIn(controller);
  expect(before.actor).not.toBeNull();
  const { password, until } = await t.run(contract.giveTemporaryPassword, { account });
  expect(until).toBe('2019-09-17T08:00:00.000Z');
  const sessions = await t.house.database.pool.query('select 1 from platform.sessions where account_id = $1', [
    account,
  ]);
  expect(sessions.rows).toHaveLength(0);
  const { token } = await t.run(signIn, { login: controller.login, password }, nobody);
  const me = { actor: (await sessionActor(t.house.database.pool, token, t.clock))?.actor ?? null };
  await t.run(changePassword, { current: password, password: 'min egen långa fras' }, me);
  expect((await t.run(contract.showAccount, { account })).temporaryUntil).toBeNull();
  t.clock = new Date('2019-09-18T08:00:00Z');
  await t.run(signIn, { login: controller.login, password: 'min egen långa fras' }, nobody);
  t.clock = new Date(now);
  const log = await t.house.database.pool.query('select 1 from platform.audit_entries where detail like $1', [
    `%${password}%`,
  ]);
  expect(log.rows).toHaveLength(0);
  expect(await t.audited('give-temporary-password')).toBeGreaterThan(0);
});

test('my account says that a password must be replaced, until it is', async () => {
  const auditor = castAs('auditor');
  const account = exampleAccountId(auditor.number);
  expect(await t.run(contract.showMyAccount, {}, await signedIn(auditor))).toMatchObject({
    login: auditor.login,
    hasPassword: false,
    temporaryUntil: null,
  });
  await t.run(contract.giveTemporaryPassword, { account });
  expect(await t.run(contract.showMyAccount, {}, await signedIn(auditor))).toMatchObject({
    hasPassword: true,
    temporaryUntil: '2019-09-17T08:00:00.000Z',
  });
});

test('a temporary password that was not replaced no longer opens after its time', async () => {
  const account = exampleAccountId(engineer.number);
  const { password } = await t.run(contract.giveTemporaryPassword, { account });
  t.clock = new Date('2019-09-18T08:00:00Z');
  await expect(t.run(signIn, { login: engineer.login, password }, nobody)).rejects.toMatchObject({
    code: 'wrong-login-or-password',
  });
  t.clock = new Date(now);
});

test('a disabled account is out at once and comes back with its roles', async () => {
  const communicator = castAs('communicator');
  const account = exampleAccountId(communicator.number);
  await signedIn(communicator);
  const closed = await t.run(contract.disableAccount, { account });
  expect(closed).toMatchObject({ disabled: true });
  const sessions = await t.house.database.pool.query('select 1 from platform.sessions where account_id = $1', [
    account,
  ]);
  expect(sessions.rows).toHaveLength(0);
  await expect(t.run(contract.giveTemporaryPassword, { account })).rejects.toMatchObject({
    code: 'account-is-disabled',
  });
  const open = await t.run(contract.enableAccount, { account });
  expect(open.disabled).toBe(false);
  expect(open.roles.map((role) => role.role)).toContain('communicator');
  for (const id of ['disable-account', 'enable-account']) expect(await t.audited(id)).toBe(1);
});

test('the last administrator of the region cannot be ended or disabled, nor anybody themselves', async () => {
  const last = castAs('administrator');
  const account = exampleAccountId(last.number);
  const grant = (await t.run(contract.showAccount, { account })).roles.find((role) => role.role === 'administrator');
  await expect(t.run(contract.endRole, { grant: grant?.grant ?? '', lastDay: '2019-09-10' })).rejects.toMatchObject({
    code: 'last-administrator',
  });
  await expect(t.run(contract.disableAccount, { account })).rejects.toMatchObject({ code: 'last-administrator' });
  await expect(t.run(contract.disableAccount, { account }, await signedIn(last))).rejects.toMatchObject({
    code: 'own-account',
  });
});

test('accounts refuse what cannot be', async () => {
  const person = examplePersonId(engineer.number);
  const account = exampleAccountId(engineer.number);
  await expect(t.run(contract.openAccount, { person, login: 'another', name: 'Samir' })).rejects.toMatchObject({
    code: 'person-has-account',
  });
  await expect(t.run(contract.openAccount, { login: engineer.login, name: 'Någon annan' })).rejects.toMatchObject({
    code: 'login-taken',
  });
  await expect(t.run(contract.openAccount, { login: 'å ä ö', name: 'Fel' })).rejects.toMatchObject({ kind: 'invalid' });
  const role = { account, role: 'controller' as const, from: '2019-09-10' };
  await expect(t.run(contract.giveRole, { ...role, unit: 'NOPE' })).rejects.toMatchObject({ code: 'unknown-unit' });
  await expect(t.run(contract.giveRole, { ...role, to: '2019-09-01' })).rejects.toMatchObject({
    code: 'ends-before-it-begins',
  });
  await expect(
    t.run(contract.giveRole, {
      account: exampleAccountId(controller.number),
      role: 'controller',
      unit: 'DTD',
      from: '2020-01-01',
    }),
  ).rejects.toMatchObject({ code: 'role-already-held' });
  const unknown = '0198c0de-0000-7000-8000-000000000000';
  for (const attempt of [
    () => t.run(contract.showAccount, { account: unknown }),
    () => t.run(contract.disableAccount, { account: unknown }),
    () => t.run(contract.enableAccount, { account: unknown }),
    () => t.run(contract.giveTemporaryPassword, { account: unknown }),
    () => t.run(contract.endRole, { grant: unknown, lastDay: '2019-09-10' }),
    () => t.run(contract.takeBackDelegation, { grant: unknown }),
  ])
    await expect(attempt()).rejects.toMatchObject({ kind: 'not-found' });
  for (const attempt of [
    () => t.run(contract.listAccounts, { limit: 0 }),
    () => t.run(contract.showAccount, { account: 'x' }),
    () => t.run(contract.disableAccount, { account: 'x' }),
    () => t.run(contract.enableAccount, { account: 'x' }),
    () => t.run(contract.giveTemporaryPassword, { account: 'x' }),
    () => t.run(contract.endRole, { grant: unknown, lastDay: 'soon' }),
    () => t.run(contract.takeBackDelegation, { grant: 'x' }),
  ])
    await expect(attempt()).rejects.toMatchObject({ kind: 'invalid' });
});

test('only administrators see or change accounts', async () => {
  const account = exampleAccountId(engineer.number);
  const hr = someone('hr-analyst');
  for (const wrong of [employee, hr])
    for (const attempt of [
      () => t.run(contract.listAccounts, {}, wrong),
      () => t.run(contract.showAccount, { account }, wrong),
      () => t.run(contract.openAccount, { login: 'new.one', name: 'Ny' }, wrong),
      () => t.run(contract.giveRole, { account, role: 'auditor', from: '2019-09-10' }, wrong),
      () => t.run(contract.endRole, { grant: account, lastDay: '2019-09-10' }, wrong),
      () => t.run(contract.disableAccount, { account }, wrong),
      () => t.run(contract.enableAccount, { account }, wrong),
      () => t.run(contract.giveTemporaryPassword, { account }, wrong),
    ])
      await expect(attempt()).rejects.toMatchObject({ kind: 'not-allowed' });
  expect((await t.run(contract.showPerson, { person: examplePersonId(engineer.number) }, employee)).account).toBeNull();
});

test('accounts are listed by login, searched and filtered by role', async () => {
  const heads = await t.run(contract.listAccounts, { role: 'division-head', limit: 200 });
  expect(heads.rows.length).toBeGreaterThan(5);
  expect(heads.rows.every((row) => row.roles.some((role) => role.role === 'division-head'))).toBe(true);
  const first = await t.run(contract.listAccounts, { limit: 10 });
  const second = await t.run(contract.listAccounts, { limit: 10, after: first.next ?? '' });
  const logins = [...first.rows, ...second.rows].map((row) => row.login);
  expect(logins).toEqual(logins.toSorted());
  expect(new Set(logins).size).toBe(20);
  expect((await t.run(contract.listAccounts, { search: 'STRANDMARK' })).rows.map((row) => row.login)).toEqual([
    'karin.strandmark',
  ]);
});

test('a role is delegated for a time, shown to both, works, cannot be passed on, and is taken back', async () => {
  const head = castAs('division-head');
  const me = await signedIn(head);
  const [own] = (await t.run(contract.showMyAccount, {}, me)).held;
  const grant = own?.grant ?? '';
  const person = examplePersonId(engineer.number);
  const given = await t.run(contract.delegateRole, { grant, person, from: '2019-09-10', to: '2019-09-20' }, me);
  expect(given).toMatchObject({ role: 'division-head', unit: 'DTD', holder: 'Samir Hallnäs' });
  const colleague = await signedIn(engineer);
  expect(colleague.actor?.grants).toContainEqual({ role: 'division-head', unit: 'DTD' });
  expect((await t.run(contract.showMyAccount, {}, colleague)).held[0]?.delegatedBy).toBe('Margareta Ljungsele');
  await expect(
    t.run(
      contract.delegateRole,
      { grant: given.grant, person: examplePersonId(controller.number), from: '2019-09-10', to: '2019-09-11' },
      colleague,
    ),
  ).rejects.toMatchObject({ code: 'delegated-cannot-be-delegated' });
  await expect(t.run(contract.takeBackDelegation, { grant: given.grant }, colleague)).rejects.toMatchObject({
    kind: 'not-found',
  });
  expect((await t.run(contract.showMyAccount, {}, me)).delegated).toHaveLength(1);
  await t.run(contract.takeBackDelegation, { grant: given.grant }, me);
  expect((await signedIn(engineer)).actor?.grants.map((each) => each.role)).toEqual(['employee']);
  for (const id of ['delegate-role', 'take-back-delegation']) expect(await t.audited(id)).toBe(1);
});

test('ending a role ends what was delegated from it', async () => {
  const auditor = castAs('auditor');
  const me = await signedIn(auditor);
  const grant = (await t.run(contract.showMyAccount, {}, me)).held[0]?.grant ?? '';
  await t.run(
    contract.delegateRole,
    { grant, person: examplePersonId(engineer.number), from: '2019-09-10', to: '2019-12-31' },
    me,
  );
  await t.run(contract.endRole, { grant, lastDay: '2019-09-09' });
  expect((await signedIn(engineer)).actor?.grants.map((each) => each.role)).toEqual(['employee']);
});

test('delegation refuses roles of others, a year and more, people without account, and nobody', async () => {
  const head = castAs('unit-head');
  const me = await signedIn(head);
  const grant = (await t.run(contract.showMyAccount, {}, me)).held[0]?.grant ?? '';
  const wish = { grant, person: examplePersonId(engineer.number), from: '2019-09-10', to: '2019-09-20' };
  await expect(t.run(contract.delegateRole, wish, await signedIn(engineer))).rejects.toMatchObject({
    code: 'not-my-role',
  });
  await expect(t.run(contract.delegateRole, { ...wish, to: '2021-01-01' }, me)).rejects.toMatchObject({
    code: 'delegation-too-long',
  });
  await expect(t.run(contract.delegateRole, { ...wish, to: '2019-09-01' }, me)).rejects.toMatchObject({
    code: 'ends-before-it-begins',
  });
  const without = examplePeople().persons.find((each) => each.title === 'Medicintekniker')?.number ?? '';
  await expect(t.run(contract.delegateRole, { ...wish, person: examplePersonId(without) }, me)).rejects.toMatchObject({
    code: 'person-has-no-account',
  });
  await expect(t.run(contract.showMyAccount, {}, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.delegateRole, wish, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.takeBackDelegation, { grant }, nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  await expect(t.run(contract.delegateRole, { ...wish, from: 'now' }, me)).rejects.toMatchObject({ kind: 'invalid' });
});
