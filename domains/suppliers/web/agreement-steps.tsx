// Steps with an agreement that need a word or a day: notice given, an option taken or declined.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type AgreementPage, decideOption, giveNotice } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

export function NoticeDrawer({ page, onClose }: { page: AgreementPage; onClose: () => void }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [on, setOn] = useState<string | undefined>();
  const [text, setText] = useState('');
  const save = () =>
    act.run(
      () => call(giveNotice, { agreement: page.agreement, version: page.version, text, ...(on ? { on } : {}) }),
      onClose,
    );
  return (
    <ActingDrawer title={t('giveNotice')} verb={t('giveNoticeDo')} act={act} onDo={save} onClose={onClose}>
      <p>{t('giveNoticeNote')}</p>
      <DateField
        label={t('noticeGivenOn')}
        hint={t('todayUnless')}
        value={on}
        onChange={setOn}
        error={act.faults.on}
        optional
      />
      <TextArea label={t('why')} value={text} onChange={setText} optional rows={3} />
    </ActingDrawer>
  );
}

export function OptionDrawer({
  page,
  option,
  outcome,
  onClose,
}: {
  page: AgreementPage;
  option: AgreementPage['options'][number];
  outcome: 'taken' | 'declined';
  onClose: () => void;
}) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [text, setText] = useState('');
  const save = () =>
    act.run(() => call(decideOption, { agreement: page.agreement, ordinal: option.ordinal, outcome, text }), onClose);
  return (
    <ActingDrawer
      title={t(outcome === 'taken' ? 'take' : 'decline')}
      verb={t(outcome === 'taken' ? 'take' : 'decline')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <p>{t(outcome === 'taken' ? 'takeNote' : 'declineNote', { count: option.months })}</p>
      <TextArea label={t('why')} value={text} onChange={setText} optional rows={3} />
    </ActingDrawer>
  );
}
