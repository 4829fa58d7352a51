// Cases like the one that is open, with where they stand and how they were solved.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Quiet, Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { type CasePage, listSimilarCases } from '../../contract.ts';
import { StateChip } from '../case-marks.tsx';
import { routingWords } from './routing-words.ts';

const longest = 140;

export function SimilarCases({ page }: { page: CasePage }) {
  const t = useWords(routingWords);
  const can = useCan();
  const mayLook = can('service-desk.work-cases');
  const { data } = useQuery({ ...asking(listSimilarCases, { case: page.case }), enabled: mayLook });
  if (!mayLook || !data || data.rows.length === 0) return null;
  return (
    <Section title={t('similar')}>
      <Stack gap={3}>
        {data.rows.map((row) => (
          <Stack key={row.case} gap={1}>
            <Link href={`/cases/${row.case}`}>{`${row.number} ${row.title}`}</Link>
            <Row gap={2}>
              <StateChip row={row} />
              <Quiet small>{row.teamName}</Quiet>
            </Row>
            {row.solution ? <Quiet small>{shortened(row.solution)}</Quiet> : null}
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}
