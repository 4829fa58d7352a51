// The words of the pages about major incidents; what the first load needs of them stands in the desk's own.
import { wordsOf } from '../../../../web/words.ts';
import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

export const majorWords = wordsOf({ sv, da, en });
