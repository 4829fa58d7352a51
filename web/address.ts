// The address of a view: every filter, sorting, period and selection stands in it, so that it can be sent to a
// colleague. Parameters are plain text in the query, several values of one name stand after each other.
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { withParam, withParams } from './ui/url-filters.ts';

export type Go = (href: string, options?: { replace?: boolean }) => void;

/** Goes to an address within Fyr. */
export function useGo(): Go {
  const router = useRouter();
  return useCallback(
    (href, options) => {
      if (options?.replace) router.history.replace(href);
      else router.history.push(href);
    },
    [router],
  );
}

export function useAddress(): { path: string; search: URLSearchParams; href: string } {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const text = useRouterState({ select: (state) => state.location.searchStr });
  return useMemo(() => ({ path, search: new URLSearchParams(text), href: path + text }), [path, text]);
}

/** A part of the path: in `/figures/$figure` the part named "figure". Empty when the path has none. */
export function usePathParam(name: string): string {
  return useRouterState({
    select: (state) => {
      const value: unknown = Object.entries(state.matches.at(-1)?.params ?? {}).find(([key]) => key === name)?.[1];
      return typeof value === 'string' ? value : '';
    },
  });
}

/** One parameter of the address and how to set it. `undefined` takes it away; the rest of the address stays. */
export function useParam(name: string): [string | undefined, (value: string | undefined) => void] {
  const { path, search } = useAddress();
  const go = useGo();
  const set = useCallback(
    (value: string | undefined) => go(path + withParam(search, name, value), { replace: true }),
    [go, path, search, name],
  );
  return [search.get(name) ?? undefined, set];
}

/** The same for a parameter that may stand several times: the chosen filters of one kind. */
export function useParamList(name: string): [readonly string[], (values: readonly string[]) => void] {
  const { path, search } = useAddress();
  const go = useGo();
  const set = useCallback(
    (values: readonly string[]) => go(path + withParams(search, { [name]: values }), { replace: true }),
    [go, path, search, name],
  );
  const values = useMemo(() => search.getAll(name), [search, name]);
  return [values, set];
}

export type Sort = { column: string; direction: 'ascending' | 'descending' };

/** The sorting in the address: `?sort=amount` rising, `?sort=-amount` falling. */
export function useSortParam(fallback: Sort): [Sort, (sort: Sort) => void] {
  const [text, setText] = useParam('sort');
  const set = useCallback(
    (sort: Sort) => setText((sort.direction === 'descending' ? '-' : '') + sort.column),
    [setText],
  );
  if (text === undefined) return [fallback, set];
  return [
    text.startsWith('-')
      ? { column: text.slice(1), direction: 'descending' }
      : { column: text, direction: 'ascending' },
    set,
  ];
}
