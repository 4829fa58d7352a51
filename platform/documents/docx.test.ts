// The Word form of a report: real headings, tables, captions and alternative texts, in a valid package.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from './docx.ts';
import { numberTree } from './numbered-tree.ts';
import { parseReportTree } from './report-tree.ts';
import { sampleReport } from './sample-report.test-kit.ts';

const { blocks, notes } = numberTree(parseReportTree(sampleReport));
const countOf = (kind: string) => blocks.filter((block) => block.kind === kind).length;
let parts: Record<string, string> = {};
const count = (part: string, pattern: RegExp) => (parts[part] ?? '').match(pattern)?.length ?? 0;

beforeAll(async () => {
  const files = unzipSync(await writeDocx(sampleReport));
  parts = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes, name.endsWith('.png'))]),
  );
});

describe('a report in Word', () => {
  it('has a real table for each table, whose header row is repeated on every page', () => {
    expect(count('word/document.xml', /<w:tbl>/g)).toBe(countOf('table'));
    expect(count('word/document.xml', /<w:tblHeader\/>/g)).toBe(countOf('table'));
  });

  it('has a real heading for each heading, at its level', () => {
    for (const level of [1, 2, 3]) {
      const wanted = blocks.filter((block) => block.kind === 'heading' && block.level === level).length;
      expect(count('word/document.xml', new RegExp(`<w:pStyle w:val="Heading${level}"/>`, 'g'))).toBe(wanted);
    }
  });

  it('numbers its captions with fields of Word, already filled in', () => {
    const xml = parts['word/document.xml'] ?? '';
    const numbers = [...xml.matchAll(/SEQ (\w+) \\\* ARABIC"><w:r><w:t[^>]*>(\d+)</g)].map(
      ([, word, number]) => `${word} ${number}`,
    );
    expect(numbers.filter((each) => each.startsWith('Tabell')).at(-1)).toBe(`Tabell ${countOf('table')}`);
    expect(numbers.filter((each) => each.startsWith('Diagram')).at(-1)).toBe('Diagram 7');
  });

  it('has a picture with an alternative text for each chart', () => {
    const texts = [...(parts['word/document.xml'] ?? '').matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(
      ([, text]) => text,
    );
    expect(texts).toEqual(blocks.flatMap((block) => (block.kind === 'chart' ? [block.alt] : [])));
  });

  it('is in the language it is written in, with a footnote for each note', () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="sv-SE"/>');
    for (const note of notes) expect(parts['word/footnotes.xml']).toContain(note);
    expect(count('word/document.xml', /<w:footnoteReference /g)).toBe(notes.length);
  });

  it('opens without a question: no field asks to be updated', () => {
    expect(Object.values(parts).join('')).not.toMatch(/w:dirty|w:updateFields/);
  });

  it('names its page and the number of pages at the foot', () => {
    const foot = Object.entries(parts)
      .filter(([name]) => name.startsWith('word/footer'))
      .map(([, xml]) => xml);
    for (const xml of foot) expect(xml).toMatch(/PAGE[\s\S]*NUMPAGES/);
    expect(foot.length).toBeGreaterThan(0);
  });

  it('lists every relation it refers to, under a name that is not drawn at random', () => {
    const used = [...(parts['word/document.xml'] ?? '').matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map(
      ([, id]) => id ?? '',
    );
    expect(used.length).toBeGreaterThan(15);
    for (const id of used) {
      expect(id).toMatch(/^rId(Link)?\d+$/);
      expect(parts['word/_rels/document.xml.rels']).toContain(` Id="${id}"`);
    }
  });
});
