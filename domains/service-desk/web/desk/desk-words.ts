// The words of the agent's desk, of levels and calendars, of relations between cases, and of retention.
import { wordsOf } from '../../../../web/words.ts';
import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

export const deskWords = wordsOf({ sv, da, en });
