// Amounts as these pages write them: öre in, million or thousand kronor out, rounded once, with the unit said once.
import { unitWord } from '../../../../platform/figures/show.ts';
import { useLanguage } from '../../../../web/language.tsx';
import { numberText } from '../../../../web/ui/number-text.ts';

export type Money = {
  /** Million kronor with one decimal. */
  millions: (ore: number | null, signed?: boolean) => string;
  /** Million kronor with two decimals: for what is a month's. */
  monthly: (ore: number | null, signed?: boolean) => string;
  thousands: (ore: number | null, signed?: boolean) => string;
  /** Kronor and öre. */
  exact: (ore: number | null) => string;
  mnkr: string;
  tkr: string;
  kr: string;
};

export function useMoney(): Money {
  const { language } = useLanguage();
  const text =
    (per: number, decimals: number) =>
    (ore: number | null, signed = false) =>
      numberText(ore === null ? null : ore / per, { language, decimals, signed });
  return {
    millions: text(1e8, 1),
    monthly: text(1e8, 2),
    thousands: text(1e5, 0),
    exact: text(100, 2),
    mnkr: unitWord('mnkr', language),
    tkr: unitWord('tkr', language),
    kr: unitWord('kr', language),
  };
}
