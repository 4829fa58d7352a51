// What the report's table leaves out: how much of what may be spent is used, and the pace the forecast asks of the months
// left, held against the pace so far.
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet } from '../../../../web/ui/layout.tsx';
import { percentText } from '../../../../web/ui/number-text.ts';
import type { InvestmentTableRow } from '../../investment-contract.ts';
import type { InvestmentTableAnswer } from './investment-table.tsx';
import { useMoney } from './money-text.ts';
import { planningWords } from './planning-words.ts';

export function InvestmentPace({ data }: { data: InvestmentTableAnswer }) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const { monthly, mnkr } = useMoney();
  const share = (id: 'useOfFrame' | 'useOfAvailable' | 'forecastOfFrame'): Column<InvestmentTableRow> => ({
    id,
    title: t(`pace.${id}`),
    numeric: true,
    cell: (row) => percentText(row[id] === null ? null : row[id] / 1000, { language, decimals: 1 }),
  });
  const columns: Column<InvestmentTableRow>[] = [
    { id: 'row', title: t('category'), priority: 1, cell: (row) => t(`row.${row.row}`) },
    share('useOfFrame'),
    share('useOfAvailable'),
    share('forecastOfFrame'),
    { id: 'rate', title: t('pace.rate'), numeric: true, cell: (row) => monthly(row.monthlyRate) },
    {
      id: 'implied',
      title: data.monthsLeft === 0 ? t('pace.none') : t('pace.implied'),

      numeric: true,
      cell: (row) => monthly(row.impliedRate),
    },
  ];
  return (
    <DataTable
      label={t('pace')}
      toolbar={<Quiet small>{t('inUnit', { unit: t('chart.monthly', { unit: mnkr }) })}</Quiet>}
      columns={columns}
      rows={data.rows}
      rowId={(row) => row.row}
    />
  );
}
