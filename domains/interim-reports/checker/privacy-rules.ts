// Text about one person's health, which must not stand in a public document (GDPR art. 9; 25 kap. OSL). It is pointed out
// rather than found out: the words for one person and for health in one sentence. Pure.
import { type CheckedReport, inSentence, type Sentence } from './checked-report.ts';
import type { Finding } from './finding-rules.ts';

/** Sentences that may be about one person's health. */
export function privacyFindings({ sentences }: CheckedReport): Finding[] {
  return sentences.flatMap(healthOfOne);
}

/** Whether words that may not be shown in public could be about somebody's health: one word for health is enough. */
export function mayBeAboutHealth(text: string): boolean {
  return health.test(text) || /sygdom|sygemeld|helbred|sick|illness|health reason|burn-?out|pregnan/iu.test(text);
}

const onePerson =
  /(?<!\p{L})(?:en|ett|enskild|ena|den|hans|hennes|hon|han) (?:\p{L}+ )?(?:medarbetare|anställd|person|tekniker|ingenjör|kollega|chef|individ)(?:en|ens|s)?(?!\p{L})|(?<!\p{L})(?:medarbetarens|personens|hon|han|hennes|hans)(?!\p{L})/iu;
const health =
  /ohälsa|sjukskriv|sjukdom|hälsoskäl|rehabiliter|diagnos|utmatt|utbrän|arbetsskad|långtidssjuk|gravid|missbruk|sjukfrånvaro(?=.*placer)|depress/iu;

function healthOfOne(sentence: Sentence): Finding[] {
  const person = onePerson.exec(sentence.text);
  const about = health.exec(sentence.text);
  return person && about ? [inSentence('health-of-one', sentence, { person: person[0], about: about[0] })] : [];
}
