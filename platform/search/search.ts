// Keeps and asks the search entries. A domain writes an entry in the same transaction as its record, with the permission
// and unit that guard the record, so that a search never tells more than the record's own page would.
import { bind, domain } from '../operation/domain.ts';
import type { AnswerOf, GivenOf } from '../operation/operation.ts';
import { listMark } from '../operation/page-mark.ts';
import type { Policy } from '../permission/permission.ts';
import type { Language, Work } from '../work/work.ts';
import { type SearchHit, searchByKind, searchEverything } from './search-contract.ts';

export interface SearchEntry {
  /** a word of the glossary: `unit`, `person`, `voucher` … */
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly body?: string;
  /** what tells it from another of the same title: a number, a date */
  readonly note?: string;
  readonly address: string;
  /** the permission that guards the record; '' for everybody signed in */
  readonly permission: string;
  readonly unit?: string | null;
  /** found only by those who read this language; without one by everybody */
  readonly language?: Language;
}

/** Writes entries, many at once; an entry that is there is replaced. */
export async function keepSearchEntries(work: Work, entries: readonly SearchEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await work.sql(
    `insert into platform.search_entries (kind, id, permission, unit, title, body, note, address, language, changed_at)
     select e.kind, e.id, e.permission, e.unit, e.title, coalesce(e.body, ''), coalesce(e.note, ''), e.address, e.language, $2
     from jsonb_to_recordset($1::jsonb) as e(kind text, id text, permission text, unit text, title text, body text, note text, address text, language text)
     on conflict (kind, id) do update set permission = excluded.permission, unit = excluded.unit, title = excluded.title,
       body = excluded.body, note = excluded.note, address = excluded.address, language = excluded.language,
       changed_at = excluded.changed_at`,
    [JSON.stringify(entries), work.now],
  );
}

export interface SearchAsked {
  readonly q: string;
  readonly kind?: string | undefined;
  readonly limit: number;
}

/**
 * What the caller may see that a whole sentence in their language is about: at least half of the words that carry meaning match, long ones
 * counting more, and several of them; where the title has one, a third is enough. For entries of one kind, of which there are
 * thousands, not millions.
 */
export async function findAbout(work: Work, asked: SearchAsked & { readonly kind: string }): Promise<SearchHit[]> {
  return await work.sql<Row>(findLikely, [
    asked.q,
    configurations[work.language],
    ...(await seenBy(work)),
    asked.kind,
    asked.limit,
    work.language,
  ]);
}

/** Takes entries of one kind away. */
export async function dropSearchEntries(work: Work, kind: string, ids: readonly string[]): Promise<void> {
  await work.sql('delete from platform.search_entries where kind = $1 and id = any($2)', [kind, ids]);
}

export const searchDoor = domain({
  name: 'search',
  uses: [],
  permissions: {},
  operations: [bind(searchEverything, search), bind(searchByKind, byKind)],
});

interface Row {
  [column: string]: unknown;
  kind: string;
  id: string;
  title: string;
  excerpt: string;
  address: string;
  note: string;
  unit: string | null;
}
type Scored = Row & { readonly score: number };

/** by score and note falling, then kind and id rising */
const mark = listMark('search-hits', 'whole', 'text', 'text', 'text');
type After = ReturnType<typeof mark.read>;

async function search(work: Work, input: GivenOf<typeof searchEverything>): Promise<AnswerOf<typeof searchEverything>> {
  const hits = await found(work, { ...input, limit: input.limit + 1 }, mark.read(input.after));
  const { rows, next } = mark.page(hits, input.limit, (row) => [row.score, row.note, row.kind, row.id]);
  return { hits: rows.map(hitOf), next };
}

async function byKind(work: Work, input: GivenOf<typeof searchByKind>): Promise<AnswerOf<typeof searchByKind>> {
  const rows = await work.sql<Row & { count: number }>(bestOfKinds, [...(await matching(work, input)), input.limit]);
  const kinds = [...new Set(rows.map((row) => row.kind))];
  return {
    kinds: kinds.map((kind) => {
      const hits = rows.filter((row) => row.kind === kind);
      return { kind, count: hits[0]?.count ?? 0, hits: hits.map(hitOf) };
    }),
  };
}

async function found(work: Work, asked: SearchAsked, after: After): Promise<Scored[]> {
  return await work.sql<Scored>(findHits, [
    ...(await matching(work, asked)),
    asked.limit,
    ...(after ?? [null, null, null, null]),
  ]);
}

/** The values of `matches`. */
async function matching(work: Work, asked: Pick<SearchAsked, 'q' | 'kind'>): Promise<unknown[]> {
  return [asked.q, prefixQuery(asked.q), ...(await seenBy(work)), asked.kind ?? null, work.language];
}

function hitOf({ kind, id, title, excerpt, address, note, unit }: Row): SearchHit {
  return { kind, id, title, excerpt, address, note, unit };
}

/** The permissions the caller holds everywhere, and (as JSON) in which units the others. */
async function seenBy(work: Work): Promise<[readonly string[], string]> {
  const guards = await work.sql<{ permission: string }>('select distinct permission from platform.search_entries');
  const { everywhere, somewhere } = allowed(
    work.policy,
    guards.map((row) => row.permission),
  );
  return [everywhere, JSON.stringify(somewhere)];
}

const configurations = { sv: 'swedish', da: 'danish', en: 'english' } as const;

const findLikely = `with asked as (
    select coalesce(array_agg(distinct quote_literal(l)
      || case when length(l) > 3 then ':*' else '' end), '{}') as words
    from unnest(tsvector_to_array(to_tsvector($2::regconfig, $1))) l
  ), hits as (
    select e.kind, e.id, e.title, left(e.body, 200) as excerpt, e.address, e.note, e.unit, cardinality(a.words) as asked,
      (select sum(length(w)) from unnest(a.words) w) as total,
      (select count(*) from unnest(a.words) w where e.words @@ w::tsquery) as words,
      (select coalesce(sum(length(w)), 0) from unnest(a.words) w where e.words @@ w::tsquery) as matched,
      (select count(*) from unnest(a.words) w where to_tsvector($2::regconfig, e.title) @@ w::tsquery) as in_title,
      similarity(e.title, $1) as alike
    from platform.search_entries e, asked a
    where e.kind = $5 and (e.language is null or e.language = $7)
      and (e.permission = any($3) or ($4::jsonb -> e.permission) ? e.unit)
  )
  select kind, id, title, excerpt, address, note, unit from hits
  where (matched * 2 >= total and (words > 1 or asked = 1)) or (matched * 3 >= total and in_title > 0) or alike > 0.5
  order by matched::float8 / greatest(total, 1) + in_title * 0.3 + alike desc, kind, id limit $6`;

// the score as a whole number, so that a page can begin exactly after a hit
const matches = `with asked as (
    select websearch_to_tsquery('swedish', $1) || websearch_to_tsquery('danish', $1) || websearch_to_tsquery('english', $1)
      || to_tsquery('simple', $2) as words
  ), hits as (
    select e.kind, e.id, e.title, e.body, e.address, e.note, e.unit, a.words,
      ((ts_rank(e.words, a.words) + similarity(e.title, $1) * 2) * 1000000)::int as score
    from platform.search_entries e, asked a
    where (e.words @@ a.words or e.title % $1)
      and (e.permission = any($3) or ($4::jsonb -> e.permission) ? e.unit)
      and ($5::text is null or e.kind = $5) and (e.language is null or e.language = $6)
  )`;

const shown = `kind, id, title, address, note, unit,
    ts_headline('simple', left(body, 2000), words, E'StartSel=\u0002, StopSel=\u0003, MaxWords=18, MinWords=8') as excerpt`;

const findHits = `${matches}
  select score, ${shown} from (
    select * from hits
    where $8::int is null or score < $8
      or (score = $8 and (note < $9::text or (note = $9 and (kind, id) > ($10::text, $11::text))))
    order by score desc, note desc, kind, id limit $7
  ) page order by score desc, note desc, kind, id`;

const bestOfKinds = `${matches}, placed as (
    select hits.*, count(*) over (partition by kind)::int as count, max(score) over (partition by kind) as best,
      row_number() over (partition by kind order by score desc, note desc, id) as place
    from hits
  )
  select count, ${shown} from placed where place <= $7 order by best desc, kind, place`;

/** Every word must begin some word: `'vent':* & 'sal':*`. Signs that mean something to PostgreSQL are left out. */
function prefixQuery(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `'${word}':*`).join(' & ');
}

function allowed(policy: Policy, permissions: readonly string[]) {
  const everywhere = [''];
  const somewhere: Record<string, readonly string[]> = {};
  for (const permission of permissions) {
    const units = permission === '' ? 'all' : policy.unitsWith(permission);
    if (units === 'all') everywhere.push(permission);
    else if (units.length) somewhere[permission] = units;
  }
  return { everywhere, somewhere };
}
