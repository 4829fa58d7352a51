// How a number is written on screen: the same writing as in charts and documents (platform/documents/number-format),
// with signs for deviations, per cent, units and sizes around it. Pure.
import { formatNumber } from '../../platform/documents/number-format.ts';
import type { Language } from '../words.ts';

export type NumberStyle = {
  language: Language;
  /** Digits after the decimal sign; 0 unless told. */
  decimals?: number;
  /** Always shows a sign, for deviations: +3,4 and −3,4; zero has ±. */
  signed?: boolean;
};

/** "12 345,6" with a thin space. What is not a finite number is written as an en dash. */
export function numberText(value: number | null | undefined, style: NumberStyle): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const decimals = style.decimals ?? 0;
  const text = formatNumber(value, decimals, style.language);
  if (!style.signed || text.startsWith('\u2212')) return text;
  return (/[1-9]/.test(text) ? '+' : '±') + text;
}

/** A share such as 0.0372 as "3,72 %": with a space before the sign in every language (ISO 80000-1), as in the report. */
export function percentText(share: number | null | undefined, style: NumberStyle): string {
  const text = numberText(share === null || share === undefined ? share : share * 100, style);
  return text === '–' ? text : `${text}\u00a0%`;
}

/** A number with its unit after it, held together on one line. */
export function withUnit(value: number | null | undefined, unit: string | undefined, style: NumberStyle): string {
  const text = numberText(value, style);
  return unit && text !== '–' ? `${text}\u00a0${unit}` : text;
}

/** What one krona is called: "kr" in Swedish, "kr." in Danish, "SEK" in English. Other units are called the same. */
export function unitText(unit: string, language: Language): string {
  return unit === 'kr' ? { sv: 'kr', da: 'kr.', en: 'SEK' }[language] : unit;
}

/** Kept öre as kronor with their unit: "2 400 kr", "2 400 kr.", "SEK 2 400"; öre only where there are any. */
export function moneyText(ore: number, language: Language): string {
  const number = numberText(ore / 100, { language, decimals: ore % 100 === 0 ? 0 : 2 });
  const unit = unitText('kr', language);
  return language === 'en' ? `${unit}\u00a0${number}` : `${number}\u00a0${unit}`;
}

/** A count of bytes as people say it: "3,2 MB". */
export function sizeText(bytes: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const value = bytes / 1000 ** step;
  return withUnit(value, units[step], { language, decimals: step > 0 && value < 100 ? 1 : 0 });
}
