// On the start page of those who have a duty with a supplier: the way to their suppliers, and what waits there.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Card, Quiet, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { listFollowUps, listSuppliers } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

const most = 5;

export function MySuppliersCard() {
  const t = useWords(suppliersWords);
  const rows = useQuery(asking(listSuppliers, { mine: 'yes', limit: 200 })).data?.rows ?? [];
  const { data } = useQuery({ ...asking(listFollowUps, { mine: 'yes' }), enabled: rows.length > 0 });
  if (rows.length === 0) return null;
  return (
    <Card title={t('mySuppliers')} actions={<Link href="/suppliers/follow-up?mine=yes">{t('part.follow-up')}</Link>}>
      <Stack gap={2}>
        {rows.slice(0, most).map((row) => (
          <Link key={row.supplier} href={`/suppliers/${row.supplier}`}>
            {row.name}
          </Link>
        ))}
        {rows.length > most ? <Link href="/suppliers/mine">{t('andMore', { count: rows.length - most })}</Link> : null}
        {data && data.due.length > 0 ? <Quiet small>{t('waitingDue', { count: data.due.length })}</Quiet> : null}
        {data && data.meetings.length + data.reports.length + data.actions.length > 0 ? (
          <Quiet small>
            {t('waitingThere', {
              meetings: data.meetings.length,
              reports: data.reports.length,
              actions: data.actions.length,
            })}
          </Quiet>
        ) : null}
      </Stack>
    </Card>
  );
}
