// Making a draft of a forecast from a scenario: an act of its own, with a reason that stands on every line it changes.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { copyScenario, type Scenario } from '../contract.ts';
import { scenarioWords } from './scenario-words.ts';

export function CopyDrawer({ scenario, onClose }: { scenario: Scenario; onClose: () => void }) {
  const t = useWords(scenarioWords);
  const go = useGo();
  const act = useActing('scenarios', 'finances');
  const [reason, setReason] = useState('');
  const copy = () =>
    act.run(
      () => call(copyScenario, { scenario: scenario.scenario, reason }),
      ({ version }) => go(`/finances/forecast/${version}`),
    );
  return (
    <ActingDrawer
      title={t('copyNamed', { name: scenario.name })}
      verb={t('copy.do')}
      act={act}
      onDo={copy}
      onClose={onClose}
    >
      <p>{t('copy.note')}</p>
      <TextArea
        label={t('copy.reason')}
        hint={t('copy.reasonHint')}
        value={reason}
        onChange={setReason}
        error={act.faults.reason}
        most={800}
        rows={3}
      />
    </ActingDrawer>
  );
}
