// How hours and money of a plan are written: hours whole, money in thousands; the exact amount stands where it is explained.
import { unitWord } from '../../../platform/figures/show.ts';
import { useLanguage } from '../../../web/language.tsx';
import { numberText, percentText } from '../../../web/ui/number-text.ts';

export type PlanNumbers = {
  hours: (seconds: number | null) => string;
  /** hours to the quarter, as they were written */
  quarters: (seconds: number) => string;
  /** öre in, thousand kronor out */
  thousands: (ore: number | null) => string;
  /** öre in, kronor and öre out */
  exact: (ore: number | null) => string;
  share: (part: number, whole: number) => string;
  /** thousand kronor, as the language writes it */
  tkr: string;
};

export function usePlanNumbers(): PlanNumbers {
  const { language } = useLanguage();
  return {
    hours: (seconds) => numberText(seconds === null ? null : seconds / 3600, { language }),
    quarters: (seconds) => numberText(seconds / 3600, { language, decimals: 2 }),
    thousands: (ore) => numberText(ore === null ? null : ore / 1e5, { language }),
    exact: (ore) => numberText(ore === null ? null : ore / 100, { language, decimals: 2 }),
    share: (part, whole) => (whole === 0 ? '–' : percentText(part / whole, { language })),
    tkr: unitWord('tkr', language),
  };
}
