// The agreements with one supplier.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../web/ui/layout.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { type AgreementRow, listAgreements, type SupplierPage } from '../contract.ts';
import { AgreementDrawer } from './agreement-drawer.tsx';
import { DocumentsPart } from './documents-part.tsx';
import { DueText, StateChip, useKronor } from './supplier-marks.tsx';
import { suppliersWords } from './suppliers-words.ts';

export function AgreementsPart({ page }: { page: SupplierPage }) {
  const t = useWords(suppliersWords);
  const { data } = useQuery(asking(listAgreements, { supplier: page.supplier, state: 'all', limit: 200 }));
  const [isAdding, setAdding] = useState(false);
  const columns = useAgreementColumns().filter((column) => column.id !== 'supplier');
  const agreements = (
    <Section
      title={t('agreements')}
      actions={
        page.mayChange ? (
          <Button small icon="add" onPress={() => setAdding(true)}>
            {t('newAgreement')}
          </Button>
        ) : null
      }
    >
      <DataTable
        label={t('agreements')}
        columns={columns}
        rows={data?.rows}
        rowId={(row) => row.agreement}
        rowHref={(row) => `/agreements/${row.agreement}`}
        rowTone={(row) => (row.state === 'ended' ? 'quiet' : undefined)}
        empty={
          <EmptyState icon="file" title={t('noAgreements')}>
            {t('noAgreementsNote')}
          </EmptyState>
        }
      />
      {isAdding ? <AgreementDrawer supplier={page.supplier} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
  return (
    <Stack gap={6}>
      {agreements}
      <DocumentsPart supplier={page.supplier} />
    </Stack>
  );
}

/** What tells agreements apart; the same on the page of all of them. */
export function useAgreementColumns(): Column<AgreementRow>[] {
  const t = useWords(suppliersWords);
  const kronor = useKronor();
  return [
    {
      id: 'title',
      title: t('agreement'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.title}
        </>
      ),
    },
    { id: 'supplier', title: t('supplier'), cell: (row) => row.supplierName },
    { id: 'state', title: t('state'), cell: (row) => <StateChip state={row.state} /> },
    {
      id: 'ends',
      title: t('endsOn'),
      labelled: true,
      cell: (row) => (row.endsOn ? <span className="numeric">{row.endsOn}</span> : t('furtherNotice')),
    },
    { id: 'due', title: t('dueTitle'), labelled: true, cell: (row) => <DueText due={row.due} /> },
    {
      id: 'value',
      title: t('value'),
      numeric: true,
      priority: 3,
      cell: (row) => (row.valueOre === 0 ? '–' : `${kronor(row.valueOre)}${row.valuePer === 'year' ? t('aYear') : ''}`),
    },
  ];
}
