// The steps with a piece that need words or a choice: a move, another state, a correction.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { changeEquipment, type EquipmentPage, moveEquipment, setEquipmentStatus } from '../contract.ts';
import { assetsWords } from './assets-words.ts';
import { CareFields, inputOf, type Said, saidOf, WhatFields } from './equipment-fields.tsx';
import { PlaceFields, type Whereabouts } from './place-fields.tsx';

export type DrawerStep = 'move' | 'state' | 'change';
type Props = { page: EquipmentPage; onClose: () => void };

export function EquipmentStepDrawer({ step, ...rest }: Props & { step: DrawerStep }) {
  if (step === 'move') return <Move {...rest} />;
  if (step === 'state') return <SetState {...rest} />;
  return <Change {...rest} />;
}

/** Runs a step and closes the drawer when it went well. */
function useStep(onClose: () => void) {
  const act = useActing('assets');
  const run = (what: () => Promise<unknown>, told: string) =>
    act.run(what, () => {
      showNotice({ text: told });
      onClose();
    });
  return { act, run };
}

function Move({ page, onClose }: Props) {
  const t = useWords(assetsWords);
  const { act, run } = useStep(onClose);
  const [at, setAt] = useState<Whereabouts>({ ...page, person: page.person ?? undefined });
  const [text, setText] = useState('');
  const change = (part: Partial<Whereabouts>) => setAt({ ...at, ...part });
  const { unit, person, site, building, floor, room } = at;
  const move = () =>
    call(moveEquipment, {
      ...{ equipment: page.equipment, version: page.version, unit, site, building, floor, room, text },
      person: person ?? null,
    });
  return (
    <ActingDrawer title={t('move')} verb={t('move')} act={act} onDo={() => run(move, t('moved'))} onClose={onClose}>
      <PlaceFields
        key={person === undefined ? 'shared' : 'owned'}
        at={at}
        personName={person === page.person ? (page.user ?? undefined) : undefined}
        onChange={change}
        faults={act.faults}
      />
      {person === undefined ? null : (
        <Button kind="quiet" icon="people" onPress={() => change({ person: undefined })}>
          {t('makeShared')}
        </Button>
      )}
      <TextArea label={t('moveText')} value={text} onChange={setText} optional rows={3} />
    </ActingDrawer>
  );
}

function SetState({ page, onClose }: Props) {
  const t = useWords(assetsWords);
  const { act, run } = useStep(onClose);
  const [state, setState] = useState(page.nextStates[0] ?? 'in-use');
  const [text, setText] = useState('');
  const set = () => call(setEquipmentStatus, { equipment: page.equipment, version: page.version, state, text });
  return (
    <ActingDrawer
      title={t('setState')}
      verb={t('save')}
      act={act}
      onDo={() => run(set, t('stateSet'))}
      onClose={onClose}
    >
      <RadioGroup
        label={t('newState')}
        value={state}
        onChange={setState}
        choices={page.nextStates.map((id) => ({ id, label: t(`state.${id}`) }))}
      />
      <TextArea label={t('stateText')} value={text} onChange={setText} optional rows={3} />
    </ActingDrawer>
  );
}

function Change({ page, onClose }: Props) {
  const t = useWords(assetsWords);
  const { act, run } = useStep(onClose);
  const [said, setSaid] = useState<Said>(saidOf(page));
  const change = (part: Partial<Said>) => setSaid({ ...said, ...part });
  const save = () =>
    call(changeEquipment, {
      ...inputOf(said),
      // nobody else looks after it: the unit does
      keeper: said.keeper || page.unit,
      equipment: page.equipment,
      version: page.version,
    });
  return (
    <ActingDrawer title={t('change')} verb={t('save')} act={act} onDo={() => run(save, t('saved'))} onClose={onClose}>
      <WhatFields said={said} onChange={change} faults={act.faults} />
      <CareFields said={said} onChange={change} faults={act.faults} />
    </ActingDrawer>
  );
}
