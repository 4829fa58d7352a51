// Putting a version of the budget in force: for all its units, with the decision it rests on.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { putBudgetInForce } from '../budget-contract.ts';
import type { BudgetVersionLine } from './budget-versions.tsx';
import { financesWords } from './finances-words.ts';

export function DecideDrawer({ version, onClose }: { version: BudgetVersionLine; onClose: () => void }) {
  const t = useWords(financesWords);
  const act = useActing('finances', 'figures');
  const [note, setNote] = useState('');
  const save = () =>
    act.run(
      () => call(putBudgetInForce, { versionId: version.versionId, note }),
      () => {
        showNotice({ text: t('budget.decided') });
        onClose();
      },
    );
  return (
    <ActingDrawer
      title={`${t('budget.decide')}: ${version.name}`}
      verb={t('budget.decide')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <p>{t('budget.decideNote', { units: version.units })}</p>
      <TextField
        label={t('budget.decision')}
        hint={t('budget.decisionHint')}
        value={note}
        onChange={setNote}
        error={act.faults.note}
        optional
      />
    </ActingDrawer>
  );
}
