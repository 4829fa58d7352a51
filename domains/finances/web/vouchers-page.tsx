// The vouchers of a unit and period, narrowed by whatever stands in the address, newest first, paged by key.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { formatInteger } from '../../../platform/figures/show.ts';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useAddress, useParam } from '../../../web/address.ts';
import { addressOf, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { PeriodPicker } from '../../../web/ui/period-picker.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { UnitPicker, useUnitParam } from '../../../web/unit-picker.tsx';
import { exportVouchers, listVouchers, Narrowing, type VoucherLine } from '../ledger-contract.ts';
import { financesWords } from './finances-words.ts';
import { voucherAddress } from './voucher-address.ts';

type Answer = AnswerOf<typeof listVouchers>;
const permission = 'finances.read-ledger';

export function VouchersPage() {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const [unit, setUnit] = useUnitParam(permission);
  const [period, setPeriod] = usePeriodParam();
  const [text, setText] = useParam('text');
  const { search } = useAddress();
  const narrowing = Narrowing.safeParse(Object.fromEntries(search)).data ?? {};
  const asked = { unit: unit ?? '', period, ...narrowing, ...(text ? { text } : {}) };
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['finances', listVouchers.id, asked],
    queryFn: ({ pageParam, signal }) =>
      call(listVouchers, { ...asked, ...(pageParam ? { after: pageParam } : {}) }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last: Answer) => last.next,
    enabled: unit !== undefined,
    placeholderData: keepPreviousData,
  });
  const columns: Column<VoucherLine>[] = [
    { id: 'date', title: t('column.date'), width: 'narrow', cell: (row) => row.bookedOn },
    { id: 'number', title: t('column.number'), width: 'narrow', cell: (row) => `${row.series} ${row.number}` },
    { id: 'text', title: t('column.text'), priority: 1, width: 'wide', cell: (row) => row.text },
    { id: 'rows', title: t('rows'), numeric: true, priority: 3, cell: (row) => row.rows },
    {
      id: 'amount',
      title: t('column.amount'),
      unit: 'kr',
      numeric: true,
      cell: (row) => formatInteger(row.amount, 2, language),
    },
  ];
  return (
    <ListFrame
      crumbs={[{ label: t('economy'), href: `/finances?unit=${unit}&period=${period}` }]}
      title={t('vouchers')}
      lead={t('vouchers.lead')}
      tools={
        <>
          <UnitPicker value={unit} onChange={setUnit} permission={permission} />
          <PeriodPicker value={period} onChange={setPeriod} />
        </>
      }
      list={
        <>
          {error ? <Banner tone="fault">{refused(error)}</Banner> : null}
          <DataTable
            label={t('vouchers')}
            columns={columns}
            rows={error ? [] : data?.pages.flatMap((page) => page.vouchers)}
            rowId={(row) => row.voucher}
            rowHref={(row) => voucherAddress(row.voucher)}
            rowTone={(row) => (row.oneOff ? 'attention' : undefined)}
            toolbar={
              <SearchField label={t('search')} value={text ?? ''} onChange={(value) => setText(value || undefined)} />
            }
            exports={
              unit
                ? (['xlsx', 'csv'] as const).map((format) => ({
                    format,
                    href: addressOf(exportVouchers, { ...asked, format }),
                  }))
                : []
            }
            {...(hasNextPage ? { more: { load: () => void fetchNextPage(), loading: isFetchingNextPage } } : {})}
            empty={<EmptyState title={t('vouchers.none')}>{t('vouchers.noneNote')}</EmptyState>}
          />
        </>
      }
    />
  );
}
