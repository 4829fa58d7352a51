// One search over everything one may see, in Swedish, Danish and English, answering while one types.
import { z } from 'zod';
import { query } from '../operation/operation.ts';
import { PageMark } from '../operation/page-mark.ts';

export const SearchHit = z
  .object({
    kind: z.string(),
    id: z.string(),
    title: z.string(),
    /** a piece of the text; what matched stands between \u0002 and \u0003 */
    excerpt: z.string(),
    address: z.string(),
    /** what tells it from another of the same title: a number, a date */
    note: z.string(),
    unit: z.string().nullable(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;

export const searchEverything = query({
  id: 'search-everything',
  domain: 'search',
  path: '/search',
  summary: 'Records whose words, or beginnings of words, match; best first; only what one may see',
  permission: 'signed-in',
  input: z.object({
    q: z.string().trim().min(1).max(200),
    kind: z.string().max(60).optional(),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(50).default(20),
  }),
  output: z.object({ hits: z.array(SearchHit), next: z.string().nullable() }),
});

export const searchByKind = query({
  id: 'search-by-kind',
  domain: 'search',
  path: '/search/kinds',
  summary: 'How many records of each kind match, and the best of them; the kind of the best hit first',
  permission: 'signed-in',
  input: z.object({
    q: z.string().trim().min(1).max(200),
    /** of each kind */
    limit: z.coerce.number<number>().int().min(1).max(10).default(5),
  }),
  output: z.object({
    kinds: z.array(z.object({ kind: z.string(), count: z.int(), hits: z.array(SearchHit) })),
  }),
});
