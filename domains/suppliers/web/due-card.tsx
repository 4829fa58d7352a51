// On the start page: agreements about which I must decide soon.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Card, Quiet, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { listMyDueDays } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

const most = 5;

export function DueCard() {
  const t = useWords(suppliersWords);
  // who only has a duty with a supplier reads no list of all agreements, but has every one of theirs with its supplier
  const all = useCan()('suppliers.read-suppliers') ? '/agreements?dueWithin=180' : '/suppliers/mine';
  const rows = useQuery(asking(listMyDueDays, {})).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t('dueCard')} actions={<Link href={all}>{t('view.all')}</Link>}>
      <Stack gap={3}>
        {rows.slice(0, most).map((row) => (
          <Stack key={row.agreement} gap={1}>
            <Link href={`/agreements/${row.agreement}`}>{row.title}</Link>
            <Quiet small>
              {row.supplierName} · {t(`due.${row.kind}`)} {row.dueOn} ({t('inDays', { count: row.days })})
            </Quiet>
          </Stack>
        ))}
        {rows.length > most ? <Quiet small>{t('andMore', { count: rows.length - most })}</Quiet> : null}
      </Stack>
    </Card>
  );
}
