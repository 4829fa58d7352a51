// Headings, tables and charts get their numbers once, so that the three forms agree.
import { describe, expect, it } from 'vitest';
import { columnWidths } from './column-widths.ts';
import { type NumberedBlock, type NumberedTable, numberTree } from './numbered-tree.ts';
import { parseReportTree, type ReportTree } from './report-tree.ts';
import { sampleReport } from './sample-report.test-kit.ts';
import { cell, figure, heading, paragraph, row } from './tree-parts.ts';

const numberedSample = numberTree(parseReportTree(sampleReport));
const tablesOf = (blocks: readonly NumberedBlock[]): NumberedTable[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

function numbered(blocks: ReportTree['blocks'], meta: Partial<ReportTree['meta']> = {}) {
  return numberTree(parseReportTree({ meta: { ...sampleReport.meta, ...meta }, blocks }));
}

describe('a numbered tree', () => {
  it('numbers tables and charts each in their own row, from one', () => {
    const numbers = tablesOf(numberedSample.blocks).map((table) => table.number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const charts = numberedSample.blocks.flatMap((block) => (block.kind === 'chart' ? [block.number] : []));
    expect(charts).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('writes out the numbers behind every chart, each under the chart it belongs to', () => {
    const behind = tablesOf(numberedSample.blocks).slice(-7);
    expect(behind.map((table) => table.caption.slice(0, 27))).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((chart) => `Siffrorna bakom diagram ${chart}: `.slice(0, 27)),
    );
    const [first] = behind[4]?.rows ?? [];
    expect(first?.cells.map((each) => each.pieces[0]?.text)).toEqual(['jan', '182', '151']);
  });

  it('numbers notes in reading order, in tables too, and keeps their texts', () => {
    const { blocks, notes } = numbered([
      paragraph(figure('a', '1', { note: 'första' })),
      {
        kind: 'table',
        caption: 't',
        columns: [{ header: 'h' }],
        rows: [row([cell(figure('b', '2', { note: 'andra' }))])],
      },
      paragraph(figure('c', '3'), figure('d', '4', { note: 'tredje' })),
    ]);
    expect(notes).toEqual(['första', 'andra', 'tredje']);
    expect(tablesOf(blocks)[0]?.rows[0]?.cells[0]?.pieces[0]?.note).toBe(2);
  });

  it('makes paths whole with the site, and leaves them as they are without one', () => {
    const block = paragraph(figure('a', '1', { address: '/figures/a' }));
    const first = (tree: ReturnType<typeof numbered>) =>
      tree.blocks[0]?.kind === 'paragraph' ? tree.blocks[0].pieces[0]?.address : '';
    expect(first(numbered([block]))).toBe('https://fyr.region.example/figures/a');
    expect(first(numbered([block], { siteAddress: undefined }))).toBe('/figures/a');
  });

  it('keeps a number and its unit together', () => {
    const { blocks } = numbered([paragraph(figure('a', '−5,0 mnkr'))]);
    expect(blocks[0]).toMatchObject({ pieces: [{ text: '−5,0\u00a0mnkr' }] });
  });

  it('says on the cover when and by whom it was closed, in the clock it was closed by, or that it is a draft', () => {
    const lines = (tree: ReturnType<typeof numbered>) => tree.cover.map(({ label, value }) => `${label}: ${value}`);
    expect(lines(numbered([heading(1, 'a')]))).toContain('Status: Stängd 2019-09-20 14.05');
    const draft = lines(numbered([heading(1, 'a')], { state: { kind: 'draft' }, version: undefined }));
    expect(draft).toContain('Status: Utkast');
    expect(draft.join()).not.toMatch(/Version|Kontrollsumma/);
  });

  it('says a status by shape, colour and word at once', () => {
    const { blocks } = numbered([{ kind: 'status', label: 'Mål', fulfilment: 'missed', trend: 'worse' }]);
    expect(blocks[0]).toMatchObject({
      pieces: [
        { text: 'inte uppfyllt', mark: { shape: '▲', colour: 'red' } },
        { text: ', ' },
        { text: 'sämre', mark: { shape: '↘', colour: 'red' } },
      ],
    });
  });
});

describe('the widths of columns', () => {
  const column = (header: string, cells: string[], isNumeric = false) => ({ header, unit: '', isNumeric, cells });

  it('leave a small table of numbers narrower than the page', () => {
    const { width } = columnWidths([column('Månad', ['januari']), column('Utfall', ['−3,2'], true)]);
    expect(width).toBe(0.5);
  });

  it('give the room that is left to the column with the long texts', () => {
    const text = 'Tjänster har stått tomma i väntan på rekrytering, och överskottet minskar under hösten.';
    const { shares, width } = columnWidths([
      column('Grupp', ['Personal', 'Licenser']),
      ...['Utfall', 'Budget', 'Avvikelse', 'Prognos', 'I fjol'].map((name) => column(name, ['−1\u202f234,5'], true)),
      column('Kommentar', [text]),
    ]);
    expect(width).toBe(1);
    expect(shares.at(-1)).toBeGreaterThan(2 * Math.max(...shares.slice(0, -1)));
  });

  it('never take from a number the room it needs', () => {
    const wide = column('Kommentar', ['mycket text '.repeat(40)]);
    const number = column('Tal', ['−1\u202f234\u202f567'], true);
    const { shares } = columnWidths([number, wide, wide, wide, wide]);
    expect(shares[0]).toBeGreaterThan(6);
  });
});
