// The example region's knowledge: its articles with their history, what readers said of them, and what was looked for and not
// found. Reviews lie around the day it is loaded, so that its owner has something to do.
import { castAs, employedOn, type Random, random } from '../../../example/region.ts';
import { stableId } from '../../../example/stable-id.ts';
import { type Cell, copyRows } from '../../../platform/database/copy.ts';
import { keepSearchEntries } from '../../../platform/search/search.ts';
import type { Work } from '../../../platform/work/work.ts';
import { articleEntries } from './article-search.ts';
import type { ExampleArticle } from './example-article.ts';
import { careArticles } from './example-articles-care.ts';
import { contactArticles } from './example-articles-contact.ts';
import { workplaceArticles } from './example-articles-workplace.ts';
import { loadTemplates } from './example-templates.ts';

const articles: readonly ExampleArticle[] = [...workplaceArticles, ...careArticles, ...contactArticles];
const languages = ['sv', 'da', 'en'] as const;
const idOf = (each: ExampleArticle) => stableId('article', each.code);
const latest = (each: ExampleArticle) => (each.before ? 2 : 1);
const isRead = (each: ExampleArticle) => each.state === undefined;

/** Loads articles, feedback and gaps. */
export async function loadKnowledge(work: Work): Promise<void> {
  await copyArticles(work);
  await copyTexts(work);
  await copyEntries(work);
  await copyFeedback(work);
  await copyGaps(work);
  await loadTemplates(work);
  await work.sql("select setval('service_desk.article_numbers', $1)", [1000 + articles.length]);
  await keepSearchEntries(
    work,
    articles.filter(isRead).flatMap((each) =>
      articleEntries(
        {
          article_id: idOf(each),
          audience: each.audience ?? 'everybody',
          unit_code: each.unit,
          words: [...each.words],
        },
        languages.map((language) => ({ language, ...each[language] })),
      ),
    ),
  );
}

function copyArticles(work: Work): Promise<unknown> {
  return copyRows(
    work.connection(),
    'service_desk.articles',
    [
      'article_id',
      'number',
      'state',
      'audience',
      'unit_code',
      'owner_id',
      'review_on',
      'services',
      'words',
      'live_version',
      'draft_version',
      'created_at',
      'changed_at',
    ],
    articles.map((each, index): Cell[] => [
      idOf(each),
      1001 + index,
      each.state ?? 'published',
      each.audience ?? 'everybody',
      each.unit,
      stableId('person', ownerOf(each).number),
      dayAfter(work, each.reviewIn ?? 90 + ((index * 37) % 260)),
      arrayText(each.services),
      arrayText(each.words),
      isRead(each) ? latest(each) : null,
      each.state === 'draft' ? 1 : null,
      before(work, 400 - index).toISOString(),
      before(work, 30 + index).toISOString(),
    ]),
  );
}

/** What stands in an array column, as COPY reads it. */
function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

function ownerOf(each: ExampleArticle) {
  return castAs(each.unit === 'DTD-MT' && each.code !== 'alarm-silent' ? 'employee' : 'agent');
}

async function copyTexts(work: Work): Promise<void> {
  const text = (each: ExampleArticle, version: number, language: (typeof languages)[number], body: string): Cell[] => [
    idOf(each),
    version,
    language,
    each[language].title,
    body,
  ];
  await copyRows(
    work.connection(),
    'service_desk.article_texts',
    ['article_id', 'version', 'language', 'title', 'body'],
    articles.flatMap((each) => [
      ...(each.before ? [text(each, 1, 'sv', each.before.body)] : []),
      ...languages.map((language) => text(each, latest(each), language, each[language].body)),
    ]),
  );
}

async function copyEntries(work: Work): Promise<void> {
  const agent = castAs('agent');
  const by = `${agent.givenName} ${agent.familyName}`;
  const rows = articles.flatMap((each, index) => {
    const told: [days: number, what: string, version: number, note: string][] = [
      [400 - index, 'drafted', 1, ''],
      ...(each.state === 'draft' ? [] : ([[399 - index, 'published', 1, '']] as const)).map(
        ([days, what, version, note]): [number, string, number, string] => [days, what, version, note],
      ),
      ...(each.before
        ? ([
            [31 + index, 'changed', 2, ''],
            [30 + index, 'published', 2, each.before.note],
          ] satisfies [number, string, number, string][])
        : []),
    ];
    if (each.state === 'withdrawn') told.push([30 + index, 'withdrawn', 1, 'Faxen är borta sedan i våras.']);
    return told.map(([days, what, version, note], at): Cell[] => [
      idOf(each),
      at + 1,
      before(work, days).toISOString(),
      what,
      version,
      note,
      by,
    ]);
  });
  await copyRows(
    work.connection(),
    'service_desk.article_entries',
    ['article_id', 'ordinal', 'at', 'what', 'version', 'note', 'by_name'],
    rows,
  );
}

const remarks = [
  'Steg tre heter något annat hos oss.',
  'Tack, det räckte att starta om.',
  'Jag hittade inte menyn.',
  'Bra. Lägg gärna till en bild.',
] as const;

async function copyFeedback(work: Work): Promise<void> {
  const chance = random('article feedback');
  const readers = [...new Set(employedOn('2019-08-31').map((one) => one.person))];
  await copyRows(
    work.connection(),
    'service_desk.article_feedback',
    ['article_id', 'version', 'account_id', 'helped', 'comment', 'at'],
    articles.filter(isRead).flatMap((each) => {
      const start = chance.between(0, readers.length - 40);
      return readers
        .slice(start, start + chance.between(3, 38))
        .map((reader) => [idOf(each), latest(each), stableId('account', reader), ...said(chance, work)]);
    }),
  );
}

function said(chance: Random, work: Work): Cell[] {
  const comment = chance.next() < 0.06 ? chance.pick(remarks) : '';
  return [chance.next() < 0.78, comment, before(work, chance.between(1, 29)).toISOString()];
}

/** Words, place, language, and how often in each of the last months, this one first. */
const missed: readonly (readonly [string, 'door' | 'knowledge', 'sv' | 'da' | 'en', ...number[]])[] = [
  ['bankid till patient', 'door', 'sv', 6, 9, 4],
  ['diktering mikrofon', 'knowledge', 'sv', 4, 5, 3],
  ['diktering mikrofon', 'door', 'sv', 3, 2],
  ['passersystem', 'door', 'sv', 5, 3],
  ['rensa cookies', 'knowledge', 'sv', 3, 1],
  ['byta bakgrundsbild', 'door', 'sv', 2, 1, 1],
  ['talegenkendelse', 'knowledge', 'da', 3, 2],
  ['vpn from home', 'door', 'en', 4],
  ['parkeringstillstånd', 'door', 'sv', 1],
  ['våg sal fyra', 'door', 'sv', 1],
  ['min chef', 'knowledge', 'sv', 1, 1],
];

async function copyGaps(work: Work): Promise<void> {
  const month = (back: number) => {
    const [year = 0, at = 1] = work.today.split('-').map(Number);
    return new Date(Date.UTC(year, at - 1 - back, 1)).toISOString().slice(0, 7);
  };
  await copyRows(
    work.connection(),
    'service_desk.missed_searches',
    ['month', 'language', 'place', 'words', 'times'],
    missed.flatMap(([words, place, language, ...times]) =>
      times.map((count, back): Cell[] => [month(back), language, place, words, count]),
    ),
  );
}

function before(work: Work, days: number): Date {
  return new Date(work.now.getTime() - days * 86_400_000);
}

function dayAfter(work: Work, days: number): string {
  return before(work, -days).toISOString().slice(0, 10);
}
