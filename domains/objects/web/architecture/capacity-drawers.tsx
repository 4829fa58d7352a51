// What is written about rooms: a request, a room, a rack, what stands in a rack.
import { useState } from 'react';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import {
  askForCapacity,
  placeComponent,
  type ServerRoomPage,
  type ServerRoomRow,
  setRack,
  setServerRoom,
} from '../../architecture/capacity-contract.ts';
import { architectureWords } from './architecture-words.ts';
import { CapacityDrawer, UnitField } from './capacity-fields.tsx';
import { ComponentChoice } from './component-choice.tsx';

export function AskDrawer({ rooms, onClose }: { rooms: readonly ServerRoomRow[]; onClose: () => void }) {
  const t = useWords(architectureWords);
  const [room, setRoom] = useState(rooms[0]?.room ?? '');
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const [unit, setUnit] = useState('');
  const [units, setUnits] = useState<number | null>(2);
  const [watts, setWatts] = useState<number | null>(500);
  const [wantedOn, setWantedOn] = useState<string | undefined>();
  const run = () =>
    call(askForCapacity, { room, title, reason, unit, units: units ?? 0, watts: watts ?? 0, wantedOn: wantedOn ?? '' });
  return (
    <CapacityDrawer title={t('askCapacity')} verb={t('ask')} run={run} onClose={onClose}>
      {(faults) => (
        <>
          <TextField label={t('requestFor')} name="title" value={title} onChange={setTitle} error={faults.title} />
          <Select
            label={t('room')}
            value={room}
            onChange={setRoom}
            options={rooms.map((each) => ({ id: each.room, label: each.name }))}
          />
          <UnitField
            label={t('forUnit')}
            permission="objects.ask-for-capacity"
            value={unit}
            onChange={setUnit}
            error={faults.unit}
          />
          <NumberField label={t('height')} unit="U" value={units} onChange={setUnits} error={faults.units} min={1} />
          <NumberField label={t('power')} unit="W" value={watts} onChange={setWatts} error={faults.watts} min={0} />
          <DateField label={t('wantedOn')} value={wantedOn} onChange={setWantedOn} error={faults.wantedOn} />
          <TextArea label={t('reason')} value={reason} onChange={setReason} rows={3} optional />
        </>
      )}
    </CapacityDrawer>
  );
}

export function RoomDrawer({ room, onClose }: { room?: ServerRoomPage; onClose: () => void }) {
  const t = useWords(architectureWords);
  const [name, setName] = useState(room?.name ?? '');
  const [place, setPlace] = useState(room?.place ?? '');
  const [unit, setUnit] = useState(room?.unit ?? '');
  const [deciderUnit, setDecider] = useState(room?.deciderUnit ?? '');
  const [watts, setWatts] = useState<number | null>(room?.watts ?? null);
  const [note, setNote] = useState(room?.note ?? '');
  const own = room ? { room: room.room, version: room.version } : {};
  const run = () => call(setServerRoom, { ...own, name, place, unit, deciderUnit, watts: watts ?? 0, note });
  return (
    <CapacityDrawer title={t(room ? 'change' : 'newRoom')} verb={t('save')} run={run} onClose={onClose}>
      {(faults) => (
        <>
          <TextField label={t('name')} name="name" value={name} onChange={setName} error={faults.name} />
          <TextField label={t('place')} value={place} onChange={setPlace} optional />
          <UnitField
            label={t('runBy')}
            permission="objects.change-architecture"
            value={unit}
            onChange={setUnit}
            error={faults.unit}
          />
          <UnitField label={t('whoDecides')} value={deciderUnit} onChange={setDecider} error={faults.deciderUnit} />
          <NumberField
            label={t('powerOfRoom')}
            unit="W"
            value={watts}
            onChange={setWatts}
            error={faults.watts}
            min={1}
          />
          <TextArea label={t('note')} value={note} onChange={setNote} rows={3} optional />
        </>
      )}
    </CapacityDrawer>
  );
}

export function RackDrawer({ room, onClose }: { room: ServerRoomPage; onClose: () => void }) {
  const t = useWords(architectureWords);
  const [name, setName] = useState('');
  const [units, setUnits] = useState<number | null>(42);
  const [watts, setWatts] = useState<number | null>(8000);
  const run = () => call(setRack, { room: room.room, name, units: units ?? 0, watts: watts ?? 0 });
  return (
    <CapacityDrawer title={t('newRack')} verb={t('save')} run={run} onClose={onClose}>
      {(faults) => (
        <>
          <TextField
            label={t('name')}
            name="name"
            hint={t('rackHint')}
            value={name}
            onChange={setName}
            error={faults.name}
          />
          <NumberField
            label={t('height')}
            unit="U"
            value={units}
            onChange={setUnits}
            error={faults.units}
            min={1}
            max={60}
          />
          <NumberField label={t('power')} unit="W" value={watts} onChange={setWatts} error={faults.watts} min={1} />
        </>
      )}
    </CapacityDrawer>
  );
}

export function PlaceDrawer({ room, onClose }: { room: ServerRoomPage; onClose: () => void }) {
  const t = useWords(architectureWords);
  const granted = room.requests.filter((each) => each.mayInstall);
  const [rack, setRackId] = useState(room.rackList[0]?.rack ?? '');
  const [component, setComponent] = useState<string | undefined>();
  const [units, setUnits] = useState<number | null>(2);
  const [watts, setWatts] = useState<number | null>(500);
  const [request, setRequest] = useState('');
  const size = { units: units ?? 0, watts: watts ?? 0 };
  const run = () =>
    call(placeComponent, {
      ...{ room: room.room, rack, component: component ?? '', ...size },
      ...(request === '' ? {} : { request }),
    });
  return (
    <CapacityDrawer title={t('placePart')} verb={t('save')} run={run} onClose={onClose}>
      {(faults) => (
        <>
          <ComponentChoice label={t('component')} value={component} onChange={setComponent} error={faults.component} />
          <Select
            label={t('rack')}
            value={rack}
            onChange={setRackId}
            options={room.rackList.map((each) => ({
              id: each.rack,
              label: each.name,
              note: t('unitsAndWatts', { units: each.units - each.usedUnits, watts: each.watts - each.usedWatts }),
            }))}
          />
          <NumberField
            label={t('height')}
            hint={t('heightHint')}
            unit="U"
            value={units}
            onChange={setUnits}
            error={faults.units}
            min={0}
          />
          <NumberField label={t('power')} unit="W" value={watts} onChange={setWatts} error={faults.watts} min={0} />
          {granted.length === 0 ? null : (
            <Select
              label={t('fulfils')}
              value={request}
              onChange={setRequest}
              options={[
                { id: '', label: t('noRequest') },
                ...granted.map((each) => ({ id: each.request, label: each.title })),
              ]}
            />
          )}
        </>
      )}
    </CapacityDrawer>
  );
}
