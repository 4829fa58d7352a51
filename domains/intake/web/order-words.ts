// Amounts and days of orders, as every page of the door writes them.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import { intakeWords } from './intake-words.ts';

/** "2 400 kr"; nothing costs "utan kostnad". */
export function usePrice(): (ore: number) => string {
  const t = useWords(intakeWords);
  const { language } = useLanguage();
  return (ore) => (ore === 0 ? t('free') : `${numberText(ore / 100, { language, decimals: 0 })}\u00a0kr`);
}
