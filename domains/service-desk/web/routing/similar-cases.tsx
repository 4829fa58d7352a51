// Cases like the one that is open, in one list: first those that may be the same, which one press joins, then others with where
// they stand and how they were solved.
import { useQuery } from '@tanstack/react-query';
import { asking, call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Quiet, Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { useCan } from '../../../../web/viewer.tsx';
import { type CasePage, listSimilarCases, mergeCase, showRelations } from '../../contract.ts';
import { StateChip } from '../case-marks.tsx';
import { deskWords } from '../desk/desk-words.ts';
import { routingWords } from './routing-words.ts';

const longest = 140;

export function SimilarCases({ page }: { page: CasePage }) {
  const t = useWords(routingWords);
  const d = useWords(deskWords);
  const can = useCan();
  const mayLook = can('service-desk.work-cases');
  const act = useActing('service-desk');
  const similar = useQuery({ ...asking(listSimilarCases, { case: page.case }), enabled: mayLook }).data?.rows ?? [];
  const doubles = useQuery({ ...asking(showRelations, { case: page.case }), enabled: mayLook }).data?.doubles ?? [];
  const same = page.allowed.includes('merge-case') ? doubles : [];
  const others = similar.filter((row) => !same.some((each) => each.case === row.case));
  if (!mayLook || same.length + others.length === 0) return null;
  const join = (into: string, number: string) =>
    act.run(
      () => call(mergeCase, { case: page.case, into, version: page.version }),
      () => showNotice({ text: d('doubles.merged', { number }) }),
    );
  return (
    <Section title={t('similar')}>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <Stack gap={4}>
        {same.map((row) => (
          <Stack key={row.case} gap={1}>
            <Link href={`/cases/${row.case}`}>{`${row.number} ${row.title}`}</Link>
            <Row gap={2}>
              <StateChip row={row} />
              <Quiet small>{[row.teamName, row.requester].filter(Boolean).join(' · ')}</Quiet>
            </Row>
            <Row gap={2}>
              <Quiet
                small
              >{`${d('doubles')}: ${row.why.map((why) => d(`why.${why}`).toLowerCase()).join(', ')}`}</Quiet>
              <Button small icon="link" working={act.working} onPress={() => join(row.case, row.number)}>
                {d('doubles.merge', { number: row.number })}
              </Button>
            </Row>
          </Stack>
        ))}
        {others.map((row) => (
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
