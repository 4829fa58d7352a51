// Integrations as a list: which information goes from where to where, over what, and how much depends on it.

import { useState } from 'react';
import { useAddress, useParam } from '../../../../web/address.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { usePagesOf } from '../../../../web/pages-of.ts';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { useShortcut } from '../../../../web/ui/shortcuts.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../../web/ui/text-field.tsx';
import {
  IntegrationPattern,
  IntegrationWeight,
  integrationPatterns,
  integrationWeights,
} from '../../architecture/component-rules.ts';
import { type IntegrationRow, listIntegrations } from '../../architecture/integration-contract.ts';
import { architectureWords } from './architecture-words.ts';
import { StateChip } from './component-marks.tsx';
import { IntegrationDrawer } from './integration-drawer.tsx';

export function IntegrationsPage() {
  const t = useWords(architectureWords);
  const refused = useRefusalText();
  const [search, setSearch] = useParam('search');
  const [isNew, setNew] = useState(false);
  const list = useIntegrations();
  const columns = useColumns();
  const mayRegister = list.first?.mayRegister === true;
  useShortcut(
    mayRegister ? { keys: 'n', label: t('newIntegration'), group: 'page', run: () => setNew(true) } : undefined,
  );
  return (
    <>
      <ListFrame
        crumbs={[{ label: t('systems'), href: '/systems' }]}
        title={t('integrations')}
        lead={t('integrationsLead')}
        actions={
          mayRegister ? (
            <Button kind="primary" icon="add" onPress={() => setNew(true)}>
              {t('newIntegration')}
            </Button>
          ) : undefined
        }
        tools={
          <SearchField
            label={t('searchIntegrations')}
            value={search ?? ''}
            onChange={(text) => setSearch(text || undefined)}
          />
        }
        filters={[
          {
            name: 'pattern',
            label: t('pattern'),
            single: true,
            options: integrationPatterns.map((id) => ({ id, label: t(`pattern.${id}`) })),
          },
          {
            name: 'weight',
            label: t('weight'),
            single: true,
            options: integrationWeights.map((id) => ({ id, label: t(`weight.${id}`) })),
          },
        ]}
        list={
          list.error ? (
            <Banner tone="fault">{refused(list.error)}</Banner>
          ) : (
            <DataTable
              label={t('integrations')}
              columns={columns}
              rows={list.rows}
              rowId={(row) => row.integration}
              rowHref={(row) => `/integrations/${row.integration}`}
              more={list.more}
              empty={
                <EmptyState icon="link" title={t('noIntegrations')}>
                  {t('noneNote')}
                </EmptyState>
              }
            />
          )
        }
      />
      {isNew ? <IntegrationDrawer onClose={() => setNew(false)} /> : null}
    </>
  );
}

function useColumns(): Column<IntegrationRow>[] {
  const t = useWords(architectureWords);
  return [
    {
      id: 'name',
      title: t('name'),
      priority: 1,
      cell: (row) => (
        <>
          {row.name} <span className="quiet small">{row.code}</span>
        </>
      ),
    },
    {
      id: 'ends',
      title: t('ends'),
      cell: (row) => `${row.source.name} ${row.direction === 'two-way' ? '↔' : '→'} ${row.target.name}`,
    },
    { id: 'pattern', title: t('pattern'), cell: (row) => t(`pattern.${row.pattern}`) },
    { id: 'platform', title: t('platform'), priority: 3, cell: (row) => row.platform?.name ?? '–' },
    { id: 'weight', title: t('weight'), labelled: true, cell: (row) => t(`weight.${row.weight}`) },
    { id: 'version', title: t('interfaceVersion'), priority: 3, cell: (row) => row.interfaceVersion || '–' },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <StateChip state={row.state} /> },
  ];
}

function useIntegrations() {
  const { search } = useAddress();
  const text = search.get('search');
  const pattern = IntegrationPattern.safeParse(search.get('pattern')).data;
  const weight = IntegrationWeight.safeParse(search.get('weight')).data;
  const asked = { ...(text ? { search: text } : {}), ...(pattern ? { pattern } : {}), ...(weight ? { weight } : {}) };
  return usePagesOf(listIntegrations, asked, (page) => page.rows);
}
