// Above a closed report: when, by whom, under which checksum; and the way to what has come after the close.
import { useQuery } from '@tanstack/react-query';
import { readAfterClose } from '../../../platform/figures/figures-contract.ts';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { Time } from '../../../web/ui/time.tsx';
import type { ReportPage } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';

export function ClosedBanner({ report }: { report: ReportPage }) {
  const t = useWords(interimReportWords);
  const { unit, period, closed } = report;
  const { data } = useQuery(asking(readAfterClose, { unit, period }));
  const changed = data?.differences.length ?? 0;
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
      {isNewest ? null : <p>{t('newerVersion')}</p>}
    </Banner>
  );
}
