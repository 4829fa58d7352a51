// Figures, deviations, status, trend and charts.
import { useMemo } from 'react';
import type { ChartSpec } from '../../platform/documents/chart-spec.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Chart } from '../ui/chart.tsx';
import { Delta } from '../ui/delta.tsx';
import { type FigureFacts, FigureValue } from '../ui/figure-link.tsx';
import { Columns, Row, Section } from '../ui/layout.tsx';
import { Legend } from '../ui/legend.tsx';
import { numberText } from '../ui/number-text.ts';
import { monthName, periodName } from '../ui/period-steps.ts';
import { StatusLegend, StatusMark, statuses, TrendMark } from '../ui/status-mark.tsx';
import { exampleCosts } from './example-rows.ts';
import { galleryWords } from './gallery-words.ts';

export function GalleryNumbers() {
  const t = useWords(galleryWords);
  const sick = useSickLeaveChart();
  const cost = useCostChart();
  return (
    <Section title={t('numbers')}>
      <div className="page-figure-row">
        <ExampleValues />
      </div>
      <Row gap={6}>
        {statuses.map((status) => (
          <StatusMark key={status} status={status} />
        ))}
        <TrendMark trend="better" direction="down" />
        <TrendMark trend="worse" direction="up" />
        <TrendMark trend="unchanged" direction="level" />
        <TrendMark trend="unknown" direction="level" />
      </Row>
      <StatusLegend />
      <Columns least="large" gap={8}>
        <Chart spec={sick} />
        <Chart spec={cost} />
      </Columns>
      <Legend
        label={t('charts')}
        entries={[
          { label: '2019', colour: 1 },
          { label: t('target'), colour: 2, shape: 'line' },
          { label: '80 %', colour: 5, shape: 'band' },
        ]}
      />
    </Section>
  );
}

/** The head row of a figure page, also used by the example. */
export function ExampleValues() {
  const t = useWords(galleryWords);
  const { language } = useLanguage();
  const facts: FigureFacts = {
    name: t('result'),
    definition: t('resultDefinition'),
    period: periodName('2019-01..2019-08', language),
    unit: 'mnkr',
    records: 48_112,
    state: 'frozen',
    frozenAt: '2019-09-14',
  };
  const href = '/gallery/example/figure';
  const number = (value: number, decimals = 1) => numberText(value, { language, decimals });
  return (
    <>
      <FigureValue label={t('result')} value={number(-3.2)} unit="mnkr" href={href} facts={facts}>
        <Delta value={-5} against="budget" unit="mnkr" good="up" words="better-worse" />
      </FigureValue>
      <FigureValue label={t('budget')} value={number(1.8)} unit="mnkr" href={href} />
      <FigureValue label={t('sickLeave')} value={number(3.72, 2)} unit="%" href={href}>
        <Delta value={0.07} against="lastYear" unit="%" decimals={2} good="down" />
        <TrendMark trend="worse" direction="up" />
      </FigureValue>
      <FigureValue label={t('page.people')} value={number(155, 0)} unit="st" href={href} />
    </>
  );
}

export function useSickLeaveChart(): ChartSpec {
  const t = useWords(galleryWords);
  const { language } = useLanguage();
  return useMemo(
    () => ({
      kind: 'line',
      title: t('chart.sick'),
      categoryHeader: t('month'),
      categories: Array.from({ length: 8 }, (_, at) => monthName(`2019-0${at + 1}`, language, 'short')),
      series: [
        { name: '2019', role: 'this-year', values: [3.4, 3.3, 3.2, 3.6, 3.8, 3.9, 4.1, 4.4] },
        { name: '2018', role: 'last-year', values: [3.9, 4.1, 3.8, 3.5, 3.4, 3.3, 3.2, 3.6] },
        { name: t('target'), role: 'target', values: [3, 3, 3, 3, 3, 3, 3, 3] },
      ],
      unit: '%',
      decimals: 1,
      language,
    }),
    [t, language],
  );
}

function useCostChart(): ChartSpec {
  const t = useWords(galleryWords);
  const { language } = useLanguage();
  return useMemo(
    () => ({
      kind: 'bar',
      title: t('chart.cost'),
      categoryHeader: t('group'),
      categories: exampleCosts.map((cost) => cost.name),
      series: [
        {
          name: t('deviation'),
          role: 'this-year',
          values: exampleCosts.map((cost) => (cost.budget - cost.outcome) / 1e8),
        },
      ],
      unit: 'mnkr',
      decimals: 1,
      language,
    }),
    [t, language],
  );
}
