// Yes, or no with its reason: the same on the list of approvals and on the order.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { decideApproval } from '../contract.ts';
import { intakeWords } from './intake-words.ts';

export function DecideButtons({ approval, small = false }: { approval: string; small?: boolean }) {
  const t = useWords(intakeWords);
  const act = useActing('intake');
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const decide = (isApproved: boolean) =>
    act.run(
      () => call(decideApproval, { approval, isApproved, reason }),
      () => {
        showNotice({ text: t(isApproved ? 'approved' : 'rejected') });
        setRefusing(false);
        // the row that was pressed is gone: whoever goes on by keyboard begins at the top of the page, not outside it
        document.querySelector<HTMLElement>('[data-page-title]')?.focus();
      },
    );
  return (
    <>
      <Button kind="primary" icon="check" small={small} working={act.working} onPress={() => decide(true)}>
        {t('approve')}
      </Button>
      <Button small={small} onPress={() => setRefusing(true)}>
        {t('reject')}
      </Button>
      {refusing ? (
        <ActingDrawer
          title={t('reject')}
          verb={t('reject')}
          act={act}
          onDo={() => decide(false)}
          onClose={() => setRefusing(false)}
          danger
        >
          <TextArea label={t('reason')} value={reason} onChange={setReason} error={act.faults.reason} />
        </ActingDrawer>
      ) : null}
    </>
  );
}
