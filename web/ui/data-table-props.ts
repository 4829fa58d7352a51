// What the one table is given: its columns, its rows, and what can be done with them.
import type { ReactNode } from 'react';

export type TableExport = { format: 'csv' | 'xlsx'; href: string };

export type TableSort = { column: string; direction: 'ascending' | 'descending' };

export type Column<R> = {
  id: string;
  title: string;
  /** Stands once, in the head: "mnkr", "h". */
  unit?: string;
  cell: (row: R) => ReactNode;
  /** Numbers stand to the right, with figures of equal width. */
  numeric?: boolean;
  sortable?: boolean;
  /** On a phone: 1 is the row's heading, 2 (the usual) is shown with its title, 3 is left out. */
  priority?: 1 | 2 | 3;
  /** On a phone, where the value alone would not be understood, its title is said before it. Numbers always are. */
  labelled?: boolean;
  /** How much of the room the column takes; text columns share what numbers leave. */
  width?: 'narrow' | 'wide';
  /** What is pressed has no place on paper. */
  screenOnly?: boolean;
  /** On a phone it stands to the right of the whole row: what is pressed, one or two words. */
  atEnd?: boolean;
  /** Stands in the last line, below a rule. */
  total?: ReactNode;
};

export type DataTableProps<R> = {
  /** Names the table for screen readers, and on paper. */
  label: string;
  columns: readonly Column<R>[];
  /** `undefined` while the first rows are on their way. */
  rows: readonly R[] | undefined;
  rowId: (row: R) => string;
  /** Where a row leads; the first column becomes its link. */
  rowHref?: (row: R) => string;
  /** What marks a row: attention (amber), fault (red), or quiet. */
  rowTone?: (row: R) => 'attention' | 'fault' | 'quiet' | undefined;
  /** Rows that stand together under a heading of their own; those of one group must follow each other. */
  groupOf?: (row: R) => { id: string; title: ReactNode };
  /** The row whose record is open beside the list. */
  openId?: string | undefined;
  sort?: TableSort;
  onSort?: (sort: TableSort) => void;
  chosen?: ReadonlySet<string>;
  onChoose?: (chosen: ReadonlySet<string>) => void;
  /** What can be done with the chosen rows. */
  chosenActions?: ReactNode;
  /** How many there are in all, when known. */
  count?: number;
  more?: { load: () => void; loading: boolean } | undefined;
  exports?: readonly TableExport[];
  /** Stands to the left above the table, usually filters or a legend. */
  toolbar?: ReactNode;
  empty?: ReactNode;
  /** Many columns, such as the months of a year: scrolls sideways with the first column standing still. */
  wide?: boolean;
};
