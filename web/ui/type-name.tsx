// What cannot be undone asks for its name typed. Everything else gets an undo instead of a question.
import { useState } from 'react';
import { useWords } from '../language.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';
import { uiWords } from './ui-words.ts';

export type TypeNameProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen and cannot be taken back. */
  consequence: string;
  /** What must be typed. */
  name: string;
  /** The verb on the button: "Stäng perioden". */
  verb: string;
  onConfirm: () => void;
  working?: boolean;
};

export function TypeName({ open, onClose, title, consequence, name, verb, onConfirm, working = false }: TypeNameProps) {
  const t = useWords(uiWords);
  const [typed, setTyped] = useState('');
  const right = typed.trim() === name;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      mustAnswer
      actions={
        <>
          <Button kind="danger" isDisabled={!right} working={working} onPress={onConfirm}>
            {verb}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <p>{consequence}</p>
      <TextField label={t('typeName', { name })} value={typed} onChange={setTyped} autoFocus />
    </Dialog>
  );
}
