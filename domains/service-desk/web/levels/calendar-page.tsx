// One business calendar as a form, in versions: what has been counted by an earlier one stays as it was.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarVersion } from '../../../../platform/calendar/business-calendar.ts';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { useGo, usePathParam } from '../../../../web/address.ts';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Row } from '../../../../web/ui/layout.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { FormFrame } from '../../../../web/ui/pages/form-frame.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { dateText } from '../../../../web/ui/time-text.ts';
import { useActing } from '../../../../web/use-acting.ts';
import { useCan } from '../../../../web/viewer.tsx';
import { listAgreed, setCalendar } from '../../contract.ts';
import { changesFrom } from '../../due-rules.ts';
import { deskWords } from '../desk/desk-words.ts';
import { NameFields } from './name-fields.tsx';
import { VersionFields } from './version-fields.tsx';

type Agreed = AnswerOf<typeof listAgreed>;
type Calendar = Agreed['calendars'][number];

export function CalendarPage() {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const code = usePathParam('calendar');
  const { data, error } = useQuery(asking(listAgreed, {}));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const calendar = data.calendars.find((each) => each.calendar === code);
  if (code !== '' && !calendar) return <ErrorState what={t('noSuchCalendar')} wholePage />;
  const shown = calendar ?? emptyCalendar(language);
  return <CalendarForm key={code} calendar={shown} isNew={!calendar} mayChange={data.mayChange} />;
}

function emptyCalendar(language: string): Calendar {
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? [{ from: '08:00', to: '17:00' }] : []));
  const isDanish = language === 'da';
  const version = {
    from: '2015-01-01',
    timeZone: isDanish ? 'Europe/Copenhagen' : 'Europe/Stockholm',
    week,
    holidays: isDanish ? ('da' as const) : ('sv' as const),
    holidayRules: {},
    days: [],
  };
  return { calendar: '', names: { sv: '', da: '', en: '' }, hours: { versions: [version] } };
}

function CalendarForm({ calendar, isNew, mayChange }: { calendar: Calendar; isNew: boolean; mayChange: boolean }) {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const go = useGo();
  const can = useCan();
  const act = useActing('service-desk', 'jobs');
  const [form, setForm] = useState(calendar);
  const set = (part: Partial<Calendar>) => setForm({ ...form, ...part });
  const save = () =>
    act.run(
      () => call(setCalendar, form),
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
      title={isNew ? t('newCalendar') : calendar.names[language]}
      onSubmit={save}
      act={act}
      mayFinish={mayChange}
      back="/cases/levels"
    >
      <NameFields
        code={form.calendar}
        onCode={isNew ? (code) => set({ calendar: code }) : undefined}
        names={form.names}
        onNames={(names) => set({ names })}
        faults={{ ...act.faults, code: act.faults.calendar ?? '' }}
      />
      <Versions value={form.hours.versions} onChange={(versions) => set({ hours: { versions } })} />
      {isNew ? null : <Felt before={calendar} after={form} />}
    </FormFrame>
  );
}

function Versions({ value, onChange }: { value: CalendarVersion[]; onChange: (versions: CalendarVersion[]) => void }) {
  const t = useWords(deskWords);
  const [index, setIndex] = useState(value.length - 1);
  const version = value[index];
  const add = () => {
    const last = value.at(-1);
    const today = dateText(new Date());
    if (!last || last.from >= today) return;
    onChange([...value, { ...structuredClone(last), from: today }]);
    setIndex(value.length);
  };
  if (!version) return null;
  return (
    <>
      <Row align="end">
        <Select
          label={t('versions')}
          hint={t('newVersionHint')}
          options={value.map((each, at) => ({ id: String(at), label: t('version', { from: each.from }) }))}
          value={String(index)}
          onChange={(chosen) => setIndex(Number(chosen))}
          width="medium"
        />
        <Button icon="add" onPress={add}>
          {t('newVersion')}
        </Button>
        {value.length > 1 ? (
          <Button
            kind="quiet"
            icon="trash"
            onPress={() => {
              onChange(value.filter((_, at) => at !== index));
              setIndex(0);
            }}
          >
            {t('removeVersion')}
          </Button>
        ) : null}
      </Row>
      <VersionFields
        key={index}
        version={version}
        onChange={(changed) => onChange(value.map((each, at) => (at === index ? changed : each)))}
      />
    </>
  );
}

/** Says from when the edit is felt, before it is saved. */
function Felt({ before, after }: { before: Calendar; after: Calendar }) {
  const t = useWords(deskWords);
  const inOrder = after.hours.versions.every(({ from }, at, all) => at === 0 || (all[at - 1]?.from ?? '') < from);
  if (!inOrder || before.hours === after.hours) return null;
  const from = changesFrom(before.hours, after.hours);
  if (!from) return <Banner>{t('noChange')}</Banner>;
  const isPast = from < new Date(new Date().toDateString());
  return (
    <Banner tone={isPast ? 'attention' : 'calm'}>
      {t(isPast ? 'changePast' : 'changeFrom', { day: dateText(from) })}
    </Banner>
  );
}
