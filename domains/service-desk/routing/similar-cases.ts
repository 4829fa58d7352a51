// Cases like one: with the same words, about the same thing, or opened with the same codes in another system. Only what the caller
// may work with, and never a restricted case, not even to its own team: a list shown in passing is not where secrets belong.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseFor, visibleToAgent } from '../case-access.ts';
import { type CaseRecord, shownCases } from '../case-rows.ts';
import { masked } from '../masked-text.ts';
import type * as contract from './routing-contract.ts';

/** Among so many of the newest the words are looked for: what was long ago is seldom the same fault. */
const newest = 4000;
const mostWords = 12;

export async function similarCases(
  work: Work,
  input: GivenOf<typeof contract.listSimilarCases>,
): Promise<AnswerOf<typeof contract.listSimilarCases>> {
  const { record } = await caseFor(work, input.case);
  const visible = await visibleToAgent(work, 7);
  const words = askedWords(record);
  const found = await work.sql<CaseRecord>(
    `with mine as (select opening from service_desk.imported_cases where case_id = $1),
     alike as (
       select n.case_id, ts_rank(n.words, to_tsquery('simple', $2))::float8 as score
       from (select case_id, words from service_desk.cases where not is_restricted order by number desc limit ${newest}) n
       where $2 <> '' and n.words @@ to_tsquery('simple', $2)
         and (select count(*) from unnest($3::text[]) w where n.words @@ to_tsquery('simple', w)) >= $4
       union all
       (select case_id, 1 from service_desk.cases where equipment_id = $5 order by number desc limit 20)
       union all
       (select i.case_id, case when i.opening ->> 'symptom' = mine.opening ->> 'symptom' then 0.9 else 0.4 end
        from mine join service_desk.imported_cases i on i.opening ->> 'category' = mine.opening ->> 'category'
          and i.opening ->> 'subcategory' = mine.opening ->> 'subcategory' order by i.case_id desc limit 200)
     ), scored as (select case_id, sum(score) as score from alike where case_id <> $1 group by case_id)
     select c.* from scored join service_desk.cases c using (case_id)
     where not c.is_restricted and c.merged_into_id is null and ${visible.sql}
     order by scored.score + case when c.service_code = $6 then 0.05 else 0 end desc, c.number desc limit ${input.limit}`,
    [
      record.case_id,
      words.join(' | '),
      words,
      // one word in common is chance, unless there is only one
      Math.min(2, words.length),
      record.equipment_id,
      record.service_code,
      ...visible.values,
    ],
  );
  const rows = await shownCases(work, found);
  return { rows: rows.map((row, index) => ({ ...row, solution: masked(work, found[index]?.solution ?? '') })) };
}

/** The longest words of what was said: short ones stand everywhere. A word also finds its longer forms. */
function askedWords({ title, description }: CaseRecord): string[] {
  const words = `${title} ${description}`.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostWords)
    .map((word) => `'${word}':*`);
}
