// On the start page of those who lead needs: what waits for the office. New needs to judge, a round the administrations are in, and the
// next meeting of the council with what it is to decide. Nothing where nothing waits.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Card, Quiet, Row, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { listCouncilMeetings, listNeeds, listRounds } from '../../contract.ts';
import { NeedStateChip } from './need-marks.tsx';
import { needsWords } from './needs-words.ts';

const most = 4;

export function OfficeCard() {
  const t = useWords(needsWords);
  const needs = useQuery(asking(listNeeds, { state: 'new', limit: most })).data;
  const rounds = (useQuery(asking(listRounds, { limit: 20 })).data?.rounds ?? []).filter(
    (row) => row.state !== 'settled',
  );
  const meetings = (useQuery(asking(listCouncilMeetings, { limit: 20 })).data?.rows ?? []).filter((row) => !row.isHeld);
  const next = meetings.at(-1);
  if (!needs || (needs.rows.length === 0 && rounds.length === 0 && !next)) return null;
  return (
    <Card title={t('office.waiting')} actions={<Link href="/portfolio/needs?state=new">{t('office.all')}</Link>}>
      <Stack gap={3}>
        {needs.rows.map((row) => (
          <Row key={row.need} spread>
            <Link href={`/portfolio/needs/${row.need}`}>
              {row.number} {row.title}
            </Link>
            <NeedStateChip state={row.state} />
          </Row>
        ))}
        {rounds.map((row) => (
          <div key={row.round}>
            <Link href={`/portfolio/rounds/${row.round}`}>{row.title}</Link>
            <br />
            <Quiet small>{t(`office.round.${row.state === 'meeting' ? 'meeting' : 'scoring'}`)}</Quiet>
          </div>
        ))}
        {next ? (
          <div>
            <Link href={`/portfolio/meetings/${next.meeting}`}>
              {next.body} {next.heldOn}
            </Link>
            <br />
            <Quiet small>{t('office.toDecide', { count: next.open })}</Quiet>
          </div>
        ) : null}
      </Stack>
    </Card>
  );
}
