// On a closed case, for whoever was asked: how it went.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Card } from '../../../../web/ui/layout.tsx';
import { type CasePage, showSatisfaction } from '../../contract.ts';
import { AnswerQuestion } from './answer-question.tsx';
import { satisfactionWords } from './satisfaction-words.ts';

export function AskOnCase({ page }: { page: CasePage }) {
  const t = useWords(satisfactionWords);
  const { data } = useQuery({ ...asking(showSatisfaction, { case: page.case }), enabled: page.state === 'closed' });
  const asked = data?.asked;
  if (!asked || (asked.score === null && !asked.mayAnswer)) return null;
  return (
    <Card title={t('cardTitle')}>
      <AnswerQuestion key={String(asked.score)} asked={asked} />
    </Card>
  );
}
