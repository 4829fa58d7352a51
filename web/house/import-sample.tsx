// The first good rows of a file as Fyr understood them.
import { useWords } from '../language.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { houseWords } from './house-words.ts';
import type { ImportAnswer } from './import-page.tsx';

type SampleRow = ImportAnswer['sample'][number];

export function ImportSample({ rows }: { rows: readonly SampleRow[] }) {
  const t = useWords(houseWords);
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map(
    (name, index): Column<SampleRow> => ({
      id: name,
      title: name,
      priority: index === 0 ? 1 : 2,
      labelled: true,
      numeric: rows.every((row) => row[name] === null || typeof row[name] === 'number'),
      cell: (row) => row[name] ?? '',
    }),
  );
  const numbered = rows.map((row, index) => ({ row, index }));
  return (
    <DataTable
      label={t('import.sample')}
      columns={columns.map((column) => ({ ...column, cell: (one: (typeof numbered)[number]) => column.cell(one.row) }))}
      rows={numbered}
      rowId={(one) => String(one.index)}
    />
  );
}
