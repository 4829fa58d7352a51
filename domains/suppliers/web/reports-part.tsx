// The reports a supplier has sent, the template and the schema they are written by, and the keys its own system sends them with.
import { useState } from 'react';
import { addressOf } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { listReports, type ReportHead, type ReportState, reportTemplate, type SupplierPage } from '../contract.ts';
import { ReportKeys } from './report-keys.tsx';
import { SendReportDrawer } from './send-report-drawer.tsx';
import { suppliersWords } from './suppliers-words.ts';

export function ReportsPart({ page }: { page: SupplierPage }) {
  const t = useWords(suppliersWords);
  const refused = useRefusalText();
  const { supplier } = page;
  const list = usePagesOf(listReports, { supplier }, (page) => page.rows);
  const [isSending, setSending] = useState(false);
  const mayChange = list.first?.mayChange === true;
  const columns: Column<ReportHead>[] = [
    {
      id: 'period',
      title: t('period'),
      priority: 1,
      cell: (row) => <span className="numeric">{row.from === row.to ? row.from : `${row.from} – ${row.to}`}</span>,
    },
    { id: 'file', title: t('file'), cell: (row) => row.fileName },
    { id: 'received', title: t('received'), labelled: true, cell: (row) => <Time at={row.receivedAt} /> },
    { id: 'channel', title: t('channel'), priority: 3, cell: (row) => t(`channel.${row.channel}`) },
    { id: 'rows', title: t('rows'), numeric: true, cell: (row) => row.rows },
    { id: 'wrong', title: t('wrongRows'), numeric: true, cell: (row) => row.wrong },
    { id: 'state', title: t('state'), cell: (row) => <ReportChip state={row.state} /> },
  ];
  if (list.error) return <Banner tone="fault">{refused(list.error)}</Banner>;
  return (
    <Stack gap={6}>
      <Section
        title={t('part.reports')}
        actions={
          mayChange ? (
            <Button small icon="upload" onPress={() => setSending(true)}>
              {t('sendReport')}
            </Button>
          ) : null
        }
      >
        <Stack gap={4}>
          <p>{t('reportLead')}</p>
          <Row gap={4}>
            <Link href={addressOf(reportTemplate, { supplier, format: 'xlsx' })} download="">
              {t('templateXlsx')}
            </Link>
            <Link href={addressOf(reportTemplate, { supplier, format: 'csv' })} download="">
              {t('templateCsv')}
            </Link>
            <Link href={addressOf(reportTemplate, { supplier, format: 'schema' })} download="">
              {t('templateSchema')}
            </Link>
          </Row>
          <DataTable
            label={t('part.reports')}
            columns={columns}
            rows={list.rows}
            rowId={(row) => row.report}
            rowHref={(row) => `/supplier-reports/${row.report}`}
            more={list.more}
            empty={
              <EmptyState icon="report" title={t('noReports')}>
                {t('noReportsNote')}
              </EmptyState>
            }
          />
        </Stack>
      </Section>
      {mayChange ? <ReportKeys supplier={supplier} keys={list.first?.keys ?? []} /> : null}
      {isSending ? <SendReportDrawer supplier={supplier} onClose={() => setSending(false)} /> : null}
    </Stack>
  );
}

export function ReportChip({ state }: { state: ReportState }) {
  const t = useWords(suppliersWords);
  const tone = state === 'accepted' ? 'done' : state === 'received' ? 'attention' : 'plain';
  return <Chip tone={tone}>{t(`reportState.${state}`)}</Chip>;
}
