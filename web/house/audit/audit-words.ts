// What the log's operations, subjects and programs are called by people; an operation without its words shows its name.
import { wordsOf } from '../../words.ts';
import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

export const auditWords = wordsOf({ sv, da, en });
