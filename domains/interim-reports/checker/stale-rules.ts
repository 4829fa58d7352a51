// Texts that time has gone past: copied from the report before, days to come that have come, and news of an earlier part of the
// year in a report about more. Pure.
import { addMonths, lastDay } from '../../../platform/figures/period.ts';
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

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const toCome =
  /(?<!\p{L})(ska|skall|kommer att|planeras?|väntas|beräknas|startar|påbörjas|införs|tas i bruk)(?!\p{L})/iu;

/** Something is to happen in a month that is over. */
function datePassed(sentence: Sentence, { period, today }: CheckedReport): Finding[] {
  const verb = toCome.exec(sentence.text);
  if (!verb) return [];
  const named = new RegExp(
    `(?:i|under|den|senast|till|före) (?:\\d{1,2} )?(${months.join('|')})(?: (20\\d\\d))?(?!\\p{L})`,
    'giu',
  );
  return [...sentence.text.matchAll(named)].flatMap((match) => {
    const year = match[2] ?? period.to.slice(0, 4);
    const month = `${year}-${String(months.indexOf(match[1]?.toLocaleLowerCase('sv') ?? '') + 1).padStart(2, '0')}`;
    const over = lastDay(month) < today && month <= period.to;
    // "since April is to be counted" tells what was decided then
    if (!over || /sedan\s*$/iu.test(sentence.text.slice(0, match.index))) return [];
    return [inSentence('date-passed', sentence, { words: match[0], verb: verb[0] })];
  });
}

/** A report of eight months that only tells of the first four. */
function earlierPart(sentence: Sentence, report: CheckedReport): Finding[] {
  const early = /(?<!\p{L})(?:under|i) (?:(?:första|1:a) tertial(?:et)?|tertial 1|första kvartalet)(?!\p{L})/iu.exec(
    sentence.text,
  );
  if (!early || report.period.to <= addMonths(report.period.from, 3)) return [];
  const near = report.sentences.filter((each) => each.chapter === sentence.chapter && each.slot === sentence.slot);
  const later = near.some(
    (each) =>
      each !== sentence &&
      /tertial(et)? ?2|andra tertial|sommar|juni|juli|augusti|därefter|sedan dess/iu.test(each.text),
  );
  return later ? [] : [inSentence('earlier-part-only', sentence, { words: early[0] })];
}
