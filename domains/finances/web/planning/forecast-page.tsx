// One forecast: what the year comes to, what the rest of it must give, and line by line how; with the steps that are open.
import { useQuery } from '@tanstack/react-query';
import { usePathParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Prose, Section } from '../../../../web/ui/layout.tsx';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { monthName } from '../../../../web/ui/period-steps.ts';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { type ForecastPage as Page, readForecast } from '../../forecast-contract.ts';
import { useRecordRefusal } from '../record-refusal.ts';
import { ForecastLines } from './forecast-lines-table.tsx';
import { ForecastStateChip } from './forecast-state-chip.tsx';
import { ForecastSteps } from './forecast-steps.tsx';
import { RemainderBanner } from './implied-remainder.tsx';
import { useMoney } from './money-text.ts';
import { planningWords } from './planning-words.ts';

export function ForecastPage() {
  const t = useWords(planningWords);
  const refused = useRecordRefusal(t('refusal.forecast-unknown'));
  const { data, error } = useQuery(asking(readForecast, { version: usePathParam('version') }));
  if (error) return <ErrorState wholePage what={refused(error)} />;
  return data ? <ForecastRecord page={data} /> : <SkeletonPage />;
}

function ForecastRecord({ page }: { page: Page }) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const { millions, mnkr } = useMoney();
  const money = (ore: number, signed = false) => <span className="numeric">{`${millions(ore, signed)} ${mnkr}`}</span>;
  return (
    <RecordFrame
      crumbs={[{ label: t('forecastTitle'), href: `/finances/forecast?unit=${page.unit}` }]}
      title={t('forecastVersion', {
        month: monthName(page.asOf, language),
        year: page.asOf.slice(0, 4),
        number: page.number,
      })}
      mark={<ForecastStateChip state={page.state} />}
      facts={[
        { label: t('unit'), value: page.unitName },
        { label: t('outcomeSoFar'), value: money(page.total.outcome) },
        { label: t('yearResult'), value: money(page.total.year) },
        { label: t('yearDeviation'), value: money(page.total.deviation, true) },
        {
          label: t(`stateBy.${page.state}`),
          value: `${page.state === 'draft' ? page.createdBy : page.stateBy}, ${page.stateAt.slice(0, 10)}`,
        },
      ]}
      actions={<ForecastSteps page={page} />}
      banner={<RemainderBanner sums={page.total} monthsLeft={12 - Number(page.asOf.slice(5))} />}
    >
      {page.outdated && page.state === 'draft' ? <Banner tone="attention">{t('outdated')}</Banner> : null}
      {page.comment ? (
        <Section title={t('comment')}>
          <Prose>{page.comment}</Prose>
        </Section>
      ) : null}
      <Section title={t('lines')} note={t('lines.note')}>
        <ForecastLines page={page} />
      </Section>
    </RecordFrame>
  );
}
