// The tables of the gallery and of its example pages.
import { useState } from 'react';
import { useLanguage, useWords } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Chip, type ChipTone } from '../ui/chip.tsx';
import { type Column, DataTable, type DataTableProps, type TableSort } from '../ui/data-table.tsx';
import { FigureLink } from '../ui/figure-link.tsx';
import { numberText } from '../ui/number-text.ts';
import { StatusLegend, StatusMark, TrendMark } from '../ui/status-mark.tsx';
import {
  type ExampleCase,
  type ExampleCost,
  type ExampleGoal,
  exampleCases,
  exampleCosts,
  exampleGoals,
} from './example-rows.ts';
import { galleryWords } from './gallery-words.ts';

const tones: Record<ExampleCase['state'], ChipTone> = {
  open: 'sea',
  waiting: 'attention',
  paused: 'plain',
  late: 'fault',
};

export function CaseState({ state }: { state: ExampleCase['state'] }) {
  const t = useWords(galleryWords);
  return <Chip tone={tones[state]}>{t(`state.${state}`)}</Chip>;
}

export type CaseTableProps = Pick<DataTableProps<ExampleCase>, 'rowHref' | 'openId' | 'toolbar'> & { plain?: boolean };

export function CaseTable({ rowHref, openId, toolbar, plain = false }: CaseTableProps) {
  const t = useWords(galleryWords);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [sort, setSort] = useState<TableSort>({ column: 'due', direction: 'ascending' });
  const columns: Column<ExampleCase>[] = [
    { id: 'title', title: t('case'), priority: 1, width: 'wide', sortable: true, cell: (row) => row.title },
    {
      id: 'number',
      title: t('number'),
      priority: 3,
      width: 'narrow',
      cell: (row) => <span className="numeric">{row.number}</span>,
    },
    { id: 'status', title: t('status'), width: 'narrow', cell: (row) => <CaseState state={row.state} /> },
    { id: 'place', title: t('where'), priority: 3, cell: (row) => row.place },
    { id: 'who', title: t('who'), sortable: true, cell: (row) => row.who },
    {
      id: 'due',
      title: t('due'),
      labelled: true,
      width: 'narrow',
      sortable: true,
      cell: (row) => <span className="numeric">{row.due}</span>,
    },
  ];
  const rows = exampleCases.toSorted((a, b) => order(a, b, sort));
  return (
    <DataTable
      label={t('case')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.number}
      {...(rowHref ? { rowHref } : {})}
      openId={openId}
      toolbar={toolbar}
      rowTone={(row) => (row.state === 'late' ? 'fault' : row.state === 'paused' ? 'quiet' : undefined)}
      sort={sort}
      onSort={setSort}
      count={rows.length}
      exports={[
        { format: 'csv', href: '/gallery' },
        { format: 'xlsx', href: '/gallery' },
      ]}
      {...(plain ? {} : { chosen, onChoose: setChosen, chosenActions: <Button small>{t('assign')}</Button> })}
      more={{ load: () => setSort({ ...sort }), loading: false }}
    />
  );
}

export function CostTable() {
  const t = useWords(galleryWords);
  const { language } = useLanguage();
  const text = (ore: number, signed = false) => numberText(ore / 1e8, { language, decimals: 1, signed });
  const sum = (pick: (cost: ExampleCost) => number) => exampleCosts.reduce((all, cost) => all + pick(cost), 0);
  const money = (
    id: string,
    title: string,
    pick: (cost: ExampleCost) => number,
    signed = false,
  ): Column<ExampleCost> => ({
    id,
    title,
    unit: 'mnkr',
    numeric: true,
    cell: (row) => <FigureLink href="/gallery/example/figure">{text(pick(row), signed)}</FigureLink>,
    total: text(sum(pick), signed),
  });
  const columns: Column<ExampleCost>[] = [
    { id: 'name', title: t('group'), priority: 1, cell: (row) => row.name, total: t('result') },
    money('outcome', t('outcome'), (cost) => cost.outcome),
    money('budget', t('budget'), (cost) => cost.budget),
    money('deviation', t('deviation'), (cost) => cost.budget - cost.outcome, true),
    money('lastYear', t('lastYear'), (cost) => cost.lastYear),
  ];
  return (
    <DataTable
      label={t('group')}
      columns={columns}
      rows={exampleCosts}
      rowId={(row) => row.id}
      rowHref={() => '/gallery/example/record'}
    />
  );
}

export function GoalTable() {
  const t = useWords(galleryWords);
  const columns: Column<ExampleGoal>[] = [
    { id: 'goal', title: t('goal'), priority: 1, cell: (row) => row.goal },
    { id: 'measure', title: t('measure'), cell: (row) => row.measure },
    { id: 'outcome', title: t('outcome'), numeric: true, cell: (row) => row.outcome },
    { id: 'target', title: t('target'), numeric: true, cell: (row) => row.target },
    { id: 'status', title: t('status'), width: 'narrow', cell: (row) => <StatusMark status={row.status} /> },
    {
      id: 'trend',
      title: t('trend'),
      width: 'narrow',
      cell: (row) => <TrendMark trend={row.trend} direction={row.direction} />,
    },
  ];
  return (
    <DataTable
      label={t('goal')}
      columns={columns}
      rows={exampleGoals}
      rowId={(row) => row.id}
      rowHref={() => '/gallery/example/figure'}
      toolbar={<StatusLegend />}
    />
  );
}

function order(a: ExampleCase, b: ExampleCase, sort: TableSort): number {
  const key = (row: ExampleCase) => (sort.column === 'title' ? row.title : sort.column === 'who' ? row.who : row.due);
  return key(a).localeCompare(key(b), 'sv') * (sort.direction === 'ascending' ? 1 : -1);
}
