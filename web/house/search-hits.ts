// What the page of all hits shows: the kinds of records and the registers that answer, each with its first rows, or one of
// them page after page. Only what one may see comes from the server, whoever asks.
import { useQueries, useQuery } from '@tanstack/react-query';
import { type SearchHit, searchByKind, searchEverything } from '../../platform/search/search-contract.ts';
import { asking, call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { useAskedPages } from '../pages-of.ts';
import {
  type CommandSource,
  type Found,
  type FoundPage,
  leastAsked,
  useCommandSources,
} from '../ui/command-sources.ts';
import { kindHeading, kindIcon, recordSource } from './search-source.ts';

/** A hit, under the heading of its group. */
export type HitRow = Found & { group: string; excerpt?: string };
/** `count` undefined: there are more than are shown, nobody has counted how many. */
export type HitGroup = { id: string; title: string; count: number | undefined; rows: readonly HitRow[] };
export type HitGroups = { groups: readonly HitGroup[] | undefined; failed: readonly string[]; why: unknown };

const ofEach = 5;
const ofOne = 30;

/** All groups with their first rows, as they come: the registers first, then the kinds by their best hit. */
export function useHitGroups(words: string): HitGroups {
  const { language } = useLanguage();
  const enabled = words.length >= leastAsked;
  const sources = useRegisters();
  const records = useQuery({ ...asking(searchByKind, { q: words, limit: ofEach }), enabled });
  const others = useQueries({
    queries: sources.map((source) => ({
      queryKey: ['search', source.id, words, language],
      queryFn: ({ signal }: { signal: AbortSignal }) => source.find({ words, limit: ofEach, signal, whole: true }),
      enabled,
    })),
  });
  const groupAt = (source: CommandSource, at: number): HitGroup[] => {
    const page = others[at]?.data;
    if (!page || page.found.length === 0) return [];
    const count = page.count ?? (page.next ? undefined : page.found.length);
    return [{ id: source.id, title: source.title(), count, rows: rowsOf(source.id, page).slice(0, ofEach) }];
  };
  const kinds = (records.data?.kinds ?? []).map(
    ({ kind, count, hits }): HitGroup => ({
      id: kind,
      title: kindHeading(kind, language),
      count,
      rows: hits.map(rowOf),
    }),
  );
  const answered = records.data !== undefined || others.some((each) => each.data !== undefined);
  return {
    groups: answered
      ? [
          ...sources.flatMap((source, at) => (source.first ? groupAt(source, at) : [])),
          ...kinds,
          ...sources.flatMap((source, at) => (source.first ? [] : groupAt(source, at))),
        ]
      : undefined,
    failed: sources.filter((_, at) => others[at]?.isError).map((source) => source.title()),
    why: records.error ?? others.find((each) => each.error)?.error ?? null,
  };
}

/** One group, page after page. */
export function useHitsOf(words: string, group: string | undefined) {
  const { language } = useLanguage();
  const source = useRegisters().find((each) => each.id === group);
  return useAskedPages({
    key: ['search', searchEverything.id, words, group, source?.id, language],
    enabled: group !== undefined && words.length >= leastAsked,
    ask: async (after, signal): Promise<{ rows: HitRow[]; next: string | null }> => {
      const mark = after ? { after } : {};
      if (source) {
        const page = await source.find({ words, limit: ofOne, signal, whole: true, ...mark });
        return { rows: rowsOf(source.id, page), next: page.next ?? null };
      }
      const page = await call(searchEverything, { q: words, kind: group, limit: ofOne, ...mark }, { signal });
      return { rows: page.hits.map(rowOf), next: page.next };
    },
    rowsOf: (page) => page.rows,
  });
}

/** Everybody who answers a search, without the palette's mix of all records. */
function useRegisters(): readonly CommandSource[] {
  return useCommandSources().filter((source) => source.id !== recordSource);
}

function rowsOf(group: string, page: FoundPage): HitRow[] {
  return page.found.map((found) => ({ ...found, group }));
}

function rowOf({ kind, id, title, note, excerpt, address }: SearchHit): HitRow {
  return { id, group: kind, label: title, note, excerpt, icon: kindIcon(kind), href: address };
}
