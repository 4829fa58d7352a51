// What is agreed of a service: in which hours, how available, what it needs to work, where its reserve routine is.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { CheckboxGroup } from '../../../../web/ui/choice.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { Row, Stack } from '../../../../web/ui/layout.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { useServices } from '../../../notices/web/notices-parts.ts';
import { type ServiceNeed, setReliability } from '../../contract.ts';
import { reliabilityWords } from './reliability-words.ts';
import type { ServiceReliability } from './service-reliability.ts';

type Group = Exclude<ServiceNeed, string>;

export function SettingsDrawer({ data, onClose }: { data: ServiceReliability; onClose: () => void }) {
  const t = useWords(reliabilityWords);
  const act = useActing('service-desk');
  const [form, setForm] = useState({
    calendar: data.calendar ?? data.calendars[0]?.calendar ?? '',
    target: data.target,
    single: data.needs.filter((need) => typeof need === 'string'),
    groups: data.needs.filter((need) => typeof need !== 'string'),
    reserveRoutine: data.reserveRoutine,
    days: Math.round(data.noticeSeconds / 86_400),
    measuredFrom: data.measuredFrom ?? `${new Date().getFullYear()}-01-01`,
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const save = () =>
    act.run(
      () =>
        call(setReliability, {
          service: data.service,
          calendar: form.calendar,
          target: form.target,
          needs: [...form.single, ...form.groups],
          reserveRoutine: form.reserveRoutine,
          noticeSeconds: form.days * 86_400,
          measuredFrom: form.measuredFrom,
        }),
      onClose,
    );
  return (
    <ActingDrawer title={t('settings')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <Select
        label={t('hours')}
        options={data.calendars.map((each) => ({ id: each.calendar, label: each.name }))}
        value={form.calendar}
        onChange={(calendar) => set({ calendar })}
      />
      <NumberField
        label={t('target')}
        unit="%"
        scale={1000}
        min={0}
        max={100_000}
        value={form.target}
        onChange={(target) => set({ target })}
        optional
      />
      <Needs
        service={data.service}
        single={form.single}
        groups={form.groups}
        onChange={(single, groups) => set({ single, groups })}
        error={act.faults.needs}
      />
      <TextField
        label={t('routine')}
        hint={t('routineHint')}
        value={form.reserveRoutine}
        onChange={(reserveRoutine) => set({ reserveRoutine })}
        error={act.faults.reserveRoutine}
        optional
      />
      <NumberField
        label={t('noticeDays')}
        hint={t('noticeDaysHint')}
        min={0}
        max={90}
        value={form.days}
        onChange={(days) => set({ days: days ?? 0 })}
      />
      <DateField
        label={t('measuredFrom')}
        value={form.measuredFrom}
        onChange={(day) => set({ measuredFrom: day ?? form.measuredFrom })}
      />
    </ActingDrawer>
  );
}

function Needs(props: {
  service: string;
  single: readonly string[];
  groups: readonly Group[];
  onChange: (single: string[], groups: Group[]) => void;
  error: string | undefined;
}) {
  const t = useWords(reliabilityWords);
  const { choicesWith } = useServices();
  const { single, groups, onChange, error } = props;
  const chosen = [...single, ...groups.flatMap((group) => group.of)];
  const choices = choicesWith(chosen).filter(({ id }) => id !== props.service);
  const change = (at: number, part: Partial<Group>) =>
    onChange(
      [...single],
      groups.map((each, index) => (index === at ? { ...each, ...part } : each)),
    );
  return (
    <Stack gap={4}>
      <CheckboxGroup
        label={t('needsAll')}
        value={single}
        onChange={(chosen) => onChange([...chosen], [...groups])}
        choices={choices}
        error={error}
      />
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is nothing but its place in the list
        <Stack key={index} gap={2}>
          <CheckboxGroup
            label={t('groupOf', { number: index + 1 })}
            value={group.of}
            onChange={(chosen) => change(index, { of: [...chosen] })}
            choices={choices}
          />
          <NumberField
            label={t('atLeast')}
            min={1}
            max={20}
            value={group.atLeast}
            onChange={(atLeast) => change(index, { atLeast: atLeast ?? 1 })}
          />
          <Row>
            <Button
              small
              kind="quiet"
              icon="trash"
              onPress={() =>
                onChange(
                  [...single],
                  groups.filter((_, at) => at !== index),
                )
              }
            >
              {t('removeGroup')}
            </Button>
          </Row>
        </Stack>
      ))}
      <Row>
        <Button small icon="add" onPress={() => onChange([...single], [...groups, { atLeast: 1, of: [] }])}>
          {t('addGroup')}
        </Button>
      </Row>
    </Stack>
  );
}
