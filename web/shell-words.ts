// The words of the frame around all pages.
import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };
import { wordsOf } from './words.ts';

export const shellWords = wordsOf({ sv, da, en });
