// Adding a step to a reorganisation: what is to happen, and with which units.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { asking, call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Checkbox, CheckboxGroup } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { changeReorganisation, listPeople, type ReorganisationPage, unitKinds } from '../contract.ts';
import { peopleWords } from './people-words.ts';
import { emptyStep, planWith, type StepForm, stepKinds, stepOf } from './step-form.ts';

export function StepDrawer({ page, onClose }: { page: ReorganisationPage; onClose: () => void }) {
  const t = useWords(peopleWords);
  const act = useActing('people');
  const [form, setForm] = useState<StepForm>(emptyStep);
  const set = (change: Partial<StepForm>) => setForm({ ...form, ...change });
  const add = () => act.run(() => call(changeReorganisation, planWith(page, [...page.steps, stepOf(form)])), onClose);
  return (
    <ActingDrawer title={t('addStep')} verb={t('addStep')} act={act} onDo={add} onClose={onClose}>
      <Select
        label={t('stepKind')}
        value={form.kind}
        onChange={(kind) => set({ kind })}
        options={stepKinds.map((id) => ({ id, label: t(`step.${id}`) }))}
      />
      <StepFields form={form} set={set} page={page} />
    </ActingDrawer>
  );
}

type PartProps = { form: StepForm; set: (change: Partial<StepForm>) => void; page: ReorganisationPage };

function StepFields({ form, set, page }: PartProps) {
  const t = useWords(peopleWords);
  const unit = (label: string, name: 'unit' | 'parent' | 'successor' | 'into', hint?: string): ReactNode => (
    <PlannedUnit
      key={name}
      label={label}
      page={page}
      value={form[name] || undefined}
      onChange={(code) => set({ [name]: code ?? '' })}
      {...(hint ? { hint } : {})}
    />
  );
  switch (form.kind) {
    case 'create':
      return (
        <>
          <NewUnitFields form={form} set={set} />
          {unit(t('parent'), 'parent')}
        </>
      );
    case 'rename':
      return (
        <>
          {unit(t('unit'), 'unit')}
          <TextField label={t('newName')} value={form.name} onChange={(name) => set({ name })} />
        </>
      );
    case 'move':
      return (
        <>
          {unit(t('unit'), 'unit')}
          {unit(t('parent'), 'parent')}
        </>
      );
    case 'close':
      return (
        <>
          {unit(t('unit'), 'unit')}
          {unit(t('closeSuccessor'), 'successor', t('closeSuccessorHint'))}
        </>
      );
    case 'merge':
      return (
        <>
          {unit(t('mergeUnits'), 'unit')}
          {unit(t('mergeInto'), 'into')}
        </>
      );
    case 'split':
      return (
        <>
          {unit(t('unit'), 'unit')}
          <Checkbox label={t('splitContinues')} value={form.continues} onChange={(continues) => set({ continues })} />
          <NewUnitFields form={form} set={set} />
          {form.unit ? <WhoGoes form={form} set={set} /> : null}
        </>
      );
  }
}

function NewUnitFields({ form, set }: Omit<PartProps, 'page'>) {
  const t = useWords(peopleWords);
  return (
    <>
      <TextField
        label={t('newCode')}
        hint={t('newCodeHint')}
        width="short"
        value={form.newUnit}
        onChange={(code) => set({ newUnit: code.toUpperCase() })}
      />
      <TextField label={t('name')} value={form.name} onChange={(name) => set({ name })} />
      <Select
        label={t('kind')}
        width="medium"
        value={form.unitKind}
        onChange={(unitKind) => set({ unitKind })}
        options={unitKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
      />
    </>
  );
}

/** Who goes along: chosen among those who work in the unit today. */
function WhoGoes({ form, set }: Omit<PartProps, 'page'>) {
  const t = useWords(peopleWords);
  const { data } = useQuery(asking(listPeople, { unit: form.unit, limit: 200 }));
  const here = (data?.rows ?? []).filter((row) => row.units.some((unit) => unit.unit === form.unit));
  if (here.length === 0) return null;
  return (
    <CheckboxGroup
      label={t('splitPersons')}
      hint={t('splitPersonsHint')}
      value={form.persons}
      onChange={(persons) => set({ persons })}
      choices={here.map((row) => ({ id: row.person, label: row.name, hint: row.title }))}
    />
  );
}

type PlannedUnitProps = {
  label: string;
  hint?: string;
  page: ReorganisationPage;
  value: string | undefined;
  onChange: (code: string | undefined) => void;
};

/** A unit of today, or one that an earlier step makes. */
function PlannedUnit({ label, hint, page, value, onChange }: PlannedUnitProps) {
  const units = useUnits();
  const made = page.steps.flatMap((step) => {
    if (step.kind === 'create') return [{ id: step.unit, label: step.name, note: step.unit }];
    return step.kind === 'split' ? step.parts.map(({ unit, name }) => ({ id: unit, label: name, note: unit })) : [];
  });
  const known = units.map((unit) => ({ id: unit.code, label: unit.name, note: unit.code }));
  return (
    <ComboBox
      key={known.length}
      label={label}
      hint={hint}
      value={value}
      onChange={onChange}
      options={[...made, ...known.filter((unit) => !made.some((each) => each.id === unit.id))]}
    />
  );
}
