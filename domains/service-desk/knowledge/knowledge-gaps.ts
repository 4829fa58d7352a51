// What is missing in what is known: searches that found nothing are counted by month, and shown to editors when several people
// have missed the same. Who looked is not kept: that one person looks twice on a day is told by a mark made with that day's
// secret, and both are gone with the day.
import { createHash, randomBytes } from 'node:crypto';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { masked } from '../masked-text.ts';
import { articlesAbout } from './article-search.ts';
import { fewestToShow, gapWords } from './gap-rules.ts';
import type * as contract from './knowledge-contract.ts';

/** Counts the search unless something is found after all, or this person has been counted for it today. */
export async function noteMissedSearch(
  work: Work,
  input: GivenOf<typeof contract.noteMissedSearch>,
): Promise<AnswerOf<typeof contract.noteMissedSearch>> {
  const words = gapWords(masked(work, input.words));
  if (words === null || (await articlesAbout(work, words, 1)).length > 0) return { isCounted: false };
  if (!(await isFirstToday(work, `${work.language} ${words}`))) return { isCounted: false };
  await work.sql(
    `insert into service_desk.missed_searches as m (month, language, place, words) values ($1, $2, $3, $4)
     on conflict (month, language, place, words) do update set times = m.times + 1`,
    [work.today.slice(0, 7), work.language, input.place, words],
  );
  return { isCounted: true };
}

export async function gapList(work: Work): Promise<AnswerOf<typeof contract.listGaps>> {
  const rows = await work.sql<{
    words: string;
    language: contract.ArticleLanguage;
    times: number;
    at_door: number;
    last_month: string;
  }>(
    `select m.words, m.language, sum(m.times)::int as times, max(m.month) as last_month,
       coalesce(sum(m.times) filter (where m.place = 'door'), 0)::int as at_door
     from service_desk.missed_searches m
     left join service_desk.settled_gaps s on s.language = m.language and s.words = m.words
     where m.month > $1 and (s.month is null or m.month > s.month)
     group by m.words, m.language order by times desc, last_month desc, m.words`,
    [yearBefore(work.today)],
  );
  const shown = rows.filter((row) => row.times >= fewestToShow);
  return {
    gaps: shown.slice(0, 200).map(({ at_door, last_month, ...row }) => ({
      ...row,
      atDoor: at_door,
      lastMonth: last_month,
    })),
    rare: rows.length - shown.length,
    fewest: fewestToShow,
  };
}

export async function settleGap(
  work: Work,
  input: GivenOf<typeof contract.settleGap>,
): Promise<AnswerOf<typeof contract.settleGap>> {
  const { gaps } = await gapList(work);
  // also words that are shown to nobody answer like words that nobody missed
  if (!gaps.some((gap) => gap.words === input.words && gap.language === input.language))
    throw new Refusal('not-found', 'no-such-gap');
  await work.sql(
    `insert into service_desk.settled_gaps (language, words, month) values ($1, $2, $3)
     on conflict (language, words) do update set month = excluded.month`,
    [input.language, input.words, work.today.slice(0, 7)],
  );
  work.audit({ subject: 'knowledge-gap', subjectId: input.words });
  return { words: input.words };
}

/** Whether the caller has not been counted for these words today; remembers it until the day is over. */
async function isFirstToday(work: Work, words: string): Promise<boolean> {
  await work.sql('delete from service_desk.missed_search_marks where on_day < $1', [work.today]);
  await work.sql('delete from service_desk.missed_search_secrets where on_day < $1', [work.today]);
  await work.sql(
    'insert into service_desk.missed_search_secrets (on_day, secret) values ($1, $2) on conflict do nothing',
    [work.today, randomBytes(32).toString('base64')],
  );
  const [kept] = await work.sql<{ secret: string }>(
    'select secret from service_desk.missed_search_secrets where on_day = $1',
    [work.today],
  );
  const mark = createHash('sha256').update([kept?.secret, work.actor?.id, words].join('\n')).digest('base64');
  const added = await work.sql(
    'insert into service_desk.missed_search_marks (on_day, mark) values ($1, $2) on conflict do nothing returning 1',
    [work.today, mark],
  );
  return added.length > 0;
}

function yearBefore(today: string): string {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}`;
}
