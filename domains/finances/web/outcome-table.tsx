// The outcome as a table: one line per group, unit, object or month, the deviation with its sign and in words. The name
// leads to what the line is made of; a number with a figure of its own leads to that figure.
import type { ReactNode } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { FigureNumber } from '../../../web/house/figure-number.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import type { TableExport } from '../../../web/ui/data-table-props.ts';
import { Delta } from '../../../web/ui/delta.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { monthName, stepYear } from '../../../web/ui/period-steps.ts';
import type { OutcomeCut, OutcomeRow, readOutcome } from '../ledger-contract.ts';
import { financesWords } from './finances-words.ts';
import { useMoney } from './planning/money-text.ts';
import { useSortable } from './sortable-rows.ts';
import { lineAddress, type ViewScope, viewAddress } from './view-scope.ts';

export type OutcomeTableProps = {
  data: AnswerOf<typeof readOutcome> | undefined;
  by: OutcomeCut;
  scope: ViewScope;
  exports: readonly TableExport[];
  empty: ReactNode;
};

export function OutcomeTable({ data, by, scope, exports, empty }: OutcomeTableProps) {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const { thousands, tkr } = useMoney();
  const total = data?.total;
  const money = (id: 'outcome' | 'budget' | 'lastYear' | 'yearBudget', priority: 2 | 3 = 2): Column<OutcomeRow> => ({
    id,
    title: t(`column.${id}`),
    unit: tkr,
    numeric: true,
    priority,
    cell: (row) => <Amount row={row} id={id} by={by} scope={scope} />,
    total: total ? id === 'outcome' ? <Outcome row={total} scope={scope} /> : thousands(total[id]) : undefined,
  });
  const deviation = (row: OutcomeRow) => (
    <Delta value={row.deviation / 1e5} against="budget" good="up" words="better-worse" decimals={0} />
  );
  const columns: Column<OutcomeRow>[] = [
    {
      id: 'name',
      title: t(`column.${by}`),
      priority: 1,
      width: 'wide',
      cell: (row) => (by === 'month' ? `${monthName(row.key, language)} ${row.key.slice(0, 4)}` : row.name),
      total: t(total?.figure ? 'result' : 'sum'),
    },
    money('outcome'),
    money('budget'),
    {
      id: 'deviation',
      title: t('column.deviation'),
      unit: tkr,
      labelled: true,
      cell: deviation,
      total: total ? deviation(total) : undefined,
    },
    money('lastYear', 3),
    money('yearBudget', 3),
  ];
  const sortable = useSortable(columns, data?.rows, {
    name: (row) => (by === 'month' ? row.key : row.name),
    outcome: (row) => row.outcome,
    budget: (row) => row.budget,
    deviation: (row) => row.deviation,
    lastYear: (row) => row.lastYear,
    yearBudget: (row) => row.yearBudget,
  });
  return (
    <DataTable
      label={t('finances')}
      {...sortable}
      rowId={(row) => row.key || '-'}
      rowHref={(row) => lineAddress(scope, by, row.key)}
      rowTone={(row) => (row.kind === null && (by === 'heading' || by === 'cost-group') ? 'attention' : undefined)}
      exports={exports}
      empty={empty}
    />
  );
}

type AmountProps = {
  row: OutcomeRow;
  id: 'outcome' | 'budget' | 'lastYear' | 'yearBudget';
  by: OutcomeCut;
  scope: ViewScope;
};

function Amount({ row, id, by, scope }: AmountProps) {
  const { thousands } = useMoney();
  const text = thousands(row[id]);
  if (row[id] === 0) return text;
  if (id === 'outcome')
    return row.figure ? (
      <Outcome row={row} scope={scope} />
    ) : (
      <Quietly href={lineAddress(scope, by, row.key)}>{text}</Quietly>
    );
  if (id === 'lastYear') {
    const before = { ...scope, period: stepYear(by === 'month' ? `${row.key}..${row.key}` : scope.period, -1) };
    return (
      <Quietly href={lineAddress(before, by === 'month' ? 'heading' : by, by === 'month' ? '' : row.key)}>
        {text}
      </Quietly>
    );
  }
  return <Quietly href={viewAddress('/finances/budget', { ...scope, narrowing: {} })}>{text}</Quietly>;
}

/** The outcome of a line with a figure of its own. */
function Outcome({ row, scope }: { row: OutcomeRow; scope: ViewScope }) {
  const { thousands } = useMoney();
  const text = thousands(row.outcome);
  if (!row.figure || !scope.unit) return text;
  return (
    <FigureNumber figure={row.figure} unit={scope.unit} period={scope.period} name={row.name}>
      {text}
    </FigureNumber>
  );
}

function Quietly({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} quiet>
      {children}
    </Link>
  );
}
