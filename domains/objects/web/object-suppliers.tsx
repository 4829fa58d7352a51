// Who delivers to an object: the agreements about its services, until when they run, and what is open with each supplier.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { showObjectSuppliers } from '../contract.ts';
import { objectsWords } from './objects-words.ts';

type Agreement = AnswerOf<typeof showObjectSuppliers>['rows'][number];

export function ObjectSuppliers({ object }: { object: string }) {
  const t = useWords(objectsWords);
  const rows = useQuery(asking(showObjectSuppliers, { object })).data?.rows ?? [];
  if (rows.length === 0) return null;
  const columns: Column<Agreement>[] = [
    {
      id: 'agreement',
      title: t('agreement'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span>{' '}
          {row.opens ? <Link href={`/agreements/${row.agreement}`}>{row.title}</Link> : row.title}
        </>
      ),
    },
    {
      id: 'supplier',
      title: t('supplier'),
      labelled: true,
      cell: (row) =>
        row.opens ? <Link href={`/suppliers/${row.supplier}`}>{row.supplierName}</Link> : row.supplierName,
    },
    { id: 'runs', title: t('runsUntil'), labelled: true, cell: (row) => row.runsUntil ?? t('furtherNotice') },
    { id: 'due', title: t('decideBy'), labelled: true, cell: (row) => row.dueOn ?? '–' },
    { id: 'matters', title: t('openMatters'), numeric: true, cell: (row) => row.matters },
    { id: 'risks', title: t('openRisks'), numeric: true, cell: (row) => row.risks },
  ];
  return (
    <Section title={t('deliver')} note={t('deliverNote')}>
      <DataTable label={t('deliver')} columns={columns} rows={rows} rowId={(row) => row.agreement} />
    </Section>
  );
}
