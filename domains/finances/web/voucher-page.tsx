// One voucher whole: its head, every row with what it is coded with, what it corrects, and the marks somebody has set.

import { useQuery } from '@tanstack/react-query';
import { usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { moneyText, numberText } from '../../../web/ui/number-text.ts';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { readVoucher } from '../ledger-contract.ts';
import { financesWords } from './finances-words.ts';
import { useRecordRefusal } from './record-refusal.ts';
import type { VoucherAnswer } from './voucher-answer.ts';
import { VoucherRows } from './voucher-rows.tsx';

export function VoucherPage() {
  const t = useWords(financesWords);
  const refused = useRecordRefusal(t('refusal.voucher-unknown'));
  const { language } = useLanguage();
  const can = useCan();
  const { data, error } = useQuery(asking(readVoucher, { voucher: usePathParam('voucher') }));
  if (error) return <ErrorState wholePage what={refused(error)} />;
  if (!data) return <SkeletonPage />;
  const month = data.bookedOn.slice(0, 7);
  return (
    <RecordFrame
      number={`${data.series} ${data.number}`}
      title={data.text || t('voucher')}
      crumbs={
        can('finances.read-ledger')
          ? [
              { label: t('finances'), href: '/finances' },
              { label: t('vouchers'), href: `/finances/vouchers?period=${month}..${month}` },
            ]
          : []
      }
      facts={[
        { label: t('bookedOn'), value: <span className="numeric">{data.bookedOn}</span> },
        { label: t('registeredOn'), value: <span className="numeric">{data.registeredOn ?? '–'}</span> },
        { label: t('turnover'), value: <span className="numeric">{moneyText(data.turnover, language)}</span> },
        { label: t('books'), value: `${data.ledgerName} ${data.year}` },
        { label: t('imported'), value: <Imported data={data} /> },
      ]}
      banner={<Notes data={data} />}
    >
      <VoucherRows data={data} />
      {data.marks.length > 0 ? <MarkHistory data={data} /> : null}
    </RecordFrame>
  );
}

/** A link to the import for those who may see imports. */
function Imported({ data }: { data: VoucherAnswer }) {
  const can = useCan();
  const when = data.storedAt ? <Time at={data.storedAt} /> : '–';
  return can('finances.import-ledger') ? <Link href={`/imports/${data.importId}`}>{when}</Link> : when;
}

function Notes({ data }: { data: VoucherAnswer }) {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const amount = numberText(data.hidden.amount / 100, { language, decimals: 2 });
  const name = (voucher: string) => voucher.split(':').slice(2).join(' ');
  return (
    <>
      {data.hidden.rows > 0 ? <Banner icon="lock">{t('hidden', { count: data.hidden.rows, amount })}</Banner> : null}
      {data.earlier > 0 ? <Banner icon="history">{t('earlier', { count: data.earlier })}</Banner> : null}
      {data.corrects ? (
        <Banner>
          {t('corrects')}{' '}
          <Link
            href={`/finances/vouchers/${encodeURIComponent(`${data.ledger}:${data.year}:${data.corrects.replace(' ', ':')}`)}`}
          >
            {data.corrects}
          </Link>
        </Banner>
      ) : null}
      {data.correctedBy.map((voucher) => (
        <Banner key={voucher} tone="attention">
          {t('correctedBy')} <Link href={`/finances/vouchers/${encodeURIComponent(voucher)}`}>{name(voucher)}</Link>
        </Banner>
      ))}
    </>
  );
}

function MarkHistory({ data }: { data: VoucherAnswer }) {
  const t = useWords(financesWords);
  return (
    <Section title={t('mark.history')}>
      <Stack gap={4}>
        {data.marks.map((mark) => (
          <Stack gap={1} key={`${mark.rowNo} ${mark.at}`}>
            <strong>{t('mark.historyRow', { row: mark.rowNo, title: mark.title })}</strong>
            <Quiet small>
              {t('mark.by', { who: mark.by })}, <Time at={mark.at} />
            </Quiet>
            {mark.removedAt ? (
              <Quiet small>
                {t('mark.removedBy', { who: mark.removedBy ?? '' })}, <Time at={mark.removedAt} />
              </Quiet>
            ) : null}
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
