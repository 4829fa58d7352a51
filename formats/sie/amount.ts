// Amounts: from the bytes of a field to integer öre, and back to text for the writer.
// Source: SIE filformat 4B: a point parts the decimals, at most two of them, no plus sign, no grouping, minus = credit.

import { type LineFields, QUOTED } from './line-fields.ts';
import type { SieProblemCode } from './sie-problem.ts';

/** Why an amount could not be read; `ore` is there when its meaning is clear all the same. */
type AmountTrouble = { code: SieProblemCode; ore: number | null };

/** Integer öre of the field, or NaN when it is not an amount in the standard's form (see `amountTrouble`). */
export function amountOre(fields: LineFields, index: number): number {
  const bytes = fields.buffer;
  const end = fields.ends[index] ?? 0;
  let at = fields.starts[index] ?? 0;
  if (index >= fields.count || (fields.kinds[index] ?? 0) > QUOTED) return Number.NaN;
  const negative = bytes[at] === 45;
  if (negative) at++;
  if (end - at > LONGEST_PLAIN || at >= end) return Number.NaN;
  let value = 0;
  let point = -1;
  for (let place = at; place < end; place++) {
    const digit = (bytes[place] ?? 0) - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (digit === -2 && point < 0) point = place;
    else return Number.NaN;
  }
  const decimals = point < 0 ? 0 : end - point - 1;
  if (decimals > 2 || (point >= 0 && end - at === 1)) return Number.NaN;
  if (decimals === 0) value *= 100;
  else if (decimals === 1) value *= 10;
  return value > Number.MAX_SAFE_INTEGER ? Number.NaN : negative ? 0 - value : value;
}

/** Explains an amount that `amountOre` refused. The text is the field as it stands in the file. */
export function amountTrouble(text: string): AmountTrouble {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  const [, sign, whole, decimals] = parts ?? [];
  if (whole === undefined || (whole === '' && (decimals ?? '') === '')) return { code: 'amount-invalid', ore: null };
  if ((decimals ?? '').length > 2) return { code: 'amount-decimals', ore: null };
  const ore = Number(whole + (decimals ?? '').padEnd(2, '0'));
  if (!Number.isSafeInteger(ore)) return { code: 'amount-too-large', ore: null };
  if (sign === '+') return { code: 'amount-plus', ore };
  return { code: 'amount-invalid', ore: sign === '-' ? 0 - ore : ore };
}

/** Integer öre as SIE writes it: "-1234.50". */
export function amountText(ore: number): string {
  if (!Number.isSafeInteger(ore)) throw new RangeError(`not a whole number of öre: ${ore}`);
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** True when the field is a decimal number of any precision, as quantities are. */
export function isQuantity(text: string): boolean {
  return /^[+-]?\d{1,15}(?:\.\d{0,15})?$/.test(text);
}

// Sign excluded: 14 digits before the point and 2 after stay below the largest safe integer or are caught after it.
const LONGEST_PLAIN = 17;
