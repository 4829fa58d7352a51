// A list asked for page after page: the rows so far, and how to go on. Every list page does it this way, so that the rows of
// the earlier choice stay while the next are on their way, and one notice of change refreshes them all.
import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import type { AnswerOf, InputOf, Operation } from '../platform/operation/operation.ts';
import { call } from './client.ts';

type Paged = { readonly next?: string | null };

export type PagesOf<Page, Row> = {
  /** `undefined` until the first page has come. */
  rows: Row[] | undefined;
  /** What the first page says besides its rows. */
  first: Page | undefined;
  /** Of a list that could not be fetched; what was shown before is not called current. */
  error: Error | null;
  /** For a table: gone with the last page. */
  more: { load: () => void; loading: boolean } | undefined;
};

/** The rows of an operation that answers `next`: `usePagesOf(listNotices, asked, (page) => page.rows)`. */
export function usePagesOf<O extends Operation, Row>(
  operation: O,
  input: Omit<InputOf<O>, 'after'>,
  rowsOf: (page: AnswerOf<O> & Paged) => readonly Row[],
  { enabled = true }: { enabled?: boolean } = {},
): PagesOf<AnswerOf<O> & Paged, Row> {
  return useAskedPages({
    // not the key of one page asked for alone
    key: [operation.domain, operation.id, input, 'pages'],
    ask: (after, signal) => {
      // an operation with pages takes the mark as `after` and answers `next`, which its own type cannot say here
      const asked = { ...input, ...(after ? { after } : {}) } as unknown as InputOf<O>;
      return call(operation, asked, { signal }) as Promise<AnswerOf<O> & Paged>; // for the same reason
    },
    rowsOf,
    enabled,
  });
}

export type AskedPages<Page extends Paged, Row> = {
  key: QueryKey;
  ask: (after: string, signal: AbortSignal) => Promise<Page>;
  rowsOf: (page: Page) => readonly Row[];
  enabled?: boolean;
};

/** The same for whoever does not ask one operation; `after` is empty for the first page. */
export function useAskedPages<Page extends Paged, Row>({
  key,
  ask,
  rowsOf,
  enabled = true,
}: AskedPages<Page, Row>): PagesOf<Page, Row> {
  const asked = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (last: Page) => last.next ?? null,
    placeholderData: (before) => before,
    enabled,
  });
  return {
    rows: asked.data?.pages.flatMap((page) => rowsOf(page)),
    first: asked.data?.pages[0],
    error: asked.error,
    more: asked.hasNextPage ? { load: () => void asked.fetchNextPage(), loading: asked.isFetchingNextPage } : undefined,
  };
}
