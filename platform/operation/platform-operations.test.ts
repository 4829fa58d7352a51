// The platform's own operations that no module's test has shown from this side: they work for whoever may, and not for
// somebody without a session.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { readAuditChoices, readAuditLog, verifyAuditLog } from '../audit/audit-contract.ts';
import { breakDownFigure, readFacts, readFigureHash } from '../figures/figures-contract.ts';
import { searchByKind, searchEverything } from '../search/search-contract.ts';
import { keepMyChoice } from '../settings/settings-contract.ts';
import { chooseLanguage } from '../sign-in/sign-in-contract.ts';
import { listUnits } from '../work/units-contract.ts';
import { domain } from './domain.ts';
import { unitTreeGift } from './tree-keeper.ts';

const tree = domain({
  name: 'samples',
  uses: [],
  permissions: { 'samples.see': ['controller'] },
  operations: [],
  gives: [
    unitTreeGift.give(async () => [
      { code: 'R', name: 'Regionen', parent: null, from: '2000-01-01', to: null, successor: null },
      { code: 'A', name: 'Avdelning A', parent: 'R', from: '2000-01-01', to: null, successor: null },
      { code: 'OLD', name: 'Gamla', parent: 'R', from: '2000-01-01', to: '2018-12-31', successor: 'A' },
    ]),
  ],
});

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([tree]);
});
afterAll(() => t.close());

test('the units of a day are listed in tree order, and only those where one holds the permission asked for', async () => {
  const codes = async (input: object, caller = someone('employee')) =>
    (await t.run(listUnits, input, caller)).units.map(({ code, depth }) => `${code} ${depth}`);
  expect(await codes({})).toEqual(['R 0', 'A 1']);
  expect(await codes({ on: '2018-06-01' })).toEqual(['R 0', 'A 1', 'OLD 1']);
  expect(await codes({ permission: 'samples.see' }, someone('controller', 'A'))).toEqual(['A 1']);
  expect(await codes({ permission: 'samples.see' })).toEqual([]);
  await expect(t.run(listUnits, { on: '2018-13-01' }, someone('employee'))).rejects.toMatchObject({ kind: 'invalid' });
});

test('the log is read newest first, page by page, and its chains are found whole, by those trusted with it', async () => {
  for (const value of [1, 2, 3]) await t.run(keepMyChoice, { name: 'view.rows', value }, someone('employee'));
  const first = await t.run(readAuditLog, { operation: 'keep-my-choice', limit: 2 }, someone('auditor'));
  expect(first.rows).toHaveLength(2);
  const rest = await t.run(
    readAuditLog,
    { operation: 'keep-my-choice', limit: 2, after: first.next ?? '' },
    someone('auditor'),
  );
  expect(rest).toMatchObject({ rows: [{ operation: 'keep-my-choice' }], next: null });
  const at = first.rows[0]?.at ?? '';
  const since = { operation: 'keep-my-choice', from: at };
  expect((await t.run(readAuditLog, since, someone('auditor'))).rows.length).toBeGreaterThan(0);
  expect((await t.run(readAuditLog, { before: '2000-01-01T00:00:00Z' }, someone('auditor'))).rows).toEqual([]);
  const choices = await t.run(readAuditChoices, {}, someone('auditor'));
  expect(choices.operations).toContain('keep-my-choice');
  const [actor] = choices.actors;
  const own = await t.run(readAuditLog, { actor: actor?.id ?? '' }, someone('auditor'));
  expect(own.rows.every((row) => row.actor === actor?.name)).toBe(true);
  expect((await t.run(verifyAuditLog, {}, someone('auditor'))).faults).toEqual([]);
  for (const operation of [readAuditLog, readAuditChoices, verifyAuditLog])
    await expect(t.run(operation, {}, someone('controller'))).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(readAuditLog, { limit: 1000 }, someone('auditor'))).rejects.toMatchObject({ kind: 'invalid' });
});

test('without a session there is no figure, no search, no choice and no language to keep', async () => {
  const asked = { figure: 'samples.x', unit: 'A', period: '2019-01..2019-08' };
  const refused = { kind: 'not-signed-in' };
  await expect(t.run(breakDownFigure, { ...asked, by: 'unit' }, nobody)).rejects.toMatchObject(refused);
  await expect(t.run(readFacts, asked, nobody)).rejects.toMatchObject(refused);
  await expect(t.run(readFigureHash, asked, nobody)).rejects.toMatchObject(refused);
  for (const search of [searchEverything, searchByKind])
    await expect(t.run(search, { q: 'vård' }, nobody)).rejects.toMatchObject(refused);
  await expect(t.run(keepMyChoice, { name: 'view.rows', value: 1 }, nobody)).rejects.toMatchObject(refused);
  await expect(t.run(chooseLanguage, { language: 'da' }, nobody)).rejects.toMatchObject(refused);
});
