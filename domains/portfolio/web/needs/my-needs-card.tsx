// The needs I have told, on my start page, with where they are. Nothing for those who have told none.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Card, Row, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { listNeeds } from '../../contract.ts';
import { NeedStateChip } from './need-marks.tsx';
import { needsWords } from './needs-words.ts';

export function MyNeedsCard() {
  const t = useWords(needsWords);
  const { data } = useQuery(asking(listNeeds, { mine: 'yes', state: 'all', limit: 5 }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Card title={t('mine')}>
      <Stack gap={3}>
        {data.rows.map((row) => (
          <Row key={row.need} spread>
            <Link href={`/portfolio/needs/${row.need}`}>
              {row.number} {row.title}
            </Link>
            <NeedStateChip state={row.state} />
          </Row>
        ))}
      </Stack>
    </Card>
  );
}
