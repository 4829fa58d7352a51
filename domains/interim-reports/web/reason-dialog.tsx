// Asks why, before something goes back a step.
import { useState } from 'react';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { interimReportWords } from './interim-report-words.ts';

export type ReasonDialogProps = {
  title: string;
  note: string;
  verb: string;
  onGiven: (reason: string) => Promise<void>;
  onClose: () => void;
};

export function ReasonDialog({ title, note, verb, onGiven, onClose }: ReasonDialogProps) {
  const t = useWords(interimReportWords);
  const [reason, setReason] = useState('');
  const [working, setWorking] = useState(false);
  const give = async (): Promise<void> => {
    setWorking(true);
    await onGiven(reason.trim());
    setWorking(false);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button kind="primary" isDisabled={reason.trim().length < 3} working={working} onPress={() => void give()}>
            {verb}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <Stack gap={3}>
        <p>{note}</p>
        <TextArea label={t('reason')} value={reason} onChange={setReason} required most={1000} rows={3} />
      </Stack>
    </Dialog>
  );
}
