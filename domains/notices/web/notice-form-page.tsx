// Writing a notice, and correcting one: what, whom it concerns, when. A draft is told to nobody until it is published.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGo, usePathParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../web/ui/choice.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { type Moment, MomentFields, momentOf, toInstant } from '../../../web/ui/moment-fields.tsx';
import { showNotice as tell } from '../../../web/ui/notice.tsx';
import { FormFrame, type FormFrameProps } from '../../../web/ui/pages/form-frame.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { type Acting, useActing } from '../../../web/use-acting.ts';
import {
  changeNotice,
  draftNotice,
  type NoticeLevel,
  type NoticePage,
  noticeLevels,
  publishNotice,
  showNotice,
} from '../contract.ts';
import { useServices } from './notices-parts.ts';
import { noticesWords } from './notices-words.ts';
import { UnitChoice } from './unit-choice.tsx';

export function NewNoticePage() {
  const t = useWords(noticesWords);
  const { language } = useLanguage();
  const go = useGo();
  const units = useUnits('notices.publish-notice');
  const act = useActing('notices');
  const [form, setForm] = useState<Form>(() => emptyForm(language));
  const complete: Form = { ...form, ownerUnit: form.ownerUnit ?? units[0]?.code };
  const done = ({ notice }: NoticePage) => go(`/notices/${notice}`, { replace: true });
  const publish = async (): Promise<NoticePage> => {
    const { notice } = await call(draftNotice, contentOf(complete));
    return call(publishNotice, { notice });
  };
  return (
    <NoticeForm
      title={t('newTitle')}
      form={complete}
      onChange={setForm}
      act={act}
      onSubmit={() => act.run(publish, done)}
      finish={t('publishNow')}
      back="/notices"
      more={
        <Button onPress={() => act.run(() => call(draftNotice, contentOf(complete)), done)}>{t('saveDraft')}</Button>
      }
    />
  );
}

export function EditNoticePage() {
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showNotice, { notice: usePathParam('notice') }));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  return data ? <EditForm page={data} /> : <SkeletonPage />;
}

function EditForm({ page }: { page: NoticePage }) {
  const t = useWords(noticesWords);
  const go = useGo();
  const act = useActing('notices');
  const [form, setForm] = useState<Form>(() => formOf(page));
  const address = `/notices/${page.notice}`;
  const { level: _, ...content } = contentOf(form);
  const save = () =>
    act.run(
      () => call(changeNotice, { notice: page.notice, ...content }),
      () => {
        tell({ text: t('saved') });
        go(address, { replace: true });
      },
    );
  return (
    <NoticeForm
      title={t('editTitle')}
      form={form}
      onChange={setForm}
      act={act}
      onSubmit={save}
      levelFixed
      back={address}
    />
  );
}

type Form = {
  title: string;
  body: string;
  language: 'sv' | 'da' | 'en';
  level: NoticeLevel;
  ownerUnit: string | undefined;
  services: readonly string[];
  units: readonly string[];
  isPublic: boolean;
  isForStaff: boolean;
  start: Moment;
  end: Moment;
};

type NoticeFormProps = Pick<FormFrameProps, 'back' | 'finish' | 'more'> & {
  title: string;
  form: Form;
  onChange: (form: Form) => void;
  act: Acting;
  onSubmit: () => void;
  /** the level of a notice that stands is changed by an update, which says why */
  levelFixed?: boolean;
};

function NoticeForm({ title, form, onChange, act, onSubmit, levelFixed = false, ...ways }: NoticeFormProps) {
  const t = useWords(noticesWords);
  const set = (change: Partial<Form>) => onChange({ ...form, ...change });
  return (
    <FormFrame
      crumbs={[{ label: t('notices'), href: '/notices' }]}
      title={title}
      onSubmit={onSubmit}
      act={act}
      {...ways}
    >
      <FieldGroup title={t('what')}>
        {levelFixed ? null : (
          <RadioGroup
            label={t('level')}
            value={form.level}
            onChange={(level) => set({ level })}
            choices={noticeLevels.map((id) => ({ id, label: t(`level.${id}`), hint: t(`hint.${id}`) }))}
          />
        )}
        <TextField
          label={t('title')}
          name="title"
          hint={t('titleHint')}
          value={form.title}
          onChange={(text) => set({ title: text })}
          error={act.faults.title}
          required
        />
        <TextArea
          label={t('body')}
          name="body"
          hint={t('bodyHint')}
          value={form.body}
          onChange={(body) => set({ body })}
          most={8000}
          rows={6}
          optional
        />
        <Select
          label={t('language')}
          width="medium"
          value={form.language}
          onChange={(language) => set({ language })}
          options={(['sv', 'da', 'en'] as const).map((id) => ({ id, label: t(`language.${id}`) }))}
        />
      </FieldGroup>
      <WhomFields form={form} set={set} act={act} />
      <FieldGroup title={t('when')}>
        <MomentFields
          day={t('startDay')}
          time={t('startTime')}
          value={form.start}
          onChange={(start) => set({ start })}
          error={act.faults.startsAt}
        />
        <MomentFields
          day={t('endDay')}
          time={t('endTime')}
          value={form.end}
          onChange={(end) => set({ end })}
          error={act.faults.endsAt}
          optional
        />
      </FieldGroup>
    </FormFrame>
  );
}

function WhomFields({ form, set, act }: { form: Form; set: (change: Partial<Form>) => void; act: Acting }) {
  const t = useWords(noticesWords);
  const { choicesWith } = useServices();
  const mine = useUnits('notices.publish-notice');
  return (
    <FieldGroup title={t('whom')}>
      <CheckboxGroup
        label={t('services')}
        hint={t('servicesHint')}
        value={form.services}
        onChange={(chosen) => set({ services: chosen })}
        choices={choicesWith(form.services)}
      />
      <UnitChoice value={form.units} onChange={(units) => set({ units })} error={act.faults.units} />
      <Select
        label={t('ownerUnit')}
        width="medium"
        value={form.ownerUnit}
        onChange={(ownerUnit) => set({ ownerUnit })}
        options={mine.map((unit) => ({ id: unit.code, label: unit.name, note: unit.code }))}
      />
      <Checkbox label={t('public')} value={form.isPublic} onChange={(isPublic) => set({ isPublic })} />
    </FieldGroup>
  );
}

function emptyForm(language: Form['language']): Form {
  return {
    title: '',
    body: '',
    language,
    level: 'degraded',
    ownerUnit: undefined,
    services: [],
    units: [],
    isPublic: true,
    isForStaff: true,
    start: momentOf(new Date().toISOString()),
    end: momentOf(null),
  };
}

function formOf(page: NoticePage): Form {
  const { title, body, language, level, ownerUnit, services, units, isPublic, isForStaff } = page;
  const times = { start: momentOf(page.startsAt), end: momentOf(page.endsAt) };
  return { title, body, language, level, ownerUnit, services, units, isPublic, isForStaff, ...times };
}

function contentOf({ start, end, services, units, ownerUnit, ...rest }: Form) {
  return {
    ...rest,
    services: [...services],
    units: [...units],
    ownerUnit: ownerUnit ?? '',
    startsAt: toInstant(start) ?? '',
    endsAt: toInstant(end),
  };
}
