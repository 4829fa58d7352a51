// A PDF that would not be accessible is refused by the maker, and the reason reaches the reader.
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal/refusal.ts';
import { documentWords } from './document-words.ts';
import { compilePdf } from './typst-pdf.ts';

const words = documentWords.sv;
const title = '#set document(title: "Prov")\n#set text(lang: "sv")\n';

function refusalOf(source: string, values: unknown = {}): Refusal {
  try {
    compilePdf(source, values, words, 0);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('The source was not refused.');
}

describe('a PDF that would not be accessible', () => {
  it('is refused when a picture has no alternative text, and says so once', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
    const image = '#image(bytes(json("report.json").svg), format: "svg")\n';
    const refusal = refusalOf(`${title}${image}${image}`, { svg });
    expect(refusal.code).toBe('pdf-not-accessible');
    expect(refusal.fields.map((field) => field.message)).toEqual([
      expect.stringMatching(/^Dokumentet uppfyller inte kraven för tillgänglig PDF: .*alt/),
    ]);
  });

  it('is refused when it has no title', () => {
    expect(refusalOf('#set text(lang: "sv")\nHej').facts.reason).toMatch(/title/);
  });

  it('is refused when a heading level is skipped', () => {
    expect(refusalOf(`${title}= Ett\n=== Tre\n`).facts.reason).toMatch(/heading/);
  });

  it('is refused, not thrown as a riddle, when the source cannot be compiled', () => {
    expect(refusalOf(`${title}#nothing-of-the-kind`).facts.reason).toMatch(/unknown variable: nothing-of-the-kind/);
  });

  it('cannot read a file outside its own folder', () => {
    expect(refusalOf(`${title}#read("../../etc/passwd")`).code).toBe('pdf-not-accessible');
    expect(refusalOf(`${title}#read("/etc/passwd")`).code).toBe('pdf-not-accessible');
  });

  it('does not hinder the next one', () => {
    refusalOf(`${title}#panic("nej")`);
    expect(compilePdf(`${title}= Hej`, {}, words, 0).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
