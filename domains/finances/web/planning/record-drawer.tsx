// Recording what explains a deviation: the kind decides which fields are asked for.
import { useState } from 'react';
import type { GivenOf } from '../../../../platform/operation/operation.ts';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { useUnits } from '../../../../web/unit-picker.tsx';
import { type Acting, useActing } from '../../../../web/use-acting.ts';
import { recordVariance, varianceKinds } from '../../variance-contract.ts';
import { useFinanceChoices } from '../choice-filters.ts';
import { useFieldFaults } from './field-faults.ts';
import { planningWords } from './planning-words.ts';

type Form = GivenOf<typeof recordVariance>;

export function RecordDrawer({ unit, year, onClose }: { unit: string; year: number; onClose: () => void }) {
  const t = useWords(planningWords);
  const act = useActing('finances');
  const faults = useFieldFaults();
  const units = useUnits('finances.change-variance');
  const [form, setForm] = useState<Form>(() => emptyForm(unit, year));
  const set = (change: Partial<Form>) => setForm({ ...form, ...change });
  const save = () =>
    act.run(
      () => call(recordVariance, form),
      () => {
        showNotice({ text: t('recorded') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('record')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <Select
        label={t('kind')}
        hint={t(`kind.${form.kind}.hint`)}
        value={form.kind}
        onChange={(kind) => set({ kind })}
        options={varianceKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
      />
      <TextField
        label={t('cause')}
        hint={t('causeHint')}
        value={form.title}
        onChange={(title) => set({ title })}
        error={act.faults.title}
      />
      <ComboBox
        // the chosen one is written out when its name is there
        key={units.length}
        label={t('unit')}
        value={form.unit}
        onChange={(chosen) => chosen && set({ unit: chosen })}
        options={units.map((each) => ({ id: each.code, label: each.name, note: each.code, depth: each.depth }))}
        error={act.faults.unit}
      />
      <KindFields form={form} set={set} act={act} />
      <TextField
        label={t(form.kind === 'moved-purchase' ? 'plannedMonth' : 'fromMonth')}
        hint={t('monthHint')}
        value={form.from}
        onChange={(from) => set({ from })}
        error={faults.month(act.faults.from, form.from)}
        width="short"
      />
      <TextField
        label={t(form.kind === 'moved-purchase' ? 'expectedMonth' : 'toMonth')}
        hint={t('toMonthHint')}
        value={form.to ?? ''}
        onChange={(to) => set({ to: to || null })}
        error={faults.month(act.faults.to, form.to ?? '')}
        width="short"
        optional
      />
      <TextArea
        label={t('reason')}
        value={form.reason}
        onChange={(reason) => set({ reason })}
        error={act.faults.reason}
        optional
        most={2000}
        rows={3}
      />
    </ActingDrawer>
  );
}

function KindFields({ form, set, act }: { form: Form; set: (change: Partial<Form>) => void; act: Acting }) {
  const t = useWords(planningWords);
  const faults = useFieldFaults();
  const rise = (name: 'budgetedRise' | 'actualRise') => (
    <NumberField
      label={t(name)}
      value={form[name]}
      onChange={(value) => set({ [name]: value })}
      scale={100}
      decimals={2}
      unit="%"
      width="short"
      error={act.faults[name]}
    />
  );
  return (
    <>
      {form.kind === 'takeover' ? (
        <TextField
          label={t('object')}
          hint={t('objectHint')}
          value={form.object ?? ''}
          onChange={(object) => set({ object })}
          error={act.faults.object}
          width="medium"
        />
      ) : null}
      <CostGroupField form={form} set={set} error={act.faults.costGroup} />
      {form.kind === 'moved-purchase' ? (
        <NumberField
          label={t('amount')}
          value={form.amount}
          onChange={(amount) => set({ amount })}
          scale={100}
          unit="kr"
          width="medium"
          error={faults.amount(act.faults.amount, form.amount)}
        />
      ) : null}
      {form.kind === 'price' ? (
        <>
          {rise('budgetedRise')}
          {rise('actualRise')}
        </>
      ) : null}
    </>
  );
}

type CostGroupProps = { form: Form; set: (change: Partial<Form>) => void; error: string | undefined };

function CostGroupField({ form, set, error }: CostGroupProps) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const groups = (useFinanceChoices()?.costGroups ?? []).filter((group) => group.kind !== 'balance');
  const any = form.kind === 'takeover' ? [{ id: '', label: t('costGroup.any') }] : [];
  return (
    <Select
      label={t('costGroup')}
      value={form.costGroup ?? ''}
      onChange={(costGroup) => set({ costGroup: costGroup || null })}
      options={[...any, ...groups.map((group) => ({ id: group.costGroup, label: group.names[language] }))]}
      error={error}
      width="medium"
    />
  );
}

function emptyForm(unit: string, year: number): Form {
  return {
    kind: 'takeover',
    unit,
    costGroup: null,
    title: '',
    reason: '',
    from: `${year}-01`,
    to: null,
    object: null,
    fromUnit: null,
    amount: null,
    budgetedRise: null,
    actualRise: null,
  };
}
