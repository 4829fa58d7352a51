// The one table of Fyr: real table markup for screen readers and paper, sorting in the head, numbers to the right with
// their unit once, rows walked with j and k and opened with Enter, stacked rows on a phone, more rows on request.

import { Fragment, useRef } from 'react';
import { useWords } from '../language.tsx';
import { Button } from './button.tsx';
import type { Column, DataTableProps } from './data-table-props.ts';
import './data-table.css';
import { TableHead } from './data-table-head.tsx';
import { SkeletonRows, TableRow } from './data-table-row.tsx';
import { TableToolbar } from './data-table-toolbar.tsx';
import { EmptyState } from './state-notes.tsx';
import { uiWords } from './ui-words.ts';
import { useRowKeys } from './use-row-keys.ts';

export type { Column, DataTableProps, TableSort } from './data-table-props.ts';

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
