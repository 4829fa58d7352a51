// Taking a person into the register, with the first employment.
import { useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { dateText } from '../../../web/ui/time-text.ts';
import { useActing } from '../../../web/use-acting.ts';
import { type EmploymentForm, employmentForms, registerPerson } from '../contract.ts';
import { UnitField } from './people-parts.tsx';
import { peopleWords } from './people-words.ts';

const empty = { personnelNumber: '', givenName: '', familyName: '', title: '', login: '', email: '', phone: '' };

export function RegisterPersonPage() {
  const t = useWords(peopleWords);
  const go = useGo();
  const act = useActing('people');
  const [words, setWords] = useState(empty);
  const [unit, setUnit] = useState<string | undefined>();
  const [form, setForm] = useState<EmploymentForm>('permanent');
  const [from, setFrom] = useState<string | undefined>(dateText(new Date()));
  const [to, setTo] = useState<string | undefined>();
  const field = (name: keyof typeof empty) => ({
    name,
    value: words[name],
    onChange: (text: string) => setWords({ ...words, [name]: text }),
    error: act.faults[name],
  });
  const register = () =>
    act.run(
      () =>
        call(registerPerson, {
          ...words,
          login: words.login || null,
          email: words.email || null,
          phone: words.phone || null,
          unit: unit ?? '',
          form,
          from: from ?? '',
          to: to ?? null,
        }),
      ({ person }) => go(`/people/persons/${person}`, { replace: true }),
    );
  return (
    <FormFrame
      crumbs={[{ label: t('people'), href: '/people' }]}
      title={t('registerTitle')}
      onSubmit={register}
      act={act}
      back="/people"
    >
      <FieldGroup title={t('who')}>
        <TextField label={t('personnelNumber')} width="short" {...field('personnelNumber')} />
        <TextField label={t('givenName')} width="medium" {...field('givenName')} />
        <TextField label={t('familyName')} width="medium" {...field('familyName')} />
        <TextField label={t('title')} width="medium" {...field('title')} optional />
        <TextField label={t('email')} type="email" width="medium" {...field('email')} optional />
        <TextField label={t('phone')} type="tel" width="medium" {...field('phone')} optional />
        <TextField label={t('login')} width="medium" {...field('login')} optional />
      </FieldGroup>
      <FieldGroup title={t('where')}>
        <UnitField value={unit} onChange={setUnit} permission="people.change-register" error={act.faults.unit} />
        <Select
          label={t('form')}
          width="medium"
          value={form}
          onChange={setForm}
          options={employmentForms.map((id) => ({ id, label: t(`form.${id}`) }))}
        />
        <DateField label={t('firstDay')} value={from} onChange={setFrom} error={act.faults.from} />
        <DateField label={t('lastDay')} value={to} onChange={setTo} error={act.faults.to} optional />
      </FieldGroup>
    </FormFrame>
  );
}
