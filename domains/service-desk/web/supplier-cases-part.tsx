// The open cases that wait for a supplier, or did last, on the supplier's own page; as far as the reader's own queues reach.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import type { PlugProps } from '../../../web/domain-web.ts';
import { useWords } from '../../../web/language.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { type CaseRow, listCases } from '../contract.ts';
import { StateChip } from './case-marks.tsx';
import { serviceDeskWords } from './service-desk-words.ts';

const shown = 5;

export function SupplierCasesPart({ record }: PlugProps) {
  const t = useWords(serviceDeskWords);
  const { data } = useQuery(asking(listCases, { supplier: record, view: 'all', limit: shown }));
  if (!data || data.rows.length === 0) return null;
  const columns: Column<CaseRow>[] = [
    {
      id: 'title',
      title: t('case'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.title}
        </>
      ),
    },
    { id: 'state', title: t('state'), cell: (row) => <StateChip row={row} /> },
    { id: 'team', title: t('team'), cell: (row) => row.teamName },
  ];
  return (
    <Section title={t('supplierCases')} actions={<Link href={`/cases?view=all&supplier=${record}`}>{t('cases')}</Link>}>
      <DataTable
        label={t('supplierCases')}
        columns={columns}
        rows={data.rows}
        rowId={(row) => row.case}
        rowHref={(row) => `/cases/${row.case}`}
      />
    </Section>
  );
}
