// Texts that time has gone past: copied from the report before, days to come that have come, and news of an earlier part of the
// year in a report about more. Pure.
import { addMonths, lastDay } from '../../../platform/figures/period.ts';
import { checkWords } from './check-words.ts';
import { type CheckedReport, inSentence, type Sentence } from './checked-report.ts';
import type { Finding } from './finding-rules.ts';

/** Sentences that were true once. */
export function staleFindings(report: CheckedReport): Finding[] {
  return report.sentences.flatMap((sentence) => [
    ...copied(sentence, report),
    ...datePassed(sentence, report),
    ...earlierPart(sentence, report),
  ]);
}

/** A sentence as it is compared with those of another report. */
export function comparable(text: string): string {
  return text.toLocaleLowerCase('sv').replace(/\s+/gu, ' ').trim();
}

/** Shorter sentences are the same by chance. */
const leastWords = 8;

function copied(sentence: Sentence, { earlier }: CheckedReport): Finding[] {
  const words = comparable(sentence.text);
  // a sentence with a figure in it says what is so now
  const isNews = sentence.numbers.some((each) => each.reference !== null || each.measure !== null);
  return !isNews && words.split(' ').length >= leastWords && earlier.has(words)
    ? [inSentence('copied', sentence, {})]
    : [];
}

/** Something is to happen in a month that is over. */
function datePassed(sentence: Sentence, { period, today, language }: CheckedReport): Finding[] {
  const { months, toCome, beforeMonth, since } = checkWords[language];
  const verb = toCome.exec(sentence.text);
  if (!verb) return [];
  const named = new RegExp(`${beforeMonth}(${months.join('|')})(?: (20\\d\\d))?(?!\\p{L})`, 'giu');
  return [...sentence.text.matchAll(named)].flatMap((match) => {
    const year = match[2] ?? period.to.slice(0, 4);
    const month = `${year}-${String(months.indexOf(match[1]?.toLocaleLowerCase('sv') ?? '') + 1).padStart(2, '0')}`;
    const over = lastDay(month) < today && month <= period.to;
    // "since April is to be counted" tells what was decided then
    if (!over || since.test(sentence.text.slice(0, match.index))) return [];
    return [inSentence('date-passed', sentence, { words: match[0], verb: verb[0] })];
  });
}

/** A report of eight months that only tells of the first four. */
function earlierPart(sentence: Sentence, report: CheckedReport): Finding[] {
  const { earlyPart, laterPart } = checkWords[report.language];
  const early = earlyPart.exec(sentence.text);
  if (!early || report.period.to <= addMonths(report.period.from, 3)) return [];
  const near = report.sentences.filter((each) => each.chapter === sentence.chapter && each.slot === sentence.slot);
  const later = near.some((each) => each !== sentence && laterPart.test(each.text));
  return later ? [] : [inSentence('earlier-part-only', sentence, { words: early[0] })];
}
