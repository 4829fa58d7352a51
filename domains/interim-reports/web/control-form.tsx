// A risk with its control: how likely, how bad, what is done about it, how one knows, how often, whose it is.
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { addControl, type Control, changeControl, controlFrequencies } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { SavingDrawer } from './saving-drawer.tsx';

const grades = ['1', '2', '3', '4'] as const;

export function ControlForm({ unit, control, onClose }: { unit: string; control?: Control; onClose: () => void }) {
  const t = useWords(interimReportWords);
  const [fields, setFields] = useState({
    risk: control?.risk ?? '',
    probability: control?.probability ?? 2,
    consequence: control?.consequence ?? 2,
    action: control?.action ?? '',
    method: control?.method ?? '',
    frequency: control?.frequency ?? ('tertial' as const),
    owner: control?.owner ?? '',
  });
  const text = (name: 'risk' | 'action' | 'method' | 'owner') => ({
    value: fields[name],
    onChange: (value: string) => setFields({ ...fields, [name]: value }),
    required: true,
  });
  const grade = (name: 'probability' | 'consequence') => ({
    label: t(name),
    value: grades.find((each) => Number(each) === fields[name]),
    onChange: (value: string) => setFields({ ...fields, [name]: Number(value) }),
    choices: grades.map((id) => ({ id, label: t(`grade.${id}`) })),
    sideways: true,
  });
  const save = () =>
    control ? call(changeControl, { control: control.control, ...fields }) : call(addControl, { unit, ...fields });
  return (
    <SavingDrawer title={t(control ? 'control.change' : 'control.add')} save={save} onClose={onClose}>
      <TextField label={t('risk')} {...text('risk')} autoFocus />
      <RadioGroup {...grade('probability')} />
      <RadioGroup {...grade('consequence')} />
      <TextField label={t('control')} {...text('action')} />
      <TextField label={t('method')} {...text('method')} />
      <Select
        label={t('frequency')}
        value={fields.frequency}
        onChange={(frequency) => setFields({ ...fields, frequency })}
        options={controlFrequencies.map((id) => ({ id, label: t(`frequency.${id}`) }))}
      />
      <TextField label={t('owner')} {...text('owner')} />
    </SavingDrawer>
  );
}
