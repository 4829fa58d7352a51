// One service level as a form: what it is called, for which services it holds, and its clocks; with what it would promise now.
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { openTimeOf } from '../../../../platform/calendar/open-time.ts';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { useGo, usePathParam } from '../../../../web/address.ts';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Checkbox, CheckboxGroup } from '../../../../web/ui/choice.tsx';
import { FieldGroup } from '../../../../web/ui/field.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { FormFrame } from '../../../../web/ui/pages/form-frame.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { useCan } from '../../../../web/viewer.tsx';
import { useServices } from '../../../notices/web/notices-parts.ts';
import { listAgreed, setLevel } from '../../contract.ts';
import { deskWords } from '../desk/desk-words.ts';
import { ClockFields, newClock } from './clock-fields.tsx';
import { DuePreview } from './due-preview.tsx';
import { NameFields } from './name-fields.tsx';

type Agreed = AnswerOf<typeof listAgreed>;
type Level = Agreed['levels'][number];

export function LevelPage() {
  const t = useWords(deskWords);
  const refused = useRefusalText();
  const code = usePathParam('level');
  const { data, error } = useQuery(asking(listAgreed, {}));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const level = data.levels.find((each) => each.level === code);
  if (code !== '' && !level) return <ErrorState what={t('noSuchLevel')} wholePage />;
  return <LevelForm key={code} level={level ?? emptyLevel(data)} isNew={!level} agreed={data} />;
}

function emptyLevel(agreed: Agreed): Level {
  const calendar = agreed.calendars[0]?.calendar ?? '';
  return {
    level: '',
    names: { sv: '', da: '', en: '' },
    agreed: { clocks: [newClock('response', calendar), newClock('resolution', calendar)], closesAfter: 5 },
    isUsual: agreed.levels.length === 0,
    services: [],
  };
}

function LevelForm({ level, isNew, agreed }: { level: Level; isNew: boolean; agreed: Agreed }) {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const go = useGo();
  const can = useCan();
  const act = useActing('service-desk');
  const { choicesWith } = useServices();
  const [form, setForm] = useState(level);
  const set = (part: Partial<Level>) => setForm({ ...form, ...part });
  const calendars = useMemo(
    () => new Map(agreed.calendars.map((each) => [each.calendar, openTimeOf(each.hours)])),
    [agreed.calendars],
  );
  const save = () =>
    act.run(
      () => call(setLevel, form),
      () => {
        showNotice({ text: t('saved') });
        go('/cases/levels');
      },
    );
  return (
    <FormFrame
      crumbs={[
        ...(can('service-desk.work-cases') ? [{ label: t('cases'), href: '/cases' }] : []),
        { label: t('levels'), href: '/cases/levels' },
      ]}
      title={isNew ? t('newLevel') : level.names[language]}
      onSubmit={save}
      act={act}
      mayFinish={agreed.mayChange}
      back="/cases/levels"
    >
      <NameFields
        code={form.level}
        onCode={isNew ? (code) => set({ level: code }) : undefined}
        names={form.names}
        onNames={(names) => set({ names })}
        faults={{ ...act.faults, code: act.faults.level ?? '' }}
      />
      <FieldGroup title={t('services')}>
        <Checkbox
          label={t('usual')}
          hint={t('usualHint')}
          value={form.isUsual}
          onChange={(isUsual) => set({ isUsual })}
        />
        <CheckboxGroup
          label={t('services')}
          labelHidden
          value={form.services}
          onChange={(chosen) => set({ services: [...chosen] })}
          choices={choicesWith(form.services)}
        />
      </FieldGroup>
      <Section title={t('clocks')} note={t('targetsHint')}>
        <ClockFields
          clocks={form.agreed.clocks}
          calendars={agreed.calendars.map((each) => ({ id: each.calendar, label: each.names[language] }))}
          onChange={(clocks) => set({ agreed: { ...form.agreed, clocks } })}
        />
      </Section>
      <NumberField
        label={t('closesAfter')}
        hint={t('closesAfterHint')}
        value={form.agreed.closesAfter}
        onChange={(days) => set({ agreed: { ...form.agreed, closesAfter: days ?? 5 } })}
        min={1}
        max={90}
        error={act.faults['agreed.closesAfter']}
      />
      <DuePreview level={form.agreed} calendars={calendars} />
    </FormFrame>
  );
}
