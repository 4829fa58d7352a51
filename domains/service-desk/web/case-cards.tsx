// On the start page: where my own cases stand, and, for agents, how much there is in each queue.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Card, Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { countQueues, listMyCases } from '../contract.ts';
import { StateChip } from './case-marks.tsx';
import { serviceDeskWords } from './service-desk-words.ts';

export function MyOpenCasesCard() {
  const t = useWords(serviceDeskWords);
  const rows = useQuery(asking(listMyCases, { state: 'open', limit: 4 })).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t('myCases')} actions={<Link href="/my-cases">{t('all')}</Link>}>
      <Stack gap={3}>
        {rows.map((row) => (
          <Stack key={row.case} gap={1}>
            <Link href={`/cases/${row.case}`}>{row.title}</Link>
            <Row gap={2}>
              <StateChip row={row} />
              <Quiet small>
                <Time at={row.changedAt} />
              </Quiet>
            </Row>
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}

export function QueuesCard() {
  const t = useWords(serviceDeskWords);
  const { data } = useQuery(asking(countQueues, {}));
  if (!data) return null;
  return (
    <Card title={t('cases')} actions={<Link href="/cases">{t('toQueue')}</Link>}>
      <Stack gap={2}>
        <Row spread>
          <Link href="/cases?view=mine">{t('view.mine')}</Link>
          <span className="numeric">{data.mine}</span>
        </Row>
        <Row spread>
          <Link href="/cases?view=unassigned">{t('view.unassigned')}</Link>
          <span className="numeric">{data.unassigned}</span>
        </Row>
        {data.late > 0 ? (
          <Row spread>
            <Link href="/cases?late=yes&sort=deadline">{t('lateCases')}</Link>
            <span className="numeric">{data.late}</span>
          </Row>
        ) : null}
        {data.teams
          .filter((team) => team.open > 0)
          .map((team) => (
            <Row key={team.team} spread>
              <Link href={`/cases?view=all&team=${team.team}`} quiet>
                {team.name}
              </Link>
              <span className="numeric">{team.open}</span>
            </Row>
          ))}
      </Stack>
    </Card>
  );
}
