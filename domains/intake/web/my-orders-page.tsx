// What I have ordered and what is coming to me: where each order stands.

import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { listMyOrders, type OrderRow } from '../contract.ts';
import { intakeWords } from './intake-words.ts';
import { OrderChip } from './order-chip.tsx';
import { usePrice } from './order-words.ts';

export function MyOrdersPage() {
  const t = useWords(intakeWords);
  const refused = useRefusalText();
  const { rows, error, more } = usePagesOf(listMyOrders, {}, (page) => page.rows);
  const columns = useOrderColumns();
  return (
    <ListFrame
      title={t('myOrders')}
      lead={t('myOrders.lead')}
      actions={
        <ButtonLink href="/catalogue" kind="primary" icon="add">
          {t('orderMore')}
        </ButtonLink>
      }
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <DataTable
            label={t('myOrders')}
            columns={columns}
            rows={rows}
            rowId={(row) => row.order}
            rowHref={(row) => `/orders/${row.order}`}
            more={more}
            empty={
              <EmptyState icon="archive" title={t('myOrders.none')}>
                {t('myOrders.noneNote')}
              </EmptyState>
            }
          />
        )
      }
    />
  );
}

/** The same columns wherever orders are listed. */
export function useOrderColumns(): Column<OrderRow>[] {
  const t = useWords(intakeWords);
  const price = usePrice();
  return [
    {
      id: 'item',
      title: t('item'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.itemName}
        </>
      ),
    },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <OrderChip order={row} /> },
    { id: 'whom', title: t('whom'), cell: (row) => row.forWhom },
    { id: 'price', title: t('price'), numeric: true, cell: (row) => price(row.priceOre) },
    { id: 'ordered', title: t('orderedAt'), width: 'narrow', cell: (row) => <Time at={row.orderedAt} /> },
  ];
}
