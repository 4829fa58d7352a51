// What a supplier has promised and what was measured, month by month, and what falling short costs.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { Facts } from '../../../web/ui/page-header.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { StatusMark } from '../../../web/ui/status-mark.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { endLevel, type SupplierLevel, type SupplierLevels, type SupplierPage, showLevels } from '../contract.ts';
import { LevelDrawer } from './level-drawer.tsx';
import { useLevelName, useMeasureText } from './measure-text.ts';
import { PenaltyTable } from './penalty-table.tsx';
import { useKronor } from './supplier-marks.tsx';
import { suppliersWords } from './suppliers-words.ts';
import './suppliers.css';
import { WaitsPart } from './waits-part.tsx';

export function LevelsPart({ page }: { page: SupplierPage }) {
  const t = useWords(suppliersWords);
  const refused = useRefusalText();
  const kronor = useKronor();
  const [to, setTo] = useParam('to');
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(to ?? '') ? to : undefined;
  const { data, error } = useQuery(asking(showLevels, { supplier: page.supplier, ...(month ? { to: month } : {}) }));
  const [isAdding, setAdding] = useState(false);
  if (error) return <Banner tone="fault">{refused(error)}</Banner>;
  if (!data) return <SkeletonLines />;
  const last = data.months[0] ?? '';
  return (
    <Stack gap={6}>
      <Row spread>
        <Row gap={2}>
          <Button small icon="chevronLeft" onPress={() => setTo(stepped(last, -12))}>
            {t('earlier')}
          </Button>
          <Button small onPress={() => setTo(stepped(last, 12))}>
            {t('later')}
          </Button>
          <Quiet small>
            {data.months.at(-1)} – {last}
          </Quiet>
        </Row>
        {data.mayChange ? (
          <Button small icon="add" onPress={() => setAdding(true)}>
            {t('newLevel')}
          </Button>
        ) : null}
      </Row>
      <Section title={t('levels')}>
        <LevelTable data={data} />
      </Section>
      <Section title={t('penalties')}>
        <Stack gap={4}>
          <Facts
            facts={[
              { label: t('unclaimed'), value: kronor(data.unclaimedOre) },
              { label: t('penaltyState.claimed'), value: kronor(data.claimedOre) },
              { label: t('penaltyState.credited'), value: kronor(data.creditedOre) },
            ]}
          />
          <CeilingTable ceilings={data.ceilings} />
          <PenaltyTable data={data} />
        </Stack>
      </Section>
      <WaitsPart supplier={page.supplier} />
      {isAdding ? <LevelDrawer page={page} onClose={() => setAdding(false)} /> : null}
    </Stack>
  );
}

function LevelTable({ data }: { data: SupplierLevels }) {
  const t = useWords(suppliersWords);
  const nameOf = useLevelName();
  const textOf = useMeasureText();
  const act = useActing('suppliers');
  const today = new Date().toISOString().slice(0, 10);
  const columns: Column<SupplierLevel>[] = [
    {
      id: 'level',
      title: t('level'),
      priority: 1,
      cell: (row) => (
        <>
          {row.serviceName} <span className="quiet">{nameOf(row)}</span>
        </>
      ),
    },
    {
      id: 'target',
      title: t('target'),
      numeric: true,
      cell: (row) => `${row.good === 'up' ? '≥' : '≤'} ${textOf(row.target, row.unit, row.decimals)}`,
    },
    ...data.months.map(
      (month, at): Column<SupplierLevel> => ({
        id: month,
        title: month,
        numeric: true,
        cell: (row) => <MonthCell row={row} at={at} />,
      }),
    ),
    ...(data.mayChange
      ? [
          {
            id: 'act',
            title: t('acts'),
            cell: (row: SupplierLevel) =>
              row.toOn === null ? (
                <Button
                  small
                  kind="quiet"
                  aria-label={`${t('endLevel')}: ${row.serviceName} ${nameOf(row)}`}
                  onPress={() => act.run(() => call(endLevel, { level: row.level, toOn: today }))}
                >
                  {t('endLevel')}
                </Button>
              ) : (
                t('untilDay', { day: row.toOn })
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      {data.levels.some((level) => !level.isMeasured) ? <Banner>{t('someUnmeasured')}</Banner> : null}
      <DataTable
        label={t('levels')}
        wide
        columns={columns}
        rows={data.levels}
        rowId={(row) => row.level}
        groupOf={(row) => ({ id: row.agreement, title: row.agreementTitle })}
        empty={
          <EmptyState icon="chart" title={t('noLevels')}>
            {t('noLevelsNote')}
          </EmptyState>
        }
      />
    </>
  );
}

/** What is left of each agreement's ceiling: in its latest period, and in those where something was claimed. */
function CeilingTable({ ceilings }: { ceilings: SupplierLevels['ceilings'] }) {
  const t = useWords(suppliersWords);
  const kronor = useKronor();
  const shown = ceilings.filter(
    (each, at) => each.claimedOre > 0 || ceilings.findIndex(({ agreement }) => agreement === each.agreement) === at,
  );
  if (shown.length === 0) return null;
  const columns: Column<SupplierLevels['ceilings'][number]>[] = [
    { id: 'agreement', title: t('ceiling'), priority: 1, cell: (row) => row.agreementTitle },
    {
      id: 'period',
      title: t('period'),
      cell: (row) => <span className="numeric">{row.from === row.to ? row.from : `${row.from} – ${row.to}`}</span>,
    },
    { id: 'ore', title: t('atMost'), numeric: true, cell: (row) => kronor(row.ore) },
    { id: 'claimed', title: t('ceilingClaimed'), numeric: true, labelled: true, cell: (row) => kronor(row.claimedOre) },
    { id: 'left', title: t('ceilingLeft'), numeric: true, labelled: true, cell: (row) => kronor(row.leftOre) },
  ];
  return (
    <DataTable label={t('ceiling')} columns={columns} rows={shown} rowId={(row) => `${row.agreement} ${row.from}`} />
  );
}

function MonthCell({ row, at }: { row: SupplierLevel; at: number }) {
  const t = useWords(suppliersWords);
  const textOf = useMeasureText();
  const month = row.months[at];
  if (!month || month.value === null || month.isMet === null) return '–';
  return (
    <span className="month-value">
      <StatusMark status={month.isMet ? 'met' : 'missed'} word={t(month.isMet ? 'kept' : 'missed')} shapeOnly />
      {textOf(month.value, row.unit, row.decimals)}
    </span>
  );
}

function stepped(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
