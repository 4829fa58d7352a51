// Above a closed report: when, by whom, under which checksum; and the way to what has come after the close.
import { useQuery } from '@tanstack/react-query';
import { countAfterClose } from '../../../platform/figures/figures-contract.ts';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { amountsAfterClose, type ReportPage } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';

export function ClosedBanner({ report }: { report: ReportPage }) {
  const t = useWords(interimReportWords);
  const { unit, period, closed } = report;
  const { data } = useQuery(asking(countAfterClose, { unit, period }));
  const changed = data?.figures ?? 0;
  const isNewest = report.versions.every((each) => each.version <= report.version);
  if (!closed) return null;
  return (
    <Banner icon="lock" tone={changed > 0 ? 'attention' : 'calm'}>
      <p>
        {t('closedBy', { who: closed.by })} <Time at={closed.at} />. {t('closedNote')}{' '}
        <span className="report-hash">
          {t('hash')} {closed.hash.slice(0, 16)}
        </span>
      </p>
      <p>
        {changed > 0 ? t('afterClose', { count: changed }) : t('afterClose.none')}{' '}
        <Link href={`/figures/after-close?unit=${encodeURIComponent(unit)}&period=${period}`}>
          {t('afterClose.show')}
        </Link>
      </p>
      <ChangedAmounts report={report.report} />
      {isNewest ? null : <p>{t('newerVersion')}</p>}
    </Banner>
  );
}

/** Amounts of the texts that no figure publishes: what they were, and what they are now. */
function ChangedAmounts({ report }: { report: string }) {
  const t = useWords(interimReportWords);
  const { data } = useQuery(asking(amountsAfterClose, { report }));
  if (!data || data.changed.length === 0) return null;
  return (
    <>
      <p>{t('afterClose.amounts', { count: data.changed.length })}</p>
      <ul>
        {data.changed.map(({ figure, name, closed, now, address }) => (
          <li key={figure}>
            {address ? <Link href={address}>{name}</Link> : name}: {t('afterClose.amount', { closed, now })}
          </li>
        ))}
      </ul>
    </>
  );
}
