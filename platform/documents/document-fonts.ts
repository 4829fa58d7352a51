// Where the letters of documents come from: the same Source Sans 3 as on screen, four cuts, as TTF for PDF and pictures
// and as WOFF2 for the HTML page. A missing file fails at once; the compilers below would silently take another font.
import { existsSync, readFileSync } from 'node:fs';

const cuts = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'];

/** The TTF files, in a fixed order. */
export const documentFonts: readonly URL[] = cuts.map((cut) =>
  fontFile(`@expo-google-fonts/source-sans-3/${cut}/SourceSans3_${cut}.ttf`),
);

/** The variable WOFF2 for Latin letters, base64, for a page that must carry its own font. */
export function pageFont(): string {
  woff ??= readFileSync(
    fontFile('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
  ).toString('base64');
  return woff;
}

let woff: string | undefined;

function fontFile(name: string): URL {
  const file = new URL(import.meta.resolve(name));
  if (!existsSync(file)) throw new Error(`The font file ${name} is missing: run npm ci.`);
  return file;
}
