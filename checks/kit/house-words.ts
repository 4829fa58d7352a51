// The word files of the house: every folder `words` with its three languages, and which domain they speak for.
import { filesUnder, readText } from './source.ts';

export type Words = Readonly<Record<string, unknown>>;

export interface WordFolder {
  readonly folder: string;
  /** null: everybody's */
  readonly domain: string | null;
  readonly files: Readonly<Record<'sv' | 'da' | 'en', Words>>;
}

export function wordFolders(): WordFolder[] {
  return filesUnder()
    .filter((file) => /\/words\/(sv|da|en)\.json$/.test(file))
    .map((file) => file.slice(0, file.lastIndexOf('/')))
    .filter((folder, at, all) => all.indexOf(folder) === at)
    .map((folder) => ({
      folder,
      domain: /^domains\/([^/]+)\//.exec(folder)?.[1] ?? null,
      files: { sv: wordsIn(folder, 'sv'), da: wordsIn(folder, 'da'), en: wordsIn(folder, 'en') },
    }));
}

/** An absent file has no words, which the comparison then says key by key. */
function wordsIn(folder: string, language: string): Words {
  const file = `${folder}/${language}.json`;
  return filesUnder(folder).includes(file) ? JSON.parse(readText(file)) : {};
}
