// What has been decided of an object's plan: when, by whom, for how many hours and which purchases.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { type ObjectPlan, showPlan } from '../contract.ts';
import { objectsWords } from './objects-words.ts';
import { usePlanNumbers } from './plan-numbers.ts';

type Decision = ObjectPlan['decisions'][number];

export function ObjectDecisions({ object }: { object: string }) {
  const t = useWords(objectsWords);
  const numbers = usePlanNumbers();
  const { data: plan } = useQuery(asking(showPlan, { object }));
  if (!plan || plan.decisions.length === 0) return null;
  const year = String(plan.year);
  return (
    <Section title={t('decisions')} note={t('decisionsNote')}>
      <DataTable<Decision>
        label={t('decisions')}
        columns={[
          {
            id: 'decision',
            title: t('decision'),
            priority: 1,
            width: 'wide',
            cell: () => <Link href={`/objects/${object}?part=plan&year=${year}`}>{t('decidedPlan', { year })}</Link>,
          },
          { id: 'at', title: t('decidedAt'), cell: (row) => <Time at={row.at} /> },
          { id: 'by', title: t('decidedBy'), labelled: true, cell: (row) => row.by ?? '–' },
          {
            id: 'hours',
            title: t('plannedHours'),
            unit: 'h',
            numeric: true,
            cell: (row) => numbers.hours(row.seconds),
          },
          {
            id: 'purchases',
            title: t('plannedPurchases'),
            unit: numbers.tkr,
            numeric: true,
            cell: (row) => numbers.thousands(row.amount),
          },
        ]}
        rows={plan.decisions}
        rowId={(row) => row.at}
      />
    </Section>
  );
}
