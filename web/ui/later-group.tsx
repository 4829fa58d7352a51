// Fields that can wait: on a phone they are folded behind a press, so that a long form ends where its needed fields do. A
// field in which something is wrong is never folded away.
import { type ReactNode, useState } from 'react';
import { useWords } from '../language.tsx';
import { Button } from './button.tsx';
import { FieldGroup } from './field.tsx';
import { uiWords } from './ui-words.ts';

export function LaterGroup({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  const t = useWords(uiWords);
  const [isOpen, setOpen] = useState(false);
  const word = t(isOpen ? 'group.fold' : 'group.unfold');
  return (
    <FieldGroup title={title} {...(note ? { note } : {})}>
      <div className="later-group-press screen-only">
        <Button
          small
          icon={isOpen ? 'chevronDown' : 'chevronRight'}
          aria-expanded={isOpen}
          aria-label={`${word}: ${title}`}
          onPress={() => setOpen(!isOpen)}
        >
          {word}
        </Button>
      </div>
      <div className="later-group" data-open={isOpen || undefined}>
        {children}
      </div>
    </FieldGroup>
  );
}
