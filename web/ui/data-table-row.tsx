// One row: its first column is the link to the record, a click anywhere else on it opens the same, and on a phone the
// cells stand below each other with their titles.
import type { MouseEvent as ReactMouseEvent } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { useWords } from '../language.tsx';
import type { Column, DataTableProps } from './data-table-props.ts';
import { useLate } from './skeleton.tsx';
import { uiWords } from './ui-words.ts';

export type TableRowProps<R> = { row: R; table: DataTableProps<R>; onToggle: (id: string) => void };

export function TableRow<R>({ row, table, onToggle }: TableRowProps<R>) {
  const id = table.rowId(row);
  const href = table.rowHref?.(row);
  const heading = table.columns.find((column) => column.priority === 1) ?? table.columns[0];
  return (
    <tr
      data-row={id}
      data-tone={table.rowTone?.(row)}
      data-open={table.openId === id || undefined}
      data-chosen={table.chosen?.has(id) || undefined}
      data-leads={href !== undefined || undefined}
      {...(href === undefined ? { tabIndex: -1 } : { onClick: openFromRow })}
    >
      {table.onChoose ? <ChooseRow chosen={table.chosen?.has(id) ?? false} onToggle={() => onToggle(id)} /> : null}
      {table.columns
        .map((column) => ({ column, content: column.cell(row) }))
        .map(({ column, content }) => (
          <td
            key={column.id}
            data-numeric={column.numeric || undefined}
            data-width={column.width}
            data-whole={isDay(content) || undefined}
            data-screen-only={column.screenOnly || undefined}
            data-at-end={column.atEnd || undefined}
            data-labelled={column.labelled || undefined}
            data-priority={column === heading ? 1 : (column.priority ?? 2)}
            data-title={column.unit ? `${column.title}, ${column.unit}` : column.title}
          >
            {column === heading && href !== undefined ? (
              <AriaLink
                href={href}
                className="data-table-link"
                data-row-link=""
                {...(table.openId === id ? { 'aria-current': 'true' as const } : {})}
              >
                {content}
              </AriaLink>
            ) : (
              content
            )}
          </td>
        ))}
    </tr>
  );
}

export function SkeletonRows<R>({ columns, choosable }: { columns: readonly Column<R>[]; choosable: boolean }) {
  const late = useLate(true);
  return ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
    <tr key={key} className="data-table-waiting" data-shown={late || undefined}>
      {choosable ? <td className="data-table-choose" /> : null}
      {columns.map((column) => (
        <td key={column.id} data-numeric={column.numeric || undefined} data-priority={column.priority ?? 2}>
          <span className="skeleton-line" />
        </td>
      ))}
    </tr>
  ));
}

/** A day in figures, which would otherwise be broken at its hyphens where room is scarce. */
function isDay(content: unknown): boolean {
  return typeof content === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(content);
}

function ChooseRow({ chosen, onToggle }: { chosen: boolean; onToggle: () => void }) {
  const t = useWords(uiWords);
  return (
    <td className="data-table-choose">
      <label>
        <span className="for-readers">{t('table.chooseRow')}</span>
        <input type="checkbox" checked={chosen} onChange={onToggle} />
      </label>
    </td>
  );
}

/** A click beside the link does what the link does; a click on a control or on marked text does not. */
function openFromRow(event: ReactMouseEvent<HTMLTableRowElement>): void {
  const target = event.target;
  if (!(target instanceof Element) || target.closest('a, button, input, label, [role="button"]')) return;
  if (window.getSelection()?.toString()) return;
  const link = event.currentTarget.querySelector<HTMLAnchorElement>('[data-row-link]');
  link?.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }),
  );
}
