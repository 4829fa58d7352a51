// The numbers of a chart, as the table behind it.
import { type ChartSpec, chartTable } from '../../platform/documents/chart-spec.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table-props.ts';

type NumberRow = { readonly id: string; readonly cells: readonly string[] };

export function ChartTable({ spec }: { spec: ChartSpec }) {
  const { caption, headers, rows } = chartTable(spec);
  const columns: Column<NumberRow>[] = headers.map((title, at) => ({
    id: String(at),
    title,
    numeric: at > 0,
    ...(at === 0 ? { priority: 1 as const } : {}),
    ...(at > 0 && spec.unit ? { unit: spec.unit } : {}),
    cell: (row) => row.cells[at],
  }));
  return (
    <DataTable
      label={caption}
      columns={columns}
      rows={rows.map((cells, at) => ({ id: String(at), cells }))}
      rowId={(row) => row.id}
    />
  );
}
