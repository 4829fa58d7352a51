// Changing what the register says of a person: how to reach them, a further employment, the end of one.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { dateText } from '../../../web/ui/time-text.ts';
import { useActing } from '../../../web/use-acting.ts';
import {
  changePerson,
  type Employment,
  type EmploymentForm,
  employmentForms,
  employPerson,
  endEmployment,
  type PersonPage,
} from '../contract.ts';
import { UnitField } from './people-parts.tsx';
import { peopleWords } from './people-words.ts';

type DrawerProps = { page: PersonPage; onClose: () => void };

export function ChangePersonDrawer({ page, onClose }: DrawerProps) {
  const t = useWords(peopleWords);
  const act = useActing('people');
  const [form, setForm] = useState({
    givenName: page.givenName,
    familyName: page.familyName,
    title: page.title,
    login: page.details?.login ?? '',
    email: page.email ?? '',
    phone: page.phone ?? '',
  });
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onChange: (text: string) => setForm({ ...form, [name]: text }),
    error: act.faults[name],
  });
  const save = () =>
    act.run(
      () =>
        call(changePerson, {
          ...form,
          person: page.person,
          login: form.login || null,
          email: form.email || null,
          phone: form.phone || null,
        }),
      () => {
        showNotice({ text: t('saved') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('changePerson')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <TextField label={t('givenName')} {...field('givenName')} />
      <TextField label={t('familyName')} {...field('familyName')} />
      <TextField label={t('title')} {...field('title')} optional />
      <TextField label={t('email')} type="email" {...field('email')} optional />
      <TextField label={t('phone')} type="tel" {...field('phone')} optional />
      <TextField label={t('login')} {...field('login')} optional />
    </ActingDrawer>
  );
}

export function EmployDrawer({ page, onClose }: DrawerProps) {
  const t = useWords(peopleWords);
  const act = useActing('people');
  const [unit, setUnit] = useState<string | undefined>();
  const [form, setForm] = useState<EmploymentForm>('permanent');
  const [title, setTitle] = useState(page.title);
  const [from, setFrom] = useState<string | undefined>(dateText(new Date()));
  const [to, setTo] = useState<string | undefined>();
  const given = { person: page.person, unit: unit ?? '', form, title, from: from ?? '', to: to ?? null };
  const employ = () =>
    act.run(
      () => call(employPerson, given),
      () => {
        showNotice({ text: t('saved') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('employ')} verb={t('save')} act={act} onDo={employ} onClose={onClose}>
      <UnitField value={unit} onChange={setUnit} permission="people.change-register" error={act.faults.unit} />
      <Select
        label={t('form')}
        value={form}
        onChange={setForm}
        options={employmentForms.map((id) => ({ id, label: t(`form.${id}`) }))}
      />
      <TextField label={t('title')} value={title} onChange={setTitle} optional />
      <DateField label={t('firstDay')} value={from} onChange={setFrom} error={act.faults.from} />
      <DateField label={t('lastDay')} value={to} onChange={setTo} error={act.faults.to} optional />
    </ActingDrawer>
  );
}

export function EndEmploymentDrawer({ page, employment, onClose }: DrawerProps & { employment: Employment }) {
  const t = useWords(peopleWords);
  const act = useActing('people');
  const [lastDay, setLastDay] = useState<string | undefined>(dateText(new Date()));
  const end = () =>
    act.run(
      () => call(endEmployment, { employment: employment.employment, lastDay: lastDay ?? '' }),
      () => {
        showNotice({ text: t('ended') });
        onClose();
      },
    );
  const name = `${page.givenName} ${page.familyName}`;
  return (
    <ActingDrawer
      title={t('endEmploymentTitle')}
      verb={t('endEmployment')}
      act={act}
      onDo={end}
      onClose={onClose}
      danger
    >
      <Quiet>{t('endEmploymentNote', { name, unit: employment.unitName })}</Quiet>
      <DateField
        label={t('lastDay')}
        value={lastDay}
        onChange={setLastDay}
        error={act.faults.to ?? act.faults.lastDay}
      />
    </ActingDrawer>
  );
}
