// On the start page of whoever owns articles: those to read through, the latest first.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { Card, Quiet, Row, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { listArticles } from '../../contract.ts';
import { knowledgeWords } from './knowledge-words.ts';

export function ReviewCard() {
  const t = useWords(knowledgeWords);
  const rows = useQuery(asking(listArticles, { view: 'review', mine: 'yes', limit: 5 })).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t('toReview')} actions={<Link href="/knowledge?view=review">{t('all')}</Link>}>
      <Stack gap={3}>
        {rows.map((row) => (
          <Stack key={row.article} gap={1}>
            <Link href={`/knowledge/${row.article}`}>{row.title}</Link>
            <Row gap={2}>
              {row.isOverdue ? (
                <Chip tone="fault" icon="clock">
                  {t('overdue')}
                </Chip>
              ) : null}
              <Quiet small>
                {t('reviewOn')} {row.reviewOn}
              </Quiet>
            </Row>
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}
