// Lets the search find cases by number or words: an agent those of the teams, everybody their own. The palette shows what is
// open, the page of all hits everything.
import type { InputOf } from '../../../platform/operation/operation.ts';
import { call } from '../../../web/client.ts';
import type { FindAsked, Found, FoundPage } from '../../../web/ui/command-sources.ts';
import { type Language, say } from '../../../web/words.ts';
import { type CaseRow, listCases, listMyCases } from '../contract.ts';
import { serviceDeskWords } from './service-desk-words.ts';

/** In the palette open cases; a number also finds a case that is over. */
export async function findCases(asked: FindAsked, language: Language): Promise<FoundPage> {
  const inState = async (state: 'open' | 'all'): Promise<FoundPage> => {
    const choice: InputOf<typeof listCases> = { view: 'all', state, search: asked.words, sort: 'newest' };
    return pageOf(await call(listCases, { ...choice, ...paging(asked) }, { signal: asked.signal }), language);
  };
  if (asked.whole) return await inState('all');
  const open = await inState('open');
  return open.found.length > 0 || !/^\D{0,2}\d{4,}$/.test(asked.words) ? open : await inState('all');
}

export async function findMyCases(asked: FindAsked, language: Language): Promise<FoundPage> {
  const choice: InputOf<typeof listMyCases> = { search: asked.words, ...paging(asked) };
  return pageOf(await call(listMyCases, choice, { signal: asked.signal }), language);
}

function paging({ limit, after }: FindAsked): { limit: number; after?: string } {
  return { limit, ...(after === undefined ? {} : { after }) };
}

function pageOf({ rows, next }: { rows: readonly CaseRow[]; next: string | null }, language: Language): FoundPage {
  return { found: rows.map((row) => foundIn(row, language)), next };
}

function foundIn(row: CaseRow, language: Language): Found {
  const note = [say(serviceDeskWords, language, `state.${row.state}`), row.serviceName].filter(Boolean).join(' · ');
  return { id: row.case, label: `${row.number} ${row.title}`, note, icon: 'case', href: `/cases/${row.case}` };
}
