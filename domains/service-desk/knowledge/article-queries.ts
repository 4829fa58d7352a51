// Reading knowledge: the list by words and service, one article as readers have it, and what a version changed.
import { dayNumber, dayText } from '../../../platform/calendar/civil-day.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseNumber } from '../case-rules.ts';
import { masked } from '../masked-text.ts';
import { allowedSteps, articleFor, editedBy, publishedTo } from './article-access.ts';
import { type ArticleRecord, articleColumns, shownArticles, textsOf, versionOf } from './article-rows.ts';
import { articlesAbout } from './article-search.ts';
import type * as contract from './knowledge-contract.ts';

type Rows = AnswerOf<typeof contract.listArticles>['rows'];

/** How many days before the day of its review an article is listed for it. */
const reviewAhead = 30;

export async function articleList(
  work: Work,
  input: GivenOf<typeof contract.listArticles>,
): Promise<AnswerOf<typeof contract.listArticles>> {
  const found = input.search ? await articlesAbout(work, input.search, input.limit) : null;
  const isPublished = input.view === 'published';
  const seen = isPublished ? publishedTo(work, 6, input.open === 'yes') : editedBy(work, 6);
  const records = await work.sql<ArticleRecord>(
    `select ${articleColumns} from service_desk.articles a
     where ${seen.sql} and ${views[input.view]}
       and ($1::uuid[] is null or a.article_id = any($1))
       and ($2::text is null or $2 = any(a.services))
       and ($3::uuid is null or a.owner_id = $3)
       and ($5::date is null or a.review_on <= $5)
     order by ${orders[input.view]} limit $4`,
    [
      found,
      input.service ?? null,
      input.mine === 'yes' ? (work.actor?.personId ?? nobody) : null,
      input.limit,
      input.view === 'review' ? dayText(dayNumber(work.today) + reviewAhead) : null,
      ...seen.values,
    ],
  );
  const rows = await shownArticles(work, records, input.view === 'drafts');
  return {
    rows: found ? rows.toSorted((a, b) => found.indexOf(a.article) - found.indexOf(b.article)) : byTitle(rows, input),
    mayWrite: work.policy.may('service-desk.write-articles'),
  };
}

/** What helps with these words: published, for the caller, best first. For the front door. */
export async function articlesFor(work: Work, search: string, limit: number): Promise<Rows> {
  return (await articleList(work, { view: 'published', search, limit })).rows.slice(0, limit);
}

export async function articlePage(
  work: Work,
  input: GivenOf<typeof contract.showArticle>,
): Promise<contract.ArticlePage> {
  const { record, isEditor } = await articleFor(work, input.article);
  const draft = isEditor && input.draft === 'yes';
  const version = versionOf(record, draft);
  const [[row], texts, fromCase, mine, entries, comments] = await Promise.all([
    shownArticles(work, [record], draft),
    textsOf(work, [{ article: record.article_id, version }]),
    isEditor ? caseBehind(work, record.from_case_id) : null,
    feedbackOfMine(work, record),
    isEditor ? entriesOf(work, record.article_id) : [],
    isEditor ? commentsOn(work, record.article_id) : [],
  ]);
  if (!row) throw new Refusal('not-found', 'no-such-article');
  return {
    ...row,
    version,
    edition: record.edition,
    texts: [...(texts.get(record.article_id) ?? [])],
    words: record.words,
    fromCase,
    myFeedback: mine,
    entries,
    comments,
    allowed: allowedSteps(record, isEditor),
  };
}

export async function articleChange(
  work: Work,
  input: GivenOf<typeof contract.showArticleChange>,
): Promise<AnswerOf<typeof contract.showArticleChange>> {
  const { record, isEditor } = await articleFor(work, input.article);
  if (!isEditor) throw new Refusal('not-found', 'no-such-article');
  const of = async (version: number) => [
    ...((await textsOf(work, [{ article: record.article_id, version }])).get(record.article_id) ?? []),
  ];
  const [before, after] = await Promise.all([of(input.version - 1), of(input.version)]);
  if (after.length === 0) throw new Refusal('not-found', 'no-such-article');
  return { before, after };
}

/** An id that nobody has: whoever belongs to no person owns nothing. */
const nobody = '00000000-0000-0000-0000-000000000000';

const views = {
  published: "a.state = 'published'",
  review: "a.state = 'published'",
  drafts: "a.draft_version is not null and a.state <> 'withdrawn'",
  withdrawn: "a.state = 'withdrawn'",
} as const;

const orders = {
  published: 'a.number',
  review: 'a.review_on, a.number',
  drafts: 'a.changed_at desc',
  withdrawn: 'a.changed_at desc',
} as const;

function byTitle(rows: Rows, { view }: { readonly view: keyof typeof views }): Rows {
  return view === 'published' ? rows.toSorted((a, b) => a.title.localeCompare(b.title, 'sv')) : rows;
}

async function caseBehind(work: Work, caseId: string | null): Promise<contract.ArticlePage['fromCase']> {
  if (caseId === null) return null;
  const [row] = await work.sql<{ number: string }>(
    'select number::text as number from service_desk.cases where case_id = $1',
    [caseId],
  );
  return row ? { case: caseId, number: caseNumber(row.number) } : null;
}

async function feedbackOfMine(work: Work, record: ArticleRecord): Promise<boolean | null> {
  const [row] = await work.sql<{ helped: boolean }>(
    'select helped from service_desk.article_feedback where article_id = $1 and version = $2 and account_id = $3',
    [record.article_id, record.live_version ?? 0, work.actor?.id ?? ''],
  );
  return row?.helped ?? null;
}

async function entriesOf(work: Work, articleId: string): Promise<contract.ArticleEntry[]> {
  const rows = await work.sql<{
    at: Date;
    what: contract.ArticleEntry['what'];
    version: number;
    note: string;
    by_name: string | null;
  }>(
    'select at, what, version, note, by_name from service_desk.article_entries where article_id = $1 order by ordinal',
    [articleId],
  );
  return rows.map(({ at, by_name, ...row }) => ({ ...row, at: at.toISOString(), by: by_name }));
}

/** What readers wrote, latest first; who they are is not told. */
async function commentsOn(work: Work, articleId: string): Promise<contract.ArticlePage['comments']> {
  const rows = await work.sql<{ at: Date; helped: boolean; comment: string }>(
    `select at, helped, comment from service_desk.article_feedback where article_id = $1 and comment <> ''
     order by at desc limit 50`,
    [articleId],
  );
  return rows.map((row) => ({ at: row.at.toISOString(), helped: row.helped, text: masked(work, row.comment) }));
}
