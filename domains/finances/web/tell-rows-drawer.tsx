// Telling what the chosen rows were for: a row of the plan, beside it, or nothing again.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { fundings, sides, workTypes } from '../../objects/contract.ts';
import { objectsWords } from '../../objects/web/plan-parts.tsx';
import { tellObjectRows, type UseCell } from '../object-uses-contract.ts';
import { financesWords } from './finances-words.ts';

const states = ['told', 'beside', 'untold'] as const;

type Props = { object: string; rows: string[]; from: UseCell | null; onClose: () => void; onDone: () => void };

export function TellRowsDrawer({ object, rows, from, onClose, onDone }: Props) {
  const t = useWords(financesWords);
  const name = useWords(objectsWords);
  const act = useActing('finances');
  const [state, setState] = useState<(typeof states)[number]>('told');
  const [cell, setCell] = useState<UseCell>(from ?? { workType: 'maintenance', side: 'it', funding: 'frame' });
  const save = () =>
    act.run(
      () => call(tellObjectRows, { object, rows, state, cell: state === 'told' ? cell : null }),
      (told) => {
        showNotice({ text: t('uses.done', { count: told.rows }) });
        onDone();
        onClose();
      },
    );
  return (
    <ActingDrawer
      title={t('uses.tellTitle', { count: rows.length })}
      verb={t('save')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <RadioGroup
        label={t('uses.for')}
        value={state}
        onChange={(id) => setState(states.find((each) => each === id) ?? 'told')}
        choices={states.map((id) => ({ id, label: t(`uses.choice.${id}`) }))}
      />
      {state === 'told' ? (
        <>
          <Select
            label={name('workType')}
            value={cell.workType}
            onChange={(workType) => setCell({ ...cell, workType })}
            options={workTypes.map((id) => ({ id, label: name(`workType.${id}`) }))}
          />
          <Select
            label={name('side')}
            value={cell.side}
            onChange={(side) => setCell({ ...cell, side })}
            options={sides.map((id) => ({ id, label: name(`side.${id}`) }))}
          />
          <Select
            label={name('funding')}
            value={cell.funding}
            onChange={(funding) => setCell({ ...cell, funding })}
            options={fundings.map((id) => ({ id, label: name(`funding.${id}`) }))}
          />
        </>
      ) : null}
    </ActingDrawer>
  );
}
