// The report as a whole: what is missing before the close, its cover, who writes what by when, and what has happened with it.
import { useState } from 'react';
import { useParam } from '../../../web/address.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { History } from '../../../web/ui/history.tsx';
import { Section, Stack } from '../../../web/ui/layout.tsx';
import { Facts } from '../../../web/ui/page-header.tsx';
import type { ChapterRow, ReportPage } from '../contract.ts';
import { AddChapter } from './add-chapter.tsx';
import { AssignWriter } from './assign-writer.tsx';
import { ChapterStateMark } from './chapter-state-mark.tsx';
import { CoverForm } from './cover-form.tsx';
import { interimReportWords } from './interim-report-words.ts';
import { ReportChecklist } from './report-checklist.tsx';

type Opened = { what: 'cover' | 'chapter' } | { what: 'writer'; chapter: ChapterRow } | null;

export function ReportOverview({ report }: { report: ReportPage }) {
  const t = useWords(interimReportWords);
  const [open, setOpen] = useState<Opened>(null);
  const leads = report.may.lead && !report.closed;
  // a finding leads to the field of the cover it is about
  const [field, setField] = useParam('cover');
  const close = () => {
    setOpen(null);
    if (field !== undefined) setField(undefined);
  };
  return (
    <Stack gap={8}>
      {report.may.read && !report.closed ? <ReportChecklist report={report} /> : null}
      <Section
        title={t('cover')}
        actions={
          leads ? (
            <Button small icon="edit" onPress={() => setOpen({ what: 'cover' })}>
              {t('cover.fill')}
            </Button>
          ) : null
        }
      >
        <Facts
          stacked
          facts={[
            { label: t('documentId'), value: report.documentId || t('missing') },
            { label: t('responsible'), value: report.responsible || t('missing') },
            { label: t('preparedBy'), value: report.preparedBy || t('missing') },
            { label: t('version'), value: report.version },
          ]}
        />
      </Section>
      {report.may.read ? (
        <Section
          title={t('who')}
          actions={
            leads ? (
              <Button small icon="add" onPress={() => setOpen({ what: 'chapter' })}>
                {t('chapter.add')}
              </Button>
            ) : null
          }
        >
          <ChapterTable
            report={report}
            {...(leads ? { onAssign: (chapter) => setOpen({ what: 'writer', chapter }) } : {})}
          />
        </Section>
      ) : null}
      <Steps report={report} />
      {open?.what === 'cover' || (leads && field !== undefined) ? (
        <CoverForm report={report} {...(field === undefined ? {} : { focus: field })} onClose={close} />
      ) : null}
      {open?.what === 'chapter' ? <AddChapter report={report.report} onClose={close} /> : null}
      {open?.what === 'writer' ? <AssignWriter unit={report.unit} chapter={open.chapter} onClose={close} /> : null}
    </Stack>
  );
}

type ChapterTableProps = { report: ReportPage; onAssign?: (chapter: ChapterRow) => void };

function ChapterTable({ report, onAssign }: ChapterTableProps) {
  const t = useWords(interimReportWords);
  const columns: readonly Column<ChapterRow>[] = [
    { id: 'title', title: t('chapter'), cell: (row) => <span lang={report.language}>{row.title}</span> },
    { id: 'state', title: t('state'), cell: (row) => <ChapterStateMark chapter={row} /> },
    {
      id: 'writer',
      title: t('writer'),
      cell: (row) =>
        onAssign ? (
          <Button small kind="quiet" onPress={() => onAssign(row)}>
            {row.writer?.name ?? t('writer.assign')}
          </Button>
        ) : (
          (row.writer?.name ?? '–')
        ),
      priority: 2,
    },
    { id: 'due', title: t('due'), cell: (row) => row.dueOn ?? '–', priority: 2 },
    { id: 'remarks', title: t('remarks'), cell: (row) => row.openComments, numeric: true, priority: 3 },
  ];
  return (
    <DataTable
      label={t('who')}
      columns={columns}
      rows={report.chapters}
      rowId={(row) => row.chapterId}
      rowHref={(row) => `/interim-reports/${report.report}?chapter=${row.chapterId}`}
      rowTone={(row) => (row.isLate ? 'attention' : undefined)}
    />
  );
}

function Steps({ report }: { report: ReportPage }) {
  const t = useWords(interimReportWords);
  // the first step is the beginning; coming back to writing later is taking it back
  const [begun] = report.steps;
  const events = report.steps.toReversed().map((each) => ({
    id: `${each.at}${each.state}`,
    at: each.at,
    who: each.by,
    what: t(each === begun ? 'did.begun' : `did.${each.state}`),
    ...(each.reason ? { detail: each.reason } : {}),
  }));
  return (
    <Section title={t('steps')}>
      <History events={events} label={t('steps')} />
    </Section>
  );
}
