// The texts of the house: alike in three languages, calm, and with a sentence for every way it can refuse.
import { expect, test } from 'vitest';
import { type WordFolder, wordFolders } from './kit/house-words.ts';
import { isTest, parseSource, sources } from './kit/source.ts';
import { refusalCodes, sameKeysFaults, toneFaults } from './rules/word-rules.ts';

const folders = wordFolders();

test('Swedish, Danish and English have the same keys, filled with the same facts', () => {
  const planted = { sv: { a: 'Hej {name}', b: 'B' }, da: { a: 'Hej', b: 'B' }, en: { a: 'Hello {name}', c: 'C' } };
  expect(sameKeysFaults('web/words', planted)).toHaveLength(3);
  expect(folders.length).toBeGreaterThan(5);
  expect(folders.flatMap(({ folder, files }) => sameKeysFaults(folder, files))).toEqual([]);
});

test('no text shouts', () => {
  expect(toneFaults('web/words/sv.json', { a: 'Klart!', b: { one: 'Rad', other: 'Rader' } })).toHaveLength(1);
  const faults = folders.flatMap(({ folder, files }) =>
    Object.entries(files).flatMap(([language, words]) => toneFaults(`${folder}/${language}.json`, words)),
  );
  expect(faults).toEqual([]);
});

test('every refusal has its sentence in the words of its domain or of the house', () => {
  const planted = parseSource('domains/cases/mail.ts', "throw new Refusal('conflict', mine ? 'a-b' : 'c-d');");
  expect(refusalCodes(planted).map(({ code }) => code)).toEqual(['a-b', 'c-d']);
  const codes = sources()
    .filter(({ path }) => /^(platform|domains)\//.test(path) && !isTest(path))
    .flatMap(refusalCodes);
  expect(codes.length).toBeGreaterThan(50);
  const silent = codes.filter(({ code, at }) => !folders.some((one) => speaksFor(one, at) && hasText(one, code)));
  expect(silent.map(({ code, at }) => `${at}: write "refusal.${code}" in the words of its domain`)).toEqual([]);
});

/** The shell's words, the house pages' words, and the domain's own. */
function speaksFor({ domain, folder }: WordFolder, at: string): boolean {
  return domain === null ? folder.startsWith('web/') : at.startsWith(`domains/${domain}/`);
}

function hasText({ files }: WordFolder, code: string): boolean {
  return Object.values(files).every((words) => `refusal.${code}` in words);
}
