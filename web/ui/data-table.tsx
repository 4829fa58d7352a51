// The one table of Fyr: real table markup for screen readers and paper, sorting in the head, numbers to the right with
// their unit once, rows walked with j and k and opened with Enter, stacked rows on a phone, more rows on request.
import { Fragment, type ReactNode, useRef } from 'react';
import { useWords } from '../language.tsx';
import { Button } from './button.tsx';
import './data-table.css';
import { TableHead } from './data-table-head.tsx';
import { SkeletonRows, TableRow } from './data-table-row.tsx';
import { type TableExport, TableToolbar } from './data-table-toolbar.tsx';
import { EmptyState } from './state-notes.tsx';
import { uiWords } from './ui-words.ts';
import { useRowKeys } from './use-row-keys.ts';

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

export type TableSort = { column: string; direction: 'ascending' | 'descending' };

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

export function DataTable<R>(props: DataTableProps<R>) {
  const t = useWords(uiWords);
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body, (id) => toggleRow(props, id));
  const { label, columns, rows, wide = false, more } = props;
  const scroll = wide ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {};
  return (
    <div className="data-table-frame">
      <TableToolbar {...props} />
      {/* without rows there is no head either: what stands below says why */}
      <div className="data-table-scroll" data-wide={wide || undefined} hidden={rows?.length === 0} {...scroll}>
        <table className="data-table" aria-busy={rows === undefined}>
          <caption className="for-readers">{label}</caption>
          <TableHead {...props} />
          <tbody ref={body}>
            {rows === undefined ? <SkeletonRows columns={columns} choosable={props.onChoose !== undefined} /> : null}
            {rows?.map((row, index) => (
              <Fragment key={props.rowId(row)}>
                <GroupHead row={row} before={rows[index - 1]} table={props} />
                <TableRow row={row} table={props} onToggle={(id) => toggleRow(props, id)} />
              </Fragment>
            ))}
          </tbody>
          <TableTotals columns={columns} choosable={props.onChoose !== undefined} />
        </table>
      </div>
      {rows?.length === 0 ? (props.empty ?? <EmptyState title={t('table.empty')} />) : null}
      {more ? (
        <div className="data-table-more screen-only">
          <Button onPress={more.load} working={more.loading}>
            {t('table.more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Heads the first row of each group. */
function GroupHead<R>({ row, before, table }: { row: R; before: R | undefined; table: DataTableProps<R> }) {
  const group = table.groupOf?.(row);
  if (!group || (before !== undefined && table.groupOf?.(before).id === group.id)) return null;
  return (
    <tr className="data-table-group">
      <th scope="rowgroup" colSpan={table.columns.length + (table.onChoose ? 1 : 0)}>
        {group.title}
      </th>
    </tr>
  );
}

function TableTotals<R>({ columns, choosable }: { columns: readonly Column<R>[]; choosable: boolean }) {
  if (!columns.some((column) => column.total !== undefined)) return null;
  return (
    <tfoot>
      <tr>
        {choosable ? <td className="data-table-choose" /> : null}
        {columns.map((column) => (
          <td
            key={column.id}
            data-numeric={column.numeric || undefined}
            data-priority={column.priority ?? 2}
            data-title={column.unit ? `${column.title}, ${column.unit}` : column.title}
          >
            {column.total}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function toggleRow<R>({ chosen, onChoose }: DataTableProps<R>, id: string): void {
  if (!onChoose) return;
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  onChoose(next);
}
