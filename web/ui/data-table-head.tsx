// The head of a table: titles with their unit, sorting as real buttons, and the box that chooses all rows shown.
import { useWords } from '../language.tsx';
import type { Column, DataTableProps } from './data-table-props.ts';
import { Icon } from './icon.tsx';
import { uiWords } from './ui-words.ts';

export function TableHead<R>(props: DataTableProps<R>) {
  const { columns, sort, onSort, onChoose } = props;
  return (
    <thead>
      <tr>
        {onChoose ? <ChooseAll {...props} /> : null}
        {columns.map((column) => {
          const sorted = sort?.column === column.id ? sort.direction : undefined;
          return (
            <th
              key={column.id}
              scope="col"
              data-numeric={column.numeric || undefined}
              data-width={column.width}
              data-screen-only={column.screenOnly || undefined}
              data-priority={column.priority ?? 2}
              {...(column.sortable && onSort ? { 'aria-sort': sorted ?? ('none' as const) } : {})}
            >
              {column.sortable && onSort ? (
                <SortButton column={column} sorted={sorted} onSort={onSort} />
              ) : (
                <ColumnTitle column={column} />
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function ColumnTitle<R>({ column }: { column: Column<R> }) {
  return (
    <span>
      {column.title}
      {column.unit ? <span className="data-table-unit"> {column.unit}</span> : null}
    </span>
  );
}

type SortButtonProps<R> = {
  column: Column<R>;
  sorted: 'ascending' | 'descending' | undefined;
  onSort: NonNullable<DataTableProps<R>['onSort']>;
};

function SortButton<R>({ column, sorted, onSort }: SortButtonProps<R>) {
  const first = column.numeric ? 'descending' : 'ascending';
  const other = first === 'descending' ? 'ascending' : 'descending';
  const direction = sorted === first ? other : first;
  return (
    <button type="button" className="data-table-sort" onClick={() => onSort({ column: column.id, direction })}>
      <ColumnTitle column={column} />
      <span className="data-table-sort-mark" data-sorted={sorted !== undefined || undefined}>
        <Icon name={(sorted ?? first) === 'ascending' ? 'chevronUp' : 'chevronDown'} size={16} />
      </span>
    </button>
  );
}

function ChooseAll<R>({ rows, rowId, chosen, onChoose }: DataTableProps<R>) {
  const t = useWords(uiWords);
  const ids = rows?.map(rowId) ?? [];
  const count = ids.filter((id) => chosen?.has(id)).length;
  return (
    <th scope="col" className="data-table-choose">
      <label>
        <span className="for-readers">{t('table.chooseAll')}</span>
        <input
          type="checkbox"
          checked={count > 0 && count === ids.length}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < ids.length;
          }}
          onChange={() => onChoose?.(new Set(count === ids.length ? [] : ids))}
        />
      </label>
    </th>
  );
}
