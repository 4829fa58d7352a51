// Where the link in a mail to a supplier leads, without signing in: one question and room for a comment, answered once. A link that is
// wrong or over says so.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Row, Stack } from '../../../web/ui/layout.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { LinkedFrame } from '../../../web/ui/pages/linked-frame.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { answerViewQuestion, type LinkedQuestion, showViewQuestion } from '../contract.ts';
import './suppliers.css';
import { suppliersWords } from './suppliers-words.ts';

export function SupplierViewPage() {
  const t = useWords(suppliersWords);
  const refused = useRefusalText();
  const token = usePathParam('token');
  const { data, error } = useQuery({
    ...asking(showViewQuestion, { token }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <LinkedFrame title={t('viewPage')} fault={error ? refused(error) : undefined}>
      {data ? <Asked token={token} asked={data} /> : null}
    </LinkedFrame>
  );
}

const scores = ['5', '4', '3', '2', '1'] as const;

function Asked({ token, asked }: { token: string; asked: LinkedQuestion }) {
  const t = useWords(suppliersWords);
  const act = useActing();
  const [score, setScore] = useState(scores.find((id) => Number(id) === asked.answer?.score));
  const [text, setText] = useState(asked.answer?.text ?? '');
  const [isMissing, setMissing] = useState(false);
  const [isDone, setDone] = useState(false);
  const send = () => {
    if (score === undefined) return setMissing(true);
    act.run(
      () => call(answerViewQuestion, { token, score: Number(score), text }),
      () => setDone(true),
    );
  };
  return (
    <Stack gap={6}>
      <PageHeader
        title={t('viewPageTitle', { region: asked.askedBy })}
        lead={t('viewPageLead', { supplier: asked.supplierName, half: asked.half })}
      />
      {isDone ? (
        <Banner tone="done">{t('viewPageThanks')}</Banner>
      ) : asked.state === 'open' || asked.state === 'correctable' ? (
        <Stack gap={4}>
          {asked.state === 'correctable' ? (
            <Banner tone="calm" icon="edit">
              {t('viewPageAnswered')}
            </Banner>
          ) : null}
          {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
          <RadioGroup
            label={t('viewPageQuestion')}
            value={score}
            onChange={(chosen) => {
              setScore(chosen);
              setMissing(false);
            }}
            choices={scores.map((id) => ({ id, label: t(`score.${id}`) }))}
            error={isMissing ? t('viewPageChoose') : act.faults.score}
          />
          <TextArea label={t('viewPageComment')} value={text} onChange={setText} error={act.faults.text} rows={5} />
          {asked.state === 'open' ? (
            <p className="quiet">{t('viewPageNote', { name: asked.contactName, until: asked.until })}</p>
          ) : null}
          <Row gap={3}>
            <Button kind="primary" working={act.working} onPress={send}>
              {t(asked.state === 'open' ? 'viewPageSend' : 'viewPageCorrect')}
            </Button>
          </Row>
        </Stack>
      ) : (
        <Banner tone="attention">{t(`viewPage.${asked.state}`)}</Banner>
      )}
    </Stack>
  );
}
