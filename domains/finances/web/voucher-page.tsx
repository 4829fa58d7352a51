// One voucher whole: what it says, its rows with everything they are coded with, and where it came from.
import { useQuery } from '@tanstack/react-query';
import { formatInteger } from '../../../platform/figures/show.ts';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import type { Language, Say } from '../../../web/words.ts';
import { readVoucher, type VoucherRow } from '../ledger-contract.ts';
import { financesWords } from './finances-words.ts';
import { voucherAddress } from './voucher-address.ts';

type Voucher = AnswerOf<typeof readVoucher>;

export function VoucherPage() {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const voucher = usePathParam('voucher');
  const { data, error } = useQuery(asking(readVoucher, { voucher }));
  if (error) return <Banner tone="fault">{refused(error)}</Banner>;
  if (!data) return <SkeletonPage />;
  const amount = (ore: number) => formatInteger(ore, 2, language);
  return (
    <RecordFrame
      crumbs={[
        { label: t('economy'), href: '/finances' },
        { label: t('vouchers'), href: '/finances/vouchers' },
      ]}
      number={`${data.series} ${data.number}`}
      title={data.text || t('voucher', { number: data.number })}
      facts={voucherFacts(data, t, language)}
      banner={
        <>
          {data.earlier > 0 ? <Banner>{t('earlier')}</Banner> : null}
          {data.hidden.rows > 0 ? (
            <Banner icon="lock">{t('hidden', { rows: data.hidden.rows, amount: amount(data.hidden.amount) })}</Banner>
          ) : null}
        </>
      }
    >
      <Section title={t('rows')}>
        <VoucherRows rows={data.rows} />
      </Section>
      {data.correctedBy.length > 0 ? (
        <Section title={t('correctedBy')}>
          <ul>
            {data.correctedBy.map((each) => (
              <li key={each}>
                <Link href={voucherAddress(each)}>{each}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </RecordFrame>
  );
}

function voucherFacts(data: Voucher, t: Say<(typeof financesWords)['keys']>, language: Language) {
  return [
    { label: t('booked'), value: data.bookedOn },
    ...(data.registeredOn ? [{ label: t('registered'), value: data.registeredOn }] : []),
    { label: t('books'), value: data.ledgerName || data.ledger },
    { label: t('turnover'), value: `${formatInteger(data.turnover, 2, language)} kr` },
    ...(data.signature ? [{ label: t('signature'), value: data.signature }] : []),
    ...(data.corrects ? [{ label: t('corrects'), value: data.corrects }] : []),
  ];
}

function VoucherRows({ rows }: { rows: readonly VoucherRow[] }) {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const columns: Column<VoucherRow>[] = [
    {
      id: 'account',
      title: t('column.account'),
      priority: 1,
      width: 'wide',
      cell: (row) => `${row.account} ${row.accountName}`,
    },
    { id: 'text', title: t('column.text'), cell: (row) => <RowText row={row} /> },
    {
      id: 'unit',
      title: t('column.unit'),
      labelled: true,
      cell: (row) => [row.costCentre, row.unitName].filter(Boolean).join(' '),
    },
    { id: 'object', title: t('column.object'), priority: 3, cell: (row) => row.object },
    { id: 'counterpart', title: t('column.counterpart'), priority: 3, cell: (row) => row.counterpart },
    {
      id: 'amount',
      title: t('column.amount'),
      unit: 'kr',
      numeric: true,
      cell: (row) => formatInteger(row.amount, 2, language),
    },
  ];
  return (
    <DataTable
      label={t('rows')}
      columns={columns}
      rows={rows}
      rowId={(row) => String(row.rowNo)}
      rowTone={(row) => (row.oneOff ? 'attention' : undefined)}
    />
  );
}

function RowText({ row }: { row: VoucherRow }) {
  const t = useWords(financesWords);
  return (
    <Stack gap={1}>
      <span>{row.text}</span>
      {row.oneOff ? <Quiet small>{t('oneOff', { title: row.oneOff.title })}</Quiet> : null}
    </Stack>
  );
}
