// Giving somebody a role on an object or a family, and ending one on a day.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { PersonField } from '../../people/web/people-parts.tsx';
import { type Holder, type HolderRole, holderRoles, type Side, sides } from '../contract.ts';
import { objectsWords } from './objects-words.ts';

type GivenRole = Pick<Holder, 'side' | 'role' | 'person' | 'about' | 'fromOn' | 'toOn'>;

/** Roles on something, those the reader may give and end, and how. */
export type HeldRoles = {
  holders: readonly Holder[];
  gives: readonly HolderRole[];
  /** what the roles are called: an object's, or a family's */
  called: 'role' | 'familyRole';
  give: (given: GivenRole) => Promise<unknown>;
  end: (holder: string, toOn: string) => Promise<unknown>;
};

type Props = { held: HeldRoles; onClose: () => void };

export function AppointDrawer({ held, onClose }: Props) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [side, setSide] = useState<Side>('it');
  const [role, setRole] = useState<HolderRole>('specialist');
  const [person, setPerson] = useState<string>();
  const [about, setAbout] = useState('');
  const [fromOn, setFromOn] = useState<string>();
  const [toOn, setToOn] = useState<string>();
  const roles = holderRoles.filter((each) => held.gives.includes(each));
  const given = { side, role, person: person ?? '', about, fromOn: fromOn ?? '', toOn: toOn ?? null };
  const appoint = () =>
    act.run(
      () => held.give(given),
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
        options={roles.map((id) => ({ id, label: t(`${held.called}.${id}`) }))}
      />
      {role === 'specialist' ? <TextField label={t('about')} value={about} onChange={setAbout} optional /> : null}
      <DateField label={t('fromOn')} value={fromOn} onChange={setFromOn} error={act.faults.fromOn} />
      <DateField label={t('toOn')} value={toOn} onChange={setToOn} error={act.faults.toOn} optional />
    </ActingDrawer>
  );
}

export function EndRoleDrawer({ held, holder, onClose }: Props & { holder: Holder }) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [toOn, setToOn] = useState<string | undefined>(holder.toOn ?? undefined);
  const end = () => act.run(() => held.end(holder.holder, toOn ?? ''), onClose);
  return (
    <ActingDrawer title={`${t('endRole')}: ${holder.name}`} verb={t('endRole')} act={act} onDo={end} onClose={onClose}>
      <DateField label={t('lastDay')} hint={t('lastDayHint')} value={toOn} onChange={setToOn} error={act.faults.toOn} />
    </ActingDrawer>
  );
}
