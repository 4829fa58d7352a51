// Withdrawing a transfer: it leaves the budget and stays in the register, with the reason.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type BudgetTransfer, withdrawBudgetTransfer } from '../budget-contract.ts';
import { financesWords } from './finances-words.ts';

export function WithdrawDrawer({ transfer, onClose }: { transfer: BudgetTransfer; onClose: () => void }) {
  const t = useWords(financesWords);
  const act = useActing('finances', 'figures');
  const [reason, setReason] = useState('');
  const save = () =>
    act.run(
      () => call(withdrawBudgetTransfer, { transferId: transfer.transferId, reason }),
      () => {
        showNotice({ text: t('transfer.withdrawnDone') });
        onClose();
      },
    );
  return (
    <ActingDrawer
      title={`${t('transfer.withdraw')}: ${transfer.title}`}
      verb={t('transfer.withdraw')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <p>{t('transfer.withdrawNote')}</p>
      <TextArea label={t('transfer.reason')} value={reason} onChange={setReason} error={act.faults.reason} most={500} />
    </ActingDrawer>
  );
}
