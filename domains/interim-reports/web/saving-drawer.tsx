// A drawer whose first button saves, says what was refused, and closes when it went well.
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Drawer } from '../../../web/ui/dialog.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { interimReportWords } from './interim-report-words.ts';

export type SavingDrawerProps = {
  title: string;
  verb?: string;
  size?: 'small' | 'medium' | 'large';
  save: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
};

export function SavingDrawer({ title, verb, size = 'small', save, onClose, children }: SavingDrawerProps) {
  const t = useWords(interimReportWords);
  const client = useQueryClient();
  const refused = useRefusalText();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const run = async (): Promise<void> => {
    setWorking(true);
    try {
      await save();
      await client.invalidateQueries({ queryKey: ['interim-reports'] });
      onClose();
    } catch (error) {
      setRefusal(refused(error));
    } finally {
      setWorking(false);
    }
  };
  return (
    <Drawer
      open
      onClose={onClose}
      title={title}
      size={size}
      actions={
        <>
          <Button kind="primary" working={working} onPress={() => void run()}>
            {verb ?? t('save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <Stack gap={4}>
        {refusal ? <Banner tone="fault">{refusal}</Banner> : null}
        {children}
      </Stack>
    </Drawer>
  );
}
