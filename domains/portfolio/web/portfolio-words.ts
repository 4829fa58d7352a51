// The words of assignments, and of what all parts of the portfolio say.
import { wordsOf } from '../../../web/words.ts';
import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

export const portfolioWords = wordsOf({ sv, da, en });
