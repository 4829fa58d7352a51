// The risks with a supplier, the gravest first, and how to leave it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Paragraphs, Prose, Section, Stack } from '../../../web/ui/layout.tsx';
import { Facts } from '../../../web/ui/page-header.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { listRisks, type SupplierPage, type SupplierRisk } from '../contract.ts';
import { ExitDrawer, RiskDrawer } from './risk-drawers.tsx';
import { orDash } from './supplier-marks.tsx';
import './suppliers.css';
import { suppliersWords } from './suppliers-words.ts';

export function RisksPart({ page }: { page: SupplierPage }) {
  const t = useWords(suppliersWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(listRisks, { supplier: page.supplier }));
  const [edited, setEdited] = useState<SupplierRisk | 'new' | 'exit' | null>(null);
  if (error) return <Banner tone="fault">{refused(error)}</Banner>;
  const close = () => setEdited(null);
  return (
    <Stack gap={6}>
      <Section
        title={t('risks')}
        actions={
          page.mayChange ? (
            <Button small icon="add" onPress={() => setEdited('new')}>
              {t('newRisk')}
            </Button>
          ) : null
        }
      >
        <RiskTable risks={data?.risks} onEdit={page.mayChange ? setEdited : undefined} />
      </Section>
      <Section
        title={t('exit')}
        actions={
          page.mayChange ? (
            <Button small icon="edit" onPress={() => setEdited('exit')}>
              {t('changeExit')}
            </Button>
          ) : null
        }
      >
        <Stack gap={4}>
          <Facts
            facts={[
              {
                label: t('exitMonths'),
                value: page.exitMonths === null ? '–' : t('countMonths', { count: page.exitMonths }),
              },
              { label: t('exitTriedOn'), value: orDash(page.exitTriedOn) },
            ]}
          />
          {page.exitPlan ? (
            <Prose>
              <Paragraphs text={page.exitPlan} />
            </Prose>
          ) : (
            <EmptyState icon="shield" title={t('noExit')}>
              {t('noExitNote')}
            </EmptyState>
          )}
        </Stack>
      </Section>
      {edited === 'exit' ? <ExitDrawer page={page} onClose={close} /> : null}
      {edited !== null && edited !== 'exit' ? (
        <RiskDrawer supplier={page.supplier} {...(edited === 'new' ? {} : { from: edited })} onClose={close} />
      ) : null}
    </Stack>
  );
}

function RiskTable({
  risks,
  onEdit,
}: {
  risks: readonly SupplierRisk[] | undefined;
  onEdit: ((risk: SupplierRisk) => void) | undefined;
}) {
  const t = useWords(suppliersWords);
  const columns: Column<SupplierRisk>[] = [
    { id: 'text', title: t('risk'), priority: 1, width: 'wide', cell: (row) => row.text },
    { id: 'product', title: t('riskSize'), cell: (row) => <RiskChip risk={row} /> },
    { id: 'remedy', title: t('remedy'), width: 'wide', cell: (row) => row.remedy || '–' },
    { id: 'who', title: t('who'), labelled: true, cell: (row) => row.personName ?? '–' },
    {
      id: 'review',
      title: t('reviewOn'),
      labelled: true,
      cell: (row) => (
        <>
          <span className="numeric one-line">{row.reviewOn ?? '–'}</span>{' '}
          {row.isReviewLate ? <Chip tone="fault">{t('late')}</Chip> : null}
        </>
      ),
    },
    ...(onEdit
      ? [
          {
            id: 'act',
            title: t('acts'),
            cell: (row: SupplierRisk) => (
              <Button small kind="quiet" aria-label={`${t('change')}: ${row.text}`} onPress={() => onEdit(row)}>
                {t('change')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={t('risks')}
      columns={columns}
      rows={risks}
      rowId={(row) => row.risk}
      rowTone={(row) => (row.closedOn ? 'quiet' : undefined)}
      empty={
        <EmptyState icon="shield" title={t('noRisks')}>
          {t('noRisksNote')}
        </EmptyState>
      }
    />
  );
}

function RiskChip({ risk }: { risk: SupplierRisk }) {
  const t = useWords(suppliersWords);
  if (risk.closedOn) return <Chip>{t('closedOn', { day: risk.closedOn })}</Chip>;
  const size = risk.probability * risk.consequence;
  return (
    <Chip tone={size >= 15 ? 'fault' : size >= 8 ? 'attention' : 'plain'}>
      {risk.probability} × {risk.consequence} = {size}
    </Chip>
  );
}
