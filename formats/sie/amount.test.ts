// Amounts and dates of SIE to the öre and the day; what is not one is said to be none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOre, amountText, amountTrouble } from './amount.ts';
import { BAD_DATE, dateNumber, openDateText, periodNumber } from './calendar-date.ts';
import { cutLine, type LineFields, openLineFields } from './line-fields.ts';

function field(text: string): LineFields {
  const fields = openLineFields();
  fields.buffer = Buffer.from(text);
  cutLine(fields, 0, fields.buffer.length);
  return fields;
}

const read = (text: string): number => amountOre(field(text), 0);

describe('amounts', () => {
  it('are read back exactly as they were written, up to the largest safe integer', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (ore) => {
        expect(read(amountText(ore))).toBe(ore);
      }),
    );
    for (const ore of [0, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) expect(read(amountText(ore))).toBe(ore);
  });

  it.each([
    ['0', 0],
    ['-0.00', 0],
    ['7', 700],
    ['-7.5', -750],
    ['.25', 25],
    ['007.10', 710],
    ['12.', 1200],
    ['"13.00"', 1300],
  ])('of the form %s are %d öre', (text, ore) => expect(read(text)).toBe(ore));

  it.each(['', '-', '.', '-.', '1.234', '1,5', '+1', '"1 0"', 'x', '1-', '{1}', '"1\\""', '90071992547409.92'])(
    'of the form "%s" are not taken',
    (text) => expect(read(text)).toBeNaN(),
  );

  it('that are refused are explained', () => {
    expect(amountTrouble('1.234')).toEqual({ code: 'amount-decimals', ore: null });
    expect(amountTrouble('+1.23')).toEqual({ code: 'amount-plus', ore: 123 });
    expect(amountTrouble('90071992547409.92')).toEqual({ code: 'amount-too-large', ore: null });
    expect(amountTrouble('1e3')).toEqual({ code: 'amount-invalid', ore: null });
    expect(amountTrouble('0000000000000000000001')).toEqual({ code: 'amount-invalid', ore: 100 });
  });
});

describe('dates', () => {
  it('are taken exactly when the calendar has them', () => {
    fc.assert(
      fc.property(
        ...[fc.integer({ min: 1890, max: 2210 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 })],
        (year, month, day) => {
          const text = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
          const real = new Date(Date.UTC(year, month - 1, day));
          const isReal = real.getUTCMonth() === month - 1 && real.getUTCDate() === day && year >= 1900 && year <= 2199;
          expect(dateNumber(field(text), 0)).toBe(isReal ? Number(text) : BAD_DATE);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('are shown as ISO text, and periods have a real month', () => {
    const text = openDateText();
    expect([text(20190131), text(20190131), text(20190201), text(0), text(BAD_DATE), text(20190131)]).toEqual([
      ...['2019-01-31', '2019-01-31', '2019-02-01', null, null, '2019-01-31'],
    ]);
    expect(['201912', '201913', '201900', '20191', '021912'].map((of) => periodNumber(field(of), 0))).toEqual([
      ...[201912, BAD_DATE, BAD_DATE, BAD_DATE, BAD_DATE],
    ]);
  });
});
