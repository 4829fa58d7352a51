// The assignments whose deployment led to a major incident, on its page: as far as the reader may see them.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import type { PlugProps } from '../../../web/domain-web.ts';
import { useWords } from '../../../web/language.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { listAssignments } from '../contract.ts';
import { portfolioWords } from './portfolio-words.ts';
import './portfolio.css';

export function MajorAssignmentsPart({ record }: PlugProps) {
  const t = useWords(portfolioWords);
  const { data } = useQuery(asking(listAssignments, { reviewMajor: record, status: 'all', limit: 20 }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title={t('ledToMajor')}>
      <ul className="waits">
        {data.rows.map((row) => (
          <li key={row.assignment}>
            <Link href={`/portfolio/assignments/${row.assignment}`}>
              {row.number} {row.title}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
