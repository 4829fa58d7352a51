// Asking somebody at the supplier by mail how they find the co-operation, and who has been asked.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { asking, call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { askSupplierView, showSupplier, type ViewQuestion } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

export function ViewQuestions({ questions }: { questions: readonly ViewQuestion[] }) {
  const t = useWords(suppliersWords);
  if (questions.length === 0) return null;
  const columns: Column<ViewQuestion>[] = [
    { id: 'who', title: t('askedWhom'), priority: 1, cell: (row) => row.contactName ?? t('askedNobody') },
    { id: 'half', title: t('half'), cell: (row) => <span className="numeric">{row.half}</span> },
    { id: 'at', title: t('askedAt'), labelled: true, cell: (row) => <Time at={row.askedAt} /> },
    { id: 'until', title: t('answerBy'), labelled: true, cell: (row) => <Time at={row.expiresAt} /> },
    {
      id: 'state',
      title: t('state'),
      cell: (row) => (
        <Chip tone={row.state === 'answered' ? 'done' : row.state === 'failed' ? 'attention' : 'plain'}>
          {t(`questionState.${row.state}`)}
        </Chip>
      ),
    },
  ];
  return <DataTable label={t('questions')} columns={columns} rows={questions} rowId={(row) => row.question} />;
}

export function AskDrawer({ supplier, half, onClose }: { supplier: string; half: string; onClose: () => void }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const contacts = useQuery(asking(showSupplier, { supplier })).data?.contacts ?? [];
  const reachable = contacts.filter((each) => each.email !== '');
  const [chosen, setChosen] = useState('');
  const contact = chosen || (reachable[0]?.contact ?? '');
  return (
    <ActingDrawer
      title={t('askView', { half })}
      verb={t('askViewDo')}
      act={act}
      onDo={() => act.run(() => call(askSupplierView, { supplier, half, contact }), onClose)}
      onClose={onClose}
    >
      <p>{t('askViewNote')}</p>
      {reachable.length > 0 ? (
        <Select
          label={t('askedWhom')}
          value={contact}
          onChange={setChosen}
          error={act.faults.contact}
          options={reachable.map((each) => ({ id: each.contact, label: each.name, note: each.email }))}
        />
      ) : (
        <p>{t('nobodyToAsk')}</p>
      )}
    </ActingDrawer>
  );
}
