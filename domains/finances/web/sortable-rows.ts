// Sorting a table whose rows are all here: the order stands in the address, and each column that can be sorted says what
// it is sorted by. A page with several tables gives each its own name.
import { useMemo } from 'react';
import { useParam } from '../../../web/address.ts';
import { useLanguage } from '../../../web/language.tsx';
import type { Column, TableSort } from '../../../web/ui/data-table.tsx';
import { inOrder, type OrderBy } from '../table-order-rules.ts';

export type Sortable<R> = {
  columns: Column<R>[];
  rows: readonly R[] | undefined;
  sort: TableSort;
  onSort: (sort: TableSort) => void;
  /** Somebody has chosen an order; until then rows stand as the page means them. */
  isSorted: boolean;
};

/** What `DataTable` needs to sort: spread it into the table. `by` has a value for each column that can be sorted. */
export function useSortable<R>(
  columns: readonly Column<R>[],
  rows: readonly R[] | undefined,
  by: OrderBy<R>,
  name = 'sort',
): Sortable<R> {
  const { locale } = useLanguage();
  const [text = '', setText] = useParam(name);
  const sorted = useMemo(() => rows && inOrder(rows, text, by, locale), [rows, text, by, locale]);
  return {
    columns: columns.map((column) => (Object.hasOwn(by, column.id) ? { ...column, sortable: true } : column)),
    rows: sorted,
    sort: sortIn(text),
    onSort: (sort) => setText(sortText(sort)),
    isSorted: text !== '',
  };
}

/** A sorting as an address has it, and as an operation takes it. */
export function sortText({ column, direction }: TableSort): string {
  return (direction === 'descending' ? '-' : '') + column;
}

function sortIn(text: string): TableSort {
  return text.startsWith('-')
    ? { column: text.slice(1), direction: 'descending' }
    : { column: text, direction: 'ascending' };
}
