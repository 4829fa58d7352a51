// On the start page of whoever owns something in internal control: controls, remedies and answers that wait, the earliest first.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Card, Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { listMyControlDuties } from '../contract.ts';
import { internalControlWords } from './internal-control-words.ts';

const most = 5;

export function MyDutiesCard() {
  const t = useWords(internalControlWords);
  const rows = useQuery(asking(listMyControlDuties, {})).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t('duties')}>
      <Stack gap={3}>
        {rows.slice(0, most).map((row) => (
          <Stack key={row.id} gap={1}>
            <Row gap={2}>
              <Link
                href={row.risk ? `/internal-control/risks/${row.risk}` : `/internal-control/findings/${row.finding}`}
              >
                {row.title}
              </Link>
              {row.isLate ? <Chip tone="fault">{t('late')}</Chip> : null}
            </Row>
            <Quiet small>
              {row.number} · {t(`duty.${row.duty}`, { day: row.dueOn })}
            </Quiet>
          </Stack>
        ))}
        {rows.length > most ? <Quiet small>{t('andMore', { count: rows.length - most })}</Quiet> : null}
      </Stack>
    </Card>
  );
}
