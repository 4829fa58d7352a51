// Takes a need out of a round again. Who does is told first what goes with it; where nobody has scored it, it can be undone.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { type RoundPage, setRoundNeed, takeNeedFromRound } from '../../contract.ts';
import { roundsWords } from './rounds-words.ts';

export function TakeOutDrawer({ page, onClose }: { page: RoundPage; onClose: () => void }) {
  const t = useWords(roundsWords);
  const act = useActing('portfolio');
  const [need, setNeed] = useState(page.ranked.at(-1)?.need ?? '');
  const [why, setWhy] = useState('');
  const row = page.ranked.find((each) => each.need === need);
  const count = page.scores.filter((each) => each.need === need).length;
  const { round } = page;
  const told = () => {
    onClose();
    if (!row) return;
    const { hours, costOre, isMust } = row;
    const back = () => act.run(() => call(setRoundNeed, { round, need, hours, costOre, isMust }));
    showNotice({ text: t('takeOut.undone', { name: row.title }), ...(count === 0 ? { undo: back } : {}) });
  };
  return (
    <ActingDrawer
      title={t('takeOut')}
      verb={t('takeOut.do')}
      act={act}
      onDo={() => act.run(() => call(takeNeedFromRound, { round, need, why }), told)}
      onClose={onClose}
      danger
    >
      <Select
        label={t('need')}
        value={need}
        onChange={setNeed}
        options={page.ranked.map((each) => ({ id: each.need, label: `${each.number} ${each.title}` }))}
      />
      <p aria-live="polite">{count > 0 ? t('takeOut.scores', { count }) : t('takeOut.none')}</p>
      <TextField
        label={t('takeOut.why')}
        value={why}
        onChange={setWhy}
        error={act.faults.why}
        {...(count > 0 ? { required: true } : { optional: true })}
      />
    </ActingDrawer>
  );
}
