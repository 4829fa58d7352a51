// The words the parts themselves say, whatever page they stand on.
import { wordsOf } from '../words.ts';
import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

export const uiWords = wordsOf({ sv, da, en });
