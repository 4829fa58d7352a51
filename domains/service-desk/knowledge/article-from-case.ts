// An article begun from a solved case: what was wrong in the requester's words and what helped in the agent's, to be written
// out by somebody who knows. Nobody's name and no personal number comes along.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseFor } from '../case-access.ts';
import { masked } from '../masked-text.ts';
import { knownTeams } from '../team-register.ts';
import { beginArticle } from './article-actions.ts';
import { articleNumber } from './article-rows.ts';
import type * as contract from './knowledge-contract.ts';

/** A new article is read through again after a year unless its editor says otherwise. */
const yearsToReview = 1;

const headings = {
  sv: { wrong: 'Så visar det sig', helped: 'Gör så här' },
  da: { wrong: 'Sådan viser det sig', helped: 'Gør sådan' },
  en: { wrong: 'How it shows', helped: 'What to do' },
} as const;

export async function draftFromCase(
  work: Work,
  input: GivenOf<typeof contract.draftFromCase>,
): Promise<AnswerOf<typeof contract.draftFromCase>> {
  const { record, asAgent } = await caseFor(work, input.case);
  if (!asAgent) throw new Refusal('not-found', 'no-such-case');
  if (record.solution === '') throw new Refusal('conflict', 'case-not-solved', { state: record.state });
  const unit = (await knownTeams(work)).get(record.team_code)?.unit ?? '';
  if (!work.policy.may('service-desk.write-articles', unit)) throw new Refusal('not-allowed', 'no-unit-to-write-for');
  const words = headings[work.language];
  const wrong = record.description || record.title;
  const body = `## ${words.wrong}\n\n${wrong}\n\n## ${words.helped}\n\n${record.solution}`;
  const begun = await beginArticle(
    work,
    {
      // what was said in a case is for agents until somebody has read it through
      audience: 'agents',
      unit,
      owner: work.actor?.personId ?? null,
      reviewOn: `${Number(work.today.slice(0, 4)) + yearsToReview}${work.today.slice(4).replace('-02-29', '-02-28')}`,
      services: record.service_code === null ? [] : [record.service_code],
      words: [],
      texts: [{ language: work.language, title: masked(work, record.title).slice(0, 160), body: masked(work, body) }],
    },
    record.case_id,
  );
  return { article: begun.article, number: articleNumber(begun.number) };
}
