// Personal numbers in cases: nobody reads them in passing, no search finds them, and whoever must see one asks for one text,
// says why, and is written down.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { readAuditLog } from '../../platform/audit/audit-contract.ts';
import * as contract from './contract.ts';
import { deskCallers, deskHouse } from './desk-house.test-kit.ts';

const { agent, elsewhere, lead, nurse, stranger } = deskCallers;
const swedish = '19121212-1212';
const danish = '070761-4285';
let t: TestHouse;
let id = '';

beforeAll(async () => {
  t = await deskHouse();
  const opened = await t.run(
    contract.openCase,
    {
      title: `Fel remiss för ${swedish}`,
      description: `Patientens cpr er ${danish}, og journalen viser en anden.`,
      place: `Sal 4, ${swedish}`,
      kind: 'incident',
      impact: 2,
    },
    nurse,
  );
  id = opened.case;
  await t.run(contract.commentCase, { case: id, text: `Gäller alltså ${swedish}.` }, nurse);
  await t.run(contract.commentCase, { case: id, text: `Kollat ${danish} i loggen.`, isInternal: true }, agent);
  await t.run(contract.changeCase, { case: id, title: `Fel remiss, ${swedish} igen` }, agent);
});
afterAll(() => t.close());

const numbers = /1212-?1212|070761|614285/;

test('every way to read a case shows dots, for everybody', async () => {
  const page = await t.run(contract.showCase, { case: id }, agent);
  expect(page.title).toBe('Fel remiss, ••••••••-•••• igen');
  expect(page.description).toContain('cpr er ••••••-••••,');
  expect(page.hidden).toEqual(['title', 'description', 'place', 'entry 2', 'entry 3']);
  const answers = [
    page,
    await t.run(contract.showCase, { case: id }, nurse),
    await t.run(contract.listCases, { view: 'all', limit: 200 }, agent),
    await t.run(contract.listMyCases, {}, nurse),
    await t.run(contract.listDisturbances, { search: 'remiss' }, stranger),
    await t.run(contract.listAnswers, { case: id }, agent),
  ];
  for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(numbers);
  expect(JSON.stringify(answers[4])).toContain('••••••••-••••');
  expect((await t.run(contract.showCase, { case: id }, nurse)).hidden).toEqual([]);
});

test('what changed in the history is masked as well, and a form that sends dots back changes nothing', async () => {
  const page = await t.run(contract.showCase, { case: id }, agent);
  const changed = page.entries.find((entry) => entry.changes?.title);
  expect(changed?.changes?.title).toEqual(['Fel remiss för ••••••••-••••', 'Fel remiss, ••••••••-•••• igen']);
  await t.run(contract.changeCase, { case: id, title: page.title, place: page.place, urgency: 1 }, agent);
  const { text } = await t.run(
    contract.unmaskCaseText,
    { case: id, text: 'title', reason: 'Kontrollerar titeln' },
    agent,
  );
  expect(text).toBe(`Fel remiss, ${swedish} igen`);
});

test('no search finds a case by a number, nor by the day in it', async () => {
  const found = async (search: string) =>
    (await t.run(contract.listCases, { view: 'all', search }, agent)).rows.map((row) => row.case);
  expect(await found('fel remiss igen')).toEqual([id]);
  for (const number of [swedish, '191212121212', '19121212', '1212', danish, '070761'])
    expect(await found(number)).not.toContain(id);
  const { case: phone } = await t.run(
    contract.openCase,
    { title: 'Ring 0735551234 om skrivaren', kind: 'incident' },
    nurse,
  );
  expect(await found('skrivaren 0735551234')).toEqual([phone]);
});

test('one text is shown to whoever works with the case and says why; the case and the log keep who and why, not the number', async () => {
  const before = await t.audited('unmask-case-text');
  const seen = await t.run(
    contract.unmaskCaseText,
    { case: id, text: 'entry 2', reason: `Rättar remissen för ${swedish}` },
    agent,
  );
  expect(seen.text).toBe(`Gäller alltså ${swedish}.`);
  expect(await t.audited('unmask-case-text')).toBe(before + 1);
  const page = await t.run(contract.showCase, { case: id }, agent);
  expect(page.entries.at(-1)).toMatchObject({
    what: 'unmasked',
    by: 'Lina',
    isOpen: false,
    text: 'Rättar remissen för ••••••••-••••',
  });
  expect((await t.run(contract.showCase, { case: id }, nurse)).entries.map((entry) => entry.what)).not.toContain(
    'unmasked',
  );
  // shown only then: the next look has dots again
  expect(JSON.stringify(page)).not.toMatch(numbers);
  const log = await t.run(readAuditLog, { subjectId: id, limit: 200 }, someone('auditor'));
  expect(log.rows.some((row) => row.operation === 'unmask-case-text' && row.actor === 'Lina')).toBe(true);
  expect(JSON.stringify(log)).not.toMatch(numbers);
  const all = await t.house.database.pool.query('select detail from platform.audit_entries');
  expect(JSON.stringify(all.rows)).not.toMatch(numbers);
});

test('nobody else sees a number: not its requester, not an agent elsewhere, not without a reason', async () => {
  const ask = (caller = agent, over: object = {}) =>
    t.run(contract.unmaskCaseText, { case: id, text: 'title', reason: 'Behöver se numret', ...over }, caller);
  await expect(ask(nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(ask(stranger)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(ask(elsewhere)).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-case' });
  await expect(ask(nobody)).rejects.toMatchObject({ kind: 'not-signed-in' });
  // an agent elsewhere who told of it sees the case, but does not work with it
  const teller = { ...elsewhere, actor: elsewhere.actor && { ...elsewhere.actor, id: nurse.actor?.id ?? '' } };
  expect((await t.run(contract.showCase, { case: id }, teller)).hidden).toEqual([]);
  await expect(ask(teller)).rejects.toMatchObject({ kind: 'not-allowed' });
  expect((await ask(lead)).text).toContain(swedish);
  await expect(ask(agent, { reason: 'x' })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(ask(agent, { text: 'entry 1 or 2' })).rejects.toMatchObject({ kind: 'invalid' });
  for (const text of ['entry 1', 'entry 999', 'solution'])
    await expect(ask(agent, { text })).rejects.toMatchObject({ code: 'nothing-masked' });
});

test('a restricted case keeps its numbers from agents who are not in its team', async () => {
  const { case: hidden } = await t.run(
    contract.openCase,
    { title: `Skyddad, ${swedish}`, kind: 'incident', isRestricted: true },
    nurse,
  );
  await expect(
    t.run(contract.unmaskCaseText, { case: hidden, text: 'title', reason: 'Behöver se numret' }, deskCallers.other),
  ).rejects.toMatchObject({ kind: 'not-found' });
});
