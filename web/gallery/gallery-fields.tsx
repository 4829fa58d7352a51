// Every field, empty, filled, wrong and closed.
import { useState } from 'react';
import { useWords } from '../language.tsx';
import { Checkbox, CheckboxGroup, RadioGroup, Switch } from '../ui/choice.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Columns, Section, Stack } from '../ui/layout.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { PeriodPicker } from '../ui/period-picker.tsx';
import { SaveState } from '../ui/save-state.tsx';
import { Select } from '../ui/select.tsx';
import { SearchField, TextArea, TextField } from '../ui/text-field.tsx';
import { exampleCosts } from './example-rows.ts';
import { galleryWords } from './gallery-words.ts';

export function GalleryFields() {
  const t = useWords(galleryWords);
  return (
    <Section title={t('fields')}>
      <Columns gap={8}>
        <Words />
        <Values />
        <Choices />
      </Columns>
    </Section>
  );
}

function Words() {
  const t = useWords(galleryWords);
  const [name, setName] = useState('');
  const [mail, setMail] = useState('anna.region.example');
  const [text, setText] = useState(t('errorTodo'));
  const [query, setQuery] = useState('');
  return (
    <Stack gap={5}>
      <TextField label={t('name')} hint={t('nameHint')} value={name} onChange={setName} />
      <TextField label={t('mail')} value={mail} onChange={setMail} type="email" error={t('mailError')} />
      <TextArea label={t('text')} value={text} onChange={setText} most={200} optional />
      <TextField label={t('closed')} value="2019-08" onChange={setName} disabled />
      <SearchField label={t('searchIn')} value={query} onChange={setQuery} />
    </Stack>
  );
}

function Values() {
  const t = useWords(galleryWords);
  const [amount, setAmount] = useState<number | null>(1_234_550);
  const [count, setCount] = useState<number | null>(3);
  const [group, setGroup] = useState<string | undefined>('licences');
  const [unit, setUnit] = useState<string | undefined>(undefined);
  const [date, setDate] = useState<string | undefined>('2019-08-31');
  const [period, setPeriod] = useState('2019-01..2019-08');
  const options = exampleCosts.map(({ id, name }) => ({ id, label: name }));
  const units = ['Medicinteknik', 'Drift', 'IT-utveckling', 'Servicedesk', 'Infrastruktur'].map((label) => ({
    id: label,
    label,
  }));
  return (
    <Stack gap={5}>
      <NumberField label={t('amount')} value={amount} onChange={setAmount} scale={100} unit="kr" width="short" />
      <NumberField label={t('count')} value={count} onChange={setCount} steps min={0} max={99} width="short" />
      <Select label={t('group')} options={options} value={group} onChange={setGroup} />
      <ComboBox label={t('unit')} options={units} value={unit} onChange={setUnit} />
      <DateField label={t('date')} value={date} onChange={setDate} />
      <PeriodPicker value={period} onChange={setPeriod} lastMonth="2019-08" />
      <Stack gap={1}>
        <SaveState state="saved" savedAt={new Date(2019, 7, 31, 14, 5)} />
        <SaveState state="saving" />
        <SaveState state="failed" onRetry={() => setCount(3)} />
      </Stack>
    </Stack>
  );
}

function Choices() {
  const t = useWords(galleryWords);
  const [boxes, setBoxes] = useState<readonly ('oneOff' | 'internal')[]>(['oneOff']);
  const [level, setLevel] = useState<'now' | 'today' | 'later' | undefined>('today');
  const [notify, setNotify] = useState(true);
  const [some, setSome] = useState(false);
  return (
    <Stack gap={5}>
      <CheckboxGroup
        label={t('includes')}
        value={boxes}
        onChange={setBoxes}
        choices={[
          { id: 'oneOff', label: t('oneOff') },
          { id: 'internal', label: t('internal'), hint: t('internalHint') },
        ]}
      />
      <RadioGroup
        label={t('level')}
        value={level}
        onChange={setLevel}
        choices={[
          { id: 'now', label: t('level.now') },
          { id: 'today', label: t('level.today') },
          { id: 'later', label: t('level.later') },
        ]}
      />
      <Switch label={t('notify')} hint={t('notifyHint')} value={notify} onChange={setNotify} />
      <Checkbox label={t('closed')} value={some} onChange={setSome} some disabled />
      <FileDrop
        label={t('file')}
        hint={t('fileHint')}
        accept={['.se', '.csv', '.xlsx']}
        largest={200_000_000}
        onFiles={() => setSome(true)}
      />
    </Stack>
  );
}
