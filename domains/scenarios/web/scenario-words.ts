// The words of scenarios.
import { wordsOf } from '../../../web/words.ts';
import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

export const scenarioWords = wordsOf({ sv, da, en });
