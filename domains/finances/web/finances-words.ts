// The words of the ledger's pages and of what finances refuses.
import { wordsOf } from '../../../web/words.ts';
import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

export const financesWords = wordsOf({ sv, da, en });
