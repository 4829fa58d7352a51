// The report's investment table: total, IT and MT by frame, outcome of earlier and of this year's decisions, sum and
// forecast. Every number is a figure and leads to its records.
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { figureAddress } from '../../../../web/house/figure-address.ts';
import { useWords } from '../../../../web/language.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { FigureLink } from '../../../../web/ui/figure-link.tsx';
import { Quiet } from '../../../../web/ui/layout.tsx';
import type { InvestmentTableRow, readInvestmentTable } from '../../investment-contract.ts';
import { exportInvestmentTable } from '../../planning-files-contract.ts';
import { tableExports } from '../table-exports.ts';
import { useMoney } from './money-text.ts';
import { planningWords } from './planning-words.ts';

export type InvestmentTableAnswer = AnswerOf<typeof readInvestmentTable>;
type Money = 'frame' | 'outcomeEarlier' | 'outcomeThis' | 'outcome' | 'forecast' | 'carried';

const columns = ['frame', 'outcomeEarlier', 'outcomeThis', 'outcome', 'forecast', 'carried'] as const;

export function InvestmentTable({ data, period }: { data: InvestmentTableAnswer; period: string }) {
  const t = useWords(planningWords);
  const { mnkr } = useMoney();
  const money = (id: Money): Column<InvestmentTableRow> => ({
    id,
    title: t(`column.${id}`, { year: String(data.year) }),
    numeric: true,
    cell: (row) => (
      <FigureLink href={figureAddress(row[id].figure, data.unit, period)} name={t(`row.${row.row}`)}>
        {row[id].shown}
      </FigureLink>
    ),
  });
  const first: Column<InvestmentTableRow> = {
    id: 'row',
    title: t('category'),
    priority: 1,
    cell: (row) => (row.row === 'total' ? <strong>{t('row.total')}</strong> : t(`row.${row.row}`)),
  };
  return (
    <DataTable
      label={t('investments')}
      toolbar={<Quiet small>{t('inUnit', { unit: mnkr })}</Quiet>}
      columns={[first, ...columns.map(money)]}
      rows={data.rows}
      rowId={(row) => row.row}
      exports={tableExports(exportInvestmentTable, { unit: data.unit, period })}
    />
  );
}
