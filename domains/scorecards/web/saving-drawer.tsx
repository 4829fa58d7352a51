// A drawer that saves and closes when it went well; what is refused is said and what was typed stays.
import type { ReactNode } from 'react';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Drawer } from '../../../web/ui/dialog.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { scorecardWords } from './scorecard-words.ts';

export type SavingDrawerProps = {
  title: string;
  onClose: () => void;
  save: () => Promise<unknown>;
  children: ReactNode;
  /** further buttons, after saving and leaving */
  more?: ReactNode;
};

export function SavingDrawer({ title, onClose, save, children, more }: SavingDrawerProps) {
  const t = useWords(scorecardWords);
  const act = useActing('scorecards');
  return (
    <Drawer
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button kind="primary" working={act.working} onPress={() => act.run(save, onClose)}>
            {t('save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
          {more}
        </>
      }
    >
      <Stack gap={4}>
        {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
        {children}
      </Stack>
    </Drawer>
  );
}
