// Knowledge through its operations: who reads and writes what, that readers keep the published version, that each finds it in
// their own language, and that what was missed is counted without telling who missed it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, someone, type TestHouse } from '../../../checks/kit/test-house.ts';
import { castAs } from '../../../example/region.ts';
import type { InputOf } from '../../../platform/operation/operation.ts';
import { searchEverything } from '../../../platform/search/search-contract.ts';
import { examplePersonId } from '../../people/example.ts';
import { commentCase, openCase, resolveCase } from '../contract.ts';
import { deskCallers, deskHouse, deskNow } from '../desk-house.test-kit.ts';
import * as contract from './knowledge-contract.ts';

const { agent, other, elsewhere, nurse, stranger } = deskCallers;
const dane = someone('employee', null, 'Dorte', 'da');
let t: TestHouse;
beforeAll(async () => {
  t = await deskHouse();
});
afterAll(() => t.close());

const texts: contract.ArticleText[] = [
  { language: 'sv', title: 'Byta mjölkpulver i automaten', body: 'Öppna luckan.\n\n1. Fyll på.\n2. Stäng.' },
  { language: 'da', title: 'Skift mælkepulver i automaten', body: 'Åbn lågen.' },
];
const write = (over: Partial<InputOf<typeof contract.writeArticle>> = {}, caller = agent) =>
  t.run(contract.writeArticle, { unit: 'DTD-SD', reviewOn: '2020-06-01', texts, ...over }, caller);
const published = async (over: Partial<InputOf<typeof contract.writeArticle>> = {}) => {
  const { article } = await write(over);
  return t.run(contract.publishArticle, { article, note: 'Första' }, agent);
};
const show = (article: string, caller = nurse) => t.run(contract.showArticle, { article }, caller);
const found = async (search: string, caller = nurse) =>
  (await t.run(contract.listArticles, { search }, caller)).rows.map((row) => row.article);

test('a draft is for editors of its unit; when it is published everybody reads it in their language', async () => {
  const { article, allowed, number } = await write({ words: ['kaffeautomat'] });
  expect(number).toMatch(/^K-\d{4}$/);
  expect(allowed).toEqual(['change-article', 'publish-article', 'withdraw-article']);
  for (const wrong of [nurse, elsewhere])
    await expect(show(article, wrong)).rejects.toMatchObject({ code: 'no-such-article' });
  expect(await found('mjölkpulver')).not.toContain(article);
  await t.run(contract.publishArticle, { article, note: 'Ny automat' }, agent);
  expect(await show(article)).toMatchObject({
    title: 'Byta mjölkpulver i automaten',
    state: 'published',
    allowed: [],
    entries: [],
  });
  expect(await show(article, dane)).toMatchObject({ title: 'Skift mælkepulver i automaten', language: 'da' });
  expect(await found('slut på mjölkpulver')).toContain(article);
  expect(await found('kaffeautomaten')).toContain(article);
  expect(await found('mælkepulver', dane)).toContain(article);
  expect(await found('mælkepulver')).not.toContain(article);
  const everywhere = await t.run(searchEverything, { q: 'mælkepulver' }, dane);
  expect(everywhere.hits.map((hit) => hit.address)).toEqual([`/knowledge/${article}`]);
  expect(await t.audited('publish-article')).toBeGreaterThan(0);
});

test('readers keep the published version until the next is published, and its change can be read', async () => {
  const first = await published();
  const [sv] = texts;
  const next = [{ ...sv, language: 'sv' as const, title: 'Byta mjölkpulver', body: 'Öppna luckan med nyckel.' }];
  const changed = await t.run(
    contract.changeArticle,
    { article: first.article, edition: first.edition, unit: 'DTD-SD', reviewOn: '2020-06-01', texts: next },
    agent,
  );
  expect(changed).toMatchObject({ version: 2, hasDraft: true });
  expect(await show(first.article)).toMatchObject({ version: 1, title: 'Byta mjölkpulver i automaten' });
  await expect(
    t.run(
      contract.changeArticle,
      { article: first.article, edition: first.edition, unit: 'DTD-SD', reviewOn: '2020-06-01', texts: next },
      other,
    ),
  ).rejects.toMatchObject({ code: 'article-changed-meanwhile', facts: { by: 'Lina' } });
  await t.run(contract.publishArticle, { article: first.article, note: 'Nyckel behövs' }, other);
  expect(await show(first.article)).toMatchObject({ version: 2, title: 'Byta mjölkpulver' });
  const { entries } = await show(first.article, agent);
  expect(entries.map((entry) => `${entry.what} ${entry.version} ${entry.by}`)).toEqual([
    'drafted 1 Lina',
    'published 1 Lina',
    'changed 2 Lina',
    'published 2 Olle',
  ]);
  const change = await t.run(contract.showArticleChange, { article: first.article, version: 2 }, agent);
  expect(change.before).toHaveLength(2);
  expect(change.after.map((text) => text.body)).toEqual(['Öppna luckan med nyckel.']);
  await expect(t.run(contract.publishArticle, { article: first.article }, agent)).rejects.toMatchObject({
    code: 'nothing-to-publish',
  });
  expect(await t.audited('change-article')).toBeGreaterThan(0);
});

test('what is for agents is read by those who work with cases in its unit, and found by no one else', async () => {
  const { article } = await published({
    audience: 'agents',
    texts: [{ language: 'sv', title: 'Nollställa pulverbryggaren', body: 'Kod 4711.' }],
  });
  expect((await show(article, other)).article).toBe(article);
  expect(await found('pulverbryggaren', other)).toEqual([article]);
  const forAnswer = await t.run(contract.listArticles, { search: 'pulverbryggaren', open: 'yes' }, other);
  expect(forAnswer.rows).toEqual([]);
  for (const wrong of [nurse, elsewhere]) {
    await expect(show(article, wrong)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await found('pulverbryggaren', wrong)).toEqual([]);
    expect((await t.run(searchEverything, { q: 'pulverbryggaren' }, wrong)).hits).toEqual([]);
  }
});

test('an article is read through, or withdrawn with a reason and then found by no one; the text stays in its history', async () => {
  const { article } = await published({ owner: examplePersonId(castAs('agent').number), reviewOn: '2019-09-20' });
  const mine = await t.run(contract.listArticles, { view: 'review', mine: 'yes' }, agent);
  expect(mine.rows.find((row) => row.article === article)).toMatchObject({ isMine: true, isOverdue: false });
  t.clock = new Date('2019-09-21T08:00:00Z');
  expect(await show(article, agent)).toMatchObject({ isOverdue: true });
  const done = await t.run(contract.reviewArticle, { article, reviewOn: '2020-09-01' }, agent);
  expect(done).toMatchObject({ isOverdue: false, reviewOn: '2020-09-01' });
  await expect(t.run(contract.reviewArticle, { article, reviewOn: '2019-01-01' }, agent)).rejects.toMatchObject({
    code: 'review-has-passed',
  });
  t.clock = new Date(deskNow);
  await t.run(contract.withdrawArticle, { article, reason: 'Automaten är utbytt.' }, agent);
  await expect(show(article)).rejects.toMatchObject({ kind: 'not-found' });
  expect(await found('mjölkpulver')).not.toContain(article);
  expect(await show(article, agent)).toMatchObject({ state: 'withdrawn', title: 'Byta mjölkpulver i automaten' });
  for (const [run, code] of [
    [() => t.run(contract.withdrawArticle, { article, reason: 'Igen' }, agent), 'already-withdrawn'],
    [() => t.run(contract.reviewArticle, { article, reviewOn: '2020-09-01' }, agent), 'article-not-published'],
    [() => t.run(contract.rateArticle, { article, helped: true }, agent), 'article-not-published'],
  ] as const)
    await expect(run()).rejects.toMatchObject({ code });
  for (const step of ['review-article', 'withdraw-article']) expect(await t.audited(step)).toBeGreaterThan(0);
});

test('it helped or not: one answer a reader and version, comments without personal numbers and without names', async () => {
  const { article } = await published();
  await t.run(contract.rateArticle, { article, helped: false, comment: 'Pat 191212121212 fick ingen mjölk' }, nurse);
  await t.run(contract.rateArticle, { article, helped: true, comment: 'Nu gick det, 191212121212' }, nurse);
  await t.run(contract.rateArticle, { article, helped: false }, stranger);
  const page = await show(article, agent);
  expect(page).toMatchObject({ helped: 1, didNotHelp: 1, myFeedback: null });
  expect(page.comments.map((each) => each.text)).toEqual(['Nu gick det, ••••••••••••']);
  expect(JSON.stringify(page)).not.toContain('Amina');
  expect(await show(article)).toMatchObject({ myFeedback: true, comments: [] });
  expect(await t.audited('rate-article')).toBe(3);
});

test('a draft is made of a solved case, for agents, without personal numbers; only by those who work with the case', async () => {
  const { case: id } = await t.run(
    openCase,
    { title: 'Etiketten för 19121212-1212 blir tom', kind: 'incident', service: 'workplace' },
    nurse,
  );
  await expect(t.run(contract.draftFromCase, { case: id }, agent)).rejects.toMatchObject({ code: 'case-not-solved' });
  await t.run(resolveCase, { case: id, solution: 'Byt färgband.' }, agent);
  const { article } = await t.run(contract.draftFromCase, { case: id }, agent);
  const page = await show(article, agent);
  expect(page).toMatchObject({ state: 'draft', audience: 'agents', services: ['workplace'], fromCase: { case: id } });
  expect(page.title).toBe('Etiketten för ••••••••-•••• blir tom');
  expect(page.texts[0]?.body).toContain('Byt färgband.');
  for (const wrong of [elsewhere, nurse])
    await expect(t.run(contract.draftFromCase, { case: id }, wrong)).rejects.toMatchObject({
      kind: wrong === nurse ? 'not-allowed' : 'not-found',
    });
  const asRequester = {
    ...agent,
    actor: agent.actor && { ...agent.actor, grants: [...agent.actor.grants, { role: 'agent' as const, unit: 'DAK' }] },
  };
  expect((await t.run(contract.draftFromCase, { case: id }, asRequester)).number).toMatch(/^K-/);
  expect(await t.audited('draft-from-case')).toBeGreaterThan(0);
  await t.run(commentCase, { case: id, text: 'Tack.' }, nurse);
});

test('what is missed is counted once a person and day, shown when several have missed it, and gone when it is seen to', async () => {
  const miss = (words: string, caller = nurse) => t.run(contract.noteMissedSearch, { words, place: 'door' }, caller);
  expect(await miss('Nyckel till cykelrummet')).toEqual({ isCounted: true });
  expect(await miss('nyckel till  CYKELRUMMET!')).toEqual({ isCounted: false });
  expect(await miss('nyckel till cykelrummet', stranger)).toEqual({ isCounted: true });
  expect(await miss('patient 19121212-1212')).toEqual({ isCounted: false });
  const gaps = async () =>
    (await t.run(contract.listGaps, {}, agent)).gaps.filter((gap) => gap.words === 'nyckel till cykelrummet');
  expect(await gaps()).toEqual([]);
  expect(await t.run(contract.listGaps, {}, agent)).toMatchObject({ rare: 4, fewest: 3 });
  await expect(
    t.run(contract.settleGap, { words: 'nyckel till cykelrummet', language: 'sv' }, agent),
  ).rejects.toMatchObject({ code: 'no-such-gap' });
  await miss('nyckel till cykelrummet', agent);
  expect(await gaps()).toEqual([
    { words: 'nyckel till cykelrummet', language: 'sv', times: 3, atDoor: 3, lastMonth: '2019-09' },
  ]);
  // the next day the marks of the day before are gone, and the same person counts again
  t.clock = new Date('2019-09-11T08:00:00Z');
  expect(await miss('nyckel till cykelrummet')).toEqual({ isCounted: true });
  const { pool } = t.house.database;
  expect((await pool.query('select on_day::text from service_desk.missed_search_marks')).rows).toEqual([
    { on_day: '2019-09-11' },
  ]);
  const audit = await pool.query(
    "select actor_id, actor_name, detail from platform.audit_entries where operation = 'note-missed-search'",
  );
  expect(audit.rows.length).toBeGreaterThan(3);
  expect(audit.rows.every((row) => row.actor_id === null && row.actor_name === null && row.detail === 'null')).toBe(
    true,
  );
  t.clock = new Date(deskNow);
  await t.run(contract.settleGap, { words: 'nyckel till cykelrummet', language: 'sv' }, agent);
  expect(await gaps()).toEqual([]);
  expect(await t.audited('settle-gap')).toBe(1);
  await published({ texts: [{ language: 'sv', title: 'Nyckel till cykelrummet', body: 'Finns i receptionen.' }] });
  t.clock = new Date('2019-09-12T08:00:00Z');
  expect(await miss('nyckel till cykelrummet')).toEqual({ isCounted: false });
  t.clock = new Date(deskNow);
});

test('what cannot be is answered with the field', async () => {
  for (const [over, code] of [
    [{ unit: 'NOPE' }, 'unknown-unit'],
    [{ services: ['fax'] }, 'unknown-service'],
    [{ owner: '00000000-0000-4000-8000-000000000000' }, 'unknown-person'],
    [{ reviewOn: '2019-01-01' }, 'review-has-passed'],
    [{ texts: [...texts, { language: 'sv' as const, title: 'En till', body: 'x' }] }, 'language-twice'],
    [
      { texts: [{ language: 'sv' as const, title: 'Om någon', body: 'Ring 19121212-1212.' }] },
      'personal-number-in-text',
    ],
  ] as const)
    await expect(write(over as Parameters<typeof write>[0], someone('agent', null))).rejects.toMatchObject({ code }); // the readonly texts of the table above
  const { article, edition } = await write();
  for (const bad of [
    () => write({ texts: [] }),
    () => t.run(contract.listArticles, { limit: 0 }, agent),
    () => t.run(contract.showArticleChange, { article, version: 0 }, agent),
    () => t.run(contract.changeArticle, { article, edition, unit: 'DTD-SD', reviewOn: 'x', texts }, agent),
    () => t.run(contract.noteMissedSearch, { words: '', place: 'door' }, agent),
    () => t.run(contract.settleGap, { words: '', language: 'sv' }, agent),
    () => t.run(contract.withdrawArticle, { article, reason: '' }, agent),
  ])
    await expect(bad()).rejects.toMatchObject({ kind: 'invalid' });
});

test('who may not write gets no further, nobody without a session reads', async () => {
  const { article, edition } = await published();
  const content = { unit: 'DTD-SD', reviewOn: '2020-06-01', texts };
  for (const run of [
    () => write({}, nurse),
    () => write({}, elsewhere),
    () => t.run(contract.changeArticle, { article, edition, ...content }, nurse),
    () => t.run(contract.changeArticle, { article, edition, ...content, unit: 'DAK' }, elsewhere),
    () => t.run(contract.publishArticle, { article }, nurse),
    () => t.run(contract.publishArticle, { article }, elsewhere),
    () => t.run(contract.reviewArticle, { article, reviewOn: '2020-01-01' }, nurse),
    () => t.run(contract.withdrawArticle, { article, reason: 'Nej tack' }, nurse),
    () => t.run(contract.showArticleChange, { article, version: 1 }, nurse),
    () => t.run(contract.listGaps, {}, nurse),
    () => t.run(contract.settleGap, { words: 'x', language: 'sv' }, nurse),
  ])
    await expect(run()).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(t.run(contract.showArticleChange, { article, version: 1 }, elsewhere)).rejects.toMatchObject({
    kind: 'not-found',
  });
  for (const run of [
    () => t.run(contract.listArticles, {}, nobody),
    () => show(article, nobody),
    () => t.run(contract.rateArticle, { article, helped: true }, nobody),
    () => t.run(contract.noteMissedSearch, { words: 'abc', place: 'door' }, nobody),
  ])
    await expect(run()).rejects.toMatchObject({ kind: 'not-signed-in' });
});
