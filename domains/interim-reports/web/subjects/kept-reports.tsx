// The frozen reports about the same subject, newest first.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import { periodName } from '../../../../web/ui/period-steps.ts';
import { type KeptSubject, listKeptSubjects, type SubjectAsked } from '../../subjects/subject-contract.ts';
import { subjectWebWords } from './subject-web-words.ts';

export function KeptReports({ asked }: { asked: SubjectAsked }) {
  const t = useWords(subjectWebWords);
  const { language } = useLanguage();
  const { kind, about, unit } = asked;
  const { data } = useQuery(asking(listKeptSubjects, { kind, about, unit }));
  if (!data || data.rows.length === 0) return null;
  const columns: Column<KeptSubject>[] = [
    { id: 'title', title: t('kept.title'), priority: 1, width: 'wide', cell: (row) => row.title },
    { id: 'period', title: t('kept.period'), labelled: true, cell: (row) => periodName(row.period, language) },
    { id: 'by', title: t('kept.by'), labelled: true, cell: (row) => `${row.keptBy}, ${row.keptAt.slice(0, 10)}` },
  ];
  const at = `kind=${kind}${about ? `&about=${about}` : ''}&unit=${encodeURIComponent(unit)}`;
  return (
    <Section title={t('kept')} note={t('kept.note')}>
      <DataTable
        label={t('kept')}
        columns={columns}
        rows={data.rows}
        rowId={(row) => row.kept}
        rowHref={(row) => `/subject-report?${at}&kept=${row.kept}`}
      />
    </Section>
  );
}
