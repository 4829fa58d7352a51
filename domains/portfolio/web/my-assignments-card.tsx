// What I own, on my start page: how it stands, and what nobody has said for the last period. Nothing for those who own nothing.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Card, Quiet, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { listAssignments } from '../contract.ts';
import { AssignmentMark, LatenessChip } from './assignment-marks.tsx';
import { portfolioWords } from './portfolio-words.ts';
import './portfolio.css';

export function MyAssignmentsCard() {
  const t = useWords(portfolioWords);
  const { data } = useQuery(asking(listAssignments, { mine: 'yes', sort: 'deadline', limit: 5 }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Card title={t('mine')}>
      <Stack gap={3}>
        {data.rows.map((row) => (
          <div key={row.assignment}>
            <Link href={`/portfolio/assignments/${row.assignment}`}>
              {row.number} {row.title}
            </Link>
            <div className="timeline-facts">
              <AssignmentMark status={row.status} /> <LatenessChip row={row} />
              {row.deadlineOn ? <Quiet small>{t('until', { day: row.deadlineOn })}</Quiet> : null}
            </div>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
