// For every page with a search that knowledge may answer: tells the house of a search that found nothing, once the hands have rested: what is missing is then seen by those who write.
import { useEffect, useRef } from 'react';
import { call } from '../../../web/client.ts';
import { type missPlaces, noteMissedSearch } from '../contract.ts';

/** Long enough that nobody is still in the middle of a word. */
const restMs = 2500;

/** `isEmpty`: the answer to exactly these words is there and holds nothing. */
export function useMissedSearch(words: string, isEmpty: boolean, place: (typeof missPlaces)[number]): void {
  const told = useRef(new Set<string>());
  useEffect(() => {
    if (!isEmpty || words.length < 3 || words.length > 200 || told.current.has(words)) return;
    const timer = setTimeout(() => {
      told.current.add(words);
      // a count that does not come through is not worth a word to whoever is looking for help
      call(noteMissedSearch, { words, place }).catch(() => undefined);
    }, restMs);
    return () => clearTimeout(timer);
  }, [words, isEmpty, place]);
}
