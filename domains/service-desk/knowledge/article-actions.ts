// Writing knowledge: begun, changed, published, read through, withdrawn. Readers keep the published version while the next one
// is being written; a published version is never altered, and each step is a line with who and when.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { masked } from '../masked-text.ts';
import { articleFor, articleToChange } from './article-access.ts';
import { checkContent, checkReviewDay } from './article-content.ts';
import { articlePage } from './article-queries.ts';
import { type ArticleRecord, textsOf } from './article-rows.ts';
import { hideFromSearch, keepFindable } from './article-search.ts';
import type * as contract from './knowledge-contract.ts';

export async function writeArticle(
  work: Work,
  input: GivenOf<typeof contract.writeArticle>,
): Promise<contract.ArticlePage> {
  await checkContent(work, input);
  const { article } = await beginArticle(work, input);
  return articlePage(work, { article, draft: 'yes' });
}

/** Keeps a new draft; its content has been judged. */
export async function beginArticle(
  work: Work,
  content: contract.ArticleContent,
  fromCase: string | null = null,
): Promise<{ article: string; number: string }> {
  const article = work.newId();
  const [row] = await work.sql<{ number: string }>(
    `insert into service_desk.articles (article_id, state, audience, unit_code, owner_id, review_on, services, words,
       draft_version, from_case_id, created_at, changed_at)
     values ($1, 'draft', $2, $3, $4, $5, $6, $7, 1, $8, $9, $9) returning number::text as number`,
    [
      article,
      content.audience,
      content.unit,
      content.owner,
      content.reviewOn,
      content.services,
      content.words,
      fromCase,
      work.now,
    ],
  );
  await keepTexts(work, article, 1, content.texts);
  await tell(work, article, content.unit, 'drafted', 1);
  return { article, number: row?.number ?? '' };
}

export async function changeArticle(
  work: Work,
  input: GivenOf<typeof contract.changeArticle>,
): Promise<contract.ArticlePage> {
  const record = await articleToChange(work, input.article);
  if (record.edition !== input.edition)
    throw new Refusal('conflict', 'article-changed-meanwhile', { by: await lastBy(work, record.article_id) });
  await checkContent(work, input, record.review_on);
  const version = record.draft_version ?? record.last_version + 1;
  await work.sql(
    `update service_desk.articles set audience = $2, unit_code = $3, owner_id = $4, review_on = $5, services = $6, words = $7,
       draft_version = $8, edition = edition + 1, changed_at = $9 where article_id = $1`,
    [
      record.article_id,
      input.audience,
      input.unit,
      input.owner,
      input.reviewOn,
      input.services,
      input.words,
      version,
      work.now,
    ],
  );
  await keepTexts(work, record.article_id, version, input.texts);
  await tell(work, record.article_id, input.unit, 'changed', version);
  // for whom it is and by which words it is found holds at once, also for the version readers have
  if (record.live_version !== null) await findable(work, record.article_id, record.live_version);
  return articlePage(work, { article: input.article, draft: 'yes' });
}

export async function publishArticle(
  work: Work,
  input: GivenOf<typeof contract.publishArticle>,
): Promise<contract.ArticlePage> {
  const record = await articleToChange(work, input.article);
  if (record.draft_version === null) throw new Refusal('conflict', 'nothing-to-publish');
  checkReviewDay(work, record.review_on);
  await set(work, record, "state = 'published', live_version = draft_version, draft_version = null");
  await findable(work, record.article_id, record.draft_version);
  await tell(work, record.article_id, record.unit_code, 'published', record.draft_version, input.note);
  return articlePage(work, { article: input.article });
}

export async function reviewArticle(
  work: Work,
  input: GivenOf<typeof contract.reviewArticle>,
): Promise<contract.ArticlePage> {
  const record = await articleToChange(work, input.article);
  if (record.live_version === null) throw new Refusal('conflict', 'article-not-published');
  checkReviewDay(work, input.reviewOn);
  await set(work, record, 'review_on = $2', input.reviewOn);
  await tell(work, record.article_id, record.unit_code, 'reviewed', record.live_version, input.reviewOn);
  return articlePage(work, { article: input.article });
}

export async function withdrawArticle(
  work: Work,
  input: GivenOf<typeof contract.withdrawArticle>,
): Promise<contract.ArticlePage> {
  const record = await articleToChange(work, input.article);
  if (record.state === 'withdrawn') throw new Refusal('conflict', 'already-withdrawn');
  await set(work, record, "state = 'withdrawn', live_version = null");
  await hideFromSearch(work, record.article_id);
  const version = record.live_version ?? record.last_version;
  await tell(work, record.article_id, record.unit_code, 'withdrawn', version, masked(work, input.reason));
  return articlePage(work, { article: input.article });
}

/** Said by a reader: once a version, kept without personal numbers for good. */
export async function rateArticle(
  work: Work,
  input: GivenOf<typeof contract.rateArticle>,
): Promise<AnswerOf<typeof contract.rateArticle>> {
  const { record } = await articleFor(work, input.article);
  if (record.live_version === null) throw new Refusal('conflict', 'article-not-published');
  await work.sql(
    `insert into service_desk.article_feedback (article_id, version, account_id, helped, comment, at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (article_id, version, account_id) do update
       set helped = excluded.helped, comment = excluded.comment, at = excluded.at`,
    [record.article_id, record.live_version, work.actor?.id ?? '', input.helped, masked(work, input.comment), work.now],
  );
  work.audit({ subject: 'article', subjectId: record.article_id, unit: record.unit_code });
  return { article: record.article_id, helped: input.helped };
}

async function set(work: Work, record: ArticleRecord, assignments: string, ...values: unknown[]): Promise<void> {
  await work.sql(
    `update service_desk.articles set ${assignments}, edition = edition + 1, changed_at = $${values.length + 2}
     where article_id = $1`,
    [record.article_id, ...values, work.now],
  );
}

async function keepTexts(
  work: Work,
  article: string,
  version: number,
  texts: readonly contract.ArticleText[],
): Promise<void> {
  await work.sql('delete from service_desk.article_texts where article_id = $1 and version = $2', [article, version]);
  await work.sql(
    `insert into service_desk.article_texts (article_id, version, language, title, body)
     select $1, $2, t.language, t.title, t.body from jsonb_to_recordset($3::jsonb) as t(language text, title text, body text)`,
    [article, version, JSON.stringify(texts)],
  );
}

async function findable(work: Work, article: string, version: number): Promise<void> {
  const [record] = await work.sql<Pick<ArticleRecord, 'article_id' | 'audience' | 'unit_code' | 'words'>>(
    'select article_id, audience, unit_code, words from service_desk.articles where article_id = $1',
    [article],
  );
  if (record) await keepFindable(work, record, (await textsOf(work, [{ article, version }])).get(article) ?? []);
}

/** A line of its history, and of the audit log. */
async function tell(
  work: Work,
  article: string,
  unit: string,
  what: contract.ArticleEntry['what'],
  version: number,
  note = '',
): Promise<void> {
  const by = work.actor?.name ?? null;
  await work.sql(
    `insert into service_desk.article_entries (article_id, ordinal, at, what, version, note, by_name)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6 from service_desk.article_entries where article_id = $1`,
    [article, work.now, what, version, note, by],
  );
  work.audit({ subject: 'article', subjectId: article, unit });
}

async function lastBy(work: Work, article: string): Promise<string> {
  const [row] = await work.sql<{ by_name: string | null }>(
    'select by_name from service_desk.article_entries where article_id = $1 order by ordinal desc limit 1',
    [article],
  );
  return row?.by_name ?? '';
}
