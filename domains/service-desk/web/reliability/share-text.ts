// A share in thousandths of a percent as people read it.
import { numberText } from '../../../../web/ui/number-text.ts';
import type { Language } from '../../../../web/words.ts';

/** 99950 as "99,95 %"; nothing agreed is a dash. */
export function shareText(share: number | null, language: Language): string {
  if (share === null) return '–';
  return `${numberText(share / 1000, { language, decimals: share % 1000 === 0 ? 0 : share % 10 === 0 ? 2 : 3 })}\u00a0%`;
}
