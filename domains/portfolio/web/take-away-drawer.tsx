// Takes a benefit or a partner away from an assignment: says what follows, asks why, and can be undone at once.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type AssignmentFollowUp, withdrawBenefit, withdrawPartner } from '../contract.ts';
import { portfolioWords } from './portfolio-words.ts';

type Props = {
  assignment: string;
  of: AssignmentFollowUp['benefits'][number] | AssignmentFollowUp['partners'][number];
  onClose: () => void;
};

export function TakeAwayDrawer({ assignment, of, onClose }: Props) {
  const t = useWords(portfolioWords);
  const act = useActing('portfolio');
  const [why, setWhy] = useState('');
  const isBenefit = 'benefit' in of;
  const name = isBenefit ? of.title : of.name;
  const set = (isWithdrawn: boolean) =>
    isBenefit
      ? call(withdrawBenefit, { assignment, benefit: of.benefit, isWithdrawn, why: isWithdrawn ? why : '' })
      : call(withdrawPartner, { assignment, partner: of.partner, isWithdrawn, why: isWithdrawn ? why : '' });
  const told = () => {
    onClose();
    showNotice({ text: t('takenAway', { name }), undo: () => act.run(() => set(false)) });
  };
  const mustSay = isBenefit && of.latest !== null;
  return (
    <ActingDrawer
      title={t('takeAway.of', { name })}
      verb={t('takeAway')}
      act={act}
      onDo={() => act.run(() => set(true), told)}
      onClose={onClose}
      danger
    >
      <p>{t(isBenefit ? 'takeAway.benefit' : 'takeAway.partner')}</p>
      <TextField
        label={t('takeAway.why')}
        value={why}
        onChange={setWhy}
        error={act.faults.why}
        {...(mustSay ? { required: true } : { optional: true })}
      />
    </ActingDrawer>
  );
}
