// On the start page: what waits for my yes or no.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Card, Quiet, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { listMyApprovals } from '../contract.ts';
import { intakeWords } from './intake-words.ts';
import { usePrice } from './order-words.ts';

export function ApprovalsCard() {
  const t = useWords(intakeWords);
  const price = usePrice();
  const rows = useQuery(asking(listMyApprovals, {})).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t('approvals')} actions={<Link href="/approvals">{t('all')}</Link>}>
      <Stack gap={3}>
        {rows.slice(0, 4).map((row) => (
          <Stack key={row.approval} gap={1}>
            <Link href={`/orders/${row.order}`}>{row.itemName}</Link>
            <Quiet small>{`${row.forWhom} · ${price(row.priceOre)}`}</Quiet>
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}
