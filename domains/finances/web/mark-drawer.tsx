// Marking rows as a one-off: as a happening that is known, or a new one with its kind, what happened and why it will not
// come back.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { asking, call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type OneOffCategory, oneOffCategories } from '../contract.ts';
import { listOneOffs, markOneOff } from '../ledger-contract.ts';
import { financesWords } from './finances-words.ts';

export type MarkDrawerProps = { voucher: string; rows: number[]; onClose: () => void; onDone: () => void };

const fresh = 'new';

export function MarkDrawer({ voucher, rows, onClose, onDone }: MarkDrawerProps) {
  const t = useWords(financesWords);
  const act = useActing('finances', 'figures');
  const known = useQuery(asking(listOneOffs, {})).data?.oneOffs ?? [];
  const [which, setWhich] = useState(fresh);
  const [category, setCategory] = useState<OneOffCategory>('other');
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const said = which === fresh ? { category, title, reason } : { oneOffId: Number(which) };
  const save = () =>
    act.run(
      () => call(markOneOff, { voucher, rows, ...said }),
      ({ rows: count }) => {
        showNotice({ text: t('mark.done', { count }) });
        onDone();
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('mark')} verb={t('mark.do')} act={act} onDo={save} onClose={onClose}>
      <p>{t('mark.note')}</p>
      <Select
        label={t('mark.which')}
        value={which}
        onChange={setWhich}
        options={[
          { id: fresh, label: t('mark.new') },
          ...known.map((each) => ({
            id: String(each.oneOffId),
            label: each.title,
            note: t(`oneOff.${each.category}`),
          })),
        ]}
      />
      {which === fresh ? (
        <>
          <Select
            label={t('mark.category')}
            value={category}
            onChange={setCategory}
            options={oneOffCategories.map((id) => ({ id, label: t(`oneOff.${id}`) }))}
          />
          <TextField
            label={t('mark.title')}
            hint={t('mark.titleHint')}
            value={title}
            onChange={setTitle}
            error={act.faults.title}
          />
          <TextArea
            label={t('mark.reason')}
            value={reason}
            onChange={setReason}
            error={act.faults.reason}
            most={2000}
          />
        </>
      ) : null}
    </ActingDrawer>
  );
}
