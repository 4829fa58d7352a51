// How a number is written in charts and the tables behind them: minus as −, thin space between thousands, decimals as
// the language has them (look.md, "Numbers"). One place, so that axis, label and table never differ. Pure.
import type { DocumentLanguage } from './document-words.ts';

const thinSpace = '\u202f';
const minus = '\u2212';
const locales: Record<DocumentLanguage, string> = { sv: 'sv-SE', da: 'da-DK', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

/** Digits with a decimal point, for numbers that a double cannot hold exactly: `-12345.67`. */
export type DecimalText = `${number}`;

/**
 * A number as text with exactly `decimals` decimals (0-6), rounded half away from zero as `Intl` does. Negative zero
 * is written as zero. Example: `formatNumber(-12345.5, 1, 'sv')` is `−12 345,5` with U+202F between the thousands.
 */
export function formatNumber(value: number | DecimalText, decimals: number, language: DocumentLanguage): string {
  return formatOf(decimals, language)
    .formatToParts(value)
    .map((part) => (part.type === 'group' ? thinSpace : part.type === 'minusSign' ? minus : part.value))
    .join('');
}

function formatOf(decimals: number, language: DocumentLanguage): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
    useGrouping: true,
  });
  formats.set(key, made);
  return made;
}
