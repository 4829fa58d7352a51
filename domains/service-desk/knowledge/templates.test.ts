// Ready answers: per team, filled from the case, offered with the articles that fit it; never somebody else's, and never an
// article for agents in an answer to the requester.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse } from '../../../checks/kit/test-house.ts';
import type { InputOf } from '../../../platform/operation/operation.ts';
import { openCase } from '../contract.ts';
import { deskCallers, deskHouse } from '../desk-house.test-kit.ts';
import { publishArticle, writeArticle } from './knowledge-contract.ts';
import * as contract from './template-contract.ts';
import { filledIn, unknownFields } from './template-rules.ts';

const { agent, elsewhere, nurse } = deskCallers;
const dane = { ...someone('agent', 'DTD', 'Dorte'), language: 'da' as const };
let t: TestHouse;
beforeAll(async () => {
  t = await deskHouse();
});
afterAll(() => t.close());

const set = (over: Partial<InputOf<typeof contract.setTemplate>> = {}, caller = agent) =>
  t.run(
    contract.setTemplate,
    {
      team: 'servicedesk',
      name: 'Provsvar',
      texts: { sv: 'Hej {förnamn}! Om {ärende}: {rubrik}. /{handläggare}' },
      ...over,
    },
    caller,
  );
const open = () => t.run(openCase, { title: 'Skrivaren skriver inte ut för 19121212-1212', kind: 'incident' }, nurse);
const answers = async (id: string, asked: Partial<InputOf<typeof contract.listAnswers>> = {}, caller = agent) =>
  (await t.run(contract.listAnswers, { case: id, ...asked }, caller)).answers;

test('fields are known by their names in three languages; what is no field is told', () => {
  const values = {
    number: 'Ä-1',
    title: 'T',
    requester: 'Amina Vikholm',
    firstName: 'Amina',
    service: '',
    place: '',
    team: 'SD',
    agent: 'Lina',
  };
  expect(filledIn('{förnamn} {Fornavn} {first name} {sag} [{tjänst}] {annat}', values)).toBe(
    'Amina Amina Amina Ä-1 [] {annat}',
  );
  expect(unknownFields('{namn} {lösenord}')).toEqual(['lösenord']);
});

test('an agent keeps an answer for the team; in a case it comes filled in, without personal numbers', async () => {
  const { template } = await set();
  const { case: id, number } = await open();
  const [found] = await answers(id, { search: 'provsvar' });
  expect(found).toMatchObject({
    kind: 'template',
    id: template,
    text: `Hej Amina! Om ${number}: Skrivaren skriver inte ut för ••••••••-••••. /Lina`,
  });
  await set({ template, texts: { sv: 'Nytt', da: 'Hej {fornavn}' } });
  expect((await answers(id, { search: 'provsvar' }, dane))[0]?.text).toBe('Hej Amina');
  expect((await t.run(contract.listTemplates, {}, agent)).rows.find((row) => row.template === template)).toMatchObject({
    teamName: 'Servicedesk',
    mayChange: true,
    changedBy: 'Lina',
  });
  await t.run(contract.dropTemplate, { template }, agent);
  expect((await answers(id, { search: 'provsvar' })).map((each) => each.kind)).not.toContain('template');
  for (const step of ['set-template', 'drop-template']) expect(await t.audited(step)).toBeGreaterThan(0);
});

test('articles that fit the case are offered with their text and address; those for agents only in a note', async () => {
  const { case: id } = await open();
  const first = (await answers(id)).filter((each) => each.kind === 'article');
  expect(first[0]).toMatchObject({
    name: 'Skrivaren skriver inte ut',
    address: expect.stringMatching(/^\/knowledge\//),
  });
  expect(first[0]?.text).toContain('1. Se om skrivaren visar fel');
  const { article } = await t.run(
    writeArticle,
    {
      unit: 'DTD-SD',
      audience: 'agents',
      reviewOn: '2020-06-01',
      texts: [{ language: 'sv', title: 'Zonkod till skrivare', body: '4711' }],
    },
    agent,
  );
  await t.run(publishArticle, { article }, agent);
  expect((await answers(id, { search: 'zonkod' })).map((each) => each.id)).toEqual([]);
  expect((await answers(id, { search: 'zonkod', internal: 'yes' })).map((each) => each.id)).toEqual([article]);
});

test('answers are offered to those who work with the case, and kept by those of the team', async () => {
  const { case: id } = await open();
  await expect(answers(id, {}, elsewhere)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(answers(id, {}, nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
  const { template } = await set({ team: null });
  for (const wrong of [elsewhere, nurse]) {
    await expect(set({}, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(set({ template, team: null }, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(t.run(contract.dropTemplate, { template }, wrong)).rejects.toMatchObject({ kind: 'not-allowed' });
  }
  await expect(t.run(contract.listTemplates, {}, nurse)).rejects.toMatchObject({ kind: 'not-allowed' });
  const teams = (await t.run(contract.listTemplates, {}, elsewhere)).rows.map((row) => row.team);
  expect(new Set(teams)).toEqual(new Set([null]));
});

test('what cannot be kept is answered with the field', async () => {
  for (const [over, code] of [
    [{ team: 'nobody' }, 'unknown-team'],
    [{ texts: { sv: ' ' } }, 'text-missing'],
    [{ texts: { sv: 'Ditt {lösenord}' } }, 'unknown-field'],
    [{ texts: { sv: 'Ring om 19121212-1212' } }, 'personal-number-in-text'],
    [{ template: '00000000-0000-4000-8000-000000000000' }, 'no-such-template'],
  ] as const)
    await expect(set(over)).rejects.toMatchObject({ code });
  await expect(set({ name: '' })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(answers('x')).rejects.toMatchObject({ kind: 'invalid' });
  await expect(
    t.run(contract.dropTemplate, { template: '00000000-0000-4000-8000-000000000000' }, agent),
  ).rejects.toMatchObject({ code: 'no-such-template' });
});
