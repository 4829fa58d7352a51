// The data centres: how full each room is, who decides, and the requests that wait for a decision.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../../web/ui/layout.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { listServerRooms, type ServerRoomRow } from '../../architecture/capacity-contract.ts';
import { architectureWords } from './architecture-words.ts';
import { AskDrawer, RoomDrawer } from './capacity-drawers.tsx';
import { CapacityRequests } from './capacity-requests.tsx';

export function ServerRoomsPage() {
  const t = useWords(architectureWords);
  const refused = useRefusalText();
  const can = useCan();
  const { data, error } = useQuery(asking(listServerRooms, {}));
  const [drawer, setDrawer] = useState<'ask' | 'room' | null>(null);
  const columns = useColumns();
  return (
    <>
      <ListFrame
        crumbs={[{ label: t('systems'), href: '/systems' }]}
        title={t('rooms')}
        lead={t('roomsLead')}
        actions={
          <>
            {can('objects.ask-for-capacity') && (data?.rooms.length ?? 0) > 0 ? (
              <Button kind="primary" icon="add" onPress={() => setDrawer('ask')}>
                {t('askCapacity')}
              </Button>
            ) : null}
            {data?.mayRegister ? <Button onPress={() => setDrawer('room')}>{t('newRoom')}</Button> : null}
          </>
        }
        list={
          error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : (
            <Stack gap={8}>
              <DataTable
                label={t('rooms')}
                columns={columns}
                rows={data?.rooms}
                rowId={(row) => row.room}
                rowHref={(row) => `/server-rooms/${row.room}`}
                empty={
                  <EmptyState icon="lock" title={t('noRooms')}>
                    {t('noRoomsNote')}
                  </EmptyState>
                }
              />
              {data && data.waiting.length > 0 ? (
                <Section title={t('waitingRequests')}>
                  <CapacityRequests requests={data.waiting} withRoom />
                </Section>
              ) : null}
            </Stack>
          )
        }
      />
      {drawer === 'ask' && data ? <AskDrawer rooms={data.rooms} onClose={() => setDrawer(null)} /> : null}
      {drawer === 'room' ? <RoomDrawer onClose={() => setDrawer(null)} /> : null}
    </>
  );
}

function useColumns(): Column<ServerRoomRow>[] {
  const t = useWords(architectureWords);
  return [
    {
      id: 'name',
      title: t('room'),
      priority: 1,
      cell: (row) => (
        <>
          {row.name} <span className="quiet small">{row.place}</span>
        </>
      ),
    },
    { id: 'full', title: t('fullness'), unit: '%', numeric: true, cell: (row) => row.fullness },
    { id: 'asked', title: t('fullnessAsked'), unit: '%', numeric: true, cell: (row) => row.fullnessAsked },
    { id: 'units', title: t('freeUnits'), unit: 'U', numeric: true, cell: (row) => row.capacity.free.units },
    {
      id: 'watts',
      title: t('freePower'),
      unit: 'kW',
      numeric: true,
      cell: (row) => kilowatts(row.capacity.free.watts),
    },
    { id: 'racks', title: t('racks'), numeric: true, priority: 3, cell: (row) => row.racks },
    { id: 'decider', title: t('whoDecides'), labelled: true, cell: (row) => row.deciderUnitName },
    { id: 'waiting', title: t('waiting'), numeric: true, cell: (row) => row.waiting },
  ];
}

/** Watts as kilowatts with one decimal, as the table's language writes them. */
function kilowatts(watts: number): string {
  return (watts / 1000).toLocaleString(document.documentElement.lang || 'sv', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}
