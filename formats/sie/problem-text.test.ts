// Every problem a SIE file can have is told in three languages, with its facts filled in.
import { describe, expect, it } from 'vitest';
import { kronorText, sieProblemText } from './problem-text.ts';
import { sieProblemCodes } from './sie-problem.ts';
import da from './words/da.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

const places = (text: string): string[] => (text.match(/\{[a-z]+\}/g) ?? []).sort();

describe('the words for problems', () => {
  it('exist in three languages for every code, with the same places to fill', () => {
    expect(Object.keys(sv)).toEqual(expect.arrayContaining(sieProblemCodes));
    for (const words of [da, en]) {
      expect(Object.keys(words)).toEqual(Object.keys(sv));
      for (const [key, text] of Object.entries<string>(words)) {
        const swedish = Object.entries<string>(sv).find(([code]) => code === key)?.[1] ?? '';
        expect([...new Set(places(text))]).toEqual([...new Set(places(swedish))]);
        expect(text).not.toMatch(/!/);
      }
    }
  });

  it('show amounts as each language writes them', () => {
    expect(kronorText(-123456789, 'sv')).toBe('-1 234 567,89');
    expect(kronorText(-123456789, 'da')).toBe('-1.234.567,89');
    expect(kronorText(123456789, 'en', true)).toBe('+1,234,567.89');
    expect(kronorText(5, 'sv')).toBe('0,05');
  });

  it('put the value in as it stands, also when it looks like a pattern', () => {
    const text = sieProblemText({
      line: 1,
      code: 'not-sie',
      severity: 'error',
      value: '$& {seen}',
      facts: { seen: 'html' },
    });
    expect(text).toBe('Filen är inte en SIE-fil. Den är en webbsida: ”$& {seen}”.');
  });
});
