// The claim checker: reads finished sentences, parses what each claims, and holds it against the records by sums of its own. It
// knows nothing of how drafts are written. What it cannot read is not true. Pure.
import type { Driver } from '../../finances/variance-rules.ts';
import type { DraftFacts, DraftPlace } from '../drafts/draft-facts.ts';
import { type ClaimKind, type ReadClaim, readSentence } from './claim-forms.ts';
import type { Judges, Reading } from './claim-reading.ts';
import { addsUp, driverClaims, driverNamed } from './driver-claims.ts';
import { moneyClaims } from './money-claims.ts';
import { stateClaims } from './state-claims.ts';

/** A sentence with what it was found to be; `unread` where no claim could be made out. */
export interface Verdict {
  readonly text: string;
  readonly is: 'true' | 'false' | 'unread';
}

export interface CheckedText {
  /** line by line, sentence by sentence */
  readonly lines: readonly (readonly Verdict[])[];
  /** whether the amounts of a comment add up to the deviation it says; null where it says none */
  readonly addsUp: boolean | null;
}

/** Checks the lines of one text, each as a reader sees it. */
export function checkClaims(lines: readonly string[], place: DraftPlace, records: DraftFacts): CheckedText {
  const named: Driver[] = [];
  const claims: ReadClaim[] = [];
  const before = new Set<string>();
  const { language } = records;
  const checked = lines.map((text) => {
    const line: ReadClaim[] = [];
    return sentencesIn(text).map((sentence): Verdict => {
      const claim = readSentence(sentence, language);
      if (!claim) return { text: sentence, is: 'unread' };
      const reading: Reading = { records, place, language, line: [...line], named: [...named] };
      // what is said twice word for word in one text has lost what was meant
      const isTrue = !before.has(sentence) && (judges[claim.kind]?.(claim.said, reading) ?? false);
      if (!aboutBefore.has(claim.kind)) before.add(sentence);
      line.push(claim);
      claims.push(claim);
      const driver = driverNamed(claim, language);
      if (driver) named.push(driver);
      return { text: sentence, is: isTrue ? 'true' : 'false' };
    });
  });
  const reading: Reading = { records, place, language, line: [], named };
  return { lines: checked, addsUp: addsUp(claims, reading) };
}

/** What is said of the subject before it, and may be the same of another. */
const aboutBefore: ReadonlySet<ClaimKind> = new Set(['overdue', 'reason', 'waits', 'figureSide', 'figureSame']);

const judges: Judges = { ...moneyClaims, ...driverClaims, ...stateClaims };

/** A line cut into sentences: after a full stop before a capital or a quotation, never inside quotation marks. */
export function sentencesIn(line: string): string[] {
  const found: string[] = [];
  let start = 0;
  let depth = false;
  for (let index = 0; index < line.length; index++) {
    const sign = line.charAt(index);
    if ('”“»«'.includes(sign)) depth = opensHere(sign, depth);
    if (depth || sign !== '.' || !/^ [\p{Lu}”“»]/u.test(line.slice(index + 1))) continue;
    found.push(line.slice(start, index + 1));
    start = index + 2;
  }
  const last = line.slice(start).trim();
  return last === '' ? found : [...found, last];
}

/** Swedish marks are alike on both sides; the others open and close. */
function opensHere(sign: string, isOpen: boolean): boolean {
  if (sign === '“' || sign === '»') return true;
  return sign === '«' ? false : !isOpen;
}
