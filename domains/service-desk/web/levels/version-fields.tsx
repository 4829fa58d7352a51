// One version of a calendar: from when, in which zone, the hours of the week, the holidays and the days of its own.
import type { CalendarVersion, OwnDay } from '../../../../platform/calendar/business-calendar.ts';
import { holidaySets } from '../../../../platform/calendar/holidays.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { FieldGroup } from '../../../../web/ui/field.tsx';
import { LaterGroup } from '../../../../web/ui/later-group.tsx';
import { Row, Stack } from '../../../../web/ui/layout.tsx';
import { type Option, Select } from '../../../../web/ui/select.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { dateText } from '../../../../web/ui/time-text.ts';
import { deskWords } from '../desk/desk-words.ts';
import { HolidayFields } from './holiday-fields.tsx';
import { HoursField } from './hours-field.tsx';

const zones = ['Europe/Stockholm', 'Europe/Copenhagen'] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export type VersionFieldsProps = { version: CalendarVersion; onChange: (version: CalendarVersion) => void };

export function VersionFields({ version, onChange }: VersionFieldsProps) {
  const t = useWords(deskWords);
  const set = (part: Partial<CalendarVersion>) => onChange({ ...version, ...part });
  const known = zones.some((zone) => zone === version.timeZone);
  return (
    <>
      <DateField label={t('versionFrom')} value={version.from} onChange={(from) => from && set({ from })} />
      <Select
        label={t('timeZone')}
        value={version.timeZone}
        onChange={(timeZone) => set({ timeZone })}
        options={[
          ...zones.map((id): Option => ({ id, label: t(`zone.${id}`) })),
          ...(known ? [] : [{ id: version.timeZone, label: version.timeZone }]),
        ]}
        width="medium"
      />
      <FieldGroup title={t('weekTitle')} note={t('weekHint')}>
        {weekdays.map((day) => (
          <HoursField
            key={day}
            label={t(`day.${day}`)}
            value={version.week[day - 1] ?? []}
            onChange={(hours) => set({ week: version.week.map((each, at) => (at === day - 1 ? hours : each)) })}
          />
        ))}
      </FieldGroup>
      <LaterGroup title={t('holidays')} note={t('holidaysHint')}>
        <Select
          label={t('holidays')}
          labelHidden
          value={version.holidays}
          onChange={(holidays) => set({ holidays })}
          options={holidaySets.map((id) => ({ id, label: t(`holidays.${id}`) }))}
          width="medium"
        />
        <HolidayFields
          set={version.holidays}
          rules={version.holidayRules}
          onChange={(holidayRules) => set({ holidayRules })}
        />
      </LaterGroup>
      <OwnDays days={version.days} onChange={(days) => set({ days })} />
    </>
  );
}

function OwnDays({ days, onChange }: { days: readonly OwnDay[]; onChange: (days: OwnDay[]) => void }) {
  const t = useWords(deskWords);
  return (
    <FieldGroup title={t('ownDays')} note={t('ownDaysHint')}>
      <Stack gap={4}>
        {days.map((day, index) => (
          <OneDay
            // biome-ignore lint/suspicious/noArrayIndexKey: days have no key of their own, and are only added last or taken away
            key={`${days.length} ${index}`}
            day={day}
            onChange={(changed) => onChange(days.map((each, at) => (at === index ? changed : each)))}
            onRemove={() => onChange(days.filter((_, at) => at !== index))}
          />
        ))}
      </Stack>
      <Row>
        <Button small icon="add" onPress={() => onChange([...days, { on: dateText(new Date()), does: 'closed' }])}>
          {t('addDay')}
        </Button>
      </Row>
    </FieldGroup>
  );
}

function OneDay({ day, onChange, onRemove }: { day: OwnDay; onChange: (day: OwnDay) => void; onRemove: () => void }) {
  const t = useWords(deskWords);
  const { until: _until, ...single } = day;
  const does = (chosen: OwnDay['does']) => {
    const { hours: _hours, ...rest } = day;
    onChange({ ...rest, does: chosen, ...(chosen === 'hours' ? { hours: [{ from: '08:00', to: '12:00' }] } : {}) });
  };
  return (
    <Row align="start">
      <DateField label={t('dayOn')} value={day.on} onChange={(on) => on && onChange({ ...day, on })} />
      <DateField
        label={t('dayUntil')}
        value={day.until}
        onChange={(until) => onChange(until ? { ...day, until } : single)}
        optional
      />
      <Select
        label={t('holidayDoes')}
        value={day.does}
        onChange={does}
        options={(['closed', 'hours', 'open'] as const).map((id) => ({ id, label: t(`does.${id}`) }))}
        width="short"
      />
      {day.does === 'hours' ? (
        <HoursField label={t('hours')} value={day.hours ?? []} onChange={(hours) => onChange({ ...day, hours })} />
      ) : null}
      <TextField
        label={t('dayReason')}
        value={day.reason ?? ''}
        onChange={(reason) => onChange({ ...day, reason })}
        optional
        width="medium"
      />
      <Button small kind="quiet" icon="trash" onPress={onRemove}>
        {t('remove')}
      </Button>
    </Row>
  );
}
