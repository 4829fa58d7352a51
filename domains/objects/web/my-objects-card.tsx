// On the start page: the objects I own or lead, how their hours go, what is late and which roles must be filled anew.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { PluggedParts } from '../../../web/plugged-parts.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Card, Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { listMyObjects, type MyObject } from '../contract.ts';
import { objectsWords } from './objects-words.ts';
import { usePlanNumbers } from './plan-numbers.ts';

const most = 5;

export function MyObjectsCard() {
  const t = useWords(objectsWords);
  const rows = useQuery(asking(listMyObjects, {})).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t('myObjects')} actions={<Link href="/objects?mine=yes">{t('view.all')}</Link>}>
      <Stack gap={4}>
        {rows.slice(0, most).map((row) => (
          <OneObject key={row.object} row={row} />
        ))}
      </Stack>
    </Card>
  );
}

function OneObject({ row }: { row: MyObject }) {
  const t = useWords(objectsWords);
  const numbers = usePlanNumbers();
  const year = String(row.year);
  const plan = `/objects/${row.object}?part=plan&year=${year}`;
  return (
    <Stack gap={1}>
      <Link href={`/objects/${row.object}`}>{row.name}</Link>
      <Quiet small>
        {row.plan === 'none' && row.usedSeconds === 0
          ? t('myObjects.noPlan', { year })
          : t('myObjects.hoursOf', {
              used: numbers.hours(row.usedSeconds),
              planned: numbers.hours(row.plannedSeconds),
              year,
            })}
      </Quiet>
      <PluggedParts slot="objects.my-object" record={row.object} code={row.code} />
      <Row>
        {row.plan === 'draft' ? (
          <Link href={plan} quiet>
            <Chip tone="attention">{t('myObjects.draft', { year })}</Chip>
          </Link>
        ) : null}
        {row.late > 0 ? (
          <Link href={plan} quiet>
            <Chip tone="attention" icon="alert">
              {t('myObjects.late', { count: row.late })}
            </Chip>
          </Link>
        ) : null}
      </Row>
      {row.ending.map((each) => (
        <Link key={each.holder} href={`/objects/${row.object}?part=roles`}>
          {t('myObjects.ends', { name: each.name, role: t(`role.${each.role}`).toLowerCase(), day: each.toOn })}
        </Link>
      ))}
    </Stack>
  );
}
