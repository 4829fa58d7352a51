// The reports one may read, newest period first, and where one may begin another.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { listReports } from '../contract.ts';
import { BeginReport } from './begin-report.tsx';
import { interimReportWords } from './interim-report-words.ts';
import { ReportStateChip } from './report-state-chip.tsx';
import { usePeriodName } from './use-period-name.ts';

type Row = AnswerOf<typeof listReports>['reports'][number];

export function ReportListPage() {
  const t = useWords(interimReportWords);
  const refused = useRefusalText();
  const can = useCan();
  const { data, error } = useQuery(asking(listReports, {}));
  const [beginning, setBeginning] = useState(false);
  const columns = useColumns();
  const places = data?.mayCreateIn ?? [];
  return (
    <>
      <ListFrame
        title={t('reports')}
        lead={t('reports.lead')}
        actions={
          <>
            {places.length > 0 ? (
              <Button kind="primary" icon="add" onPress={() => setBeginning(true)}>
                {t('begin')}
              </Button>
            ) : null}
            {can('interim-reports.lead') ? (
              <ButtonLink href="/interim-reports/templates" icon="settings">
                {t('templates')}
              </ButtonLink>
            ) : null}
          </>
        }
        list={
          error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : (
            <DataTable
              label={t('reports')}
              columns={columns}
              rows={data?.reports}
              rowId={(row) => row.report}
              rowHref={(row) => `/interim-reports/${row.report}`}
              rowTone={(row) => (row.lateChapters > 0 ? 'attention' : undefined)}
              empty={
                <EmptyState title={t('reports.none')} icon="report">
                  {t('reports.noneNote')}
                </EmptyState>
              }
            />
          )
        }
      />
      {beginning ? <BeginReport places={places} onClose={() => setBeginning(false)} /> : null}
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useWords(interimReportWords);
  const periodName = usePeriodName();
  return [
    {
      id: 'title',
      title: t('report'),
      cell: (row) => (row.version > 1 ? `${row.title} (${t('versionNo', { version: row.version })})` : row.title),
    },
    { id: 'unit', title: t('unit'), cell: (row) => row.unitName, priority: 2 },
    { id: 'period', title: t('period'), cell: (row) => periodName(row.period), priority: 2 },
    { id: 'state', title: t('state'), cell: (row) => <ReportStateChip state={row.state} /> },
    {
      id: 'chapters',
      title: t('chapters.approved'),
      cell: (row) => t('ofAll', { some: row.approvedChapters, all: row.chapters }),
      numeric: true,
      labelled: true,
    },
    { id: 'late', title: t('chapters.late'), cell: (row) => row.lateChapters, numeric: true, priority: 3 },
    { id: 'hard', title: t('hardDate'), cell: (row) => row.hardDate ?? '–', priority: 3 },
  ];
}
