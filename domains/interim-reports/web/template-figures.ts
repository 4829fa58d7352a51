// The figures a template may name, by what people call them, and where a template is being changed.
import { useQuery } from '@tanstack/react-query';
import { readFigures } from '../../../platform/figures/figures-contract.ts';
import { asking } from '../../../web/client.ts';
import { useLanguage } from '../../../web/language.tsx';
import type { Option } from '../../../web/ui/select.tsx';

export function useFigureOptions(unit: string, year: number): readonly Option[] {
  const { language } = useLanguage();
  const { data } = useQuery({ ...asking(readFigures, { unit, period: `${year}-01..${year}-01` }), staleTime: 300_000 });
  return (data?.values ?? []).map((each) => ({ id: each.figure, label: each.name[language], note: each.figure }));
}

/** An item of a list with its place taken by another. */
export function replaced<T>(list: readonly T[], at: number, by: T): T[] {
  return list.map((each, index) => (index === at ? by : each));
}

/** The list with one item moved a step up or down. */
export function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const next = [...list];
  const [taken] = next.splice(from, 1);
  if (taken !== undefined) next.splice(from + by, 0, taken);
  return next;
}

/** A key that no item of the list has. */
export function freeKey(stem: string, taken: readonly { readonly key: string }[]): string {
  for (let n = 1; ; n++) if (!taken.some(({ key }) => key === `${stem}-${n}`)) return `${stem}-${n}`;
}
