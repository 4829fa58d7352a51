// What people read: divisor, decimals, signs and spaces of the language.
import { expect, test } from 'vitest';
import { formatNumber } from '../documents/number-format.ts';
import { whole } from './rational.ts';
import { exactOf, formatInteger, showFigure, showMeasure, showNumber, storedInteger } from './show.ts';

test('öre become millions with a comma, a true minus and a space that does not break', () => {
  const result = whole(-320_000_000);
  expect(showFigure(result, { unit: 'mnkr', decimals: 1 }, 'sv')).toBe('−3,2\u00a0mnkr');
  expect(showFigure(result, { unit: 'mnkr', decimals: 1 }, 'da')).toBe('−3,2\u00a0mio. kr.');
  expect(showFigure(result, { unit: 'mnkr', decimals: 1 }, 'en')).toBe('−3.2\u00a0SEK million');
});

test('a share of one is read in per cent, kept in hundredths of a per cent', () => {
  const share = { n: 372n, d: 10_000n };
  expect(showNumber(share, { unit: '%', decimals: 2 }, 'sv')).toBe('3,72');
  expect(storedInteger(share, { unit: '%', scale: 2 })).toBe(372);
});

test('seconds are read in hours, thousands are told apart by a thin space', () => {
  expect(showFigure(whole(1264 * 3600), { unit: 'h', decimals: 0 }, 'sv')).toBe('1\u202f264\u00a0timmar');
  expect(storedInteger(whole(1264 * 3600), { unit: 's', scale: 0 })).toBe(4_550_400);
});

test('money is kept in öre and a count in pieces', () => {
  expect(storedInteger(whole(12_345), { unit: 'SEK', scale: 2 })).toBe(12_345);
  expect(storedInteger(whole(12_345), { unit: 'SEK', scale: 0 })).toBe(123);
  expect(storedInteger({ n: 9n, d: 2n }, { unit: 'fte', scale: 1 })).toBe(45);
});

test('a small number keeps its zeros, and zero has no sign', () => {
  expect(formatInteger(5, 2, 'sv')).toBe('0,05');
  expect(formatInteger(-5, 2, 'sv')).toBe('−0,05');
  expect(formatInteger(0, 1, 'sv')).toBe('0,0');
  expect(formatInteger(1_234_567, 0, 'en')).toBe('1\u202f234\u202f567');
  expect(showFigure(whole(75), { unit: 'index', decimals: 0 }, 'sv')).toBe('75');
});

test('figures, charts and texts write the same number in the same way, however large', () => {
  for (const language of ['sv', 'da', 'en'] as const)
    for (const decimals of [0, 1, 2, 4])
      for (const value of [0, 7, -7, 999, -1000, 12_345, -1_234_567, 9_876_543_210])
        expect(formatInteger(value, decimals, language)).toBe(formatNumber(value / 10 ** decimals, decimals, language));
  expect(formatInteger(Number.MAX_SAFE_INTEGER, 2, 'sv')).toBe('90\u202f071\u202f992\u202f547\u202f409,91');
});

test('a measure is read by what it counts', () => {
  expect(showMeasure(-12_345, 'amount', 'sv')).toBe('−123,45');
  expect(showMeasure(12_345, 'paid_ore', 'en')).toBe('123.45');
  expect(showMeasure(5400, 'worked_seconds', 'sv')).toBe('1,50');
  expect(showMeasure(1200, 'people', 'da')).toBe('1\u202f200');
});

test('what is kept is found again', () => {
  for (const kept of [
    { unit: 'SEK', scale: 2 },
    { unit: 'SEK', scale: 0 },
    { unit: '%', scale: 2 },
    { unit: 's', scale: 0 },
    { unit: 'fte', scale: 1 },
  ] as const)
    for (const value of [0, 1, -372, 1_234_567]) expect(storedInteger(exactOf(value, kept), kept)).toBe(value);
});
