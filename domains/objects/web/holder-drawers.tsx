// Giving somebody a role on an object, and ending one on a day.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { PersonField } from '../../people/web/people-parts.tsx';
import {
  appointHolder,
  endHolder,
  type Holder,
  type HolderRole,
  holderRoles,
  type ObjectPage,
  type Side,
  sides,
} from '../contract.ts';
import { objectsWords } from './objects-words.ts';

type Props = { page: ObjectPage; onClose: () => void };

export function AppointDrawer({ page, onClose }: Props) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [side, setSide] = useState<Side>('it');
  const [role, setRole] = useState<HolderRole>('specialist');
  const [person, setPerson] = useState<string>();
  const [about, setAbout] = useState('');
  const [fromOn, setFromOn] = useState<string>();
  const [toOn, setToOn] = useState<string>();
  const roles = holderRoles.filter((each) => each !== 'owner' || page.allowed.includes('appoint-owner'));
  const given = { object: page.object, side, role, person: person ?? '', about, fromOn: fromOn ?? '' };
  const appoint = () =>
    act.run(
      () => call(appointHolder, { ...given, toOn: toOn ?? null }),
      () => {
        showNotice({ text: t('appointed') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('appointTitle')} verb={t('appoint')} act={act} onDo={appoint} onClose={onClose}>
      <PersonField value={person} onChange={setPerson} error={act.faults.person} />
      <Select
        label={t('side')}
        value={side}
        onChange={setSide}
        options={sides.map((id) => ({ id, label: t(`side.${id}`) }))}
      />
      <Select
        label={t('role')}
        value={role}
        onChange={setRole}
        options={roles.map((id) => ({ id, label: t(`role.${id}`) }))}
      />
      {role === 'specialist' ? <TextField label={t('about')} value={about} onChange={setAbout} optional /> : null}
      <DateField label={t('fromOn')} value={fromOn} onChange={setFromOn} error={act.faults.fromOn} />
      <DateField label={t('toOn')} value={toOn} onChange={setToOn} error={act.faults.toOn} optional />
    </ActingDrawer>
  );
}

export function EndRoleDrawer({ page, holder, onClose }: Props & { holder: Holder }) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [toOn, setToOn] = useState<string | undefined>(holder.toOn ?? undefined);
  const end = () =>
    act.run(() => call(endHolder, { object: page.object, holder: holder.holder, toOn: toOn ?? '' }), onClose);
  return (
    <ActingDrawer title={`${t('endRole')}: ${holder.name}`} verb={t('endRole')} act={act} onDo={end} onClose={onClose}>
      <DateField label={t('lastDay')} hint={t('lastDayHint')} value={toOn} onChange={setToOn} error={act.faults.toOn} />
    </ActingDrawer>
  );
}
