// How often and how long cases waited for a supplier, month by month; each number opens the figure behind it.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asking } from '../../../web/client.ts';
import { figureAddress } from '../../../web/house/figure-address.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { FigureLink } from '../../../web/ui/figure-link.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import { showWaits } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

type Waited = { month: string; waits: number; seconds: number };

export function WaitsPart({ supplier }: { supplier: string }) {
  const t = useWords(suppliersWords);
  const { language } = useLanguage();
  const { data } = useQuery(asking(showWaits, { supplier }));
  if (!data?.isMeasured) return null;
  const months = data.months.filter((each) => each.waits > 0 || each.seconds > 0);
  const linked = (which: 'waits' | 'time', month: string, text: string): ReactNode =>
    data.figures ? (
      <FigureLink href={figureAddress(data.figures[which], data.figures.unit, month)}>{text}</FigureLink>
    ) : (
      text
    );
  const columns: Column<Waited>[] = [
    { id: 'month', title: t('month'), priority: 1, cell: (row) => <span className="numeric">{row.month}</span> },
    {
      id: 'waits',
      title: t('waits'),
      numeric: true,
      labelled: true,
      cell: (row) => linked('waits', row.month, String(row.waits)),
    },
    {
      id: 'hours',
      title: t('waitedHours'),
      numeric: true,
      labelled: true,
      cell: (row) => linked('time', row.month, numberText(row.seconds / 3600, { language, decimals: 1 })),
    },
  ];
  return (
    <Section title={t('waitsTitle')}>
      <p className="quiet">{t(months.length > 0 ? 'waitsNote' : 'noWaits')}</p>
      {months.length > 0 ? (
        <DataTable label={t('waitsTitle')} columns={columns} rows={months} rowId={(row) => row.month} />
      ) : null}
    </Section>
  );
}
