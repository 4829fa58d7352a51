// Planning a change, and correcting a plan: why, how, how back, when, and how much could go wrong. A template brings its own
// way and its own way back.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGo, usePathParam } from '../../../../web/address.ts';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../../web/ui/choice.tsx';
import { FieldGroup } from '../../../../web/ui/field.tsx';
import { Row } from '../../../../web/ui/layout.tsx';
import { type Moment, MomentFields, momentOf, toInstant } from '../../../../web/ui/moment-fields.tsx';
import { FormFrame } from '../../../../web/ui/pages/form-frame.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { type Acting, useActing } from '../../../../web/use-acting.ts';
import { useServices } from '../../../notices/web/notices-parts.ts';
import { riskOf, votesNeeded } from '../../changes/change-rules.ts';
import {
  type ChangePage,
  type ChangeTemplate,
  type ChangeType,
  changeTypes,
  correctChange,
  listChangeRules,
  planChange,
  showChange,
} from '../../contract.ts';
import { RiskMark } from './change-marks.tsx';
import { changesWords } from './changes-words.ts';

type Form = {
  type: ChangeType;
  template: string;
  title: string;
  reason: string;
  plan: string;
  backOut: string;
  test: string;
  likelihood: Level;
  consequence: Level;
  services: readonly string[];
  start: Moment;
  end: Moment;
  isOutage: boolean;
  isTold: boolean;
};
type Level = (typeof levels)[number];
const levels = ['1', '2', '3'] as const;

export function NewChangePage() {
  const t = useWords(changesWords);
  const go = useGo();
  const act = useActing('service-desk');
  const [once] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState<Form>(empty);
  const save = () =>
    act.run(
      () => call(planChange, { ...contentOf(form), ...ofType(form), once }),
      ({ change }) => go(`/changes/${change}`, { replace: true }),
    );
  return (
    <ChangeForm title={t('newTitle')} form={form} onChange={setForm} act={act} onSubmit={save} back="/changes" isNew />
  );
}

export function EditChangePage() {
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showChange, { change: usePathParam('change') }));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  return data ? <EditForm page={data} /> : <SkeletonPage />;
}

function EditForm({ page }: { page: ChangePage }) {
  const t = useWords(changesWords);
  const go = useGo();
  const act = useActing('service-desk');
  const [form, setForm] = useState<Form>(() => formOf(page));
  const back = `/changes/${page.change}`;
  if (!page.allowed.includes('correct-change')) return <ErrorState what={t('noCorrecting')} wholePage />;
  const save = () =>
    act.run(
      () => call(correctChange, { change: page.change, planVersion: page.planVersion, ...contentOf(form) }),
      () => go(back, { replace: true }),
    );
  return (
    <ChangeForm title={t('editTitle')} form={form} onChange={setForm} act={act} onSubmit={save} back={back}>
      {page.state === 'draft' ? null : <Banner tone="attention">{t('askedAnew')}</Banner>}
    </ChangeForm>
  );
}

type FormProps = {
  title: string;
  form: Form;
  onChange: (form: Form) => void;
  act: Acting;
  onSubmit: () => void;
  back: string;
  isNew?: boolean;
  children?: React.ReactNode;
};

function ChangeForm({ title, form, onChange, act, onSubmit, back, isNew = false, children }: FormProps) {
  const t = useWords(changesWords);
  const set = (change: Partial<Form>) => onChange({ ...form, ...change });
  const fromTemplate = form.type === 'standard';
  return (
    <FormFrame
      crumbs={[{ label: t('changes'), href: '/changes' }]}
      title={title}
      onSubmit={onSubmit}
      act={act}
      finish={t('saveDraft')}
      back={back}
    >
      {children}
      {isNew ? <TypeFields form={form} set={set} act={act} /> : null}
      <FieldGroup title={t('whatTitle')}>
        <TextField
          label={t('title')}
          name="title"
          hint={t('titleHint')}
          value={form.title}
          onChange={(text) => set({ title: text })}
          error={act.faults.title}
        />
        <Services value={form.services} onChange={(services) => set({ services })} error={act.faults.services} />
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          value={form.reason}
          onChange={(reason) => set({ reason })}
          error={act.faults.reason}
          rows={3}
        />
      </FieldGroup>
      {fromTemplate ? null : (
        <FieldGroup title={t('howTitle')}>
          <TextArea label={t('plan')} value={form.plan} onChange={(plan) => set({ plan })} rows={6} />
          <TextArea
            label={t('backOut')}
            hint={t('backOutHint')}
            value={form.backOut}
            onChange={(backOut) => set({ backOut })}
            rows={4}
          />
          <TextArea label={t('test')} value={form.test} onChange={(test) => set({ test })} rows={3} optional />
        </FieldGroup>
      )}
      <WhenFields form={form} set={set} act={act} />
      {fromTemplate ? null : <RiskFields form={form} set={set} />}
    </FormFrame>
  );
}

type Part = { form: Form; set: (change: Partial<Form>) => void };

function TypeFields({ form, set, act }: Part & { act: Acting }) {
  const t = useWords(changesWords);
  const { language } = useLanguage();
  const { data } = useQuery(asking(listChangeRules, {}));
  const templates = (data?.templates ?? []).filter((each) => each.endedOn === null);
  const choose = (code: string) => {
    const template = templates.find((each) => each.template === code);
    set({ template: code, ...(template ? fromTemplate(template, language) : {}) });
  };
  return (
    <FieldGroup title={t('typeTitle')}>
      <RadioGroup
        label={t('type')}
        value={form.type}
        onChange={(type) => set({ type })}
        choices={changeTypes.map((id) => ({ id, label: t(`type.${id}`), hint: t(`typeHint.${id}`) }))}
      />
      {form.type === 'standard' ? (
        <Select
          label={t('template')}
          value={form.template}
          onChange={choose}
          options={[
            { id: '', label: t('chooseTemplate') },
            ...templates.map((each) => ({ id: each.template, label: each.names[language] })),
          ]}
          error={act.faults.template}
        />
      ) : null}
    </FieldGroup>
  );
}

function Services({
  value,
  onChange,
  error,
}: {
  value: readonly string[];
  onChange: (services: readonly string[]) => void;
  error: string | undefined;
}) {
  const t = useWords(changesWords);
  const { choicesWith } = useServices();
  return (
    <CheckboxGroup
      label={t('services')}
      hint={t('servicesHint')}
      value={value}
      onChange={onChange}
      error={error}
      choices={choicesWith(value)}
    />
  );
}

function WhenFields({ form, set, act }: Part & { act: Acting }) {
  const t = useWords(changesWords);
  return (
    <FieldGroup title={t('whenTitle')}>
      <MomentFields
        day={t('startDay')}
        time={t('startTime')}
        value={form.start}
        onChange={(start) => set({ start })}
        error={act.faults.startsAt}
        optional
      />
      <MomentFields
        day={t('endDay')}
        time={t('endTime')}
        value={form.end}
        onChange={(end) => set({ end })}
        error={act.faults.endsAt}
        optional
      />
      <Checkbox
        label={t('isOutage')}
        hint={t('isOutageHint')}
        value={form.isOutage}
        onChange={(isOutage) => set({ isOutage })}
      />
      <Checkbox label={t('isTold')} hint={t('isToldHint')} value={form.isTold} onChange={(isTold) => set({ isTold })} />
    </FieldGroup>
  );
}

function RiskFields({ form, set }: Part) {
  const t = useWords(changesWords);
  const risk = riskOf(Number(form.likelihood), Number(form.consequence));
  const needed = votesNeeded(form.type, risk);
  return (
    <FieldGroup title={t('riskTitle')}>
      <Select
        label={t('likelihood')}
        value={form.likelihood}
        onChange={(likelihood) => set({ likelihood })}
        options={levels.map((id) => ({ id, label: t(`likelihood.${id}`) }))}
      />
      <Select
        label={t('consequence')}
        value={form.consequence}
        onChange={(consequence) => set({ consequence })}
        options={levels.map((id) => ({ id, label: t(`consequence.${id}`) }))}
      />
      <Row>
        <span>{t('risk')}</span>
        <RiskMark risk={risk} />
        <span className="quiet">{t('votesNeeded', { count: needed })}</span>
      </Row>
    </FieldGroup>
  );
}

function empty(): Form {
  return {
    type: 'normal',
    template: '',
    title: '',
    reason: '',
    plan: '',
    backOut: '',
    test: '',
    likelihood: '2',
    consequence: '2',
    services: [],
    start: momentOf(null),
    end: momentOf(null),
    isOutage: false,
    isTold: true,
  };
}

/** A template also proposes title, service and how long it takes. */
function fromTemplate(template: ChangeTemplate, language: 'sv' | 'da' | 'en'): Partial<Form> {
  return {
    title: template.names[language],
    services: [template.service],
    plan: template.plan,
    backOut: template.backOut,
    likelihood: '1',
    consequence: '1',
  };
}

function formOf(page: ChangePage): Form {
  const { title, reason, plan, backOut, test, isOutage, isTold } = page;
  const level = (of: number): Level => levels.find((each) => each === String(of)) ?? '2';
  return {
    type: page.type,
    template: page.template ?? '',
    title,
    reason,
    plan,
    backOut,
    test,
    isOutage,
    isTold,
    likelihood: level(page.likelihood),
    consequence: level(page.consequence),
    services: page.services.map((each) => each.service),
    start: momentOf(page.startsAt),
    end: momentOf(page.endsAt),
  };
}

function contentOf({ type: _, template: __, start, end, services, likelihood, consequence, ...rest }: Form) {
  return {
    ...rest,
    services: [...services],
    likelihood: Number(likelihood),
    consequence: Number(consequence),
    startsAt: toInstant(start),
    endsAt: toInstant(end),
  };
}

function ofType({ type, template }: Form) {
  return { type, ...(type === 'standard' && template ? { template } : {}) };
}
