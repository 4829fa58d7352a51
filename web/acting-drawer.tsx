// A drawer whose first button does something: what is refused is said, what was typed stays, and it closes when it went
// well. One can write at once, and Ctrl+Enter does it.
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from './language.tsx';
import { Banner } from './ui/banner.tsx';
import { Button } from './ui/button.tsx';
import { Drawer } from './ui/dialog.tsx';
import { Stack } from './ui/layout.tsx';
import { useShortcut } from './ui/shortcuts.tsx';
import { uiWords } from './ui/ui-words.ts';
import type { Acting } from './use-acting.ts';

export type ActingDrawerProps = {
  title: string;
  /** The verb on the button. */
  verb: string;
  act: Acting;
  onDo: () => void;
  onClose: () => void;
  children: ReactNode;
  danger?: boolean;
};

export function ActingDrawer({ title, verb, act, onDo, onClose, children, danger = false }: ActingDrawerProps) {
  const t = useWords(uiWords);
  const fields = useRef<HTMLDivElement>(null);
  useShortcut({ keys: 'mod+enter', label: verb, group: 'page', run: onDo });
  useEffect(() => {
    fields.current?.querySelector<HTMLElement>('textarea, input:not([type=checkbox])')?.focus();
  }, []);
  return (
    <Drawer
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button kind={danger ? 'danger' : 'primary'} working={act.working} onPress={onDo}>
            {verb}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <div ref={fields}>
        <Stack gap={4}>
          {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
          {children}
        </Stack>
      </div>
    </Drawer>
  );
}
