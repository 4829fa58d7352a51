// How a number is written: decimals as the language has them, a thin space in thousands, a real minus, never more
// digits than are meant. Pure, so that tables, charts and exports write alike.

export type NumberStyle = {
  locale: string;
  /** Digits after the decimal sign; 0 unless told. */
  decimals?: number;
  /** Always shows a sign, for deviations: +3,4 and −3,4; zero has ±. */
  signed?: boolean;
};

const thinSpace = '\u202f';
const minus = '\u2212';
const formats = new Map<string, Intl.NumberFormat>();

/** "12 345,6" in thin-space form. A value that is not finite is written as an en dash. */
export function numberText(value: number | null | undefined, style: NumberStyle): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const decimals = style.decimals ?? 0;
  const rounded = Number(value.toFixed(decimals));
  const digits = formatFor(style.locale, decimals)
    .formatToParts(Math.abs(rounded))
    .map((part) => (part.type === 'group' ? thinSpace : part.value))
    .join('');
  if (rounded < 0) return minus + digits;
  if (!style.signed) return digits;
  return (rounded === 0 ? '±' : '+') + digits;
}

/** A share such as 0,0372 as "3,72 %": with a space before the sign in Swedish and Danish, without in English. */
export function percentText(share: number | null | undefined, style: NumberStyle): string {
  const text = numberText(share === null || share === undefined ? share : share * 100, style);
  if (text === '–') return text;
  return style.locale.startsWith('en') ? `${text}%` : `${text}\u00a0%`;
}

/** A number with its unit after it, held together on one line. */
export function withUnit(value: number | null | undefined, unit: string | undefined, style: NumberStyle): string {
  const text = numberText(value, style);
  return unit && text !== '–' ? `${text}\u00a0${unit}` : text;
}

/** A count of bytes as people say it: "3,2 MB". */
export function sizeText(bytes: number, locale: string): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const value = bytes / 1000 ** step;
  return withUnit(value, units[step], { locale, decimals: step > 0 && value < 100 ? 1 : 0 });
}

function formatFor(locale: string, decimals: number): Intl.NumberFormat {
  const key = `${locale}/${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: 'always',
  });
  formats.set(key, made);
  return made;
}
