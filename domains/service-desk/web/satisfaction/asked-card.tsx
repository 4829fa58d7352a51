// On the start page and above one's own cases: the latest question that waits for an answer.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Card, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { listSatisfactionAsked } from '../../contract.ts';
import { AnswerQuestion } from './answer-question.tsx';
import { satisfactionWords } from './satisfaction-words.ts';

export function AskedCard() {
  const t = useWords(satisfactionWords);
  const [asked] = useQuery(asking(listSatisfactionAsked, {})).data?.rows ?? [];
  if (!asked) return null;
  return (
    <Card title={t('cardTitle')}>
      <Stack gap={3}>
        <Link href={`/cases/${asked.case}`}>{t('about', { number: asked.number, title: asked.title })}</Link>
        <AnswerQuestion key={asked.case} asked={asked} />
      </Stack>
    </Card>
  );
}
