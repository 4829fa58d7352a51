// What a line of a followed case says in a mail, and whether somebody may still read it.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import { hasWord, say } from '../../../web/words.ts';
import { caseFor } from '../case-access.ts';
import { serviceDeskWords } from '../web/service-desk-words.ts';

/** Whether whoever the work is done as may read a line of a case now: an internal one as an agent, as the case's page shows it. */
export async function mayReadLine(
  work: Work,
  caseId: string,
  line: { what: string; is_open: boolean },
): Promise<boolean> {
  const seen = await caseFor(work, caseId).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  return seen !== null && (line.is_open || line.what === 'assigned' || seen.asAgent);
}

/** "Lina Myrberg löste ärendet", in the words of the case's page. */
export function didWhat(language: Language, by: string | null, what: string): string {
  const key = `did.${what}`;
  const did = hasWord(serviceDeskWords, language, key) ? say(serviceDeskWords, language, key) : what;
  return `${by ?? say(serviceDeskWords, language, 'somebody')} ${did}`;
}
