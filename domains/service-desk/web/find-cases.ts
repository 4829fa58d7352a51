// Lets the command palette find cases by number or words: an agent those of the teams, everybody their own.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { call } from '../../../web/client.ts';
import { type Found, labelMatches } from '../../../web/ui/command-sources.ts';
import { type Language, locales, say } from '../../../web/words.ts';
import { type CaseRow, listCases, listMyCases } from '../contract.ts';
import { serviceDeskWords } from './service-desk-words.ts';

const most = 6;

/** Open cases by words; a number also finds a case that is over. */
export async function findCases(asked: string, language: Language, signal: AbortSignal): Promise<Found[]> {
  const inState = async (state: GivenOf<typeof listCases>['state']): Promise<readonly CaseRow[]> => {
    const answer: AnswerOf<typeof listCases> = await call(
      listCases,
      { view: 'all', state, search: asked, sort: 'newest', limit: most },
      { signal },
    );
    return answer.rows;
  };
  const open = await inState('open');
  if (open.length > 0 || !/^\D{0,2}\d{4,}$/.test(asked)) return open.map((row) => foundIn(row, language));
  const over = await Promise.all((['resolved', 'closed', 'cancelled'] as const).map(inState));
  return over.flat().map((row) => foundIn(row, language));
}

export async function findMyCases(asked: string, language: Language, signal: AbortSignal): Promise<Found[]> {
  const { rows } = await call(listMyCases, { limit: 100 }, { signal });
  return rows
    .filter((row) => labelMatches(`${row.number} ${row.title}`, asked, locales[language]))
    .slice(0, most)
    .map((row) => foundIn(row, language));
}

function foundIn(row: CaseRow, language: Language): Found {
  const note = [say(serviceDeskWords, language, `state.${row.state}`), row.serviceName].filter(Boolean).join(' · ');
  return { id: row.case, label: `${row.number} ${row.title}`, note, icon: 'case', href: `/cases/${row.case}` };
}
