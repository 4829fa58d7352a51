// Months as choices: "oktober 2019".
import { useLanguage } from '../../../web/language.tsx';
import { monthName } from '../../../web/ui/period-steps.ts';

export function useMonthOptions(months: readonly string[]): { id: string; label: string }[] {
  const { language } = useLanguage();
  return months.map((id) => ({ id, label: `${monthName(id, language)} ${id.slice(0, 4)}` }));
}
