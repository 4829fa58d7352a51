// The rounds of joint prioritisation, and beginning one.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { listRounds } from '../../contract.ts';
import { RoundDrawer } from './round-drawer.tsx';
import { roundsWords } from './rounds-words.ts';

export function RoundsPage() {
  const t = useWords(roundsWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(listRounds, {}));
  const [begins, setBegins] = useState(false);
  return (
    <ListFrame
      title={t('rounds')}
      lead={t('lead')}
      actions={
        data?.mayBegin ? (
          <Button kind="primary" icon="add" onPress={() => setBegins(true)}>
            {t('begin')}
          </Button>
        ) : null
      }
      list={
        <>
          {error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : (
            <DataTable
              label={t('rounds')}
              rows={data?.rounds}
              rowId={(row) => row.round}
              rowHref={(row) => `/portfolio/rounds/${row.round}`}
              columns={[
                { id: 'title', title: t('round'), priority: 1, cell: (row) => row.title },
                { id: 'unit', title: t('leads'), cell: (row) => row.unitName },
                { id: 'state', title: t('state'), cell: (row) => <Chip tone="sea">{t(`state.${row.state}`)}</Chip> },
                { id: 'needs', title: t('needs'), numeric: true, cell: (row) => row.needs },
                { id: 'parties', title: t('parties'), numeric: true, cell: (row) => row.parties },
              ]}
              empty={
                <EmptyState icon="columns" title={t('none')}>
                  {t('noneNote')}
                </EmptyState>
              }
            />
          )}
          {begins ? <RoundDrawer unit={data?.beginIn ?? ''} onClose={() => setBegins(false)} /> : null}
        </>
      }
    />
  );
}
