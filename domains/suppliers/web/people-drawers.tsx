// One of ours gets a duty with a supplier; somebody at the supplier is written down or corrected.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { PersonField } from '../../people/web/people-parts.tsx';
import { type Duty, duties, giveDuty, type SupplierContact, setContact } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

export function DutyDrawer({ supplier, onClose }: { supplier: string; onClose: () => void }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [person, setPerson] = useState<string | undefined>();
  const [duty, setDuty] = useState<Duty>('manager');
  const [fromOn, setFrom] = useState<string | undefined>();
  const [toOn, setTo] = useState<string | undefined>();
  const save = () =>
    act.run(
      () => call(giveDuty, { supplier, person: person ?? '', duty, toOn: toOn ?? null, ...(fromOn ? { fromOn } : {}) }),
      onClose,
    );
  return (
    <ActingDrawer title={t('giveDuty')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <PersonField label={t('person')} value={person} onChange={setPerson} error={act.faults.person} />
      <Select
        label={t('dutyTitle')}
        hint={t('dutyHint')}
        value={duty}
        onChange={setDuty}
        options={duties.map((id) => ({ id, label: t(`duty.${id}`) }))}
      />
      <DateField
        label={t('from')}
        hint={t('fromHint')}
        value={fromOn}
        onChange={setFrom}
        error={act.faults.fromOn}
        optional
      />
      <DateField label={t('until')} value={toOn} onChange={setTo} error={act.faults.toOn} optional />
    </ActingDrawer>
  );
}

export function ContactDrawer({
  supplier,
  from,
  onClose,
}: {
  supplier: string;
  from?: SupplierContact;
  onClose: () => void;
}) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [said, setSaid] = useState({
    name: from?.name ?? '',
    role: from?.role ?? '',
    email: from?.email ?? '',
    phone: from?.phone ?? '',
  });
  const set = (part: Partial<typeof said>) => setSaid({ ...said, ...part });
  const save = () =>
    act.run(() => call(setContact, { supplier, ...said, ...(from ? { contact: from.contact } : {}) }), onClose);
  return (
    <ActingDrawer title={t(from ? 'change' : 'addContact')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <TextField label={t('name')} value={said.name} onChange={(name) => set({ name })} error={act.faults.name} />
      <TextField label={t('contactRole')} value={said.role} onChange={(role) => set({ role })} optional />
      <TextField
        label={t('email')}
        type="email"
        value={said.email}
        onChange={(email) => set({ email })}
        error={act.faults.email}
        optional
      />
      <TextField
        label={t('phone')}
        type="tel"
        value={said.phone}
        onChange={(phone) => set({ phone })}
        error={act.faults.phone}
        optional
      />
    </ActingDrawer>
  );
}
