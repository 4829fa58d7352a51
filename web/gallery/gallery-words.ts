// The words of the gallery.
import { wordsOf } from '../words.ts';
import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

export const galleryWords = wordsOf({ sv, da, en });
