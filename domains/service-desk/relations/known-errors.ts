// Known errors for whoever is about to report one: what can be done until it is mended. Only what agents have said is known, of
// problems that are open and not restricted.
import type { Work } from '../../../platform/work/work.ts';
import { masked } from '../masked-text.ts';

export interface KnownError {
  readonly case: string;
  readonly title: string;
  readonly workaround: string;
}

/** Those that hold all the words, the last one also as a beginning. */
export async function knownErrors(work: Work, search: string, most: number): Promise<KnownError[]> {
  const words = search.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const rows = await work.sql<{ case_id: string; title: string; workaround: string }>(
    `select c.case_id, c.title, p.workaround from service_desk.problems p join service_desk.cases c using (case_id)
     where p.is_known_error and c.state in ('new', 'active', 'waiting') and not c.is_restricted
       and (c.words || to_tsvector('simple', service_desk.without_numbers(p.workaround))) @@ to_tsquery('simple', $1)
     order by c.number desc limit $2`,
    [words.map((word) => `'${word}':*`).join(' & '), most],
  );
  return rows.map((row) => ({
    case: row.case_id,
    title: masked(work, row.title),
    workaround: masked(work, row.workaround),
  }));
}
