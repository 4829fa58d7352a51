// A drawer that saves: its first button does it, what is refused is said and what was typed stays, and it closes when it
// went well.
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Drawer } from '../../../web/ui/dialog.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { scorecardWords } from './scorecard-words.ts';

export type SavingDrawerProps = {
  title: string;
  onClose: () => void;
  /** does it; what is refused is said and what was typed stays */
  save: () => Promise<unknown>;
  children: ReactNode;
  more?: ReactNode;
};

/** A drawer whose first button saves, says what was refused and closes when it went well. */
export function SavingDrawer({ title, onClose, save, children, more }: SavingDrawerProps) {
  const t = useWords(scorecardWords);
  const client = useQueryClient();
  const refused = useRefusalText();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const run = async (): Promise<void> => {
    setWorking(true);
    setRefusal(null);
    try {
      await save();
      await client.invalidateQueries({ queryKey: ['scorecards'] });
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
      actions={
        <>
          <Button kind="primary" working={working} onPress={() => void run()}>
            {t('save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
          {more}
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
