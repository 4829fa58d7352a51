// No text of the house uses a sign its fonts cannot draw: another font would stand in, differently on every computer.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentFonts } from './document-fonts.ts';
import { documentWords } from './document-words.ts';
import { signsOf } from './font-signs.test-kit.ts';
import { trendPiece } from './pieces.ts';

const root = new URL('../../', import.meta.url);
const wordFiles = globSync('{web,domains,formats,platform}/**/words/{sv,da,en}.json', { cwd: root });
const screenFonts = ['latin', 'latin-ext'].map(
  (part) =>
    new URL(import.meta.resolve(`@fontsource-variable/source-sans-3/files/source-sans-3-${part}-wght-normal.woff2`)),
);

test('a font file is read for the signs it has, and for those it lacks', () => {
  for (const font of [...documentFonts, ...screenFonts.slice(0, 1)]) {
    const signs = signsOf(font);
    for (const sign of 'aåäöæøÅÄÖÆØ09%−–’”') expect(missing(sign, [signs])).toEqual([]);
    expect(missing('漢', [signs])).toEqual(['漢']);
  }
});

test('every sign of the words stands in the fonts of screen, PDF and pictures', () => {
  expect(wordFiles.length).toBeGreaterThan(20);
  const screen = screenFonts.map(signsOf);
  for (const file of wordFiles) {
    const text = readFileSync(new URL(file, root), 'utf8');
    expect({ file, missing: missing(text, screen) }).toEqual({ file, missing: [] });
    for (const font of documentFonts)
      expect({ file, missing: missing(text, [signsOf(font)]) }).toMatchObject({ missing: [] });
  }
});

test('every sign that a document’s own words and marks use stands in each cut of its font', () => {
  const marks = (['better', 'worse', 'unchanged', 'unknown'] as const).map((trend) =>
    JSON.stringify(trendPiece(trend, documentWords.sv)),
  );
  for (const font of documentFonts)
    expect(missing(`${JSON.stringify(documentWords)}${marks.join('')}■●▲○`, [signsOf(font)])).toEqual([]);
});

function missing(text: string, fonts: readonly ReadonlySet<number>[]): string[] {
  const signs = new Set([...text].filter((sign) => sign >= ' '));
  return [...signs].filter((sign) => !fonts.some((font) => font.has(sign.codePointAt(0) ?? 0)));
}
