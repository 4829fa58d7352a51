// The words the checks read a report by, apart from those it claims things with (`claim-words.ts`): one set for each language a
// report is written in, with the same entries, so that a weakness is found in each alike. Pure.

import type { Language } from '../../../platform/work/work.ts';
import { danishCheckWords } from './check-words-danish.ts';
import { englishCheckWords } from './check-words-english.ts';
import type { CheckWords } from './check-words-form.ts';
import { swedishCheckWords } from './check-words-swedish.ts';

export const checkWords: Readonly<Record<Language, CheckWords>> = {
  sv: swedishCheckWords,
  da: danishCheckWords,
  en: englishCheckWords,
};
