// Saying something in a case: to everybody in it, or among agents. What is typed stays until it has been sent.
import { useRef, useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Row, Stack } from '../../../web/ui/layout.tsx';
import { useShortcut } from '../../../web/ui/shortcuts.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type CasePage, commentCase } from '../contract.ts';
import { useWriting } from './desk/who-writes.tsx';
import { InsertAnswer } from './knowledge/insert-answer.tsx';
import { AnswerExtras, alongIn, type Extras, noExtras } from './mail/answer-extras.tsx';
import { serviceDeskWords } from './service-desk-words.ts';

export function WriteEntry({ page }: { page: CasePage }) {
  const t = useWords(serviceDeskWords);
  const act = useActing('service-desk');
  const place = useRef<HTMLDivElement>(null);
  useShortcut({
    keys: 'c',
    label: t('write'),
    group: 'page',
    run: () => place.current?.querySelector('textarea')?.focus(),
  });
  const [text, setText] = useState('');
  const [isInternal, setInternal] = useState(false);
  const [extras, setExtras] = useState<Extras | null>(null);
  const asAgent = page.allowed.includes('assign-case') || page.allowed.includes('take-case');
  useWriting(page.case, asAgent && text !== '', text);
  const along = alongIn(isInternal ? null : extras);
  const send = () =>
    act.run(
      () => call(commentCase, { case: page.case, text, isInternal, ...along }),
      () => {
        setText('');
        setExtras(null);
      },
    );
  return (
    <Stack gap={2}>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <div ref={place}>
        <TextArea
          label={isInternal ? t('write.internal') : t('write')}
          value={text}
          onChange={setText}
          rows={3}
          error={act.faults.text}
        />
      </div>
      {extras && !isInternal ? (
        <AnswerExtras page={page} value={extras} onChange={setExtras} faults={act.faults} />
      ) : null}
      <Row gap={3}>
        <Button onPress={send} working={act.working} icon={isInternal ? 'lock' : 'comment'}>
          {t(isInternal ? 'write.note' : 'write.send')}
        </Button>
        {asAgent ? (
          <InsertAnswer
            caseId={page.case}
            isInternal={isInternal}
            onInsert={(answer) => setText(text.trim() ? `${text.trimEnd()}\n\n${answer}` : answer)}
          />
        ) : null}
        {asAgent && !isInternal && !extras ? (
          <Button kind="quiet" icon="mail" onPress={() => setExtras(noExtras)}>
            {t('mail.along')}
          </Button>
        ) : null}
        {asAgent ? <Checkbox label={t('write.isInternal')} value={isInternal} onChange={setInternal} /> : null}
      </Row>
    </Stack>
  );
}
