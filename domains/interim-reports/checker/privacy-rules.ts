// Text about one person's health, which must not stand in a public document (GDPR art. 9; 25 kap. OSL). It is pointed out
// rather than found out: the words for one person and for health in one sentence. Pure.
import { checkWords } from './check-words.ts';
import { type CheckedReport, inSentence } from './checked-report.ts';
import type { Finding } from './finding-rules.ts';

/** Sentences that may be about one person's health. */
export function privacyFindings({ sentences, language }: CheckedReport): Finding[] {
  const { onePerson, health } = checkWords[language];
  return sentences.flatMap((sentence) => {
    const person = onePerson.exec(sentence.text);
    const about = health.exec(sentence.text);
    return person && about ? [inSentence('health-of-one', sentence, { person: person[0], about: about[0] })] : [];
  });
}

/** Whether words that may not be shown in public could be about somebody's health: one word for health is enough, in any language. */
export function mayBeAboutHealth(text: string): boolean {
  return Object.values(checkWords).some(({ health }) => health.test(text)) || /helbred|sick|burn-?out/iu.test(text);
}
