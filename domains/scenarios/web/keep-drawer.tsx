// Keeping what is assumed under a name.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type Assumptions, keepScenario } from '../contract.ts';
import { scenarioWords } from './scenario-words.ts';

export type KeepDrawerProps = { unit: string; period: string; assumptions: Assumptions; onClose: () => void };

export function KeepDrawer({ unit, period, assumptions, onClose }: KeepDrawerProps) {
  const t = useWords(scenarioWords);
  const act = useActing('scenarios');
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const keep = () =>
    act.run(
      () => call(keepScenario, { unit, period, name, note, assumptions }),
      () => {
        showNotice({ text: t('keep.done') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('keep')} verb={t('keep.do')} act={act} onDo={keep} onClose={onClose}>
      <TextField
        label={t('keep.name')}
        hint={t('keep.nameHint')}
        value={name}
        onChange={setName}
        error={act.faults.name}
      />
      <TextArea
        label={t('keep.note')}
        value={note}
        onChange={setNote}
        error={act.faults.note}
        optional
        most={2000}
        rows={3}
      />
    </ActingDrawer>
  );
}
