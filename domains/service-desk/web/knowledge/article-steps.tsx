// The steps with an article that need words or a day: published, read through, withdrawn.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { Quiet } from '../../../../web/ui/layout.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { type ArticlePage, publishArticle, reviewArticle, withdrawArticle } from '../../contract.ts';
import { knowledgeWords } from './knowledge-words.ts';
import { yearAfter } from './year-after.ts';

export type ArticleDrawerStep = 'publish' | 'review' | 'withdraw';
type Props = { page: ArticlePage; step: ArticleDrawerStep; onClose: () => void };

const told = { publish: 'published', review: 'reviewed', withdraw: 'withdrawnDone' } as const;

export function ArticleStepDrawer({ page, step, onClose }: Props) {
  const t = useWords(knowledgeWords);
  const act = useActing('service-desk');
  const { article } = page;
  const [words, setWords] = useState('');
  const [day, setDay] = useState<string | undefined>(() => yearAfter(new Date()));
  const doIt = () => {
    if (step === 'publish') return call(publishArticle, { article, note: words });
    if (step === 'review') return call(reviewArticle, { article, reviewOn: day ?? '' });
    return call(withdrawArticle, { article, reason: words });
  };
  const run = () =>
    act.run<unknown>(doIt, () => {
      showNotice({ text: t(told[step]) });
      onClose();
    });
  return (
    <ActingDrawer title={t(step)} verb={t(step)} act={act} onDo={run} onClose={onClose} danger={step === 'withdraw'}>
      {step === 'review' ? (
        <DateField label={t('nextReview')} value={day} onChange={setDay} error={act.faults.reviewOn} />
      ) : (
        <TextField
          label={t(step === 'publish' ? 'publishNote' : 'withdrawReason')}
          value={words}
          onChange={setWords}
          error={act.faults.reason ?? act.faults.note}
          {...(step === 'publish' ? { hint: t('publishHint'), optional: true } : {})}
        />
      )}
      {step === 'withdraw' ? <Quiet>{t('withdrawHint')}</Quiet> : null}
    </ActingDrawer>
  );
}
