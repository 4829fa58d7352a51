// One version of a budget, by group and month: twelve months beside each other and the year, signed as a result.
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { monthName } from '../../../web/ui/period-steps.ts';
import type { readBudget } from '../budget-contract.ts';
import { exportBudget } from '../ledger-files-contract.ts';
import { financesWords } from './finances-words.ts';
import { useMoney } from './planning/money-text.ts';
import { useSortable } from './sortable-rows.ts';
import { tableExports } from './table-exports.ts';

type Answer = AnswerOf<typeof readBudget>;
type Line = Answer['lines'][number];

export function BudgetMonths({ data, unit }: { data: Answer | undefined; unit: string }) {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const { thousands, tkr } = useMoney();
  const year = data?.version.year ?? new Date().getFullYear();
  const months = Array.from({ length: 12 }, (_, index): Column<Line> => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return {
      id: month,
      title: monthName(month, language).slice(0, 3),
      numeric: true,
      cell: (row) => thousands(row.months[index] ?? 0),
      total: thousands(data?.total[index] ?? 0),
    };
  });
  const columns: Column<Line>[] = [
    {
      id: 'name',
      title: t('group'),
      priority: 1,
      cell: (row) => row.name || t('group.none'),
      total: t('result'),
    },
    {
      id: 'year',
      title: t('year'),
      unit: tkr,
      numeric: true,
      cell: (row) => <strong>{thousands(row.year)}</strong>,
      total: thousands(data?.year ?? 0),
    },
    ...months,
  ];
  const sortable = useSortable(
    columns,
    data?.lines,
    {
      name: (row) => row.name || null,
      year: (row) => row.year,
      ...Object.fromEntries(months.map(({ id }, index) => [id, (row: Line) => row.months[index] ?? 0])),
    },
    'months',
  );
  return (
    <DataTable
      label={t('budget')}
      {...sortable}
      rowId={(row) => row.costGroup ?? '-'}
      {...(data ? { exports: tableExports(exportBudget, { versionId: data.version.versionId, unit }) } : {})}
      wide
    />
  );
}
