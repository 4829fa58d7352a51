// One line of a forecast: every method's answer beside its past error and interval, the months as a chart, and choosing
// one or overriding them with a reason.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress, usePathParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chart } from '../../../../web/ui/chart.tsx';
import { Prose, Section } from '../../../../web/ui/layout.tsx';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { monthName } from '../../../../web/ui/period-steps.ts';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { type ForecastPage, readForecast, readForecastLine } from '../../forecast-contract.ts';
import { useRecordRefusal } from '../record-refusal.ts';
import { lineChart, pastChart } from './forecast-charts.ts';
import { ForecastMethods } from './forecast-methods-table.tsx';
import { RemainderBanner } from './implied-remainder.tsx';
import type { LineAnswer } from './line-answer.ts';
import { LineCommentDrawer } from './line-comment-drawer.tsx';
import { useMoney } from './money-text.ts';
import { OverrideDrawer } from './override-drawer.tsx';
import { planningWords } from './planning-words.ts';

export function ForecastLinePage() {
  const t = useWords(planningWords);
  const refused = useRecordRefusal(t('refusal.forecast-line-unknown'));
  const asked = { version: usePathParam('version'), line: usePathParam('line') };
  const line = useQuery(asking(readForecastLine, asked));
  const page = useQuery(asking(readForecast, { version: asked.version }));
  const error = line.error ?? page.error;
  if (error) return <ErrorState wholePage what={refused(error)} />;
  return line.data && page.data ? <LineRecord line={line.data} page={page.data} /> : <SkeletonPage />;
}

function LineRecord({ line, page }: { line: LineAnswer; page: ForecastPage }) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const { millions, mnkr } = useMoney();
  const [doing, setDoing] = useState<'override' | 'comment' | null>(null);
  const { search } = useAddress();
  const may = page.allowed.includes('set-forecast-line');
  const money = (ore: number, signed = false) => <span className="numeric">{`${millions(ore, signed)} ${mnkr}`}</span>;
  const chosen =
    line.methods.find((each) => each.method === search.get('method')) ??
    line.methods.find((each) => each.method === (line.best ?? 'run-rate'));
  return (
    <RecordFrame
      crumbs={[
        { label: t('forecastTitle'), href: `/finances/forecast?unit=${page.unit}` },
        {
          label: t('forecastAt', { month: monthName(page.asOf, language), year: page.asOf.slice(0, 4) }),
          href: `/finances/forecast/${page.version}`,
        },
      ]}
      title={line.names[language]}
      lead={line.unitName}
      facts={[
        { label: t('outcomeSoFar'), value: money(line.outcome) },
        { label: t('deviationSoFar'), value: money(line.deviationSoFar, true) },
        { label: t('year'), value: money(line.year) },
        { label: t('yearDeviation'), value: money(line.deviation, true) },
        { label: t('method'), value: t(`method.${line.method}`) },
      ]}
      actions={
        may ? (
          <>
            <Button icon="edit" onPress={() => setDoing('override')}>
              {t('override')}
            </Button>
            <Button icon="comment" onPress={() => setDoing('comment')}>
              {t('comment')}
            </Button>
          </>
        ) : null
      }
      onEdit={may ? () => setDoing('override') : undefined}
      onComment={may ? () => setDoing('comment') : undefined}
      banner={<RemainderBanner sums={line} monthsLeft={12 - Number(page.asOf.slice(5))} />}
    >
      {line.reason || line.comment ? (
        <Section title={t(line.reason ? 'reason' : 'comment')} note={`${line.author}, ${line.changedAt.slice(0, 10)}`}>
          <Prose>
            {line.reason} {line.comment}
          </Prose>
        </Section>
      ) : null}
      <Section title={t('methods')} note={t('methods.note')}>
        <ForecastMethods line={line} version={page.version} may={may} />
      </Section>
      <Chart spec={lineChart(line, page.asOf, language, t)} note={t('chart.lineNote')} />
      {chosen && chosen.past.length > 0 ? <Chart spec={pastChart(chosen, language, t)} note={t('past.note')} /> : null}
      {doing === 'override' ? (
        <OverrideDrawer line={line} version={page.version} onClose={() => setDoing(null)} />
      ) : null}
      {doing === 'comment' ? (
        <LineCommentDrawer line={line} version={page.version} onClose={() => setDoing(null)} />
      ) : null}
    </RecordFrame>
  );
}
