// A draft comment says what weighs and nothing else, holds no digits in its words, and reads well in each language.
import { expect, test } from 'vitest';
import { type CommentPiece, draftComment } from './variance-comment.ts';
import { drivers, type Explained } from './variance-rules.ts';

const mnkr = (value: number) => Math.round(value * 1e8);
const name = { sv: 'Personal', da: 'Personale', en: 'Personnel' };
const explained = (effects: Explained['effects'], residual: number): Explained => ({
  budget: 0,
  outcome: 0,
  deviation: effects.reduce((sum, each) => sum + each.amount, residual),
  effects,
  residual,
});
const effect = (driver: Explained['effects'][number]['driver'], amount: number, label = '') => ({
  driver,
  amount,
  parts: [{ record: driver, label, amount }],
});
const read = (pieces: readonly CommentPiece[], amount: string) =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : amount)).join('');

test('the largest driver comes first, records are named, and the small are left out', () => {
  const of = explained(
    [effect('price', mnkr(0.05)), effect('one-off', mnkr(-5.3), 'Licensgranskning'), effect('vacancy', mnkr(8.7))],
    0,
  );
  const pieces = draftComment(name, of, 'sv', null);
  expect(read(pieces, 'X')).toBe(
    'Personal: utfallet avviker med X från periodens budget, åt det bättre hållet. Vakanta tjänster svarar för X. Engångsposter belastar utfallet med X (Licensgranskning).',
  );
  expect(pieces.flatMap((piece) => (piece.kind === 'amount' ? [piece.ore] : []))).toEqual([
    mnkr(3.45),
    mnkr(8.7),
    mnkr(5.3),
  ]);
});

test('what nothing explains is said, and a deviation of nothing is one sentence', () => {
  const pieces = draftComment(name, explained([], mnkr(-2)), 'en', 'finances.personnel-deviation');
  expect(pieces[1]).toEqual({ kind: 'figure', figure: 'finances.personnel-deviation', ore: mnkr(-2) });
  expect(read(pieces, 'X')).toContain('The rest, X for the worse, is not explained by the records.');
  expect(draftComment(name, explained([], 0), 'da', null)).toEqual([
    { kind: 'text', text: 'Personale: resultatet er lig med periodens budget.' },
  ]);
});

test.each(['sv', 'da', 'en'] as const)(
  'in %s every driver has words both ways, without digits, placeholders or doubled stops',
  (language) => {
    for (const sign of [1, -1]) {
      const of = explained(
        drivers.map((driver) => effect(driver, sign * mnkr(2), 'Underlag')),
        sign * mnkr(1),
      );
      const pieces = draftComment(name, of, language, null);
      const text = read(pieces, language === 'da' ? 'mio. kr.' : 'X');
      expect(text).not.toMatch(/\d|[{}]|\.\.| {2}/);
      expect(pieces.filter((piece) => piece.kind === 'amount')).toHaveLength(drivers.length + 2);
    }
  },
);
