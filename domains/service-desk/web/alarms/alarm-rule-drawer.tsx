// One rule of alarms: when it fits, and what it makes of the alarm.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Checkbox } from '../../../../web/ui/choice.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { FieldGroup } from '../../../../web/ui/field.tsx';
import { Row, Stack } from '../../../../web/ui/layout.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { useServices } from '../../../notices/web/notices-parts.ts';
import { type AlarmCondition, AlarmRule, conditionKinds } from '../../alarms/alarm-rules.ts';
import { setAlarmRule } from '../../contract.ts';
import type { RuleRow } from './alarm-rule-row.ts';
import { alarmsWords } from './alarms-words.ts';

const levels = ['1', '2', '3'] as const;
const empty: AlarmRule = { ...AlarmRule.parse({ name: '--', when: [] }), name: '' };

export function AlarmRuleDrawer({ rule, onClose }: { rule: RuleRow | null; onClose: () => void }) {
  const t = useWords(alarmsWords);
  const act = useActing('service-desk');
  const [says, setSays] = useState<AlarmRule>(rule?.says ?? empty);
  const set = (part: Partial<AlarmRule>) => setSays({ ...says, ...part });
  const save = () => act.run(() => call(setAlarmRule, { rule: rule?.rule ?? crypto.randomUUID(), says }), onClose);
  return (
    <ActingDrawer title={t(rule ? 'changeRule' : 'addRule')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <TextField
        label={t('ruleName')}
        value={says.name}
        onChange={(name) => set({ name })}
        error={act.faults['says.name']}
      />
      <Conditions value={says.when} onChange={(when) => set({ when })} faults={act.faults} />
      <Checkbox
        label={t('opensCase')}
        hint={t('opensCaseHint')}
        value={says.opensCase}
        onChange={(opensCase) => set({ opensCase })}
      />
      {says.opensCase ? <CasePart says={says} set={set} faults={act.faults} /> : null}
      <NumberField
        label={t('outage')}
        hint={t('outageHint')}
        unit="%"
        min={0}
        max={100}
        value={says.outage}
        onChange={(outage) => set({ outage: outage ?? 0 })}
      />
    </ActingDrawer>
  );
}

type PartProps = {
  says: AlarmRule;
  set: (part: Partial<AlarmRule>) => void;
  faults: Readonly<Record<string, string>>;
};

function CasePart({ says, set, faults }: PartProps) {
  const t = useWords(alarmsWords);
  const { choicesWith } = useServices();
  const options = levels.map((id) => ({ id, label: t(`level.${id}`) }));
  const level = (text: string) => Number(text);
  return (
    <>
      <ComboBox
        key={String(choicesWith([]).length > 0)}
        label={t('service')}
        options={choicesWith(says.service ? [says.service] : [])}
        value={says.service ?? undefined}
        onChange={(service) => set({ service: service ?? null })}
        error={faults['says.service']}
        optional
      />
      <TextField
        label={t('thingLabel')}
        hint={t('thingLabelHint')}
        value={says.thingLabel}
        onChange={(thingLabel) => set({ thingLabel })}
        optional
      />
      <TextField
        label={t('placeLabel')}
        value={says.placeLabel}
        onChange={(placeLabel) => set({ placeLabel })}
        optional
      />
      <Select
        label={t('impact')}
        options={options}
        value={levels[says.impact - 1]}
        onChange={(id) => set({ impact: level(id) })}
      />
      <Select
        label={t('urgency')}
        options={options}
        value={levels[says.urgency - 1]}
        onChange={(id) => set({ urgency: level(id) })}
      />
      <Select
        label={t('together')}
        options={(['alarm', 'thing', 'rule'] as const).map((id) => ({ id, label: t(`together.${id}`) }))}
        value={says.together}
        onChange={(together) => set({ together })}
      />
    </>
  );
}

function Conditions(props: {
  value: readonly AlarmCondition[];
  onChange: (value: AlarmCondition[]) => void;
  faults: Readonly<Record<string, string>>;
}) {
  const t = useWords(alarmsWords);
  const { value, onChange, faults } = props;
  const change = (at: number, part: Partial<AlarmCondition>) =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <FieldGroup title={t('when.title')} note={t('whenNote')}>
      <Stack gap={4}>
        {value.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is nothing but its place in the list
          <Stack key={index} gap={2}>
            <TextField
              label={t('label')}
              value={each.label}
              onChange={(label) => change(index, { label })}
              error={faults[`says.when.${index}.label`]}
            />
            <Select
              label={t('how')}
              options={conditionKinds.map((id) => ({ id, label: t(`how.${id}`) }))}
              value={each.how}
              onChange={(how) => change(index, { how })}
            />
            <TextField
              label={t('value')}
              value={each.value}
              onChange={(text) => change(index, { value: text })}
              error={faults[`says.when.${index}.value`]}
            />
            <Row>
              <Button small kind="quiet" icon="trash" onPress={() => onChange(value.filter((_, at) => at !== index))}>
                {t('removeCondition')}
              </Button>
            </Row>
          </Stack>
        ))}
        <Row>
          <Button small icon="add" onPress={() => onChange([...value, { label: '', how: 'is', value: '' }])}>
            {t('addCondition')}
          </Button>
        </Row>
      </Stack>
    </FieldGroup>
  );
}
