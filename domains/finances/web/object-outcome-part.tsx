// What is booked and budgeted on a management object, on the object's own page.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import type { PlugProps } from '../../../web/domain-web.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Delta } from '../../../web/ui/delta.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { periodName } from '../../../web/ui/period-steps.ts';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { useCan } from '../../../web/viewer.tsx';
import type { OutcomeRow } from '../ledger-contract.ts';
import { readObjectOutcome } from '../object-outcome-contract.ts';
import { financesWords } from './finances-words.ts';
import { useMoney } from './planning/money-text.ts';

/** Nothing for whoever may not read the object's plan: the page says the rest without it. */
export function ObjectOutcomePart({ code }: PlugProps) {
  const t = useWords(financesWords);
  const can = useCan();
  const { language } = useLanguage();
  const { data, error } = useQuery(asking(readObjectOutcome, { object: code }));
  const columns = useColumns(data?.total ?? null, t('column.heading'));
  const fundings = useColumns(data?.total ?? null, t('column.funding'));
  if (error) return null;
  if (!data) return <SkeletonLines lines={4} />;
  if (!data.period || !data.total)
    return (
      <Section title={t('object.title')}>
        <Quiet>{t('object.none')}</Quiet>
      </Section>
    );
  const period = `${data.period.from}..${data.period.to}`;
  const note = t('object.note', { month: periodName(period, language) });
  return (
    <Section
      title={t('object.title')}
      note={note}
      actions={
        <ButtonLink
          href={
            can('finances.read-ledger')
              ? `/finances/vouchers?object=${encodeURIComponent(code)}&period=${period}`
              : `/finances/objects/${encodeURIComponent(code)}/${period.slice(0, 4)}`
          }
          small
        >
          {t('object.vouchers')}
        </ButtonLink>
      }
    >
      <Stack gap={5}>
        <DataTable label={t('object.title')} columns={columns} rows={data.byHeading} rowId={(row) => row.key} />
        <DataTable label={t('object.byFunding')} columns={fundings} rows={data.byFunding} rowId={(row) => row.key} />
      </Stack>
    </Section>
  );
}

function useColumns(total: OutcomeRow | null, title: string): Column<OutcomeRow>[] {
  const t = useWords(financesWords);
  const { thousands, tkr } = useMoney();
  const money = (id: 'outcome' | 'budget' | 'yearBudget' | 'lastYear', priority: 2 | 3): Column<OutcomeRow> => ({
    ...{ id, title: t(`column.${id}`), unit: tkr, numeric: true, priority },
    cell: (row) => thousands(row[id]),
    total: total ? thousands(total[id]) : undefined,
  });
  const deviation = (row: OutcomeRow) => (
    <Delta value={row.deviation / 1e5} against="budget" good="up" words="better-worse" decimals={0} />
  );
  return [
    { id: 'name', title, priority: 1, width: 'wide', cell: (row) => row.name || '–', total: t('sum') },
    money('outcome', 2),
    money('budget', 2),
    {
      id: 'deviation',
      title: t('column.deviation'),
      unit: tkr,
      labelled: true,
      cell: deviation,
      total: total ? deviation(total) : undefined,
    },
    money('yearBudget', 3),
    money('lastYear', 3),
  ];
}
