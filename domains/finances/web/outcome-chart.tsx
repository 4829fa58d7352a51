// The outcome as a picture: which lines pull the result from budget, or month by month beside budget and last year. The
// title says what the picture shows.
import type { ChartSpec } from '../../../platform/documents/chart-spec.ts';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Chart } from '../../../web/ui/chart.tsx';
import { monthName } from '../../../web/ui/period-steps.ts';
import type { OutcomeRow, readOutcome } from '../ledger-contract.ts';
import { financesWords } from './finances-words.ts';
import { useMoney } from './planning/money-text.ts';

type Answer = AnswerOf<typeof readOutcome>;
const mostBars = 12;

export function OutcomeChart({ data }: { data: Answer }) {
  const { by } = data;
  const deviations = useDeviations(data);
  const months = useMonths(data);
  const spec = by === 'month' ? months : deviations;
  return spec ? <Chart spec={spec} height={by === 'month' ? 280 : 60 + 30 * spec.categories.length} /> : null;
}

/** The lines that deviate most, in the table's order. */
function useDeviations({ by, rows, total }: Answer): ChartSpec | null {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const { millions, mnkr } = useMoney();
  const largest = rows
    .filter((row) => row.deviation !== 0)
    .toSorted((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation))
    .slice(0, mostBars);
  const shown = rows.filter((row) => largest.includes(row));
  if (shown.length < 2) return null;
  const word = Math.abs(total.deviation) < 5e6 ? 'same' : total.deviation > 0 ? 'better' : 'worse';
  return {
    kind: 'bar',
    title: t(`chart.${word}`, { amount: millions(Math.abs(total.deviation)) }),
    categoryHeader: t(`column.${by}`),
    categories: shown.map((row) => row.name),
    series: [{ name: t('column.deviation'), role: 'this-year', values: shown.map((row) => inMillions(row.deviation)) }],
    unit: mnkr,
    decimals: 1,
    language,
    sideways: true,
  };
}

function useMonths({ by, rows }: Answer): ChartSpec | null {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const { mnkr } = useMoney();
  if (by !== 'month' || rows.length < 2) return null;
  const of = (id: 'outcome' | 'budget' | 'lastYear') => rows.map((row: OutcomeRow) => inMillions(row[id]));
  return {
    kind: 'line',
    title: t('chart.months'),
    categoryHeader: t('column.month'),
    categories: rows.map((row) => monthName(row.key, language)),
    series: [
      { name: t('column.outcome'), role: 'this-year', values: of('outcome') },
      { name: t('column.lastYear'), role: 'last-year', values: of('lastYear') },
      { name: t('column.budget'), role: 'target', values: of('budget') },
    ],
    unit: mnkr,
    decimals: 1,
    language,
  };
}

function inMillions(ore: number): number {
  return Math.round(ore / 1e7) / 10;
}
