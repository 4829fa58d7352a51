// Figures below one another with last year's, each leading to its own page.
import { figureAddress } from '../../../web/house/figure-address.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import type { StaffFigure } from './staff-charts.ts';
import { workforceWords } from './workforce-words.ts';

export type FigureTableProps = { label: string; figures: readonly StaffFigure[]; unit: string; period: string };

export function FigureTable({ label, figures, unit, period }: FigureTableProps) {
  const t = useWords(workforceWords);
  const { language } = useLanguage();
  const columns: Column<StaffFigure>[] = [
    { id: 'name', title: t('figure'), priority: 1, width: 'wide', cell: (row) => row.name[language] },
    { id: 'value', title: t('value'), numeric: true, cell: (row) => row.shown },
    { id: 'lastYear', title: t('samePeriodLastYear'), numeric: true, cell: (row) => row.lastYear.shown },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={figures}
      rowId={(row) => row.figure}
      rowHref={(row) => figureAddress(row.figure, unit, period)}
    />
  );
}
