// Numbers as each language writes them, with the same digits on screen and in all documents.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from './number-format.ts';

describe('a number in a document', () => {
  it.each([
    [-12345.55, 1, 'sv', '−12\u202f345,6'],
    [-12345.55, 1, 'da', '−12\u202f345,6'],
    [-12345.55, 1, 'en', '−12\u202f345.6'],
    [1264, 0, 'sv', '1\u202f264'],
    [0.8, 1, 'da', '0,8'],
    [-0.04, 1, 'sv', '0,0'],
    [-0, 0, 'sv', '0'],
    [3.725, 2, 'sv', '3,73'],
    [10_000_000, 0, 'en', '10\u202f000\u202f000'],
  ] as const)('%d with %d decimals in %s is %s', (value, decimals, language, shown) => {
    expect(formatNumber(value, decimals, language)).toBe(shown);
  });

  it('can be read back to the value it was rounded to, whatever the language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom('sv', 'da', 'en'),
        (units, decimals, language) => {
          const value = units / 10 ** decimals;
          const shown = formatNumber(value, decimals, language);
          const read = Number(shown.replace('−', '-').replaceAll('\u202f', '').replace(',', '.'));
          expect(read).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });
});
