// Which chart of accounts and which year the pages of accounts are about, and how one moves between those pages.
import { useQuery } from '@tanstack/react-query';
import { useAddress, useParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import type { SavedView } from '../../../web/ui/pages/list-frame.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { listAccounts } from '../mapping-contract.ts';
import './finances.css';
import { useFinanceChoices } from './choice-filters.ts';
import { financesWords } from './finances-words.ts';

export type ChartScope = {
  chart: string;
  setChart: (chart: string) => void;
  year: number;
  setYear: (year: string) => void;
};

/** Which chart and year the pages of accounts are about: those in the address, else the one in use and its last year. */
export function useChartScope(): ChartScope {
  const choices = useFinanceChoices();
  const [chart, setChart] = useParam('chart');
  const [year, setYear] = useParam('year');
  const last = Number(choices?.lastMonth?.slice(0, 4) ?? new Date().getFullYear());
  const used = useQuery({
    ...asking(listAccounts, { chart: 'region-bas', year: last, only: 'used', limit: 1 }),
    staleTime: 300_000,
  });
  const usual = used.data?.accounts.length === 0 ? (choices?.charts[0]?.chart ?? 'region-bas') : 'region-bas';
  // what the address names is taken only when it can be shown
  const known = choices?.charts.some((each) => each.chart === chart) ?? true;
  const asked = Number(year);
  const inRange = Number.isInteger(asked) && asked >= 1990 && asked <= 2199;
  return { chart: (known ? chart : undefined) ?? usual, setChart, year: inRange ? asked : last, setYear };
}

export function ChartTools({ scope }: { scope: ChartScope }) {
  const t = useWords(financesWords);
  const charts = useFinanceChoices()?.charts ?? [];
  const years = [scope.year - 2, scope.year - 1, scope.year, scope.year + 1].map(String);
  return (
    <>
      <div className="chart-choice">
        <Select
          label={t('chart')}
          labelHidden
          value={scope.chart}
          onChange={scope.setChart}
          options={charts.map((each) => ({ id: each.chart, label: each.name }))}
        />
      </div>
      <Select
        label={t('year')}
        labelHidden
        value={String(scope.year)}
        onChange={scope.setYear}
        options={years.map((id) => ({ id, label: id }))}
        width="short"
      />
    </>
  );
}

/** The accounts and their mapping, for the same chart and year. */
export function useChartViews({ chart, year }: ChartScope): SavedView[] {
  const t = useWords(financesWords);
  const { path, href } = useAddress();
  const view = (word: 'accounts' | 'mapping', at: string) => ({
    label: t(word),
    href: at === path ? href : `${at}?chart=${chart}&year=${year}`,
  });
  return [view('accounts', '/finances/accounts'), view('mapping', '/finances/mapping')];
}
