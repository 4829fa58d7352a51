// One room: what is used, promised and free, the racks with what stands in them, and the requests with their decisions.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Paragraphs, Prose, Section, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { Progress } from '../../../../web/ui/progress.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { type RackRow, type ServerRoomPage as Room, showServerRoom } from '../../architecture/capacity-contract.ts';
import { architectureWords } from './architecture-words.ts';
import './architecture.css';
import { AskDrawer, PlaceDrawer, RackDrawer, RoomDrawer } from './capacity-drawers.tsx';
import { CapacityRequests } from './capacity-requests.tsx';
import { ComponentLink } from './component-marks.tsx';
import { RoomFillings } from './room-fillings.tsx';

type Drawer = 'ask' | 'room' | 'rack' | 'place' | null;

export function ServerRoomPage() {
  const t = useWords(architectureWords);
  const refused = useRefusalText();
  const can = useCan();
  const { data, error } = useQuery(asking(showServerRoom, { room: usePathParam('room') }));
  const [drawer, setDrawer] = useState<Drawer>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const { capacity } = data;
  const both = (part: keyof typeof capacity) => t('unitsAndWatts', { ...capacity[part] });
  const close = () => setDrawer(null);
  return (
    <RecordFrame
      crumbs={[{ label: t('rooms'), href: '/server-rooms' }]}
      title={data.name}
      lead={data.place}
      facts={[
        { label: t('used'), value: both('used') },
        { label: t('promised'), value: both('promised') },
        { label: t('free'), value: both('free') },
        { label: t('whoDecides'), value: data.deciderUnitName },
        { label: t('runBy'), value: data.unitName },
      ]}
      actions={
        <>
          {can('objects.ask-for-capacity') ? (
            <Button kind="primary" icon="add" onPress={() => setDrawer('ask')}>
              {t('askCapacity')}
            </Button>
          ) : null}
          {data.mayChange ? (
            <>
              <Button onPress={() => setDrawer('place')}>{t('placePart')}</Button>
              <Button onPress={() => setDrawer('rack')}>{t('newRack')}</Button>
              <Button kind="quiet" icon="edit" onPress={() => setDrawer('room')}>
                {t('change')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <Stack gap={8}>
        <Progress label={t('fullnessOf', { percent: data.fullness })} share={Math.min(1, data.fullness / 100)} />
        {data.note ? (
          <Prose>
            <Paragraphs text={data.note} />
          </Prose>
        ) : null}
        <Section
          title={t('racks')}
          actions={
            data.onlyHere.length > 0 ? (
              <ButtonLink
                href={`/architecture?stop=${data.onlyHere.map(encodeURIComponent).join(',')}`}
                small
                icon="map"
              >
                {t('ifRoomStops')}
              </ButtonLink>
            ) : null
          }
        >
          <Racks racks={data.rackList} />
        </Section>
        <RoomFillings room={data} />
        <Section title={t('requests')}>
          <CapacityRequests requests={data.requests} />
        </Section>
      </Stack>
      <Drawers drawer={drawer} room={data} onClose={close} />
    </RecordFrame>
  );
}

function Drawers({ drawer, room, onClose }: { drawer: Drawer; room: Room; onClose: () => void }) {
  if (drawer === 'ask') return <AskDrawer rooms={[room]} onClose={onClose} />;
  if (drawer === 'room') return <RoomDrawer room={room} onClose={onClose} />;
  if (drawer === 'rack') return <RackDrawer room={room} onClose={onClose} />;
  return drawer === 'place' ? <PlaceDrawer room={room} onClose={onClose} /> : null;
}

function Racks({ racks }: { racks: readonly RackRow[] }) {
  const t = useWords(architectureWords);
  return (
    <DataTable
      label={t('racks')}
      columns={[
        { id: 'name', title: t('rack'), priority: 1, width: 'narrow', cell: (row) => row.name },
        {
          id: 'units',
          title: t('usedOf'),
          unit: 'U',
          numeric: true,
          cell: (row) => t('ofTotal', { used: row.usedUnits, total: row.units }),
        },
        {
          id: 'watts',
          title: t('powerOf'),
          unit: 'W',
          numeric: true,
          cell: (row) => t('ofTotal', { used: row.usedWatts, total: row.watts }),
        },
        {
          id: 'holds',
          title: t('holds'),
          width: 'wide',
          cell: (row) =>
            row.holds.length === 0
              ? '–'
              : row.holds.map((part) => (
                  <div key={part.placement}>
                    <ComponentLink part={part} /> <span className="quiet small">{part.units} U</span>
                  </div>
                )),
        },
      ]}
      rows={racks}
      rowId={(row) => row.rack}
      empty={<p className="quiet">{t('noRacks')}</p>}
    />
  );
}
