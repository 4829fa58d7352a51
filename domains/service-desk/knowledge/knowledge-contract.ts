// What can be said of knowledge: articles in three languages with their versions, for whom they are, what readers said of
// them, and what was looked for and not found.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { CaseId } from '../case-contract.ts';

const domain = 'service-desk';
const read = 'service-desk.read-articles';
const write = 'service-desk.write-articles';
const Instant = z.iso.datetime({ offset: true });
const Code = z.string().trim().min(1).max(40);

export const articleStates = ['draft', 'published', 'withdrawn'] as const;
export const ArticleState = z.enum(articleStates);
export const articleAudiences = ['everybody', 'agents'] as const;
export const ArticleAudience = z.enum(articleAudiences);
export const ArticleLanguage = z.enum(['sv', 'da', 'en']);
export type ArticleLanguage = z.infer<typeof ArticleLanguage>;
export const ArticleId = z.uuid();

/** A text in the light form of article-text-rules.ts: no HTML. */
export const ArticleText = z
  .object({
    language: ArticleLanguage,
    title: z.string().trim().min(3).max(160),
    body: z.string().trim().min(1).max(20_000),
  })
  .meta({ id: 'ArticleText' });
export type ArticleText = z.infer<typeof ArticleText>;

/** What an editor writes; the same when it is begun and when it is changed. */
export const ArticleContent = z.object({
  audience: ArticleAudience.default('everybody'),
  unit: Code,
  owner: z.uuid().nullable().default(null),
  reviewOn: z.iso.date(),
  services: z.array(Code).max(50).default([]),
  words: z.array(z.string().trim().min(2).max(60)).max(30).default([]),
  texts: z.array(ArticleText).min(1).max(3),
});
export type ArticleContent = z.infer<typeof ArticleContent>;

export const ArticleRow = z
  .object({
    article: ArticleId,
    number: z.string(),
    state: ArticleState,
    audience: ArticleAudience,
    /** in the reader's language, or the first there is */
    title: z.string(),
    language: ArticleLanguage,
    /** the first words of its text */
    lead: z.string(),
    services: z.array(z.string()),
    unit: z.string(),
    owner: z.object({ person: z.uuid(), name: z.string() }).nullable(),
    isMine: z.boolean(),
    reviewOn: z.iso.date(),
    /** the day of its review has passed */
    isOverdue: z.boolean(),
    /** a version that readers do not see yet is being written */
    hasDraft: z.boolean(),
    helped: z.int(),
    didNotHelp: z.int(),
    changedAt: Instant,
  })
  .meta({ id: 'ArticleRow' });
export type ArticleRow = z.infer<typeof ArticleRow>;

export const ArticleStep = z.enum(['change-article', 'publish-article', 'review-article', 'withdraw-article']);
export type ArticleStep = z.infer<typeof ArticleStep>;

export const ArticleEntry = z.object({
  at: Instant,
  what: z.enum(['drafted', 'changed', 'published', 'reviewed', 'withdrawn']),
  version: z.int(),
  note: z.string(),
  by: z.string().nullable(),
});
export type ArticleEntry = z.infer<typeof ArticleEntry>;

export const ArticlePage = ArticleRow.extend({
  version: z.int(),
  edition: z.int(),
  texts: z.array(ArticleText),
  words: z.array(z.string()),
  fromCase: z.object({ case: CaseId, number: z.string() }).nullable(),
  /** whether it helped me, when I have said so of this version */
  myFeedback: z.boolean().nullable(),
  /** for editors: who did what when, and what readers wrote */
  entries: z.array(ArticleEntry),
  comments: z.array(z.object({ at: Instant, helped: z.boolean(), text: z.string() })),
  allowed: z.array(ArticleStep),
}).meta({ id: 'Article' });
export type ArticlePage = z.infer<typeof ArticlePage>;

export const articleViews = ['published', 'review', 'drafts', 'withdrawn'] as const;

export const listArticles = query({
  id: 'list-articles',
  domain,
  path: '/articles',
  summary:
    'Articles I may read, those that fit the words best first; for editors also drafts and what is to be reviewed',
  permission: read,
  input: z.object({
    view: z.enum(articleViews).default('published'),
    search: z.string().trim().max(200).optional(),
    service: Code.optional(),
    /** only those I own */
    mine: z.enum(['yes']).optional(),
    /** only what everybody may read, whoever asks: for an answer to somebody else */
    open: z.enum(['yes']).optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(100),
  }),
  output: z.object({ rows: z.array(ArticleRow), mayWrite: z.boolean() }),
});

export const showArticle = query({
  id: 'show-article',
  domain,
  path: '/articles/:article',
  summary: 'One article as readers have it; editors may ask for the version being written',
  permission: read,
  input: z.object({ article: ArticleId, draft: z.enum(['yes']).optional() }),
  output: ArticlePage,
  refuses: ['no-such-article'],
});

export const showArticleChange = query({
  id: 'show-article-change',
  domain,
  path: '/articles/:article/versions/:version',
  summary: 'What a version said, and what the one before it said',
  permission: write,
  input: z.object({ article: ArticleId, version: z.coerce.number<number>().int().min(1) }),
  output: z.object({ before: z.array(ArticleText), after: z.array(ArticleText) }),
  refuses: ['no-such-article'],
});

const contentRefusals = [
  'unknown-service',
  'unknown-unit',
  'unknown-person',
  'personal-number-in-text',
  'language-twice',
  'review-has-passed',
];

export const writeArticle = action({
  id: 'write-article',
  domain,
  path: '/articles',
  summary: 'Begin an article: a draft that readers do not see',
  permission: write,
  unit: 'unit',
  input: ArticleContent,
  output: ArticlePage,
  refuses: contentRefusals,
});

export const changeArticle = action({
  id: 'change-article',
  domain,
  method: 'PUT',
  path: '/articles/:article',
  summary: 'Change an article: readers keep the published version until the new one is published',
  permission: write,
  unit: 'unit',
  input: ArticleContent.extend({ article: ArticleId, edition: z.int().min(1) }),
  output: ArticlePage,
  refuses: [...contentRefusals, 'no-such-article', 'article-changed-meanwhile'],
});

export const publishArticle = action({
  id: 'publish-article',
  domain,
  path: '/articles/:article/publish',
  summary: 'Let readers have the version being written; says in a line what is new',
  permission: write,
  input: z.object({ article: ArticleId, note: z.string().trim().max(500).default('') }),
  output: ArticlePage,
  refuses: ['no-such-article', 'nothing-to-publish', 'review-has-passed'],
});

export const reviewArticle = action({
  id: 'review-article',
  domain,
  path: '/articles/:article/review',
  summary: 'It has been read through and still holds; the next review is on the day given',
  permission: write,
  input: z.object({ article: ArticleId, reviewOn: z.iso.date() }),
  output: ArticlePage,
  refuses: ['no-such-article', 'article-not-published', 'review-has-passed'],
});

export const withdrawArticle = action({
  id: 'withdraw-article',
  domain,
  path: '/articles/:article/withdraw',
  summary: 'Take an article away from its readers; it stays with its history and the reason',
  permission: write,
  input: z.object({ article: ArticleId, reason: z.string().trim().min(3).max(500) }),
  output: ArticlePage,
  refuses: ['no-such-article', 'already-withdrawn'],
});

export const rateArticle = action({
  id: 'rate-article',
  domain,
  path: '/articles/:article/feedback',
  summary: 'Did it help? One answer a person and version, which can be changed',
  permission: read,
  input: z.object({ article: ArticleId, helped: z.boolean(), comment: z.string().trim().max(1000).default('') }),
  output: z.object({ article: ArticleId, helped: z.boolean() }),
  refuses: ['no-such-article', 'article-not-published'],
});

export const draftFromCase = action({
  id: 'draft-from-case',
  domain,
  path: '/cases/:case/article',
  summary: 'Begin an article from a solved case: what was wrong and what helped, without personal numbers',
  permission: write,
  input: z.object({ case: CaseId }),
  output: z.object({ article: ArticleId, number: z.string() }),
  refuses: ['no-such-case', 'case-not-solved', 'no-unit-to-write-for'],
});

export const missPlaces = ['door', 'knowledge'] as const;

export const noteMissedSearch = action({
  id: 'note-missed-search',
  domain,
  path: '/knowledge/missed',
  summary: 'Count a search that found nothing; neither who looked nor a personal number is kept',
  permission: read,
  input: z.object({ words: z.string().trim().min(3).max(200), place: z.enum(missPlaces) }),
  output: z.object({ isCounted: z.boolean() }),
  keepsNobody: true,
});

export const listGaps = query({
  id: 'list-gaps',
  domain,
  path: '/knowledge/gaps',
  summary: 'What several people looked for and did not find in the last year, most missed first',
  permission: write,
  input: z.object({}),
  output: z.object({
    gaps: z.array(
      z.object({
        words: z.string(),
        language: ArticleLanguage,
        times: z.int(),
        atDoor: z.int(),
        lastMonth: z.string(),
      }),
    ),
    /** how many others were missed too seldom to be shown */
    rare: z.int(),
    fewest: z.int(),
  }),
});

export const settleGap = action({
  id: 'settle-gap',
  domain,
  path: '/knowledge/gaps/settle',
  summary: 'A gap has been seen to: it does not come back unless it is missed again',
  permission: write,
  input: z.object({ words: z.string().trim().min(1).max(200), language: ArticleLanguage }),
  output: z.object({ words: z.string() }),
  refuses: ['no-such-gap'],
});
