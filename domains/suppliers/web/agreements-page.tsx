// The agreements with all suppliers one may read: those that end first before the others, and what must be decided soon.

import { useAddress, useParam } from '../../../web/address.ts';
import { addressOf } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { exportAgreements, listAgreements } from '../contract.ts';
import { useAgreementColumns } from './agreements-part.tsx';
import { suppliersWords } from './suppliers-words.ts';

export function AgreementsPage() {
  const t = useWords(suppliersWords);
  const refused = useRefusalText();
  const can = useCan();
  const [search, setSearch] = useParam('search');
  const asked = useAsked();
  const list = usePagesOf(listAgreements, asked, (page) => page.rows);
  const columns = useAgreementColumns();
  return (
    <ListFrame
      title={t('agreements')}
      views={[
        { label: t('view.present'), href: '/agreements' },
        { label: t('view.due'), href: '/agreements?dueWithin=180' },
        { label: t('view.over'), href: '/agreements?state=ended' },
        { label: t('view.all'), href: '/agreements?state=all' },
      ]}
      actions={
        can('suppliers.change-suppliers') ? (
          <ButtonLink href="/imports?kind=suppliers.agreements" kind="quiet" icon="import">
            {t('import')}
          </ButtonLink>
        ) : null
      }
      tools={
        <SearchField
          label={t('searchAgreements')}
          value={search ?? ''}
          onChange={(text) => setSearch(text || undefined)}
        />
      }
      list={
        list.error ? (
          <Banner tone="fault">{refused(list.error)}</Banner>
        ) : (
          <DataTable
            label={t('agreements')}
            columns={columns}
            rows={list.rows}
            rowId={(row) => row.agreement}
            rowHref={(row) => `/agreements/${row.agreement}`}
            exports={(['csv', 'xlsx'] as const).map((format) => ({
              format,
              href: addressOf(exportAgreements, { ...asked, format }),
            }))}
            more={list.more}
            empty={
              <EmptyState icon="file" title={t('noAgreementsHere')}>
                {t('noAgreementsNote')}
              </EmptyState>
            }
          />
        )
      }
    />
  );
}

/** What the address asks for; words it does not know are left out. */
function useAsked() {
  const { search } = useAddress();
  const words = search.get('search');
  const within = Number(search.get('dueWithin'));
  const state = (['ended', 'all'] as const).find((each) => each === search.get('state'));
  return {
    ...(words ? { search: words.slice(0, 200) } : {}),
    ...(state ? { state } : {}),
    ...(Number.isInteger(within) && within >= 1 && within <= 3650 ? { dueWithin: within } : {}),
  };
}
