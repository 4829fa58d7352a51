// From the texts in cells to typed values, or to a problem that says what was expected. Pure: the same cell and column
// form always give the same answer, so a preview and the import that follows cannot differ.
import { parseDate, parseMonth, parseYear, provenDateOrder, type YearLimits } from './date-values.ts';
import {
  type ColumnForm,
  parseAmount,
  parseDecimal,
  parseHours,
  parseInteger,
  provenDecimalSign,
  unknownForm,
  type ValueFailure,
  type ValueResult,
} from './number-values.ts';
import { plainWord } from './plain-words.ts';
import { type Language, shortened, type TableProblem, type ValueKind } from './problems.ts';
import type { CellKind, HeaderCell, Row } from './rows.ts';

/** One of a closed list of values, and the words that mean it. The first word of a language is the one shown. */
type Choice = { value: string; words: Record<Language, readonly string[]> };

/**
 * What a field takes. Results: text and choice -> string; amount -> integer öre; integer and year -> number;
 * decimal -> integer in 10^-scale; hours -> integer seconds; date -> `2019-08-31`; month -> `2019-08`.
 * `from` and `to` are inclusive and in the result's unit. An empty cell is null, or `missing-value` if required.
 */
export type ValueSpec = { required?: boolean } & (
  | { kind: 'text'; longest?: number }
  | { kind: 'amount' | 'hours' | 'integer'; from?: number; to?: number }
  | { kind: 'decimal'; scale: number; from?: number; to?: number }
  | { kind: 'date' | 'month' | 'year'; years?: YearLimits }
  | { kind: 'boolean' }
  | { kind: 'choice'; choices: readonly Choice[] }
);

export type CellValue = string | number | boolean | null;

/** Reads one cell's text. `form` is the column's, from `columnForm`; `kind` is what a spreadsheet says of the cell. */
export function parseValue(
  text: string,
  spec: ValueSpec,
  form: ColumnForm = unknownForm,
  kind: CellKind = 'text',
): ValueResult<CellValue> {
  if (text.trim() === '') {
    if (!spec.required) return { ok: true, value: null };
    return { ok: false, code: 'missing-value', expected: { is: 'kind', kind: spec.kind } };
  }
  switch (spec.kind) {
    case 'text':
      return parseText(text, spec.longest);
    case 'amount':
      return within(parseAmount(text, form, kind), spec);
    case 'integer':
      return within(parseInteger(text, form, kind), spec);
    case 'decimal':
      return within(parseDecimal(text, spec.scale, form, kind), spec, spec.scale);
    case 'hours':
      return within(parseHours(text, form, kind), spec);
    case 'date':
      return parseDate(text, form, kind, spec.years);
    case 'month':
      return parseMonth(text, form, kind, spec.years);
    case 'year':
      return parseYear(text, spec.years);
    case 'boolean':
      return parseBoolean(text);
    case 'choice':
      return parseChoice(text, spec.choices);
  }
}

/** Reads the cell of a row in that column (counted from zero). */
export function parseCell(row: Row, column: number, spec: ValueSpec, form?: ColumnForm): ValueResult<CellValue> {
  return parseValue(row.cells[column] ?? '', spec, form, row.kinds?.[column]);
}

/** A failed reading as a problem that names line, column, letter and value. */
export function valueProblem(
  row: Row,
  column: number,
  header: readonly HeaderCell[],
  failed: ValueFailure,
): TableProblem {
  const heading = header[column];
  const place = heading ? { column: heading.name, address: heading.address } : {};
  const value = shortened(row.raw?.[column] ?? row.cells[column] ?? '');
  return { code: failed.code, severity: 'error', line: row.line, ...place, value, expected: failed.expected };
}

/**
 * How a column writes numbers and dates, judged over sample rows: one clear cell settles the unclear ones. Where clear
 * cells contradict each other nothing is settled. `declared` wins over what is found.
 */
export function columnForm(rows: readonly Row[], column: number, declared: Partial<ColumnForm> = {}): ColumnForm {
  const signs = new Set<',' | '.'>();
  const orders = new Set<'day-first' | 'month-first'>();
  let cells = 0;
  let serials = 0;
  for (const row of rows) {
    const text = row.cells[column]?.trim() ?? '';
    if (text === '' || (row.kinds?.[column] ?? 'text') !== 'text') continue;
    cells++;
    if (/^[1-9]\d{4}$/.test(text)) serials++;
    const sign = provenDecimalSign(text);
    if (sign) signs.add(sign);
    const order = provenDateOrder(text);
    if (order) orders.add(order);
  }
  const found: ColumnForm = {
    decimalSign: onlyOne(signs),
    dateOrder: onlyOne(orders),
    daySerials: cells > 0 && serials === cells,
  };
  return { ...found, ...declared };
}

const YES = new Set(['ja', 'j', 'yes', 'y', '1', 'true', 'sant', 'sand', 'sandt', 'x']);
const NO = new Set(['nej', 'n', 'no', '0', 'false', 'falskt', 'falsk']);

const COMBINED = /[\u0300-\uffff]/;

function parseText(text: string, longest: number | undefined): ValueResult<string> {
  const trimmed = text.trim();
  // letters up to U+02FF are composed already, which is nearly every cell
  const value = COMBINED.test(trimmed) ? trimmed.normalize('NFC') : trimmed;
  if (longest === undefined || value.length <= longest) return { ok: true, value };
  return { ok: false, code: 'text-too-long', expected: { is: 'limit', limit: longest, unit: 'characters' } };
}

type Limited = { kind: ValueKind; from?: number; to?: number };

function within(result: ValueResult<number>, spec: Limited, decimals = 0): ValueResult<number> {
  if (!result.ok) return result;
  const { kind, from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER } = spec;
  if (result.value >= from && result.value <= to) return result;
  return { ok: false, code: 'out-of-range', expected: { is: 'range', kind, decimals, from, to } };
}

function parseBoolean(text: string): ValueResult<boolean> {
  const word = plainWord(text);
  if (YES.has(word)) return { ok: true, value: true };
  if (NO.has(word)) return { ok: true, value: false };
  return { ok: false, code: 'unreadable-value', expected: { is: 'kind', kind: 'boolean' } };
}

function parseChoice(text: string, choices: readonly Choice[]): ValueResult<string> {
  const value = choiceIndex(choices).get(plainWord(text));
  if (value !== undefined) return { ok: true, value };
  const shown = (language: Language) => choices.map((choice) => choice.words[language][0] ?? choice.value);
  const words = { sv: shown('sv'), da: shown('da'), en: shown('en') };
  return { ok: false, code: 'unknown-word', expected: { is: 'one-of', words } };
}

const indexes = new WeakMap<readonly Choice[], Map<string, string>>();

// Folding every word of every choice again for each cell would cost more than all else in an import.
function choiceIndex(choices: readonly Choice[]): Map<string, string> {
  const known = indexes.get(choices);
  if (known) return known;
  const index = new Map<string, string>();
  for (const { value, words } of choices) {
    for (const word of [value, ...words.sv, ...words.da, ...words.en]) {
      if (!index.has(plainWord(word))) index.set(plainWord(word), value);
    }
  }
  indexes.set(choices, index);
  return index;
}

function onlyOne<T>(found: Set<T>): T | null {
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
