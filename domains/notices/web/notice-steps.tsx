// The three steps with a published notice that need words: how it goes, that it is over, that it is taken back.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { type Moment, MomentFields, momentOf, toInstant } from '../../../web/ui/moment-fields.tsx';
import { showNotice as tell } from '../../../web/ui/notice.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type NoticePage, noticeLevels, resolveNotice, updateNotice, withdrawNotice } from '../contract.ts';
import { noticesWords } from './notices-words.ts';

export type Step = 'update' | 'resolve' | 'withdraw';
type StepProps = { page: NoticePage; onClose: () => void };

export function NoticeStep({ step, ...rest }: StepProps & { step: Step }) {
  if (step === 'update') return <UpdateStep {...rest} />;
  return step === 'resolve' ? <ResolveStep {...rest} /> : <WithdrawStep {...rest} />;
}

function UpdateStep({ page, onClose }: StepProps) {
  const t = useWords(noticesWords);
  const act = useActing('notices');
  const [text, setText] = useState('');
  const [level, setLevel] = useState(page.level);
  const [end, setEnd] = useState<Moment>(momentOf(page.endsAt));
  const update = () =>
    act.run(
      () => call(updateNotice, { notice: page.notice, text, level, endsAt: toInstant(end) }),
      () => {
        tell({ text: t('updated') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('update')} verb={t('update')} act={act} onDo={update} onClose={onClose}>
      <TextArea label={t('updateText')} value={text} onChange={setText} most={4000} error={act.faults.text} />
      <Select
        label={t('level')}
        hint={t(`hint.${level}`)}
        value={level}
        onChange={setLevel}
        options={noticeLevels.map((id) => ({ id, label: t(`level.${id}`) }))}
      />
      <MomentFields
        day={t('endDay')}
        time={t('endTime')}
        value={end}
        onChange={setEnd}
        error={act.faults.endsAt}
        optional
      />
    </ActingDrawer>
  );
}

function ResolveStep({ page, onClose }: StepProps) {
  const t = useWords(noticesWords);
  const act = useActing('notices');
  const [text, setText] = useState('');
  const [end, setEnd] = useState<Moment>(momentOf(new Date().toISOString()));
  const resolve = () => {
    const endedAt = toInstant(end);
    act.run(
      () => call(resolveNotice, { notice: page.notice, text, ...(endedAt ? { endedAt } : {}) }),
      () => {
        tell({ text: t('resolved') });
        onClose();
      },
    );
  };
  return (
    <ActingDrawer title={t('resolve')} verb={t('resolve')} act={act} onDo={resolve} onClose={onClose}>
      <TextArea label={t('resolveText')} value={text} onChange={setText} most={4000} error={act.faults.text} />
      <MomentFields day={t('endedAt')} time={t('endTime')} value={end} onChange={setEnd} error={act.faults.endsAt} />
    </ActingDrawer>
  );
}

function WithdrawStep({ page, onClose }: StepProps) {
  const t = useWords(noticesWords);
  const act = useActing('notices');
  const [reason, setReason] = useState('');
  const withdraw = () =>
    act.run(
      () => call(withdrawNotice, { notice: page.notice, reason }),
      () => {
        tell({ text: t('withdrawn') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('withdraw')} verb={t('withdraw')} act={act} onDo={withdraw} onClose={onClose} danger>
      <Quiet>{t('withdrawNote')}</Quiet>
      <TextArea label={t('withdrawReason')} value={reason} onChange={setReason} most={4000} error={act.faults.reason} />
    </ActingDrawer>
  );
}
