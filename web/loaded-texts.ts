// The texts of one language at a time. The build puts a reference to here in the place of every words/*.json and gathers
// the texts of a language in one file (web/build/texts-by-language.ts), so that nobody fetches the languages they do not
// read. Without the build (tests, the server) the files are imported as they are and nothing here is used.
import type { Language, Text } from './words.ts';

type Texts = Record<string, Text>;

const kept = new Map<string, Texts>();
const loaded = new Map<Language, Promise<void>>();

/** The texts of one words file; filled when its language has been loaded. */
export function textsOf(file: string): Texts {
  const known = kept.get(file);
  if (known) return known;
  const made: Texts = {};
  kept.set(file, made);
  return made;
}

/** Fetches a language once. Until it has arrived, none of its texts may be shown. */
export function loadTexts(language: Language): Promise<void> {
  const begun = loaded.get(language);
  if (begun) return begun;
  const loading = sources[language]().then((file) => {
    for (const [name, texts] of Object.entries(file.default)) Object.assign(textsOf(name), texts);
  });
  loaded.set(language, loading);
  loading.catch(() => loaded.delete(language));
  return loading;
}

const sources = {
  sv: () => import('virtual:texts/sv'),
  da: () => import('virtual:texts/da'),
  en: () => import('virtual:texts/en'),
};
