// Who is leaving and still has something to give back, for those who receive it.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { listReturns } from '../contract.ts';
import { intakeWords } from './intake-words.ts';

type Leaving = AnswerOf<typeof listReturns>['rows'][number];

export function ReturnsPage() {
  const t = useWords(intakeWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(listReturns, {}));
  const columns: Column<Leaving>[] = [
    { id: 'whom', title: t('returns.who'), priority: 1, width: 'wide', cell: (row) => row.forWhom },
    { id: 'unit', title: t('unit'), cell: (row) => row.unitName },
    { id: 'last', title: t('last.offboarding'), width: 'narrow', cell: (row) => row.lastOn ?? '–' },
    {
      id: 'left',
      title: t('returns.out'),
      numeric: true,
      cell: (row) => t('returns.of', { left: row.left, listed: row.listed }),
    },
    { id: 'order', title: t('order'), cell: (row) => row.number },
  ];
  return (
    <ListFrame
      title={t('returns')}
      lead={t('returns.lead')}
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <DataTable
            label={t('returns')}
            columns={columns}
            rows={data?.rows}
            rowId={(row) => row.order}
            rowHref={(row) => `/orders/${row.order}`}
            empty={
              <EmptyState icon="check" title={t('returns.none')}>
                {t('returns.noneNote')}
              </EmptyState>
            }
          />
        )
      }
    />
  );
}
