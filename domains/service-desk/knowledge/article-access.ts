// The only way to load one article. Loading is authorising: everybody reads what is published for everybody; agents what is
// for the agents of a unit they work in; editors of its unit also drafts and what was withdrawn. To others it is not there.
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { type ArticleRecord, articleColumns } from './article-rows.ts';
import type { ArticleStep } from './knowledge-contract.ts';

const writeArticles = 'service-desk.write-articles';
const workCases = 'service-desk.work-cases';

/** Loads an article the caller may read; `isEditor`: and change. */
export async function articleFor(work: Work, articleId: string): Promise<{ record: ArticleRecord; isEditor: boolean }> {
  const record = await load(work, articleId, '');
  const isEditor = work.policy.may(writeArticles, record.unit_code);
  const mayRead =
    record.state === 'published' && (record.audience === 'everybody' || work.policy.may(workCases, record.unit_code));
  if (!isEditor && !mayRead) throw new Refusal('not-found', 'no-such-article');
  return { record, isEditor };
}

/** Loads an article the caller may change, locked until the transaction ends. */
export async function articleToChange(work: Work, articleId: string): Promise<ArticleRecord> {
  const { isEditor, record } = await articleFor(work, articleId);
  if (!isEditor) throw new Refusal('not-allowed', 'not-allowed', { permission: writeArticles, unit: record.unit_code });
  return load(work, articleId, ' for update of a');
}

/** What an editor may do with it as it stands. */
export function allowedSteps(record: ArticleRecord, isEditor: boolean): ArticleStep[] {
  if (!isEditor) return [];
  return [
    'change-article',
    ...(record.draft_version === null ? [] : (['publish-article'] as const)),
    ...(record.state === 'published' ? (['review-article'] as const) : []),
    ...(record.state === 'withdrawn' ? [] : (['withdraw-article'] as const)),
  ];
}

/** The same rule for lists of what is published: an SQL condition on `a`, its parameters from `$first` on. */
export function publishedTo(work: Work, first: number, everybody = false): { sql: string; values: unknown[] } {
  const units = everybody ? [] : work.policy.unitsWith(workCases);
  if (units === 'all') return { sql: "a.state = 'published'", values: [] };
  return {
    sql: `a.state = 'published' and (a.audience = 'everybody' or a.unit_code = any($${first}))`,
    values: [units],
  };
}

/** Articles the caller edits, in any state. */
export function editedBy(work: Work, first: number): { sql: string; values: unknown[] } {
  const units = work.policy.unitsWith(writeArticles);
  return units === 'all' ? { sql: 'true', values: [] } : { sql: `a.unit_code = any($${first})`, values: [units] };
}

async function load(work: Work, articleId: string, lock: string): Promise<ArticleRecord> {
  const [record] = await work.sql<ArticleRecord>(
    `select ${articleColumns} from service_desk.articles a where a.article_id = $1${lock}`,
    [articleId],
  );
  if (!record) throw new Refusal('not-found', 'no-such-article');
  return record;
}
