// The one question, wherever it is put: five steps in words, a comment when one wants to, and a way to change one's mind.
import { useState } from 'react';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { RadioGroup } from '../../../../web/ui/choice.tsx';
import { Row, Stack } from '../../../../web/ui/layout.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { answerSatisfaction, type SatisfactionAsked } from '../../contract.ts';
import { satisfactionWords } from './satisfaction-words.ts';

const scores = ['1', '2', '3', '4', '5'] as const;

export function AnswerQuestion({ asked }: { asked: SatisfactionAsked }) {
  const t = useWords(satisfactionWords);
  const act = useActing('service-desk');
  const [score, setScore] = useState(scores.find((each) => each === String(asked.score)));
  const [comment, setComment] = useState(asked.comment);
  const [isChanging, setChanging] = useState(false);
  const send = () =>
    act.run(
      () => call(answerSatisfaction, { case: asked.case, score: Number(score), comment }),
      () => {
        showNotice({ text: t('thanks') });
        setChanging(false);
      },
    );
  if (asked.score !== null && !isChanging)
    return (
      <Row gap={3}>
        <span>{t('answered', { score: asked.score })}</span>
        {asked.mayAnswer ? (
          <Button small kind="quiet" onPress={() => setChanging(true)}>
            {t('change')}
          </Button>
        ) : null}
      </Row>
    );
  return (
    <Stack gap={3}>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <RadioGroup
        label={t('question')}
        hint={t('questionNote')}
        value={score}
        onChange={setScore}
        choices={scores.map((id) => ({ id, label: t(`score.${id}`) }))}
        sideways="scale"
      />
      {score ? (
        <>
          <TextArea
            label={t('comment')}
            hint={t('commentHint')}
            value={comment}
            onChange={setComment}
            most={1000}
            rows={2}
            optional
          />
          <div>
            <Button kind="primary" working={act.working} onPress={send}>
              {t('send')}
            </Button>
          </div>
        </>
      ) : null}
    </Stack>
  );
}
