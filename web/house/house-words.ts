// The words of the pages every house has: signing in, figures, imports, the log, and what refusals say.
import { wordsOf } from '../words.ts';
import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

export const houseWords = wordsOf({ sv, da, en });
