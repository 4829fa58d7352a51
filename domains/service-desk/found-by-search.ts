// Services and major incidents as the one search finds them. A service leads to its page of reliability; a major incident is
// found by everybody as long as its case is not restricted.
import { dropSearchEntries, keepSearchEntries, type SearchEntry } from '../../platform/search/search.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { readMajors } from './major/major-contract.ts';
import { majorNumber } from './major/major-rules.ts';
import { masked } from './masked-text.ts';
import { readReliability } from './reliability/reliability-contract.ts';

const languages = ['sv', 'da', 'en'] as const;

/** Brings the entries of all services up to date, one a language: there are dozens, and they seldom change. */
export async function keepServicesFound(work: Work): Promise<void> {
  const services = [...(await knownServices(work)).values()];
  const [open, over] = [services.filter((each) => !each.endedOn), services.filter((each) => each.endedOn)];
  await keepSearchEntries(
    work,
    open.flatMap((each) =>
      languages.map(
        (language): SearchEntry => ({
          kind: 'service',
          id: `${each.code} ${language}`,
          title: each.names[language],
          body: [each.code, ...each.alsoCalled].join(' '),
          address: `/services/${each.code}`,
          permission: readReliability,
          language,
        }),
      ),
    ),
  );
  await dropSearchEntries(
    work,
    'service',
    over.flatMap((each) => languages.map((language) => `${each.code} ${language}`)),
  );
}

/** Brings the entries of major incidents up to date: all, or the one led from a case. */
export async function keepMajorsFound(work: Work, caseId: string | null = null): Promise<void> {
  const rows = await work.sql<{
    major_id: string;
    number: number;
    title: string;
    began_at: Date;
    is_restricted: boolean;
  }>(
    `select m.major_id, m.number, m.title, m.began_at, c.is_restricted
     from service_desk.major_incidents m join service_desk.cases c using (case_id) where $1::uuid is null or m.case_id = $1`,
    [caseId],
  );
  await keepSearchEntries(
    work,
    rows
      .filter((row) => !row.is_restricted)
      .map((row) => ({
        kind: 'major',
        id: row.major_id,
        title: masked(work, row.title),
        body: majorNumber(row.number),
        note: `${majorNumber(row.number)} · ${row.began_at.toISOString().slice(0, 10)}`,
        address: `/major-incidents/${row.major_id}`,
        permission: readMajors,
      })),
  );
  await dropSearchEntries(
    work,
    'major',
    rows.filter((row) => row.is_restricted).map((row) => row.major_id),
  );
}
