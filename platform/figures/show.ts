// How a figure's exact value becomes what people read: the unit's divisor, the decimals meant, the language's signs.
// The same function serves screen, DOCX, PDF, HTML and the CLI, so that they say the same number. Pure.
import { type DecimalText, formatNumber } from '../documents/number-format.ts';
import type { Language } from '../work/work.ts';
import type { FigureDefinition, FigureUnit, ShownUnit, Texts } from './figure.ts';
import { type Rational, rounded, times } from './rational.ts';

const locales: Record<Language, string> = { sv: 'sv-SE', da: 'da-DK', en: 'en-GB' };

/** How many of the unit's own (kronor, seconds, parts of one) stand in one of the shown. */
const divisors: Record<ShownUnit, { readonly from: FigureUnit; readonly n: bigint; readonly d: bigint }> = {
  mnkr: { from: 'SEK', n: 1n, d: 100_000_000n },
  tkr: { from: 'SEK', n: 1n, d: 100_000n },
  kr: { from: 'SEK', n: 1n, d: 100n },
  h: { from: 's', n: 1n, d: 3600n },
  '%': { from: '%', n: 100n, d: 1n },
  st: { from: 'count', n: 1n, d: 1n },
  årsarbetare: { from: 'fte', n: 1n, d: 1n },
  index: { from: 'index', n: 1n, d: 1n },
};

const unitWords: Record<ShownUnit, Texts> = {
  mnkr: { sv: 'mnkr', da: 'mio. kr.', en: 'SEK million' },
  tkr: { sv: 'tkr', da: 't.kr.', en: 'SEK thousand' },
  kr: { sv: 'kr', da: 'kr.', en: 'SEK' },
  h: { sv: 'timmar', da: 'timer', en: 'hours' },
  '%': { sv: '%', da: '%', en: '%' },
  st: { sv: 'st', da: 'stk.', en: '' },
  årsarbetare: { sv: 'årsarbetare', da: 'årsværk', en: 'FTE' },
  index: { sv: '', da: '', en: '' },
};

/** The integer kept for a figure: value × 10^scale in its unit (öre, seconds, hundredths of a per cent …). */
export function storedInteger(exact: Rational, definition: Pick<FigureDefinition, 'unit' | 'scale'>): number {
  // facts in SEK are öre already; a percentage is a share of one
  if (definition.unit === 'SEK') return rounded(exact, definition.scale - 2);
  if (definition.unit === '%') return rounded(exact, definition.scale + 2);
  return rounded(exact, definition.scale);
}

/** The exact value a kept integer stands for: the way back from `storedInteger`. */
export function exactOf(stored: number, definition: Pick<FigureDefinition, 'unit' | 'scale'>): Rational {
  const kept = definition.unit === 'SEK' ? definition.scale - 2 : definition.scale + (definition.unit === '%' ? 2 : 0);
  const step = 10n ** BigInt(Math.abs(kept));
  return kept >= 0 ? { n: BigInt(stored), d: step } : { n: BigInt(stored) * step, d: 1n };
}

/** The number alone, rounded once: `−5,0`. */
export function showNumber(exact: Rational, shown: FigureDefinition['shown'], language: Language): string {
  const { n, d } = divisors[shown.unit];
  return formatInteger(rounded(times(exact, { n, d }), shown.decimals), shown.decimals, language);
}

/** The number with its unit: `−5,0 mnkr`. */
export function showFigure(exact: Rational, shown: FigureDefinition['shown'], language: Language): string {
  const unit = unitWord(shown.unit, language);
  return unit ? `${showNumber(exact, shown, language)}\u00a0${unit}` : showNumber(exact, shown, language);
}

/** What the unit is called. */
export function unitWord(unit: ShownUnit, language: Language): string {
  return unitWords[unit][language];
}

/** An integer of 10^-decimals as the language writes it, digit by digit: minus as −, thin space between thousands. */
export function formatInteger(value: number, decimals: number, language: Language): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  const text = `${value < 0 ? '-' : ''}${digits.slice(0, at)}${decimals ? `.${digits.slice(at)}` : ''}`;
  // built of digits two lines above
  return formatNumber(text as DecimalText, decimals, language);
}

/** What a measure counts, by its name: `…seconds`, öre (`amount`, `ore`, `…_ore`), or pieces. */
export function measureKind(measure: string): 'time' | 'money' | 'count' {
  if (/seconds$/.test(measure)) return 'time';
  return /(^|_)(amount|ore)$/.test(measure) ? 'money' : 'count';
}

/** An amount of a measure as people read it: kronor and hours with two decimals, pieces as they are. */
export function showMeasure(amount: number, measure: string, language: Language): string {
  const kind = measureKind(measure);
  if (kind === 'time') return formatInteger(Math.round(amount / 36), 2, language);
  return formatInteger(amount, kind === 'money' ? 2 : 0, language);
}

/** The locale Intl knows the language by. */
export function localeOf(language: Language): string {
  return locales[language];
}
