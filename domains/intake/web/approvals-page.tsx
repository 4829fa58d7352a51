// What waits for my yes or no, oldest first; also what I decide in somebody's place.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { type ApprovalRow, listMyApprovals } from '../contract.ts';
import { DecideButtons } from './decide-buttons.tsx';
import { intakeWords } from './intake-words.ts';
import { usePrice } from './order-words.ts';

export function ApprovalsPage() {
  const t = useWords(intakeWords);
  const refused = useRefusalText();
  const price = usePrice();
  const { data, error } = useQuery(asking(listMyApprovals, {}));
  const columns: Column<ApprovalRow>[] = [
    {
      id: 'item',
      title: t('item'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <Stack gap={1}>
          <Link href={`/orders/${row.order}`}>{`${row.number} ${row.itemName}`}</Link>
          {row.note ? <Quiet small>{row.note}</Quiet> : null}
          {row.insteadOf ? <Quiet small>{t('insteadOf', { name: row.insteadOf })}</Quiet> : null}
        </Stack>
      ),
    },
    {
      id: 'whom',
      title: t('whom'),
      labelled: true,
      cell: (row) => (
        <Stack gap={1}>
          <span>{row.forWhom}</span>
          {row.orderer === row.forWhom ? null : <Quiet small>{t('orderedBy', { name: row.orderer })}</Quiet>}
        </Stack>
      ),
    },
    { id: 'price', title: t('price'), numeric: true, cell: (row) => price(row.priceOre) },
    { id: 'since', title: t('since'), width: 'narrow', labelled: true, cell: (row) => <Time at={row.beganAt} /> },
    {
      id: 'acts',
      title: t('decision'),
      cell: (row) => (
        <Row gap={2}>
          <DecideButtons approval={row.approval} small />
        </Row>
      ),
    },
  ];
  return (
    <ListFrame
      title={t('approvals')}
      lead={t('approvals.lead')}
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <DataTable
            label={t('approvals')}
            columns={columns}
            rows={data?.rows}
            rowId={(row) => row.approval}
            empty={
              <EmptyState icon="check" title={t('approvals.none')}>
                {t('approvals.noneNote')}
              </EmptyState>
            }
          />
        )
      }
    />
  );
}
