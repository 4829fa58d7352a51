// An article as the house's search finds it: one entry a language, so that each reader finds it in their own, once. Where it is
// not written in a language, those readers find the text there is.
import { dropSearchEntries, findAbout, keepSearchEntries, type SearchEntry } from '../../../platform/search/search.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { ArticleRecord } from './article-rows.ts';
import { plainText } from './article-text-rules.ts';
import type { ArticleText } from './knowledge-contract.ts';

const kind = 'article';
const languages = ['sv', 'da', 'en'] as const;

type Findable = Pick<ArticleRecord, 'article_id' | 'audience' | 'unit_code' | 'words'>;

/** Makes the published version of an article findable. */
export async function keepFindable(work: Work, record: Findable, texts: readonly ArticleText[]): Promise<void> {
  await keepSearchEntries(work, articleEntries(record, texts));
}

/** What the search keeps of an article with these texts. */
export function articleEntries(record: Findable, texts: readonly ArticleText[]): SearchEntry[] {
  return languages.flatMap((language) => {
    const text = texts.find((each) => each.language === language) ?? texts[0];
    if (!text) return [];
    return {
      kind,
      id: `${record.article_id}.${language}`,
      title: text.title,
      body: `${plainText(text.body)}\n${record.words.join(' ')}`,
      address: `/knowledge/${record.article_id}`,
      language,
      ...(record.audience === 'everybody'
        ? { permission: 'service-desk.read-articles' }
        : { permission: 'service-desk.work-cases', unit: record.unit_code }),
    };
  });
}

/** Nobody finds it any more. */
export async function hideFromSearch(work: Work, articleId: string): Promise<void> {
  await dropSearchEntries(
    work,
    kind,
    languages.map((language) => `${articleId}.${language}`),
  );
}

/** The ids of the articles that fit the words in the caller's language, best first. */
export async function articlesAbout(work: Work, q: string, limit: number): Promise<string[]> {
  const hits = await findAbout(work, { q, kind, limit });
  return hits.map((hit) => hit.id.slice(0, hit.id.indexOf('.')));
}
