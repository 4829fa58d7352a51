// On the start page: what looks like a major incident, for those who decide; those going on; and what I am to do.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { useTell } from '../../../../web/told-once.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { Card, Quiet, Row, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { listMajorCandidates, listMajors, listMyMajorTasks } from '../../contract.ts';
import { CandidateCards } from './candidate-list.tsx';
import { MajorMark } from './major-marks.tsx';
import { majorWords } from './major-words.ts';

export function CandidatesCard() {
  const t = useWords(majorWords);
  const rows = useQuery(asking(listMajorCandidates, {})).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Stack gap={3}>
      <strong>{t('candidates')}</strong>
      <CandidateCards rows={rows} />
    </Stack>
  );
}

export function OngoingCard() {
  const t = useWords(majorWords);
  const rows = useQuery(asking(listMajors, { state: 'ongoing', limit: 5 })).data?.rows ?? [];
  useTell(
    'majors',
    rows.flatMap((row) => row.noticeIds),
  );
  if (rows.length === 0) return null;
  return (
    <Card
      title={t('majors')}
      actions={
        <Link href="/major-incidents" label={`${t('all')}: ${t('majors')}`}>
          {t('all')}
        </Link>
      }
    >
      <Stack gap={4}>
        {rows.map((row) => (
          <Stack key={row.major} gap={1}>
            <Link href={`/major-incidents/${row.major}`}>{row.title}</Link>
            <MajorMark row={row} />
            {row.told ? <span>{row.told.text}</span> : null}
            <Quiet small>
              {t('began')} <Time at={row.beganAt} />
              {row.serviceNames.length > 0 ? ` · ${row.serviceNames.join(', ')}` : null}
              {row.noticeIds[0] ? (
                <>
                  {' · '}
                  <Link href={`/notices/${row.noticeIds[0]}`}>{t('readNotice')}</Link>
                </>
              ) : null}
            </Quiet>
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}

export function MyMajorTasksCard() {
  const t = useWords(majorWords);
  const rows = useQuery(asking(listMyMajorTasks, {})).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t('myTasks')}>
      <Stack gap={3}>
        {rows.map((row) => (
          <Stack key={row.task} gap={1}>
            <Link href={`/major-incidents/${row.major}${row.kind === 'action' ? '/review' : ''}`}>{row.text}</Link>
            <Row gap={2}>
              {row.isLate ? (
                <Chip tone="fault" icon="clock">
                  {t('late')}
                </Chip>
              ) : null}
              <Quiet small>
                {row.number}, {t('due').toLocaleLowerCase()} <Time at={row.dueAt} />
              </Quiet>
            </Row>
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}
