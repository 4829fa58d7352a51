// The one search: three languages, beginnings of words, spelling, and never more than one may see.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { program } from '../jobs/jobs.ts';
import { domain } from '../operation/domain.ts';
import type { AnswerOf } from '../operation/operation.ts';
import { findAbout, keepSearchEntries } from './search.ts';
import { searchByKind, searchEverything } from './search-contract.ts';

const samples = domain({ name: 'samples', uses: [], permissions: { 'samples.see': ['controller'] }, operations: [] });
let t: TestHouse;
beforeAll(async () => {
  t = await testHouse([samples]);
  await t.house.act('fill', { actor: program('test') }, (work) =>
    keepSearchEntries(work, [
      {
        kind: 'note',
        id: '1',
        title: 'Vårdplatser på avdelning 3',
        body: 'Sängarna är fulla',
        address: '/1',
        permission: '',
      },
      { kind: 'note', id: '2', title: 'Sengepladser', body: 'Sygehusets senge', address: '/2', permission: '' },
      {
        kind: 'secret',
        id: '3',
        title: 'Hemlig vårdplan',
        body: '',
        address: '/3',
        permission: 'samples.see',
        unit: 'A',
      },
    ]),
  );
});
afterAll(() => t.close());

const ids = async (q: string, caller = someone('employee')) =>
  (await t.run(searchEverything, { q }, caller)).hits.map((hit) => hit.id);

test('words are found by stem, by beginning and nearly spelt, in Swedish and Danish', async () => {
  expect(await ids('vårdplats')).toEqual(['1']);
  expect(await ids('vård')).toEqual(['1']);
  expect(await ids('sengeplads')).toEqual(['2']);
  expect(await ids('vardplatser avdelning')).toEqual(['1']);
});

test('what one may not see is not found', async () => {
  expect(await ids('hemlig')).toEqual([]);
  expect(await ids('hemlig', someone('controller', null))).toEqual(['3']);
  expect(await ids('hemlig', someone('controller', 'B'))).toEqual([]);
});

test('signs of the query language are just signs', async () => {
  for (const q of ["'", 'a & | ! :*', '<->', '\\', '%_', '(((']) expect(Array.isArray(await ids(q))).toBe(true);
});

test('an entry in one language is found by those who read it, a sentence finds what most of its words are about', async () => {
  const entry = (id: string, language: 'sv' | 'da', title: string, body: string) =>
    ({ kind: 'advice', id, language, title, body, address: `/${id}`, permission: '' }) as const;
  await t.house.act('fill', { actor: program('test') }, (work) =>
    keepSearchEntries(work, [
      entry('card-sv', 'sv', 'Kortet läses inte', 'Torka chippet och starta om datorn.'),
      entry('card-da', 'da', 'Kortet læses ikke', 'Tør chippen, og genstart computeren.'),
      entry('screen-sv', 'sv', 'Ny skärm', 'Beställ i katalogen.'),
    ]),
  );
  const about = async (q: string, language: 'sv' | 'da' = 'sv') =>
    (
      await t.house.look({ ...someone('employee'), language }, (work) =>
        findAbout(work, { q, kind: 'advice', limit: 5 }),
      )
    ).map((hit) => hit.id);
  expect(await about('mitt kort fungerar inte')).toEqual(['card-sv']);
  expect(await about('kortet', 'da')).toEqual(['card-da']);
  expect((await t.run(searchEverything, { q: 'kortet' }, someone('employee'))).hits.map((hit) => hit.id)).toEqual([
    'card-sv',
  ]);
  expect(await about('skärmen är trasig')).toEqual(['screen-sv']);
  expect(await about('parkering vid sjukhuset')).toEqual([]);
  expect(await about("'); drop table x --")).toEqual([]);
});

test('hits are paged by key without a gap, and counted by kind for whoever may see them', async () => {
  const entries = Array.from({ length: 23 }, (_, at) => ({
    kind: at % 3 === 0 ? 'secret' : 'note',
    id: `lantern-${at}`,
    title: at % 2 === 0 ? 'Lykta' : 'Lykta och lykta',
    body: 'En lykta i hamnen',
    address: `/${at}`,
    permission: at % 3 === 0 ? 'samples.see' : '',
    unit: 'A',
  }));
  await t.house.act('fill', { actor: program('test') }, (work) => keepSearchEntries(work, entries));
  const walked: string[] = [];
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const page: AnswerOf<typeof searchEverything> = await t.run(
      searchEverything,
      { q: 'lykta', limit: 4, ...(after === null ? {} : { after }) },
      someone('controller', null),
    );
    walked.push(...page.hits.map((hit) => hit.id));
    after = page.next;
  }
  expect([walked.length, new Set(walked).size]).toEqual([23, 23]);
  const kinds = async (caller: Parameters<typeof ids>[1]) =>
    (await t.run(searchByKind, { q: 'lykta', limit: 2 }, caller)).kinds
      .map((each) => [each.kind, each.count, each.hits.length])
      .sort();
  expect(await kinds(someone('controller', null))).toEqual([
    ['note', 15, 2],
    ['secret', 8, 2],
  ]);
  expect(await kinds(someone('controller', 'B'))).toEqual([['note', 15, 2]]);
  await expect(t.run(searchEverything, { q: 'lykta', after: 'x|1' }, someone('employee'))).rejects.toMatchObject({
    code: 'invalid-page-mark',
  });
});
