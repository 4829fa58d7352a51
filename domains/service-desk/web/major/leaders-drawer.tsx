// Who is mailed when a major incident is declared, told of and over.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Quiet } from '../../../../web/ui/layout.tsx';
import { setMajorLeaders } from '../../contract.ts';
import { ChosenPeople } from '../chosen-people.tsx';
import { majorWords } from './major-words.ts';
import { useMajorStep } from './use-major-step.ts';

type Leaders = readonly { person: string; name: string }[];

export function LeadersDrawer({ leaders, onClose }: { leaders: Leaders; onClose: () => void }) {
  const t = useWords(majorWords);
  const { act, run } = useMajorStep(onClose);
  const [chosen, setChosen] = useState(leaders);
  const save = () => run(() => call(setMajorLeaders, { persons: chosen.map(({ person }) => person) }), t('saved'));
  return (
    <ActingDrawer title={t('leaders')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <Quiet>{t('leadersLead')}</Quiet>
      <ChosenPeople label={t('leadersChosen')} addLabel={t('leadersAdd')} value={chosen} onChange={setChosen} />
    </ActingDrawer>
  );
}
