// What counts as an amount, a number, a date or a choice in a cell, and what is refused rather than bent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, parseMonth, parseYear } from './date-values.ts';
import { type ColumnForm, parseAmount, parseDecimal, parseHours, parseInteger, unknownForm } from './number-values.ts';
import type { CellKind, Row } from './rows.ts';
import { columnForm, parseCell, parseValue, type ValueSpec, valueProblem } from './values.ts';

const comma: ColumnForm = { ...unknownForm, decimalSign: ',' };
const point: ColumnForm = { ...unknownForm, decimalSign: '.' };
const found = (result: { ok: boolean; value?: unknown; code?: string }) => (result.ok ? result.value : result.code);
const rowsOf = (...texts: string[]): Row[] => texts.map((text, i) => ({ line: i + 2, cells: [text] }));

describe('an amount', () => {
  it.each([
    ['12', 1200],
    ['12,5', 1250],
    ['1 234,50', 123450],
    ['1\u00a0234\u202f567,89', 123456789],
    ['1.234,50', 123450],
    ['1,234.50', 123450],
    ["1'234.50", 123450],
    ['1.234.567', 123456700],
    ['−12', -1200],
    ['-12,34', -1234],
    ['- 12', -1200],
    ['12,00-', -1200],
    ['(12,00)', -1200],
    ['+12', 1200],
    ['1 234,50 kr', 123450],
    ['SEK 12,50', 1250],
    [',50', 50],
    ['0,00', 0],
    ['-0,00', 0],
    ['90071992547409,91', 9007199254740991],
    ['12,345', 'ambiguous-number'],
    ['1.234', 'ambiguous-number'],
    ['0,125', 'too-many-decimals'],
    ['1234,567', 'too-many-decimals'],
    ['1 234,567', 'too-many-decimals'],
    ['90071992547409,92', 'too-large'],
    ['1 23,50', 'unreadable-value'],
    ['12,34,5', 'unreadable-value'],
    ['12,-', 'unreadable-value'],
    ['(-12)', 'unreadable-value'],
    ['(12', 'unreadable-value'],
    ['1e3', 'unreadable-value'],
    ['tolv', 'unreadable-value'],
    ['=1+1', 'unreadable-value'],
    ['Infinity', 'unreadable-value'],
  ])('%s is %s without a known decimal sign', (text, expected) => {
    expect(found(parseAmount(text))).toBe(expected);
  });

  it('that could be read two ways is settled by the column', () => {
    expect(found(parseAmount('1.234', comma))).toBe(123400);
    expect(found(parseAmount('1,234', point))).toBe(123400);
    expect(found(parseAmount('1,234', comma))).toBe('too-many-decimals');
    expect(found(parseAmount('1,234.50', comma))).toBe('unreadable-value');
  });

  it('with three decimals is a problem even if the third is nought, except as a number of a spreadsheet', () => {
    expect(found(parseAmount('12,500', comma))).toBe('too-many-decimals');
    expect(found(parseAmount('12.500', unknownForm, 'number'))).toBe(1250);
    expect(found(parseAmount('12.345', unknownForm, 'number'))).toBe('too-many-decimals');
    expect(found(parseAmount('1234.5', comma, 'number'))).toBe(123450);
  });

  it('comes back from every way of writing it', () => {
    const group = (digits: string, sign: string) => digits.replaceAll(/\B(?=(\d{3})+$)/g, sign);
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.constantFrom('', ' ', '.', '\u00a0', "'"), (ore, sign) => {
        const size = String(Math.abs(ore)).padStart(3, '0');
        const text = `${group(size.slice(0, -2), sign)},${size.slice(-2)}`;
        for (const written of ore < 0 ? [`-${text}`, `−${text}`, `(${text})`, `${text}-`] : [text, `+${text}`]) {
          expect(found(parseAmount(written))).toBe(ore === 0 ? 0 : ore);
        }
      }),
    );
  });
});

describe('other numbers', () => {
  it.each([
    ['12', 12],
    ['1 234', 1234],
    ['-7', -7],
    ['12,0', 12],
    ['12,5', 'unreadable-value'],
    ['1.234', 'ambiguous-number'],
  ])('the whole number %s is %s', (text, expected) => expect(found(parseInteger(text))).toBe(expected));

  it('decimals become integers of their scale', () => {
    expect(found(parseDecimal('0,75', 3))).toBe(750);
    expect(found(parseDecimal('53,2 %', 1))).toBe(532);
    expect(found(parseDecimal('1,2345', 3))).toBe('too-many-decimals');
  });

  it.each([
    ['7,5', 27_000],
    ['7.5', 27_000],
    ['7:30', 27_000],
    ['7:30:15', 27_015],
    ['-0:30', -1800],
    ['31:15:00', 112_500],
    ['7,5 tim', 27_000],
    ['7,33', 26_388],
    ['-0,5', -1800],
    ['0,0001', 0],
    ['7:75', 'no-such-time'],
    ['7,12345', 'too-many-decimals'],
    ['halv åtta', 'unreadable-value'],
  ])('hours %s are %s seconds', (text, expected) => expect(found(parseHours(text))).toBe(expected));
});

describe('a date', () => {
  const dayFirst: ColumnForm = { ...unknownForm, dateOrder: 'day-first' };
  const monthFirst: ColumnForm = { ...unknownForm, dateOrder: 'month-first' };
  const serials: ColumnForm = { ...unknownForm, daySerials: true };

  it.each([
    ['2019-08-31', '2019-08-31'],
    ['2019-8-1', '2019-08-01'],
    ['2019/08/31', '2019-08-31'],
    ['20190831', '2019-08-31'],
    ['2019-08-31T14:05:00Z', '2019-08-31'],
    ['2019-08-31 00:00', '2019-08-31'],
    ['31.8.2019', '2019-08-31'],
    ['31. 8. 2019', '2019-08-31'],
    ['5.8.2019', '2019-08-05'],
    ['31/8/2019', '2019-08-31'],
    ['8/31/2019', '2019-08-31'],
    ['5/5/2019', '2019-05-05'],
    ['5/8/2019', 'ambiguous-date'],
    ['05-08-2019', 'ambiguous-date'],
    ['0219-08-31', 'implausible-year'],
    ['31/8/0219', 'implausible-year'],
    ['219-08-31', 'implausible-year'],
    ['20199-08-31', 'implausible-year'],
    ['02190831', 'implausible-year'],
    ['31/8/19', 'two-digit-year'],
    ['190831', 'two-digit-year'],
    ['2019-02-29', 'no-such-date'],
    ['2020-02-29', '2020-02-29'],
    ['1900-02-29', 'no-such-date'],
    ['2019-13-01', 'no-such-date'],
    ['2019-00-10', 'no-such-date'],
    ['43708', 'unreadable-value'],
    ['i går', 'unreadable-value'],
  ])('%s is %s', (text, expected) => expect(found(parseDate(text))).toBe(expected));

  it('is settled by the column where it could be read two ways', () => {
    expect(found(parseDate('5/8/2019', dayFirst))).toBe('2019-08-05');
    expect(found(parseDate('5/8/2019', monthFirst))).toBe('2019-05-08');
    expect(found(parseDate('31/8/2019', monthFirst))).toBe('no-such-date');
  });

  it("as Excel's day number is read in a column of such, or from a spreadsheet", () => {
    expect(found(parseDate('43708', serials))).toBe('2019-08-31');
    expect(found(parseDate('43708', unknownForm, 'number'))).toBe('2019-08-31');
    expect(found(parseDate('20190831', unknownForm, 'number'))).toBe('2019-08-31');
    expect(found(parseDate('99999', serials))).toBe('implausible-year');
  });

  it('outside other limits is a problem that names them', () => {
    const result = parseDate('1899-12-31', unknownForm, 'text', { from: 2000, to: 2030 });
    expect(result).toEqual({
      ok: false,
      code: 'implausible-year',
      expected: { is: 'range', kind: 'year', from: 2000, to: 2030 },
    });
  });

  it.each([
    ['2019-08', '2019-08'],
    ['201908', '2019-08'],
    ['08/2019', '2019-08'],
    ['2019-08-31', '2019-08'],
    ['0219-08', 'implausible-year'],
    ['2019-13', 'no-such-date'],
    ['augusti', 'unreadable-value'],
  ])('the month %s is %s', (text, expected) => expect(found(parseMonth(text))).toBe(expected));

  it.each([
    ['2019', 2019],
    ['0219', 'implausible-year'],
    ['19', 'two-digit-year'],
    ['2101', 'implausible-year'],
  ])('the year %s is %s', (text, expected) => expect(found(parseYear(text))).toBe(expected));
});

describe('a column', () => {
  it('shows its decimal sign and date order by its clear cells', () => {
    expect(columnForm(rowsOf('1.234', '2,50', '7'), 0).decimalSign).toBe(',');
    expect(columnForm(rowsOf('1,234', '2.50'), 0).decimalSign).toBe('.');
    expect(columnForm(rowsOf('5/8/2019', '31/8/2019'), 0).dateOrder).toBe('day-first');
    expect(columnForm(rowsOf('5/8/2019', '8/31/2019'), 0).dateOrder).toBe('month-first');
    expect(columnForm(rowsOf('43708', '43709'), 0).daySerials).toBe(true);
    expect(columnForm(rowsOf('43708', '2019-08-31'), 0).daySerials).toBe(false);
  });

  it('settles nothing when its cells contradict each other or are all unclear, and declaring wins', () => {
    expect(columnForm(rowsOf('1,50', '1.50'), 0).decimalSign).toBeNull();
    expect(columnForm(rowsOf('1.234', '5.678'), 0).decimalSign).toBeNull();
    expect(columnForm(rowsOf('1.234', '1,5'), 0, { decimalSign: '.' }).decimalSign).toBe('.');
  });
});

describe('a value', () => {
  const state: ValueSpec = {
    kind: 'choice',
    choices: [
      { value: 'dormant', words: { sv: ['Vilande', 'pausad'], da: ['Hvilende'], en: ['Dormant'] } },
      { value: 'ordered', words: { sv: ['Beställd'], da: ['Bestilt'], en: ['Ordered'] } },
    ],
  };

  it.each<[string, ValueSpec, unknown]>([
    ['', { kind: 'amount' }, null],
    ['  ', { kind: 'date', required: true }, 'missing-value'],
    [' Åre\u00a0', { kind: 'text' }, 'Åre'],
    ['abcdef', { kind: 'text', longest: 5 }, 'text-too-long'],
    ['Ja', { kind: 'boolean' }, true],
    ['NEJ', { kind: 'boolean' }, false],
    ['no', { kind: 'boolean' }, false],
    ['1', { kind: 'boolean' }, true],
    ['kanske', { kind: 'boolean' }, 'unreadable-value'],
    ['BESTALLD', state, 'ordered'],
    ['hvilende', state, 'dormant'],
    ['Pausad', state, 'dormant'],
    ['dormant', state, 'dormant'],
    ['såld', state, 'unknown-word'],
    ['101', { kind: 'integer', from: 0, to: 100 }, 'out-of-range'],
    ['2019', { kind: 'year' }, 2019],
    ['0,5', { kind: 'decimal', scale: 2 }, 50],
  ])('%j as %j is %j', (text, spec, expected) => {
    expect(found(parseValue(text, spec))).toBe(expected);
  });

  it('that cannot be read becomes a problem with line, column, letter, value and expectation', () => {
    const row: Row = { line: 12, cells: ['1001', '12,345'] };
    const header = [
      { name: 'Enhet', address: 'A' },
      { name: 'Belopp', address: 'B' },
    ];
    const result = parseCell(row, 1, { kind: 'amount' }, comma);
    if (result.ok) throw new Error('three decimals were taken');
    expect(valueProblem(row, 1, header, result)).toEqual({
      code: 'too-many-decimals',
      severity: 'error',
      line: 12,
      column: 'Belopp',
      address: 'B',
      value: '12,345',
      expected: { is: 'kind', kind: 'amount', decimals: 2 },
    });
  });

  it('of any text at all is an answer within a moment, never an exception', () => {
    const specs: ValueSpec[] = [
      ...(['text', 'amount', 'hours', 'integer', 'date', 'month', 'year', 'boolean'] as const).map((kind) => ({
        kind,
      })),
      { kind: 'decimal', scale: 3 },
      state,
    ];
    const kinds: CellKind[] = ['text', 'number', 'date', 'time', 'boolean'];
    const sign = fc.constantFrom(...'0123456789.,-+()/: \u00a0TZ%kr'.split(''));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(sign, { maxLength: 20 }).map((s) => s.join('')),
        ),
        fc.constantFrom(...specs),
        fc.constantFrom(...kinds),
        (text, spec, kind) => {
          const result = parseValue(text, spec, unknownForm, kind);
          if (result.ok && typeof result.value === 'number') expect(Number.isSafeInteger(result.value)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
    const started = performance.now();
    for (const long of [' '.repeat(32_000), `1${' '.repeat(32_000)}1`, '1.'.repeat(16_000), '9'.repeat(32_000)]) {
      for (const spec of specs) parseValue(`x${long}x`, spec);
      for (const spec of specs) parseValue(long, spec);
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
