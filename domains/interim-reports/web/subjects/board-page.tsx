// One page for a unit's management: the figures that matter, each with target, status, direction, how fresh it is, and one press
// from its records. Printed, it is one A4.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { asking } from '../../../../web/client.ts';
import { ClosedLine } from '../../../../web/house/closed-line.tsx';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { usePeriodParam } from '../../../../web/period-param.ts';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { FigureLink } from '../../../../web/ui/figure-link.tsx';
import { Quiet, Row, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { PeriodPicker } from '../../../../web/ui/period-picker.tsx';
import { monthName, periodName } from '../../../../web/ui/period-steps.ts';
import { SkeletonLines } from '../../../../web/ui/skeleton.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { StatusMark, statuses, TrendMark } from '../../../../web/ui/status-mark.tsx';
import { UnitPicker, useUnitParam } from '../../../../web/unit-picker.tsx';
import { type BoardRow, readBoard } from '../../subjects/subject-contract.ts';
import './subjects.css';
import { subjectWebWords } from './subject-web-words.ts';

type Board = AnswerOf<typeof readBoard>;
const permission = 'interim-reports.read';

export function BoardPage() {
  const t = useWords(subjectWebWords);
  const refused = useRefusalText();
  const { language } = useLanguage();
  const [unit, setUnit] = useUnitParam(permission);
  const [period, setPeriod] = usePeriodParam();
  const { data, error } = useQuery({
    ...asking(readBoard, { unit: unit ?? '', period }),
    enabled: unit !== undefined,
    placeholderData: (before) => before,
  });
  return (
    <div className="board-sheet">
      <ListFrame
        title={data ? `${data.unitName}, ${periodName(data.period, language)}` : t('board')}
        lead={data ? <Standing board={data} /> : t('board.lead')}
        actions={
          <Button icon="print" onPress={() => window.print()}>
            {t('print')}
          </Button>
        }
        tools={
          <>
            <UnitPicker value={unit} onChange={setUnit} permission={permission} />
            <PeriodPicker value={period} onChange={setPeriod} />
          </>
        }
        list={
          error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : data ? (
            <Sheet board={data} />
          ) : (
            <SkeletonLines lines={12} />
          )
        }
      />
    </div>
  );
}

function Standing({ board }: { board: Board }) {
  const t = useWords(subjectWebWords);
  return board.closed ? <ClosedLine at={board.closed.at} who={board.closed.by} /> : t('board.open');
}

function Sheet({ board }: { board: Board }) {
  const t = useWords(subjectWebWords);
  if (board.groups.length === 0)
    return (
      <EmptyState icon="gauge" title={t('board.none')}>
        {t('board.noneNote')}
      </EmptyState>
    );
  const rows = board.groups.flatMap((group) => group.rows.map((row) => ({ ...row, group: group.name })));
  return (
    <Stack gap={4}>
      <Row gap={5}>
        {statuses.map((status) => (
          <span key={status}>
            <strong className="numeric">{board.summary[status]}</strong> <StatusMark status={status} />
          </span>
        ))}
      </Row>
      <BoardTable rows={rows} board={board} />
      <p className="quiet small">
        {t('board.note')}{' '}
        {board.report ? <Link href={`/interim-reports/${board.report}`}>{t('board.report')}</Link> : null}
      </p>
    </Stack>
  );
}

type GroupedRow = BoardRow & { group: string };

function BoardTable({ rows, board }: { rows: readonly GroupedRow[]; board: Board }) {
  const t = useWords(subjectWebWords);
  const { language } = useLanguage();
  const nameOf = (row: BoardRow) => row.names?.[language] ?? row.name;
  const columns: Column<GroupedRow>[] = [
    { id: 'name', title: t('measure'), priority: 1, width: 'wide', cell: nameOf },
    {
      id: 'value',
      title: t('outcome'),
      numeric: true,
      cell: (row) => (
        <FigureLink href={row.address} name={nameOf(row)}>
          {row.shown}
        </FigureLink>
      ),
    },
    { id: 'target', title: t('target'), labelled: true, cell: (row) => row.target || '–' },
    { id: 'status', title: t('status'), labelled: true, cell: (row) => <StatusMark status={row.fulfilment} /> },
    {
      id: 'trend',
      title: t('trend'),
      labelled: true,
      cell: (row) => <TrendMark trend={row.trend} />,
    },
    {
      id: 'until',
      title: t('dataUntil'),
      width: 'narrow',
      labelled: true,
      cell: (row) =>
        row.dataUntil ? `${monthName(row.dataUntil, language, 'short')} ${row.dataUntil.slice(0, 4)}` : '–',
    },
    { id: 'standing', title: t('standing'), labelled: true, cell: (row) => <RowStanding row={row} /> },
  ];
  return (
    <DataTable
      label={t('board.table', { unit: board.unitName })}
      columns={columns}
      rows={rows}
      rowId={(row) => row.key}
      groupOf={(row) => ({ id: row.group, title: row.group })}
    />
  );
}

function RowStanding({ row }: { row: BoardRow }): ReactNode {
  const t = useWords(subjectWebWords);
  const text = t(`standing.${row.standing}`);
  return (
    <>
      {text}
      {row.today ? <Quiet small> {t('standing.today', { value: row.today })}</Quiet> : null}
    </>
  );
}
