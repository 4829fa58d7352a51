// One order: what it is, who has said yes, what has come; deciding and taking back stand here for those who may.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { usePathParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { History } from '../../../web/ui/history.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { Facts } from '../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { cancelOrder, showOrder } from '../contract.ts';
import { DecideButtons } from './decide-buttons.tsx';
import { intakeWords } from './intake-words.ts';
import { useOrderColumns } from './my-orders-page.tsx';
import { OrderChip } from './order-chip.tsx';
import { usePrice } from './order-words.ts';
import { ReturnsList } from './returns-list.tsx';

type Order = AnswerOf<typeof showOrder>;

export function OrderPage() {
  const t = useWords(intakeWords);
  const refused = useRefusalText();
  const price = usePrice();
  const act = useActing('intake');
  const columns = useOrderColumns();
  const partColumns: typeof columns = [
    ...columns.filter((column) => column.id !== 'whom' && column.id !== 'ordered'),
    {
      id: 'due',
      title: t('dueOn'),
      width: 'narrow',
      cell: (part) =>
        part.state === 'planned' && part.beginsOn ? (
          <>
            {part.dueOn} <Quiet small>{t('begins', { day: part.beginsOn })}</Quiet>
          </>
        ) : (
          (part.dueOn ?? '–')
        ),
    },
  ];
  const { data, error } = useQuery(asking(showOrder, { order: usePathParam('order') }));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  return (
    <RecordFrame
      crumbs={[{ label: t('myOrders'), href: '/orders' }]}
      number={data.number}
      title={data.itemName}
      mark={<OrderChip order={data} />}
      facts={[
        { label: t('whom'), value: data.forWhom },
        { label: t('orderer'), value: data.orderer },
        { label: t('price'), value: price(data.priceOre) },
        { label: t('orderedAt'), value: <Time at={data.orderedAt} /> },
        ...(data.occasion && data.firstOn ? [{ label: t(`first.${data.occasion}`), value: data.firstOn }] : []),
        ...(data.occasion && data.lastOn ? [{ label: t(`last.${data.occasion}`), value: data.lastOn }] : []),
        ...(data.expectedOn && !data.occasion ? [{ label: t('expectedOn'), value: data.expectedOn }] : []),
      ]}
      actions={
        <>
          {data.approval ? <DecideButtons approval={data.approval} /> : null}
          {data.case ? (
            <ButtonLink href={`/cases/${data.case}`} icon="case">
              {t('toCase')}
            </ButtonLink>
          ) : null}
          {data.mayCancel ? (
            <Button
              kind="quiet"
              working={act.working}
              onPress={() =>
                act.run(
                  () => call(cancelOrder, { order: data.order }),
                  () => showNotice({ text: t('takenBack') }),
                )
              }
            >
              {t('takeBack')}
            </Button>
          ) : null}
        </>
      }
      banner={act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
    >
      <Stack gap={6}>
        {data.answers.length > 0 || data.note ? (
          <Facts
            stacked
            facts={[
              ...data.answers.map((answer) => ({ label: answer.name, value: answer.value })),
              ...(data.note ? [{ label: t('note'), value: data.note }] : []),
              ...(data.wantedOn ? [{ label: t('wantedOn'), value: data.wantedOn }] : []),
            ]}
          />
        ) : null}
        {data.partOrders.length > 0 ? (
          <Section
            title={t('parts')}
            note={t('parts.note', {
              delivered: data.partOrders.filter((part) => part.state === 'delivered').length,
              parts: data.partOrders.length,
            })}
          >
            <DataTable label={t('parts')} columns={partColumns} rows={data.partOrders} rowId={(row) => row.order} />
          </Section>
        ) : null}
        <ReturnsList order={data} />
        <Approvals order={data} />
      </Stack>
    </RecordFrame>
  );
}

function Approvals({ order }: { order: Order }) {
  const t = useWords(intakeWords);
  if (order.approvals.length === 0) return null;
  return (
    <Section title={t('approvals')}>
      <History
        label={t('approvals')}
        events={order.approvals.map((each) => ({
          id: `${each.step} ${each.approver} ${each.beganAt}`,
          at: each.decidedAt ?? each.beganAt,
          who: each.decidedBy ?? each.approver,
          what: [
            each.decidedBy && each.decidedBy !== each.approver
              ? t(`did.${each.state}For`, { name: each.approver })
              : t(`did.${each.state}`),
            each.byLink ? t('byLink') : '',
            each.substitutes.length > 0 ? t('substitutes', { names: each.substitutes.join(', ') }) : '',
          ]
            .filter(Boolean)
            .join(' '),
          icon: each.state === 'approved' ? 'check' : each.state === 'rejected' ? 'close' : 'clock',
          ...(each.reason
            ? { detail: each.reason }
            : each.endsAt
              ? {
                  detail: (
                    <>
                      {t('endsAt')} <Time at={each.endsAt} />
                    </>
                  ),
                }
              : {}),
        }))}
      />
    </Section>
  );
}
