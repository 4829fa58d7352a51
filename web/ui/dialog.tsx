// Something to decide before going on, over the page (Dialog) or beside it (Drawer). Both give the focus back to where
// it came from, close on Escape, and fill a phone's screen from below.
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../language.tsx';
import { IconButton } from './button.tsx';
import './dialog.css';
import { uiWords } from './ui-words.ts';

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** The buttons at the bottom, the one that goes on first. */
  actions?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** For what must be answered: neither Escape nor a click outside closes it. */
  mustAnswer?: boolean;
};

export function Dialog({ size = 'small', ...props }: DialogProps) {
  return <Box {...props} place="middle" size={size} />;
}

export function Drawer({ size = 'small', ...props }: DialogProps) {
  return <Box {...props} place="side" size={size} />;
}

function Box({
  open,
  onClose,
  title,
  children,
  actions,
  size,
  mustAnswer = false,
  place,
}: DialogProps & { place: 'middle' | 'side' }) {
  const t = useWords(uiWords);
  return (
    <ModalOverlay
      className="veil"
      data-place={place}
      isOpen={open}
      onOpenChange={(next) => next || onClose()}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
    >
      <Modal className="dialog" data-place={place} data-size={size}>
        <AriaDialog className="dialog-inside" role={mustAnswer ? 'alertdialog' : 'dialog'} data-modal="">
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            {mustAnswer ? null : <IconButton icon="close" label={t('close')} onPress={onClose} />}
          </div>
          <div className="dialog-body">{children}</div>
          {actions ? <div className="dialog-actions">{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
