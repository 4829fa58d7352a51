// Reads numbers as people and systems write them, into integers: amounts in öre, decimals in their scale, time in
// seconds. A sign that could be a decimal or a thousands sign is never guessed for one cell alone.
import type { Expected, ValueCode, ValueKind } from './problems.ts';
import type { CellKind } from './rows.ts';

export type ValueFailure = { ok: false; code: ValueCode; expected: Expected };
export type ValueResult<T> = { ok: true; value: T } | ValueFailure;

/** How a column writes its values, declared or found by `columnForm`. Null: unknown, each cell must be clear by itself. */
export type ColumnForm = {
  decimalSign: ',' | '.' | null;
  dateOrder: 'day-first' | 'month-first' | null;
  /** whole numbers in a date column are Excel's day numbers */
  daySerials: boolean;
};

export const unknownForm: ColumnForm = { decimalSign: null, dateOrder: null, daySerials: false };

/**
 * An amount as integer öre: `1 234,50`, `1.234,50`, `1,234.50`, `−12`, `(12,00)`, `12,00-`, `1 234,50 kr`.
 * More than two decimals are a problem, also zeros, unless the cell is a spreadsheet's number.
 */
export function parseAmount(text: string, form = unknownForm, kind: CellKind = 'text'): ValueResult<number> {
  const bare =
    kind === 'number' || text.length > LONGEST ? text : text.replace(CURRENCY_AFTER, '').replace(CURRENCY_BEFORE, '');
  return scaled(bare, 2, form, kind, { is: 'kind', kind: 'amount', decimals: 2 });
}

/** A decimal as an integer in units of 10^-scale: scale 3, `1,25` -> 1250. A per cent sign after it is left out. */
export function parseDecimal(
  text: string,
  scale: number,
  form = unknownForm,
  kind: CellKind = 'text',
): ValueResult<number> {
  const bare = text.length > LONGEST ? text : text.replace(/\s*%\s*$/, '');
  return scaled(bare, scale, form, kind, { is: 'kind', kind: 'decimal', decimals: scale });
}

/** A whole number; `1 234` and `12,00` are whole too. */
export function parseInteger(text: string, form = unknownForm, kind: CellKind = 'text'): ValueResult<number> {
  const parts = numberParts(text, form, kind);
  if (parts === 'ambiguous') return failure('ambiguous-number', 'integer');
  if (!parts || /[^0]/.test(parts.fraction)) return failure('unreadable-value', 'integer');
  return safe(parts, '', { is: 'kind', kind: 'integer' });
}

/** Hours as integer seconds: `7,5`, `7:30`, `7:30:15`, `7,5 tim`. At most four decimals, rounded to the second. */
export function parseHours(text: string, form = unknownForm, kind: CellKind = 'text'): ValueResult<number> {
  const bare = text
    .slice(0, LONGEST)
    .trim()
    .replace(/\s*(?:h|tim(?:mar|er)?\.?|hours?)$/i, '');
  const clock = /^([-+−–]?)(\d{1,6}):(\d{2})(?::(\d{2}))?$/.exec(bare);
  if (!clock) {
    const result = scaled(bare, 4, form, kind, { is: 'kind', kind: 'hours' });
    return result.ok ? { ok: true, value: roundHalfAway((result.value * 3600) / 10_000) } : result;
  }
  const [, sign = '', hours = '', minutes = '', seconds = '0'] = clock;
  if (Number(minutes) > 59 || Number(seconds) > 59) return failure('no-such-time', 'hours');
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return { ok: true, value: /[-−–]/.test(sign) && total > 0 ? -total : total };
}

/** The decimal sign that a number's text proves by itself; null when it has none or could be read both ways. */
export function provenDecimalSign(text: string): ',' | '.' | null {
  const signed = withoutSign(text);
  const sign = signed ? decimalSignOf(signed.body) : null;
  return sign === ',' || sign === '.' ? sign : null;
}

// No number is longer; so no pattern runs over 30 000 spaces.
const LONGEST = 60;
const CURRENCY_AFTER = /\s*(?:kr\.?|sek|dkk|nok|eur|€)\s*$/i;
const CURRENCY_BEFORE = /^\s*(?:kr\.?|sek|dkk|nok|eur|€)\s*/i;

type NumberParts = { negative: boolean; whole: string; fraction: string };

function failure(code: ValueCode, kind: ValueKind): ValueFailure {
  return { ok: false, code, expected: { is: 'kind', kind } };
}

function scaled(
  text: string,
  scale: number,
  form: ColumnForm,
  kind: CellKind,
  expected: Expected,
): ValueResult<number> {
  const parts = numberParts(text, form, kind);
  if (parts === 'ambiguous') return { ok: false, code: 'ambiguous-number', expected };
  if (!parts) return { ok: false, code: 'unreadable-value', expected };
  const fraction = kind === 'number' ? parts.fraction.replace(/0+$/, '') : parts.fraction;
  if (fraction.length > scale) return { ok: false, code: 'too-many-decimals', expected };
  return safe(parts, fraction.padEnd(scale, '0'), expected);
}

function safe(parts: NumberParts, fraction: string, expected: Expected): ValueResult<number> {
  const size = Number(parts.whole + fraction);
  if (!Number.isSafeInteger(size)) return { ok: false, code: 'too-large', expected };
  return { ok: true, value: parts.negative && size !== 0 ? -size : size };
}

function numberParts(text: string, form: ColumnForm, kind: CellKind): NumberParts | 'ambiguous' | null {
  const signed = withoutSign(text);
  if (!signed) return null;
  const { negative, body } = signed;
  const sign = kind === 'number' ? '.' : (form.decimalSign ?? decimalSignOf(body));
  if (sign === 'ambiguous') return 'ambiguous';
  const match = (sign === '.' ? POINT_DECIMAL : COMMA_DECIMAL).exec(body);
  if (!match) return null;
  const [, whole = '', , fraction = ''] = match;
  const digits = match[2] === undefined ? whole : whole.replaceAll(match[2], '');
  return digits === '' && fraction === '' ? null : { negative, whole: digits, fraction };
}

// Thousands in groups of three, all with the same sign.
const COMMA_DECIMAL = /^(\d*|\d{1,3}(?:([ .'])\d{3})(?:\2\d{3})*)(?:,(\d+))?$/;
const POINT_DECIMAL = /^(\d*|\d{1,3}(?:([ ,'])\d{3})(?:\2\d{3})*)(?:\.(\d+))?$/;

function withoutSign(text: string): { negative: boolean; body: string } | null {
  if (text.length > LONGEST) return null;
  const plain = UNUSUAL.test(text) ? usualSigns(text) : text;
  const match = /^(\()? ?([-+])? ?([\d., ']*\d) ?(-)? ?(\))?$/.exec(plain);
  if (!match) return null;
  const [, open, before, body = '', after, close] = match;
  if ((open === undefined) !== (close === undefined)) return null;
  const marks = Number(open !== undefined) + Number(before !== undefined) + Number(after !== undefined);
  return marks > 1 ? null : { negative: marks === 1 && before !== '+', body };
}

// Anything but digits, plain signs and parentheses: other minus signs, spaces and apostrophes, or no number at all.
const UNUSUAL = /[^\d.,+()-]/;

function usualSigns(text: string): string {
  return text
    .trim()
    .replaceAll(/[\u2212\u2010-\u2015\uFE63\uFF0D]/g, '-')
    .replaceAll(/\s/g, ' ')
    .replaceAll('’', "'");
}

function decimalSignOf(body: string): ',' | '.' | 'ambiguous' | null {
  const comma = body.lastIndexOf(',');
  const point = body.lastIndexOf('.');
  if (comma < 0 && point < 0) return null;
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const [sign, other, at] = comma >= 0 ? ([',', '.', comma] as const) : (['.', ',', point] as const);
  if (body.indexOf(sign) !== at) return other;
  const couldBeThousands = body.length - at === 4 && /^[1-9]\d{0,2}$/.test(body.slice(0, at));
  return couldBeThousands ? 'ambiguous' : sign;
}

function roundHalfAway(value: number): number {
  const rounded = Math.sign(value) * Math.round(Math.abs(value));
  return rounded === 0 ? 0 : rounded;
}
