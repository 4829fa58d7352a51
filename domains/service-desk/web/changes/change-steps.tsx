// The steps with a change that need words: yes, no, over, looked back on, withdrawn.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Checkbox, RadioGroup } from '../../../../web/ui/choice.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { type ChangePage, endChange, reviewChange, voteOnChange, withdrawChange } from '../../contract.ts';
import { changesWords } from './changes-words.ts';

export type DrawerStep = 'allow' | 'refuse' | 'end' | 'review' | 'withdraw';
type Props = { page: ChangePage; onClose: () => void };

export function ChangeStepDrawer({ step, ...rest }: Props & { step: DrawerStep }) {
  if (step === 'end') return <End {...rest} />;
  if (step === 'review') return <Review {...rest} />;
  if (step === 'withdraw') return <Withdraw {...rest} />;
  return <Vote isFor={step === 'allow'} {...rest} />;
}

function Vote({ page, isFor, onClose }: Props & { isFor: boolean }) {
  const t = useWords(changesWords);
  const act = useActing('service-desk');
  const [text, setText] = useState('');
  const verb = t(isFor ? 'allow' : 'refuse');
  const { change, planVersion } = page;
  return (
    <ActingDrawer
      title={verb}
      verb={verb}
      act={act}
      onDo={() => act.run(() => call(voteOnChange, { change, planVersion, isFor, text }), onClose)}
      onClose={onClose}
      danger={!isFor}
    >
      <TextArea
        label={t(isFor ? 'voteText' : 'refuseText')}
        value={text}
        onChange={setText}
        error={act.faults.text}
        optional={isFor}
        rows={4}
      />
    </ActingDrawer>
  );
}

const ends = ['done', 'backed-out', 'failed'] as const;

function End({ page, onClose }: Props) {
  const t = useWords(changesWords);
  const act = useActing('service-desk');
  const [end, setEnd] = useState<(typeof ends)[number]>('done');
  const [outcome, setOutcome] = useState('');
  return (
    <ActingDrawer
      title={t('end')}
      verb={t('end')}
      act={act}
      onDo={() => act.run(() => call(endChange, { change: page.change, end, outcome }), onClose)}
      onClose={onClose}
    >
      <RadioGroup
        label={t('how')}
        value={end}
        onChange={setEnd}
        choices={ends.map((id) => ({ id, label: t(`state.${id}`) }))}
      />
      <TextArea
        label={t('outcome')}
        hint={t('outcomeHint')}
        value={outcome}
        onChange={setOutcome}
        error={act.faults.outcome}
        rows={4}
      />
    </ActingDrawer>
  );
}

function Review({ page, onClose }: Props) {
  const t = useWords(changesWords);
  const act = useActing('service-desk');
  const [review, setReview] = useState('');
  const [isGoalMet, setGoalMet] = useState(page.state === 'done');
  const [causedIncident, setCaused] = useState(page.state === 'failed');
  return (
    <ActingDrawer
      title={t('reviewTitle')}
      verb={t('review')}
      act={act}
      onDo={() =>
        act.run(() => call(reviewChange, { change: page.change, review, isGoalMet, causedIncident }), onClose)
      }
      onClose={onClose}
    >
      <Checkbox label={t('isGoalMet')} value={isGoalMet} onChange={setGoalMet} />
      <Checkbox label={t('hasCausedIncident')} value={causedIncident} onChange={setCaused} />
      <TextArea
        label={t('learnt')}
        hint={t('learntHint')}
        value={review}
        onChange={setReview}
        error={act.faults.review}
        rows={5}
      />
    </ActingDrawer>
  );
}

function Withdraw({ page, onClose }: Props) {
  const t = useWords(changesWords);
  const act = useActing('service-desk');
  const [text, setText] = useState('');
  return (
    <ActingDrawer
      title={t('withdraw')}
      verb={t('withdraw')}
      act={act}
      onDo={() => act.run(() => call(withdrawChange, { change: page.change, text }), onClose)}
      onClose={onClose}
      danger
    >
      <TextArea label={t('withdrawText')} value={text} onChange={setText} error={act.faults.text} rows={4} />
    </ActingDrawer>
  );
}
