// The list of incidents the caller may know of, paged by key, and the same list whole as a file. They stand in no search: here
// is the only place one finds them.
import { tableFile } from '../../platform/files/table-file.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import type { FileAnswer, Work } from '../../platform/work/work.ts';
import { namesOfPersons } from '../people/people.ts';
import type * as contract from './contract.ts';
import type { IncidentRow } from './contract.ts';
import { knower, mayKnow } from './incident-access.ts';
import { rowOf } from './incident-queries.ts';
import { hangingOn, type IncidentRecord } from './incident-rows.ts';
import { localTime, pageWords } from './page-words.ts';

const mark = listMark('security-incidents', 'whole');

type Filters = Omit<GivenOf<typeof contract.exportIncidents>, 'format'>;

export async function incidentList(
  work: Work,
  input: GivenOf<typeof contract.listIncidents>,
): Promise<AnswerOf<typeof contract.listIncidents>> {
  return listPage(work, input, input.after ?? null, input.limit);
}

const filePage = 500;

export async function exportIncidents(
  work: Work,
  input: GivenOf<typeof contract.exportIncidents>,
): Promise<FileAnswer> {
  const words = pageWords[work.language];
  const columns = words.listColumns.map((heading) => ({ heading, kind: 'text' as const }));
  const rows = rowsOfFile(work, input);
  return tableFile(input.format, words.list, columns, rows);
}

async function* rowsOfFile(work: Work, filters: Filters): AsyncGenerator<(string | null)[]> {
  const words = pageWords[work.language];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPage>> = await listPage(work, filters, after, filePage);
    for (const row of page.rows)
      yield [
        row.number,
        row.title,
        row.unit,
        row.unitName,
        words.states[row.state],
        localTime(row.knownAt, work.language),
        row.regimes.map((regime) => words.regimes[regime]).join(', '),
        row.lead,
        row.nextDueAt ? localTime(row.nextDueAt, work.language) : row.atOnce > 0 ? words.clockStates['at-once'] : null,
      ];
    after = page.next;
  } while (after !== null);
}

async function listPage(
  work: Work,
  filters: Filters,
  after: string | null,
  limit: number,
): Promise<{ rows: IncidentRow[]; next: string | null }> {
  const [first] = mark.read(after) ?? [null];
  const found = await work.sql<IncidentRecord>(
    `select i.*, null as my_part from security.incidents i where ${mayKnow}
       and case $3 when 'all' then true when 'open' then i.closed_at is null
         when 'closed' then i.closed_at is not null
         when 'handled' then i.closed_at is null and i.handled_at is not null
         else i.closed_at is null and i.handled_at is null end
       and ($4::text is null or exists (select 1 from security.tracks t
         where t.incident_id = i.incident_id and t.regime = $4 and t.lifted_at is null))
       and ($5::text is null or strpos(lower(i.title || ' ' || i.description || ' SI-' || i.number), lower($5)) > 0)
       and ($6::bigint is null or i.number < $6) and ($7::text is null or i.desk_case = $7)
     order by i.number desc limit $8`,
    [
      ...knower(work),
      filters.state,
      filters.regime ?? null,
      filters.search || null,
      first,
      filters.deskCase || null,
      limit + 1,
    ],
  );
  const { rows: records, next } = mark.page(found, limit, ({ number }) => [number]);
  const hanging = await hangingOn(
    work,
    records.map(({ incident_id }) => incident_id),
  );
  const names = await namesOfPersons(work, [...new Set(hanging.people.map(({ person_id }) => person_id))]);
  return { rows: records.map((record) => rowOf(work, record, hanging, names)), next };
}
