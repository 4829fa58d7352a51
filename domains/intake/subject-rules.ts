// Which service somebody's own words are about, found by what services are called, by themselves and by people: nobody is asked
// to classify. Says nothing when no name is met, or when two are met alike. Pure.

export interface Subject {
  readonly code: string;
  readonly name: string;
  /** what people say instead: names of products, short forms */
  readonly also?: readonly string[];
}

/** words of names that say nothing of which service it is */
const hollow = new Set(['system', 'systemet', 'tjänst', 'tjänsten', 'service', 'region', 'regionen', 'regionens']);
const shortest = 4;

/** The service whose name the text comes nearest, or null. */
export function subjectIn(text: string, services: readonly Subject[]): Subject | null {
  const [words, all] = [wordsOf(text), everyWord(text)];
  const [first, second] = services
    .map((service) => ({
      service,
      letters: Math.max(nearness(words, wordsOf(service.name)), ...(service.also ?? []).map((name) => said(all, name))),
    }))
    .filter((each) => each.letters > 0)
    .toSorted((a, b) => b.letters - a.letters);
  return first && first.letters > (second?.letters ?? 0) ? first.service : null;
}

/** The letters that a word of the text shares with the beginning of a word of the name; 0 when that is too few to mean it. */
function nearness(words: readonly string[], names: readonly string[]): number {
  const shared = names.flatMap((name) => words.map((word) => meaning(word, name)));
  return Math.max(0, ...shared);
}

/** The letters of another name that is said whole, word by word, whatever its length; 0 when it is not. */
function said(words: readonly string[], name: string): number {
  const parts = everyWord(name);
  const isSaid = parts.every((part) => words.some((word) => word === part || meaning(word, part) === part.length));
  return isSaid ? parts.join('').length : 0;
}

function meaning(word: string, name: string): number {
  let same = 0;
  while (same < word.length && same < name.length && word[same] === name[same]) same += 1;
  // endings differ (-en, -et, -arna, -systemet); what comes before them must be the whole of one of the two
  const rest = Math.min(word.length, name.length) - same;
  return same >= shortest && rest <= 3 && same >= rest * 2 ? same : 0;
}

function wordsOf(text: string): string[] {
  return everyWord(text).filter((word) => word.length >= shortest && !hollow.has(word));
}

function everyWord(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
