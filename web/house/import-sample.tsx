// The first good rows of a file as Fyr understood them, under the names people know.
import { showMeasure } from '../../platform/figures/show.ts';
import { useLanguage, useWords } from '../language.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { numberText } from '../ui/number-text.ts';
import type { Language } from '../words.ts';
import { houseWords } from './house-words.ts';
import type { ImportAnswer } from './import-answer.ts';

type SampleRow = ImportAnswer['sample'][number];
type SampleColumn = ImportAnswer['sampleColumns'][number];
type Numbered = { row: SampleRow; index: number };

export function ImportSample({ rows, columns }: { rows: readonly SampleRow[]; columns: readonly SampleColumn[] }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const numbered = rows.map((row, index): Numbered => ({ row, index }));
  const shown = columns.filter((column) => rows.some((row) => row[column.id] !== null && row[column.id] !== ''));
  return (
    <DataTable
      label={t('import.sample')}
      columns={shown.map(
        (column, index): Column<Numbered> => ({
          id: column.id,
          title: column.names[language],
          priority: index === 0 ? 1 : 2,
          labelled: true,
          numeric: column.kind === 'integer' || column.kind === 'amount' || column.kind === 'hours',
          ...(column.kind === 'date' ? { width: 'narrow' as const } : {}),
          cell: ({ row }) => cellText(row[column.id] ?? null, column.kind, language),
        }),
      )}
      rows={numbered}
      rowId={(one) => String(one.index)}
    />
  );
}

function cellText(value: string | number | null, kind: SampleColumn['kind'], language: Language): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (kind === 'amount') return showMeasure(value, 'amount', language);
  if (kind === 'hours') return showMeasure(value, 'seconds', language);
  // a year or a number that names something has no thousands
  return kind === 'integer' ? numberText(value, { language }) : String(value);
}
