// Whether a short name or title is about what somebody writes in their own words: sentences hold small words, endings differ
// (skrivare, skrivaren) and things are called by the last part of their name (pumpen, infusionspump). Swedish, Danish and English
// together, because people mix them. Pure.

/** How much of what was asked a text is about, from 0 (nothing) to 1 (every word that carries meaning). */
export function shareMeant(asked: string, text: string): number {
  const words = meaningWords(asked);
  const names = wordsOf(text);
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const met = words.filter((word) => names.some((name) => isSame(word, name)));
  return letters === 0 ? 0 : met.reduce((sum, word) => sum + word.length, 0) / letters;
}

/** The words that say what it is about; those shorter than three letters and those every sentence has are left out. */
export function meaningWords(text: string): string[] {
  return wordsOf(text).filter((word) => word.length >= 3 && !hollow.has(word));
}

/** what people say around the thing they mean */
const hollow = new Set(
  `jag mig min mitt mina vår vårt våra oss han hon man den det dem ett och eller men som att för till från med hos utan när där här
  har hade ska vill kan får måste behöver behov beställa beställning önskar nya nytt gammal gammalt inte aldrig alltid bara helt
  också redan igen längre går gick gör blir blev finns fungerar funkar trasig trasigt trasiga sönder fel felet hjälp hjälpa problem
  visar säger någon något några många alla allt avdelningen avdelning enheten enhet idag snart tack hej sal salen rum rummet
  jeg mit mine vores han hun der dem den det som til fra med hos uden når har havde skal vil kan får må mangler bestille ønsker
  nyt ikke kun helt også igen går gør bliver blev findes virker stykker fejl fejlen hjælp viser siger nogen noget mange alle alt
  afdelingen afdeling enheden enhed stuen snart tak
  the and for not are was with from this that need want order new get our your has have can cannot does doesn work working works
  broken error help please ward unit room`.split(/\s+/),
);

const endings = [
  '',
  'e',
  'n',
  't',
  's',
  'r',
  'en',
  'et',
  'er',
  'ar',
  'or',
  'es',
  'na',
  'ne',
  'arna',
  'erna',
  'orna',
  'erne',
];
const shortest = 4;

function isSame(word: string, name: string): boolean {
  if (name.startsWith(word)) return true;
  if (isSameButEnding(word, name)) return true;
  const names = stemsOf(name);
  return stemsOf(word).some((stem) => names.some((part) => isLastPart(stem, part) || isLastPart(part, stem)));
}

/** Both begin alike and differ by an ending of at most four letters. */
function isSameButEnding(word: string, name: string): boolean {
  let same = 0;
  while (same < word.length && same < name.length && word[same] === name[same]) same += 1;
  const rest = Math.max(word.length, name.length) - same;
  return same >= shortest && rest <= 4 && same * 2 >= rest * 3;
}

/** Compounds say what they are at their end, after at least three letters of what sort. */
function isLastPart(part: string, whole: string): boolean {
  return part.length >= shortest && whole.length - part.length >= 3 && whole.endsWith(part);
}

function stemsOf(word: string): string[] {
  return endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, word.length - ending.length));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
