// The words of the board's page and of reports about one subject.
import { wordsOf } from '../../../../web/words.ts';
import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

export const subjectWebWords = wordsOf({ sv, da, en });
