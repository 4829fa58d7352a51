// The classifications of a part, the latest first: levels, who, when and why.
import { useWords } from '../../../../web/language.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { aspects } from '../../architecture/classification-rules.ts';
import type { Classification, ComponentPage } from '../../architecture/component-contract.ts';
import { architectureWords } from './architecture-words.ts';

export function Classifications({ page }: { page: ComponentPage }) {
  const t = useWords(architectureWords);
  const columns: Column<Classification>[] = [
    {
      id: 'day',
      title: t('decidedOn'),
      priority: 1,
      width: 'narrow',
      cell: (row) => <span className="numeric">{row.decidedOn}</span>,
    },
    ...aspects.map(
      (aspect): Column<Classification> => ({
        id: aspect,
        title: t(`aspect.${aspect}`),
        numeric: true,
        cell: (row) => row.levels[aspect],
      }),
    ),
    { id: 'by', title: t('decidedBy'), labelled: true, cell: (row) => row.decidedBy },
    { id: 'reason', title: t('reason'), width: 'wide', cell: (row) => row.reason },
    {
      id: 'review',
      title: t('reviewOn'),
      width: 'narrow',
      labelled: true,
      cell: (row) => <span className="numeric">{row.reviewOn}</span>,
    },
  ];
  return (
    <DataTable
      label={t('classification')}
      columns={columns}
      rows={page.classifications}
      rowId={(row) => String(row.ordinal)}
      empty={
        <EmptyState icon="shield" title={t('notClassified')}>
          {t('notClassifiedNote')}
        </EmptyState>
      }
    />
  );
}
