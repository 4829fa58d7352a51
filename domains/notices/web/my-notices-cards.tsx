// On the start page: what does not work for me now, and what is coming up in the units I work in.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { useToldElsewhere } from '../../../web/told-once.tsx';
import { Card, Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { listMyNotices, type NoticeRow } from '../contract.ts';
import { LevelChip } from './level-chip.tsx';
import { useServices } from './notices-parts.ts';
import { noticesWords } from './notices-words.ts';

export function NowCard() {
  const t = useWords(noticesWords);
  const told = useToldElsewhere();
  const rows = useMine().filter((row) => isWrong(row) && !told.has(row.notice));
  if (rows.length === 0) return null;
  return (
    <Card
      title={t('now')}
      actions={
        <Link href="/notices?phase=current" label={`${t('all')}: ${t('now')}`}>
          {t('all')}
        </Link>
      }
    >
      <Lines rows={rows} />
    </Card>
  );
}

export function SoonCard() {
  const t = useWords(noticesWords);
  const rows = useMine().filter((row) => !isWrong(row));
  if (rows.length === 0) return null;
  return (
    <Card
      title={t('soon')}
      actions={
        <Link href="/notices?phase=upcoming" label={`${t('all')}: ${t('soon')}`}>
          {t('all')}
        </Link>
      }
    >
      <Lines rows={rows} />
    </Card>
  );
}

function useMine(): readonly NoticeRow[] {
  return useQuery(asking(listMyNotices, {})).data?.rows ?? [];
}

function isWrong(row: NoticeRow): boolean {
  return row.phase === 'current' && (row.level === 'outage' || row.level === 'degraded');
}

function Lines({ rows }: { rows: readonly NoticeRow[] }) {
  const { nameOf } = useServices();
  return (
    <Stack gap={3}>
      {rows.map((row) => (
        <Stack key={row.notice} gap={1}>
          <span lang={row.language}>
            <Link href={`/notices/${row.notice}`}>{row.title}</Link>
          </span>
          <Row gap={2}>
            <LevelChip level={row.level} />
            <Quiet small>
              <Time at={row.startsAt} />
              {row.services.length > 0 ? ` · ${row.services.map(nameOf).join(', ')}` : null}
            </Quiet>
          </Row>
        </Stack>
      ))}
    </Stack>
  );
}
