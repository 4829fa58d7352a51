// Beside a text whose personal numbers are hidden: for those who may see them, one text at a time, with a reason. What is shown
// goes away with the drawer.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Drawer } from '../../../web/ui/dialog.tsx';
import { Paragraphs, Prose, Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type CasePage, unmaskCaseText } from '../contract.ts';
import { serviceDeskWords } from './service-desk-words.ts';

export function HiddenNumbers({ page, texts }: { page: CasePage; texts: readonly string[] }) {
  const t = useWords(serviceDeskWords);
  const [asking, ask] = useState<string | null>(null);
  const hidden = texts.filter((text) => page.hidden.includes(text));
  if (hidden.length === 0) return null;
  return (
    <Row gap={2}>
      <Quiet small>{t('unmaskHidden')}</Quiet>
      {hidden.map((text) => (
        <Button key={text} small kind="quiet" icon="eye" onPress={() => ask(text)}>
          {text.startsWith('entry') ? t('unmask') : `${t('unmask')}: ${nameOf(text, t)}`}
        </Button>
      ))}
      {asking ? <Unmask caseId={page.case} text={asking} onClose={() => ask(null)} /> : null}
    </Row>
  );
}

function Unmask({ caseId, text, onClose }: { caseId: string; text: string; onClose: () => void }) {
  const t = useWords(serviceDeskWords);
  const act = useActing('service-desk');
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const show = () =>
    act.run(
      () => call(unmaskCaseText, { case: caseId, text, reason }),
      (answer) => setShown(answer.text),
    );
  if (shown !== null)
    return (
      <Drawer open onClose={onClose} title={t('unmaskTitle')}>
        <Prose>
          <Paragraphs text={shown} />
        </Prose>
      </Drawer>
    );
  return (
    <ActingDrawer title={t('unmaskTitle')} verb={t('unmask')} act={act} onDo={show} onClose={onClose}>
      <Stack gap={3}>
        <TextField label={t('unmaskReason')} value={reason} onChange={setReason} error={act.faults.reason} />
        <Quiet small>{t('unmaskNote')}</Quiet>
      </Stack>
    </ActingDrawer>
  );
}

function nameOf(text: string, t: ReturnType<typeof useWords<(typeof serviceDeskWords)['keys']>>): string {
  if (text === 'title' || text === 'description' || text === 'solution' || text === 'place')
    return t(`unmaskOf.${text}`);
  return text;
}
