// Which unit and period the planning pages are about, and the views of investments as links that keep both.
import { useAddress } from '../../../../web/address.ts';
import { useWords } from '../../../../web/language.tsx';
import { usePeriodParam } from '../../../../web/period-param.ts';
import type { SavedView } from '../../../../web/ui/pages/list-frame.tsx';
import { useUnitParam, useUnits } from '../../../../web/unit-picker.tsx';
import { planningWords } from './planning-words.ts';

export type PlanningScope = {
  unit: string | undefined;
  setUnit: (unit: string) => void;
  period: string;
  setPeriod: (period: string) => void;
  /** `?unit=…&period=…` to put after an address. */
  search: string;
};

export function usePlanningScope(permission: string): PlanningScope {
  const [unit, setUnit] = useUnitParam(permission);
  const [period, setPeriod] = usePeriodParam();
  const search = `?${new URLSearchParams({ ...(unit ? { unit } : {}), period })}`;
  return { unit, setUnit, period, setPeriod, search };
}

/** The name of a unit by its code, the code itself while the names are on their way. */
export function useUnitName(permission: string): (code: string) => string {
  const units = useUnits(permission);
  return (code) => units.find((unit) => unit.code === code)?.name ?? code;
}

const investmentPages = [
  { path: '/finances/investments', word: 'investments.overview' },
  { path: '/finances/investments/board', word: 'investments.board' },
  { path: '/finances/investments/list', word: 'investments.list' },
] as const;

export function useInvestmentViews(search: string): readonly SavedView[] {
  const t = useWords(planningWords);
  const { path, href } = useAddress();
  return investmentPages.map((page) => ({
    label: t(page.word),
    href: page.path === path ? href : page.path + search,
  }));
}
