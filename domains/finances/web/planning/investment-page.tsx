// One investment decision: where it stands, what is left of it, its steps, payments and forecasts, and what may be done.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGo, usePathParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { usePeriodParam } from '../../../../web/period-param.ts';
import { PluggedParts } from '../../../../web/plugged-parts.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { History } from '../../../../web/ui/history.tsx';
import { Card, Section } from '../../../../web/ui/layout.tsx';
import { Menu } from '../../../../web/ui/menu.tsx';
import { Facts } from '../../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { monthName } from '../../../../web/ui/period-steps.ts';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../../web/ui/state-notes.tsx';
import { type InvestmentPage as Page, readInvestment } from '../../investment-contract.ts';
import type { InvestmentState } from '../../investment-rules.ts';
import { exportInvestment } from '../../planning-files-contract.ts';
import { useRecordRefusal } from '../record-refusal.ts';
import { useSortable } from '../sortable-rows.ts';
import { tableExports } from '../table-exports.ts';
import { ForecastDrawer, MoveDrawer, PaymentDrawer } from './investment-drawers.tsx';
import { InvestmentStateChip } from './investment-state-chip.tsx';
import { useMoney } from './money-text.ts';
import { useUnitName } from './planning-scope.ts';
import { planningWords } from './planning-words.ts';

type Doing = { what: 'pay' } | { what: 'forecast' } | { what: 'move'; to: InvestmentState };

export function InvestmentPage() {
  const t = useWords(planningWords);
  const refused = useRecordRefusal(t('refusal.investment-unknown'));
  const { data, error } = useQuery(asking(readInvestment, { decision: usePathParam('decision') }));
  if (error) return <ErrorState wholePage what={refused(error)} />;
  return data ? <InvestmentRecord page={data} /> : <SkeletonPage />;
}

function InvestmentRecord({ page }: { page: Page }) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const { thousands, tkr } = useMoney();
  const go = useGo();
  const [doing, setDoing] = useState<Doing | null>(null);
  const latest = page.forecasts[0];
  const edit = page.allowed.includes('change-investment')
    ? () => go(`/finances/investments/${page.decision}/edit`)
    : undefined;
  const money = (ore: number | null) => (
    <span className="numeric">{ore === null ? '–' : `${thousands(ore)} ${tkr}`}</span>
  );
  return (
    <RecordFrame
      crumbs={[{ label: t('investments'), href: '/finances/investments/list' }]}
      number={`${page.year}/${page.number}`}
      title={page.item}
      mark={<InvestmentStateChip state={page.state} />}
      facts={[
        { label: t('committed'), value: money(page.amount) },
        { label: t('paid'), value: money(page.paid) },
        { label: t('left'), value: money(page.amount - page.paid) },
        {
          label: latest ? t('yearForecastOf', { year: String(latest.year) }) : t('yearForecast'),
          value: money(latest?.amount ?? null),
        },
        { label: t('responsible'), value: page.responsible },
      ]}
      actions={<InvestmentSteps page={page} onDo={setDoing} {...(edit ? { onEdit: edit } : {})} />}
      onEdit={edit}
      banner={
        page.state === 'dormant' ? <Banner tone="attention">{t('dormant.why', { reason: page.reason })}</Banner> : null
      }
      aside={
        <>
          <Card title={t('decision')}>
            <Facts stacked facts={useDecisionFacts(page, language)} />
          </Card>
          <Card title={t('steps')}>
            <History
              label={t('steps')}
              events={page.steps.map((step, index) => ({
                id: String(index),
                at: step.at,
                who: step.by,
                what:
                  step.on === step.at.slice(0, 10)
                    ? t('step.set', { state: t(`state.${step.state}`).toLowerCase() })
                    : t('step.said', { state: t(`state.${step.state}`).toLowerCase(), on: step.on }),
                ...(step.reason ? { detail: step.reason } : {}),
              }))}
            />
          </Card>
        </>
      }
    >
      <Section title={t('payments')} note={page.project ? t('payments.fromLedger', { project: page.project }) : null}>
        <Payments page={page} />
      </Section>
      <Section title={t('forecasts')} note={t('forecasts.note')}>
        <Forecasts page={page} />
      </Section>
      <PluggedParts slot="finances.investment" record={page.decision} code={`${page.year}/${page.number}`} />
      <InvestmentDoing page={page} doing={doing} onClose={() => setDoing(null)} />
    </RecordFrame>
  );
}

function InvestmentSteps({ page, onDo, onEdit }: { page: Page; onDo: (doing: Doing) => void; onEdit?: () => void }) {
  const t = useWords(planningWords);
  const may = (step: Page['allowed'][number]) => page.allowed.includes(step);
  return (
    <>
      {may('move-investment') && page.next.length > 0 ? (
        <Menu
          label={t('move')}
          groups={[
            {
              entries: page.next.map((to) => ({
                id: to,
                label: t(`state.${to}`),
                onAction: () => onDo({ what: 'move', to }),
              })),
            },
          ]}
        />
      ) : null}
      {may('book-investment-payment') ? (
        <Button icon="money" onPress={() => onDo({ what: 'pay' })}>
          {t('payment.new')}
        </Button>
      ) : null}
      {may('forecast-investment') ? (
        <Button icon="chart" onPress={() => onDo({ what: 'forecast' })}>
          {t('forecast.new')}
        </Button>
      ) : null}
      {onEdit ? (
        <Button icon="edit" kind="quiet" onPress={onEdit}>
          {t('edit')}
        </Button>
      ) : null}
    </>
  );
}

function InvestmentDoing({ page, doing, onClose }: { page: Page; doing: Doing | null; onClose: () => void }) {
  const [period] = usePeriodParam();
  const on = { decision: page.decision, item: page.item, onClose };
  if (doing?.what === 'pay') return <PaymentDrawer {...on} />;
  if (doing?.what === 'move') return <MoveDrawer {...on} from={page.state} to={doing.to} />;
  if (doing?.what !== 'forecast') return null;
  return <ForecastDrawer {...on} asOf={period.slice(-7)} />;
}

function useDecisionFacts(page: Page, language: 'sv' | 'da' | 'en') {
  const t = useWords(planningWords);
  const unitName = useUnitName('finances.read-investments');
  return [
    { label: t('decidedOn'), value: page.decidedOn },
    { label: t('unit'), value: unitName(page.unit) },
    { label: t('category'), value: t(`row.${page.category}`) },
    ...(page.programmeNames ? [{ label: t('programme'), value: page.programmeNames[language] }] : []),
    ...(page.project ? [{ label: t('project'), value: page.project }] : []),
  ];
}

function Payments({ page }: { page: Page }) {
  const t = useWords(planningWords);
  const { exact, kr } = useMoney();
  const columns: Column<Page['payments'][number]>[] = [
    {
      id: 'on',
      title: t('payment.on'),
      priority: 1,
      width: 'narrow',
      cell: (row) => <span className="numeric">{row.on}</span>,
    },
    { id: 'text', title: t('text'), width: 'wide', cell: (row) => row.text, total: t('column.outcome') },
    { id: 'reference', title: t('reference'), labelled: true, cell: (row) => row.reference },
    {
      id: 'amount',
      title: t('amount'),
      unit: kr,
      numeric: true,
      cell: (row) => exact(row.amount),
      total: exact(page.paid),
    },
  ];
  const sortable = useSortable(
    columns,
    page.payments,
    {
      on: (row) => row.on,
      text: (row) => row.text,
      reference: (row) => row.reference,
      amount: (row) => row.amount,
    },
    'payments',
  );
  return (
    <DataTable
      label={t('payments')}
      {...sortable}
      exports={tableExports(exportInvestment, { decision: page.decision, table: 'payments' })}
      rowId={(row) => row.fact}
      empty={<EmptyState title={t('payments.none')} icon="money" />}
    />
  );
}

function Forecasts({ page }: { page: Page }) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const { thousands, tkr } = useMoney();
  const columns: Column<Page['forecasts'][number]>[] = [
    {
      id: 'asOf',
      title: t('asOf'),
      priority: 1,
      cell: (row) => `${monthName(row.asOf, language)} ${row.asOf.slice(0, 4)}`,
    },
    { id: 'comment', title: t('comment'), width: 'wide', cell: (row) => row.comment },
    { id: 'by', title: t('by'), labelled: true, cell: (row) => row.by },
    { id: 'amount', title: t('yearForecast'), unit: tkr, numeric: true, cell: (row) => thousands(row.amount) },
  ];
  const sortable = useSortable(
    columns,
    page.forecasts,
    {
      asOf: (row) => row.asOf,
      comment: (row) => row.comment,
      by: (row) => row.by,
      amount: (row) => row.amount,
    },
    'forecasts',
  );
  return (
    <DataTable
      label={t('forecasts')}
      {...sortable}
      exports={tableExports(exportInvestment, { decision: page.decision, table: 'forecasts' })}
      rowId={(row) => `${row.year} ${row.asOf} ${row.at}`}
      empty={<EmptyState title={t('forecasts.none')} icon="chart" />}
    />
  );
}
