// The suppliers I have a duty with, for those who do not read the whole register.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState, ErrorState } from '../../../web/ui/state-notes.tsx';
import { listSuppliers } from '../contract.ts';
import { useSupplierColumns } from './register-page.tsx';
import { suppliersWords } from './suppliers-words.ts';

export function MySuppliersPage() {
  const t = useWords(suppliersWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(listSuppliers, { mine: 'yes', limit: 200 }));
  const columns = useSupplierColumns();
  if (error) return <ErrorState what={refused(error)} wholePage />;
  return (
    <ListFrame
      title={t('mySuppliers')}
      list={
        <DataTable
          label={t('mySuppliers')}
          columns={columns}
          rows={data?.rows}
          rowId={(row) => row.supplier}
          rowHref={(row) => `/suppliers/${row.supplier}`}
          empty={
            <EmptyState icon="supplier" title={t('noneMine')}>
              {t('noneMineNote')}
            </EmptyState>
          }
        />
      }
    />
  );
}
