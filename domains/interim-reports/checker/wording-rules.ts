// How things are written: one unit for the same money, signs kept, one spelling, nothing said twice, names that still hold,
// values rather than "see above". Pure.
import { checkWords } from './check-words.ts';
import { type CheckedReport, figureMend, inRow, inSentence, type Sentence, wordsMend } from './checked-report.ts';
import type { Finding } from './finding-rules.ts';

/** Faults of writing that make a reader misread. */
export function wordingFindings(report: CheckedReport): Finding[] {
  return [
    ...unitsMixed(report),
    ...report.sentences.flatMap((each) => [
      ...signDropped(each, report),
      ...referenceInstead(each, report),
      ...outdated(each, report),
    ]),
    ...saidTwice(report),
    ...spelling(report),
  ];
}

function unitsMixed({ sentences, language }: CheckedReport): Finding[] {
  return checkWords[language].sameUnits.flatMap(([own, ...others]) => {
    const uses = sentences.flatMap((sentence) =>
      others.flatMap((unit) => {
        const match = new RegExp(`(?<=\\d[ \\u00a0]?)${literal(unit)}(?!\\p{L})`, 'u').exec(sentence.text);
        return match ? [{ sentence, unit, at: match.index }] : [];
      }),
    );
    const isOwn = new RegExp(`\\d[ \\u00a0]?${literal(own)}(?!\\p{L})`, 'u');
    if (!sentences.some((each) => isOwn.test(each.text))) return [];
    return uses.map(({ sentence, unit, at }) =>
      inSentence('units-mixed', sentence, { unit, own }, wordsMend(sentence, at, unit, own)),
    );
  });
}

/** "A deviation of 3,4" of a figure that is −3,4, with no word that says which way. */
function signDropped(sentence: Sentence, { figures, language }: CheckedReport): Finding[] {
  const { deviates, whichWay } = checkWords[language];
  if (!deviates.test(sentence.text) || whichWay.test(sentence.text)) return [];
  return sentence.numbers.flatMap((number) => {
    const negative = number.figures.map((id) => figures.get(id)).filter((each) => (each?.value ?? 0) < 0);
    const [figure] = negative;
    const isTyped = number.reference === null && number.measure === null && number.value > 0;
    if (!isTyped || !figure || negative.length < number.figures.length) return [];
    const mend = figureMend(sentence, number, figure);
    return [
      inSentence('sign-dropped', sentence, { said: number.text, is: `−${number.text}`, figure: figure.name }, mend),
    ];
  });
}

function referenceInstead(sentence: Sentence, { language }: CheckedReport): Finding[] {
  const words = checkWords[language].seeAbove.exec(sentence.text);
  return words && sentence.numbers.length === 0 ? [inSentence('reference-instead', sentence, { words: words[0] })] : [];
}

/** Bodies by a name they no longer have. */
function outdated(sentence: Sentence, { language }: CheckedReport): Finding[] {
  return checkWords[language].renamed.flatMap(([words, now]) => {
    const match = words.exec(sentence.text);
    if (!match) return [];
    const isUpper = match[0][0] !== match[0][0]?.toLocaleLowerCase('sv');
    const becomes = isUpper ? `${now[0]?.toLocaleUpperCase('sv')}${now.slice(1)}` : now;
    return [
      inSentence(
        'name-outdated',
        sentence,
        { words: match[0], now: becomes },
        wordsMend(sentence, match.index, match[0], becomes),
      ),
    ];
  });
}

function saidTwice({ sentences }: CheckedReport): Finding[] {
  const first = new Map<string, Sentence>();
  return sentences.flatMap((sentence) => {
    const words = plain(sentence.text);
    const before = first.get(words);
    if (!before) first.set(words, sentence);
    const elsewhere = before && (before.chapter !== sentence.chapter || before.slot !== sentence.slot);
    return elsewhere && words.split(' ').length >= 7 ? [inSentence('said-twice', sentence, {})] : [];
  });
}

/** A heading one or two letters off a word of the report's own is the same word spelt otherwise. */
function spelling({ headings, sentences, language }: CheckedReport): Finding[] {
  const inHeadings = headings.flatMap(({ chapter, text }) =>
    (text.match(/\p{L}{8,}/gu) ?? []).flatMap((word) => {
      const own = checkWords[language].ownWords.find((each) => isNear(word, each));
      return own ? [inRow('spelling', { chapter, row: text }, { words: word, own })] : [];
    }),
  );
  return [...inHeadings, ...splitNames(sentences)];
}

/** A name written in one and in two words. */
function splitNames(sentences: readonly Sentence[]): Finding[] {
  const joined = new Set(sentences.flatMap((each) => each.text.match(/\p{Lu}\p{Ll}{6,}/gu) ?? []));
  return sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(/(\p{Lu}\p{Ll}{3,}) (\p{Ll}{4,})/gu)].flatMap((match) => {
      const own = `${match[1]}${match[2]}`;
      if (!joined.has(own)) return [];
      return [
        inSentence('spelling', sentence, { words: match[0], own }, wordsMend(sentence, match.index, match[0], own)),
      ];
    }),
  );
}

function isNear(word: string, own: string): boolean {
  const [a, b] = [word.toLocaleLowerCase('sv'), own.toLocaleLowerCase('sv')];
  if (a === b || Math.abs(a.length - b.length) > 2 || a[0] !== b[0]) return false;
  // another ending is another form of the word, and short words are nearer to others
  const shared = [...b].findIndex((letter, index) => letter !== a[index]);
  if (shared === -1 || shared >= b.length - 2) return false;
  return distance(a, b) <= (b.length < 11 ? 1 : 2);
}

/** How many letters must be changed, added or taken away. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

function plain(text: string): string {
  return text
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\d ]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A text as a pattern that matches itself. */
function literal(text: string): string {
  return text.replace(/[.]/gu, '\\$&');
}
