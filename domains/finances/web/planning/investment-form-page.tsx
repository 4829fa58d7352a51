// Entering an investment decision, and correcting one. Year and number are its name and stay.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GivenOf } from '../../../../platform/operation/operation.ts';
import { useGo, usePathParam } from '../../../../web/address.ts';
import { asking, call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { FieldGroup } from '../../../../web/ui/field.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { FormFrame } from '../../../../web/ui/pages/form-frame.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { useUnits } from '../../../../web/unit-picker.tsx';
import { type Acting, useActing } from '../../../../web/use-acting.ts';
import {
  changeInvestment,
  decideInvestment,
  type InvestmentPage,
  listInvestments,
  readInvestment,
} from '../../investment-contract.ts';
import { investmentCategories } from '../../investment-rules.ts';
import { useRecordRefusal } from '../record-refusal.ts';
import { useFieldFaults } from './field-faults.ts';
import { usePlanningScope } from './planning-scope.ts';
import { planningWords } from './planning-words.ts';

const permission = 'finances.change-investments';
type Form = GivenOf<typeof decideInvestment>;

export function NewInvestmentPage() {
  const t = useWords(planningWords);
  const go = useGo();
  const { unit, period, search } = usePlanningScope(permission);
  const act = useActing('finances', 'figures');
  const [form, setForm] = useState<Form>(() => emptyForm(Number(period.slice(-7, -3))));
  const complete = { ...form, unit: form.unit || (unit ?? '') };
  const save = () =>
    act.run(
      () => call(decideInvestment, complete),
      ({ decision }) => {
        showNotice({ text: t('investment.saved') });
        go(`/finances/investments/${decision}`, { replace: true });
      },
    );
  return (
    <InvestmentForm
      title={t('investment.new')}
      form={complete}
      onChange={setForm}
      act={act}
      onSubmit={save}
      back={`/finances/investments${search}`}
    />
  );
}

export function EditInvestmentPage() {
  const t = useWords(planningWords);
  const refused = useRecordRefusal(t('refusal.investment-unknown'));
  const { data, error } = useQuery(asking(readInvestment, { decision: usePathParam('decision') }));
  if (error) return <ErrorState wholePage what={refused(error)} />;
  return data ? <EditForm page={data} /> : <SkeletonPage />;
}

function EditForm({ page }: { page: InvestmentPage }) {
  const t = useWords(planningWords);
  const go = useGo();
  const act = useActing('finances', 'figures');
  const [form, setForm] = useState<Form>(() => formOf(page));
  const address = `/finances/investments/${page.decision}`;
  const { year: _, number: __, ...content } = form;
  const save = () =>
    act.run(
      () => call(changeInvestment, { decision: page.decision, ...content }),
      () => {
        showNotice({ text: t('investment.saved') });
        go(address, { replace: true });
      },
    );
  return (
    <InvestmentForm
      title={t('investment.edit')}
      form={form}
      onChange={setForm}
      act={act}
      onSubmit={save}
      back={address}
      named
    />
  );
}

type FormProps = {
  title: string;
  form: Form;
  onChange: (form: Form) => void;
  act: Acting;
  onSubmit: () => void;
  back: string;
  /** Its year and number are given. */
  named?: boolean;
};

function InvestmentForm({ title, form, onChange, act, onSubmit, back, named = false }: FormProps) {
  const t = useWords(planningWords);
  const faults = useFieldFaults();
  const set = (change: Partial<Form>) => onChange({ ...form, ...change });
  const text = (name: 'number' | 'item' | 'responsible' | 'project') => ({
    value: form[name],
    onChange: (value: string) => set({ [name]: value }),
    error: act.faults[name],
  });
  return (
    <FormFrame
      crumbs={[{ label: t('investments'), href: '/finances/investments' }]}
      title={title}
      onSubmit={onSubmit}
      act={act}
      back={back}
    >
      <FieldGroup title={t('decision')}>
        {named ? null : (
          <>
            <Select
              label={t('decisionYear')}
              value={String(form.year)}
              onChange={(year) => set({ year: Number(year) })}
              options={yearsAround(form.year).map((year) => ({ id: String(year), label: String(year) }))}
              width="short"
              error={act.faults.year}
            />
            <TextField
              label={t('decisionNumber')}
              hint={t('decisionNumberHint')}
              {...text('number')}
              error={faults.number(act.faults.number, form.number)}
              width="medium"
            />
          </>
        )}
        <DateField
          label={t('decidedOn')}
          value={form.decidedOn || undefined}
          onChange={(day) => set({ decidedOn: day ?? '' })}
          error={act.faults.decidedOn}
        />
        <NumberField
          label={t('committed')}
          value={form.amount || null}
          onChange={(amount) => set({ amount: amount ?? 0 })}
          scale={100}
          unit="kr"
          width="medium"
          error={faults.amount(act.faults.amount, form.amount)}
        />
      </FieldGroup>
      <FieldGroup title={t('what')}>
        <TextField label={t('item')} {...text('item')} />
        <Choices form={form} set={set} act={act} />
        <TextField label={t('responsible')} {...text('responsible')} width="medium" />
        <TextField label={t('project')} hint={t('projectHint')} {...text('project')} width="medium" optional />
      </FieldGroup>
    </FormFrame>
  );
}

type ChoicesProps = { form: Form; set: (change: Partial<Form>) => void; act: Acting };

function Choices({ form, set, act }: ChoicesProps) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const units = useUnits(permission);
  const { data } = useQuery({
    ...asking(listInvestments, { unit: form.unit, period: `${form.year}-01..${form.year}-12`, limit: 1 }),
    enabled: form.unit !== '',
  });
  const programmes = (data?.programmes ?? []).map((each) => ({ id: each.programme, label: each.names[language] }));
  return (
    <>
      <ComboBox
        // the chosen one is written out when its name is there
        key={units.length}
        label={t('unit')}
        value={form.unit}
        onChange={(unit) => unit && set({ unit })}
        options={units.map((unit) => ({ id: unit.code, label: unit.name, note: unit.code, depth: unit.depth }))}
        error={act.faults.unit}
        width="medium"
      />
      <Select
        label={t('category')}
        value={form.category}
        onChange={(category) => set({ category })}
        options={investmentCategories.map((id) => ({ id, label: t(`row.${id}`) }))}
        width="short"
      />
      <Select
        label={t('programme')}
        value={form.programme ?? ''}
        onChange={(programme) => set({ programme: programme || null })}
        options={[{ id: '', label: t('programme.none') }, ...programmes]}
        error={act.faults.programme}
        width="medium"
      />
    </>
  );
}

/** Decisions are entered for this year, the next, and those still open. */
function yearsAround(year: number): number[] {
  return Array.from({ length: 6 }, (_, index) => year + 2 - index);
}

function emptyForm(year: number): Form {
  return {
    year,
    number: '',
    decidedOn: '',
    unit: '',
    category: 'it',
    programme: null,
    item: '',
    responsible: '',
    amount: 0,
    project: '',
  };
}

function formOf(page: InvestmentPage): Form {
  const { year, number, decidedOn, unit, category, programme, item, responsible, amount, project } = page;
  return { year, number, decidedOn, unit, category, programme, item, responsible, amount, project };
}
