// The steps with a part: a correction, a classification, something it stands on.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { RadioGroup } from '../../../../web/ui/choice.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { aspects, type Levels } from '../../architecture/classification-rules.ts';
import {
  addNeed,
  type ComponentPage,
  changeComponent,
  classifyComponent,
} from '../../architecture/component-contract.ts';
import { architectureWords } from './architecture-words.ts';
import { ComponentChoice } from './component-choice.tsx';
import { ComponentFields, inputOf, type Said, saidOf } from './component-fields.tsx';

export type DrawerStep = 'change' | 'classify' | 'need';
type Props = { page: ComponentPage; onClose: () => void };

export function ComponentStepDrawer({ step, ...rest }: Props & { step: DrawerStep }) {
  if (step === 'classify') return <Classify {...rest} />;
  if (step === 'need') return <AddNeed {...rest} />;
  return <Change {...rest} />;
}

function Change({ page, onClose }: Props) {
  const t = useWords(architectureWords);
  const act = useActing('objects');
  const [said, setSaid] = useState<Said>(saidOf(page));
  const save = () =>
    act.run(
      () => call(changeComponent, { ...inputOf(said), component: page.component, version: page.version }),
      () => {
        showNotice({ text: t('saved') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('change')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <ComponentFields said={said} onChange={(part) => setSaid({ ...said, ...part })} faults={act.faults} />
    </ActingDrawer>
  );
}

const levelNumbers = ['0', '1', '2', '3', '4'] as const;

function Classify({ page, onClose }: Props) {
  const t = useWords(architectureWords);
  const act = useActing('objects');
  const [levels, setLevels] = useState<Levels>(
    page.levels ?? { confidentiality: 1, integrity: 1, availability: 1, traceability: 1 },
  );
  const [reason, setReason] = useState('');
  const save = () =>
    act.run(
      () => call(classifyComponent, { ...levels, reason, component: page.component, version: page.version }),
      () => {
        showNotice({ text: t('classified') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('classify')} verb={t('saveClassification')} act={act} onDo={save} onClose={onClose}>
      {aspects.map((aspect) => (
        <Select
          key={aspect}
          label={t(`aspect.${aspect}`)}
          hint={t(`aspectHint.${aspect}`)}
          value={String(levels[aspect])}
          onChange={(level) => setLevels({ ...levels, [aspect]: Number(level) })}
          options={levelNumbers.map((id) => ({ id, label: `${id} ${t(`level.${id}`)}` }))}
        />
      ))}
      <TextArea
        label={t('reason')}
        name="reason"
        hint={t('reasonHint')}
        value={reason}
        onChange={setReason}
        error={act.faults.reason}
        rows={4}
      />
    </ActingDrawer>
  );
}

function AddNeed({ page, onClose }: Props) {
  const t = useWords(architectureWords);
  const act = useActing('objects');
  const [provider, setProvider] = useState<string | undefined>();
  const [effect, setEffect] = useState<'stops' | 'weakens'>('stops');
  const [group, setGroup] = useState('');
  const [needed, setNeeded] = useState<number | null>(1);
  const [note, setNote] = useState('');
  const save = () =>
    act.run(
      () =>
        call(addNeed, {
          ...{ component: page.component, provider: provider ?? '', effect, group, note },
          needed: group === '' ? 1 : (needed ?? 1),
        }),
      ({ closes }) => {
        const way = closes.map((part) => part.name).join(' → ');
        showNotice({
          text: closes.length === 0 ? t('needAdded') : t('closesCircle', { way: `${way} → ${closes[0]?.name ?? ''}` }),
        });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('addNeed')} verb={t('add')} act={act} onDo={save} onClose={onClose}>
      <ComponentChoice label={t('standsOnWhat')} value={provider} onChange={setProvider} error={act.faults.provider} />
      <RadioGroup
        label={t('whenItStops')}
        value={effect}
        onChange={setEffect}
        choices={(['stops', 'weakens'] as const).map((id) => ({ id, label: t(`effect.${id}`) }))}
      />
      <TextField label={t('group')} hint={t('groupHint')} value={group} onChange={setGroup} optional />
      {group === '' ? null : (
        <NumberField label={t('needed')} value={needed} onChange={setNeeded} error={act.faults.needed} />
      )}
      <TextArea label={t('note')} value={note} onChange={setNote} optional rows={2} />
    </ActingDrawer>
  );
}
