// Amounts as this page writes them: öre in, million kronor with two decimals or whole kronor out, rounded once.
import { unitWord } from '../../../platform/figures/show.ts';
import { useLanguage } from '../../../web/language.tsx';
import { numberText } from '../../../web/ui/number-text.ts';

export function useOre() {
  const { language } = useLanguage();
  const text =
    (per: number, decimals: number) =>
    (value: number, signed = false) =>
      numberText(value / per, { language, decimals, signed });
  return {
    millions: text(1e8, 2),
    kronor: text(100, 0),
    /** hundredths as a number with two decimals: full-time equivalents, per cent */
    hundredths: text(100, 2),
    count: text(1, 0),
    mnkr: unitWord('mnkr', language),
    kr: unitWord('kr', language),
    fte: unitWord('årsarbetare', language),
  };
}
