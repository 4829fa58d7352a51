// What the fields of the contracts are called by people, for what has no form beside it: a refusal above a page, a detail in
// the audit log. A field without its word is shown by its name in the contract, as separate words.
import { hasWord, type Language, say, wordsOf } from '../../words.ts';
import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

const names = wordsOf({ sv, da, en });

/** The word for the last named part of a path: `rows.3.costCentre` → Kostnadsställe. */
export function fieldName(path: string, language: Language): string {
  const last = path.split('.').findLast((part) => !/^\d*$/.test(part)) ?? path;
  return knownFieldName(last, language) ?? spoken(last);
}

/** The word for a field, where there is one. */
export function knownFieldName(name: string, language: Language): string | undefined {
  return hasWord(names, language, name) ? say(names, language, name) : undefined;
}

/** periodEnd → period end */
function spoken(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`);
}
