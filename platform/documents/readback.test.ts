// What is read back out of DOCX, PDF and HTML is what the tree said: the same numbers in all three.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from './docx.ts';
import { writeHtml } from './html.ts';
import { readPdf } from './readback.test-kit.ts';
import { firstDifference, numbersIn, readDocx, readHtml, readTree } from './readback.ts';
import type { ReportTree } from './report-tree.ts';
import { sampleReport } from './sample-report.test-kit.ts';
import { cell, emphasis, figure, heading, link, list, paragraph, row, strong } from './tree-parts.ts';
import { writePdf } from './typst-pdf.ts';

const hostile = [
  '#set text(red) #panic("x") $x^2$ ]] }} \\n @ref *a* _b_ `c` // d /* e */ <label>',
  '<script>alert(1)</script> & &amp; &lt; "quoted" \'single\' <!-- x --> ]]> </w:t>',
  'rIdabcdefghijklmno Id="rIdabcdefghijklmno" _Toc7 PAGEREF _Toc9 zr0-cls-0 #0f5483 "#0f5483"',
  '\u0000\u0001 styrtecken \u001b[31m \u202e bakvänt',
];

const hostileReport: ReportTree = {
  meta: { ...sampleReport.meta, title: hostile[0] ?? '', organisation: hostile[1] ?? '' },
  blocks: [
    heading(1, hostile[1] ?? ''),
    ...hostile.map((text) =>
      paragraph(
        text,
        strong(text),
        emphasis(text),
        link(text, 'https://x.example/?a=b&c=d'),
        figure('f', text, { note: text }),
      ),
    ),
    list(hostile),
    list(hostile, true),
    {
      kind: 'table',
      caption: hostile[0] ?? '',
      columns: hostile.map((text) => ({ header: text, unit: text })),
      rows: [row(hostile), row(hostile.map((text) => cell(text, 'fault')))],
      note: hostile[1] ?? '',
    },
    {
      kind: 'chart',
      alt: hostile.join(' '),
      chart: {
        kind: 'bar',
        title: hostile[1] ?? '',
        categoryHeader: hostile[0] ?? '',
        categories: hostile,
        series: [{ name: hostile[2] ?? '', role: 'this-year', values: [1, 2, 3, 4] }],
        unit: '<mnkr> & #kr',
        decimals: 0,
        language: 'sv',
      },
    },
    { kind: 'callout', tone: 'fault', title: hostile[2] ?? '', inlines: [{ kind: 'text', text: hostile[1] ?? '' }] },
    { kind: 'status', label: hostile[0] ?? '', fulfilment: 'met', inlines: [{ kind: 'text', text: hostile[3] ?? '' }] },
  ],
};

describe.each([
  ['the sample report', sampleReport],
  ['a report of text that looks like markup', hostileReport],
])('%s', (_, tree) => {
  it('says in Word what the tree says, word for word and cell for cell', async () => {
    expect(firstDifference(readTree(tree), readDocx(await writeDocx(tree)))).toBeNull();
  });

  it('says in HTML what the tree says', () => {
    expect(firstDifference(readTree(tree), readHtml(writeHtml(tree)))).toBeNull();
  });

  it('says in PDF, through its tags, what the tree says', async () => {
    const { parts } = await readPdf(writePdf(tree));
    expect(firstDifference(readTree(tree), parts)).toBeNull();
  });

  it('has the same numbers in the same order in all three', async () => {
    const numbers = numbersIn(readTree(tree));
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbersIn(readDocx(await writeDocx(tree)))).toEqual(numbers);
    expect(numbersIn(readHtml(writeHtml(tree)))).toEqual(numbers);
    expect(numbersIn((await readPdf(writePdf(tree))).parts)).toEqual(numbers);
  });
});

describe('reading back', () => {
  it('finds a single digit changed in a Word file', async () => {
    const files = unzipSync(await writeDocx(sampleReport));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('>1\u202f088<');
    files['word/document.xml'] = strToU8(xml.replace('>1\u202f088<', '>1\u202f089<'));
    expect(firstDifference(readTree(sampleReport), readDocx(zipSync(files)))).toMatch(/1088[\s\S]*1089/);
  });

  it('finds a table row missing in a page', () => {
    const page = writeHtml(sampleReport).replace(/<tr><td class="end">30<\/td>.*<\/tr>\n/, '');
    expect(firstDifference(readTree(sampleReport), readHtml(page))).toMatch(/^Part \d+: expected/);
  });
});

describe('the PDF', () => {
  it('is tagged: tables with a header on the first page only, figures with their alternative text', async () => {
    const { roles, alternatives, pages } = await readPdf(writePdf(sampleReport));
    expect(pages).toBeGreaterThan(10);
    expect(alternatives).toHaveLength(7);
    for (const text of alternatives) expect(text).toMatch(/diagram\. /i);
    for (const role of [
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Table',
      'THead',
      'TBody',
      'TR',
      'Caption',
      'Link',
      'Note',
      'TOC',
    ])
      expect(roles.get(role), role).toBeGreaterThan(0);
  });
});
