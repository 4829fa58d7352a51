// Putting a ready answer or an article into what one is writing: `i`, a few letters, Enter. What fits the case stands first.
import { useRef, useState } from 'react';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { Drawer } from '../../../../web/ui/dialog.tsx';
import { Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { useShortcut } from '../../../../web/ui/shortcuts.tsx';
import { type AnswerRow, listAnswers } from '../../contract.ts';
import { knowledgeWords } from './knowledge-words.ts';
import { useFirstField } from './use-first-field.ts';

export type InsertAnswerProps = { caseId: string; isInternal: boolean; onInsert: (text: string) => void };

const afterClosingMs = 120;

export function InsertAnswer(props: InsertAnswerProps) {
  const t = useWords(knowledgeWords);
  const [isOpen, open] = useState(false);
  useShortcut({ keys: 'i', label: t('insertTitle'), group: 'page', run: () => open(true) });
  const place = useRef<HTMLSpanElement>(null);
  const insert = (text: string) => {
    props.onInsert(text);
    // when the drawer has given the focus back, one goes on writing
    setTimeout(() => place.current?.closest('.stack')?.querySelector('textarea')?.focus(), afterClosingMs);
  };
  return (
    <span ref={place}>
      <Button kind="quiet" icon="book" onPress={() => open(true)}>
        {t('insert')}
      </Button>
      {isOpen ? <Choose {...props} onInsert={insert} onClose={() => open(false)} /> : null}
    </span>
  );
}

function Choose({ caseId, isInternal, onInsert, onClose }: InsertAnswerProps & { onClose: () => void }) {
  const t = useWords(knowledgeWords);
  const [found, setFound] = useState<readonly AnswerRow[]>([]);
  const fields = useFirstField();
  const find = async (search: string, signal: AbortSignal) => {
    const { answers } = await call(
      listAnswers,
      { case: caseId, ...(search ? { search } : {}), ...(isInternal ? { internal: 'yes' as const } : {}) },
      { signal },
    );
    setFound(answers);
    return answers.map((each) => ({ id: each.id, label: each.name, note: t(`kind.${each.kind}`) }));
  };
  const insert = (id: string | undefined) => {
    const chosen = found.find((each) => each.id === id);
    if (!chosen) return;
    const more = chosen.address ? `\n\n${t('insertRead', { address: location.origin + chosen.address })}` : '';
    onInsert(chosen.text + more);
    onClose();
  };
  return (
    <Drawer open onClose={onClose} title={t('insertTitle')}>
      <div ref={fields}>
        <Stack gap={4}>
          <ComboBox label={t('insertFind')} hint={t('insertHint')} options={find} value={undefined} onChange={insert} />
          <Link href="/cases/templates">{t('templates')}</Link>
        </Stack>
      </div>
    </Drawer>
  );
}
