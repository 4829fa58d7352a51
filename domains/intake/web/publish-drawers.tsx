// Publishing, withdrawing and throwing a draft away: each says what it means before it does it.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { type Acting, useActing } from '../../../web/use-acting.ts';
import { discardItemDraft, type ItemEditor, publishItem, withdrawItem } from '../contract.ts';
import { intakeWords } from './intake-words.ts';

type PublishDrawerProps = { item: string; act: Acting; onClose: () => void; onDone: () => void };

/** The page holds what was refused, so that each fault stands beside its field when the drawer is gone. */
export function PublishDrawer({ item, act, onClose, onDone }: PublishDrawerProps) {
  const t = useWords(intakeWords);
  const [from, setFrom] = useState<string | undefined>();
  const [note, setNote] = useState('');
  return (
    <ActingDrawer
      title={t('publish')}
      verb={t('publish')}
      act={act}
      onDo={() => {
        act.run(
          () => call(publishItem, { item, note, ...(from ? { from } : {}) }),
          ({ from: day }) => {
            onDone();
            showNotice({ text: t('published', { day }) });
            onClose();
          },
        );
      }}
      onClose={onClose}
    >
      <Quiet>{t('publish.lead')}</Quiet>
      <DateField
        label={t('publish.from')}
        hint={t('publish.fromHint')}
        value={from}
        onChange={setFrom}
        error={act.faults.from}
        optional
      />
      <TextArea label={t('publish.note')} value={note} onChange={setNote} rows={3} optional />
    </ActingDrawer>
  );
}

export function WithdrawDrawer({ item, onClose }: { item: string; onClose: () => void }) {
  const t = useWords(intakeWords);
  const go = useGo();
  const act = useActing('intake');
  const [note, setNote] = useState('');
  return (
    <ActingDrawer
      title={t('withdraw')}
      verb={t('withdraw')}
      act={act}
      onDo={() =>
        act.run(
          () => call(withdrawItem, { item, note }),
          () => {
            showNotice({ text: t('withdrawn') });
            go('/catalogue/keep');
          },
        )
      }
      onClose={onClose}
      danger
    >
      <Quiet>{t('withdraw.lead')}</Quiet>
      <TextArea label={t('reason')} value={note} onChange={setNote} rows={3} error={act.faults.note} />
    </ActingDrawer>
  );
}

export function DiscardDrawer({
  editor,
  onClose,
  onDone,
}: {
  editor: ItemEditor;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useWords(intakeWords);
  const go = useGo();
  const act = useActing('intake');
  return (
    <ActingDrawer
      title={t('editor.discard')}
      verb={t('editor.discard')}
      act={act}
      onDo={() =>
        act.run(
          () => call(discardItemDraft, { item: editor.item }),
          () => {
            onDone();
            showNotice({ text: t('discarded') });
            go('/catalogue/keep');
          },
        )
      }
      onClose={onClose}
      danger
    >
      <Quiet>{t(editor.isNew ? 'discard.newLead' : 'discard.lead')}</Quiet>
    </ActingDrawer>
  );
}
