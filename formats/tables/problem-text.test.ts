// Every problem of a table is told in three languages, with line, column, value and what was expected.
import { describe, expect, it } from 'vitest';
import { tableProblemText } from './problem-text.ts';
import { problemWordsDa } from './problem-words-da.ts';
import { problemWordsEn } from './problem-words-en.ts';
import { problemWordsSv } from './problem-words-sv.ts';
import type { TableProblem } from './problems.ts';

const decimals: TableProblem = {
  code: 'too-many-decimals',
  severity: 'error',
  line: 12,
  column: 'Belopp',
  address: 'C',
  value: '12,345',
  expected: { is: 'kind', kind: 'amount', decimals: 2 },
};

describe('the words for a problem', () => {
  it('say where, what and what was expected, in each language', () => {
    expect(tableProblemText(decimals, 'sv')).toBe(
      'Rad 12, kolumn C (Belopp): ”12,345” har för många decimaler. Väntat: ett belopp med högst två decimaler, till exempel 1 234,50.',
    );
    expect(tableProblemText(decimals, 'da')).toBe(
      'Række 12, kolonne C (Belopp): ”12,345” har for mange decimaler. Forventet: et beløb med højst to decimaler, for eksempel 1.234,50.',
    );
    expect(tableProblemText(decimals, 'en')).toBe(
      'Line 12, column C (Belopp): “12,345” has too many decimals. Expected: an amount with at most two decimals, for example 1234.50.',
    );
  });

  it('put the counts of a shifted column in one sentence', () => {
    const shifted: TableProblem = {
      code: 'column-count',
      severity: 'error',
      line: 3,
      value: '4',
      expected: { is: 'count', count: 3 },
    };
    expect(tableProblemText(shifted, 'sv')).toBe(
      'Rad 3: raden har 4 kolumner men rubrikraden har 3. Något kan ha hamnat i fel kolumn.',
    );
  });

  it('name what a file seems to be, and a size as people say it', () => {
    expect(tableProblemText({ code: 'wrong-content', severity: 'refusal', value: 'html' }, 'sv')).toContain(
      'en webbsida (HTML)',
    );
    const large: TableProblem = {
      code: 'file-too-large',
      severity: 'refusal',
      expected: { is: 'limit', limit: 1024 ** 3, unit: 'bytes' },
    };
    expect(tableProblemText(large, 'da')).toBe('Filen er for stor. Der kan højst læses 1 GB.');
  });

  it('turn limits in öre and seconds into kronor and hours', () => {
    const range = (kind: 'amount' | 'hours' | 'year', from: number, to: number): TableProblem => ({
      code: 'out-of-range',
      severity: 'error',
      value: '9',
      expected: { is: 'range', kind, from, to },
    });
    expect(tableProblemText(range('amount', 0, 150_050), 'en')).toContain('from 0 to 1,500.5');
    expect(tableProblemText(range('hours', Number.MIN_SAFE_INTEGER, 86_400), 'sv')).toContain('högst 24');
    expect(tableProblemText(range('year', 1900, 2100), 'sv')).toContain('från 1900 till 2100');
  });

  it('list the words that can stand in a closed column, in the reader’s language', () => {
    const words = { sv: ['Vilande', 'Beställd'], da: ['Hvilende', 'Bestilt'], en: ['Dormant', 'Ordered'] };
    const unknown: TableProblem = {
      code: 'unknown-word',
      severity: 'error',
      value: 'såld',
      expected: { is: 'one-of', words },
    };
    expect(tableProblemText(unknown, 'da')).toContain('Forventet: et af Hvilende, Bestilt.');
  });

  it('are whole sentences with every blank filled, for every code', () => {
    for (const [language, dictionary] of [
      ['sv', problemWordsSv],
      ['da', problemWordsDa],
      ['en', problemWordsEn],
    ] as const) {
      for (const code of Object.keys(dictionary.texts)) {
        // the keys of this record are the codes
        const problem = { ...decimals, code: code as TableProblem['code'], value: 'pdf' };
        const text = tableProblemText(problem, language);
        expect(text).not.toMatch(/[{}!]|undefined/);
        expect(text).toMatch(/[.]$/);
      }
    }
  });
});
