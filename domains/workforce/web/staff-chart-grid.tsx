// The seven charts about a unit's staff, two beside each other where there is room.

import { periodOf, periodText, shiftYears } from '../../../platform/figures/period.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Chart } from '../../../web/ui/chart.tsx';
import { Columns } from '../../../web/ui/layout.tsx';
import { periodName } from '../../../web/ui/period-steps.ts';
import {
  type ChartWords,
  groupsChart,
  isEmpty,
  partsChart,
  plainly,
  runningChart,
  type StaffAnswer,
  type StaffFigure,
  yearChart,
} from './staff-charts.ts';
import './workforce.css';
import { workforceWords } from './workforce-words.ts';

const groups = ['women', 'men', 'under-30', '30-to-49', 'over-49'] as const;

export function StaffChartGrid({ data, period }: { data: StaffAnswer; period: string }) {
  const t = useWords(workforceWords);
  const { language } = useLanguage();
  const words: ChartWords = { language, month: t('month'), group: t('group'), compared: useCompared() };
  const figure = (id: string) => data.figures.find((each) => each.figure === `workforce.${id}`);
  const line = (id: string) => data.series.find((each) => each.figure === `workforce.${id}` && !isEmpty(each));
  const years = (['full-time-equivalents', 'headcount', 'extra-time', 'sick-leave'] as const).map((id) => {
    const [series, own] = [line(id), figure(id)];
    if (!series || !own) return null;
    return yearChart(series, own, id === 'extra-time' ? 'grouped-bar' : 'line', words);
  });
  const [rolling, rollingFigure] = [line('full-time-equivalents-rolling'), figure('full-time-equivalents-rolling')];
  const shortAndLong = ['sick-leave-short', 'sick-leave-long'].flatMap((id) => line(id) ?? []);
  const shown = groups.flatMap((id) => {
    const found = figure(`sick-leave-${id}`);
    return found && !found.hidden ? [{ found, name: t(`group.${id}`) }] : [];
  });
  const before = periodText(shiftYears(periodOf(period), -1));
  const specs = [
    years[0],
    rolling && rollingFigure ? runningChart(rolling, rollingFigure, words) : null,
    years[1],
    years[2],
    years[3],
    partsChart(shortAndLong, [t('short'), t('long')], t('chart.shortAndLong'), words),
    groupsChart(
      shown.map((each) => each.found),
      shown.map((each) => each.name),
      t('chart.groups'),
      yearNames(before, period) ?? [periodName(before, language), periodName(period, language)],
      words,
    ),
  ];
  const drawn = specs.flatMap((spec) => spec ?? []);
  if (drawn.length === 0) return null;
  return (
    <div className="staff-charts">
      <Columns least="large" gap={8}>
        {drawn.map((spec) => (
          <Chart key={spec.title} spec={spec} />
        ))}
      </Columns>
    </div>
  );
}

/** "2018" and "2019" say enough for periods within a year; the title or the page names the months. */
function yearNames(before: string, period: string): [string, string] | null {
  const year = (text: string) => text.slice(0, 4);
  return period.slice(9, 13) === year(period) ? [year(before), year(period)] : null;
}

/** "Sjukfrånvaro: 3,72 %, över fjolårets 3,43 %". */
function useCompared(): (figure: StaffFigure) => string {
  const t = useWords(workforceWords);
  const { language } = useLanguage();
  return (figure) => {
    const name = figure.name[language];
    const { value, lastYear } = figure;
    if (value === null || lastYear.value === null) return name;
    const words = { name, now: plainly(figure), before: plainly(lastYear) };
    if (words.now === words.before) return t('chart.same', words);
    return t(value > lastYear.value ? 'chart.over' : 'chart.under', words);
  };
}
