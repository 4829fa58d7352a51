// The assignments whose deployment led to a major incident, or was carried out as a change, on the page of that: as far as the reader
// may see them.
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
  return <Deployed title={t('ledToMajor')} by={{ reviewMajor: record }} />;
}

export function ChangeAssignmentsPart({ record }: PlugProps) {
  const t = useWords(portfolioWords);
  return <Deployed title={t('deployedAsChange')} by={{ change: record }} />;
}

function Deployed({ title, by }: { title: string; by: { reviewMajor: string } | { change: string } }) {
  const { data } = useQuery(asking(listAssignments, { ...by, status: 'all', limit: 20 }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title={title}>
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
