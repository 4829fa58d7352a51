// How numbers, shares and sizes are written on screen.
import { describe, expect, it } from 'vitest';
import { numberText, percentText, sizeText, withUnit } from './number-text.ts';

describe('numbers', () => {
  it('has a thin space in thousands, a real minus and the decimals of the language', () => {
    expect(numberText(-12345.5, { language: 'sv', decimals: 1 })).toBe('\u221212\u202f345,5');
    expect(numberText(12345.5, { language: 'en', decimals: 1 })).toBe('12\u202f345.5');
    expect(numberText(1234, { language: 'da' })).toBe('1\u202f234');
  });

  it('shows the sign of a deviation, and ± for what rounds to nothing', () => {
    expect(numberText(3.4, { language: 'sv', decimals: 1, signed: true })).toBe('+3,4');
    expect(numberText(-3.4, { language: 'sv', decimals: 1, signed: true })).toBe('\u22123,4');
    expect(numberText(0.04, { language: 'sv', decimals: 1, signed: true })).toBe('±0,0');
  });

  it('writes an en dash where there is no number', () => {
    expect(numberText(null, { language: 'sv' })).toBe('–');
    expect(withUnit(Number.NaN, 'kr', { language: 'sv' })).toBe('–');
    expect(percentText(undefined, { language: 'sv' })).toBe('–');
  });

  it('writes shares as the language does', () => {
    expect(percentText(0.0372, { language: 'sv', decimals: 2 })).toBe('3,72\u00a0%');
    expect(percentText(0.0372, { language: 'en', decimals: 2 })).toBe('3.72\u00a0%');
  });

  it('writes sizes as people say them', () => {
    expect(sizeText(0, 'sv')).toBe('0\u00a0B');
    expect(sizeText(3_200_000, 'sv')).toBe('3,2\u00a0MB');
    expect(sizeText(200_000_000, 'sv')).toBe('200\u00a0MB');
  });
});
