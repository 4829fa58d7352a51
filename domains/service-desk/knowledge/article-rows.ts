// How an article is read from its tables: the row with its texts in the version asked for, and what lists show of it.
import type { Work } from '../../../platform/work/work.ts';
import { namesOfPersons } from '../../people/people.ts';
import { masked } from '../masked-text.ts';
import { leadOf } from './article-text-rules.ts';
import type { ArticleLanguage, ArticleRow, ArticleText } from './knowledge-contract.ts';

/** A row of service_desk.articles with what readers said of the version they read. */
export interface ArticleRecord {
  [column: string]: unknown;
  article_id: string;
  number: string;
  state: ArticleRow['state'];
  audience: ArticleRow['audience'];
  unit_code: string;
  owner_id: string | null;
  /** YYYY-MM-DD */
  review_on: string;
  services: string[];
  words: string[];
  live_version: number | null;
  draft_version: number | null;
  last_version: number;
  edition: number;
  from_case_id: string | null;
  changed_at: Date;
  helped: number;
  did_not_help: number;
}

/** The columns of an ArticleRecord, of `service_desk.articles a`. */
export const articleColumns = `a.article_id, a.number::text as number, a.state, a.audience, a.unit_code, a.owner_id,
  a.review_on::text as review_on, a.services, a.words, a.live_version, a.draft_version, a.edition, a.from_case_id, a.changed_at,
  (select max(t.version) from service_desk.article_texts t where t.article_id = a.article_id) as last_version,
  (select count(*)::int from service_desk.article_feedback f
    where f.article_id = a.article_id and f.version = a.live_version and f.helped) as helped,
  (select count(*)::int from service_desk.article_feedback f
    where f.article_id = a.article_id and f.version = a.live_version and not f.helped) as did_not_help`;

/** "K-1001": as people say it, the same in every language. */
export function articleNumber(number: string): string {
  return `K-${number}`;
}

/** The version readers have, or the latest where there is none; the one being written where that is asked for. */
export function versionOf(record: ArticleRecord, draft = false): number {
  const live = record.live_version ?? record.last_version;
  return draft ? (record.draft_version ?? live) : live;
}

/** The texts of these versions, by article; the reader's language first. Personal numbers are masked. */
export async function textsOf(
  work: Work,
  versions: readonly { readonly article: string; readonly version: number }[],
): Promise<ReadonlyMap<string, readonly ArticleText[]>> {
  const rows = await work.sql<ArticleText & { [column: string]: unknown; article_id: string }>(
    `select t.article_id, t.language, t.title, t.body
     from unnest($1::uuid[], $2::int[]) as v(article_id, version)
     join service_desk.article_texts t using (article_id, version)
     order by t.language = $3 desc, t.language = 'sv' desc, t.language`,
    [versions.map((each) => each.article), versions.map((each) => each.version), work.language],
  );
  const texts = new Map<string, ArticleText[]>();
  for (const { article_id, language, title, body } of rows)
    texts.set(article_id, [
      ...(texts.get(article_id) ?? []),
      { language, title: masked(work, title), body: masked(work, body) },
    ]);
  return texts;
}

/** These articles as lists show them. `draft`: by the version being written. */
export async function shownArticles(
  work: Work,
  records: readonly ArticleRecord[],
  draft = false,
): Promise<ArticleRow[]> {
  const versions = records.map((record) => ({ article: record.article_id, version: versionOf(record, draft) }));
  const owners = records.flatMap((record) => record.owner_id ?? []);
  const [texts, names] = await Promise.all([textsOf(work, versions), namesOfPersons(work, [...new Set(owners)])]);
  return records.map((record) => shown(work, record, texts.get(record.article_id)?.[0], names));
}

const noText = { language: 'sv' as ArticleLanguage, title: '', body: '' }; // the list's type, not the literal's

function shown(
  work: Work,
  record: ArticleRecord,
  text: ArticleText = noText,
  names: ReadonlyMap<string, string>,
): ArticleRow {
  const owner = record.owner_id;
  return {
    article: record.article_id,
    number: articleNumber(record.number),
    state: record.state,
    audience: record.audience,
    title: text.title,
    language: text.language,
    lead: leadOf(text.body),
    services: record.services,
    unit: record.unit_code,
    owner: owner === null ? null : { person: owner, name: names.get(owner) ?? '' },
    isMine: owner !== null && owner === work.actor?.personId,
    reviewOn: record.review_on,
    isOverdue: record.state === 'published' && record.review_on < work.today,
    hasDraft: record.draft_version !== null,
    helped: record.helped,
    didNotHelp: record.did_not_help,
    changedAt: record.changed_at.toISOString(),
  };
}
