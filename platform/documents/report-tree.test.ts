// A report tree that could not be read aloud or printed is refused before it is made into a document.
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal/refusal.ts';
import { type Block, parseReportTree, type ReportTree } from './report-tree.ts';
import { heading, link, paragraph, row } from './tree-parts.ts';

const meta: ReportTree['meta'] = {
  title: 'Prov',
  organisation: 'Region Fyrvik',
  language: 'sv',
  createdOn: '2019-09-20',
  state: { kind: 'draft' },
};
const treeOf = (...blocks: Block[]): ReportTree => ({ meta, blocks });

function refusedWith(tree: unknown): string[] {
  try {
    parseReportTree(tree);
  } catch (error) {
    if (error instanceof Refusal) return error.fields.map((field) => field.message);
    throw error;
  }
  return [];
}

describe('a report tree', () => {
  it('is refused with a sentence when a heading level is skipped', () => {
    const tree = treeOf(heading(1, 'Ekonomi'), heading(3, 'Resultat'));
    expect(refusedWith(tree)).toEqual([
      'Rubriken ”Resultat” har nivå 3 men står direkt under en rubrik på nivå 1. Ge den nivå 2, eller lägg en rubrik på nivå 2 före den.',
    ]);
  });

  it('is refused when it does not begin at level 1, in the language of the document', () => {
    const tree = { ...treeOf(heading(2, 'Økonomi')), meta: { ...meta, language: 'da' } };
    expect(refusedWith(tree)).toEqual([
      'Den første overskrift, »Økonomi«, er på niveau 2. Begynd dokumentet med en overskrift på niveau 1.',
    ]);
  });

  it('lets headings go back up any number of levels', () => {
    const tree = treeOf(heading(1, 'a'), heading(2, 'b'), heading(3, 'c'), heading(1, 'd'), heading(2, 'e'));
    expect(refusedWith(tree)).toEqual([]);
  });

  it('is refused when a row does not fill its columns, naming the table and the row', () => {
    const table: Block = {
      kind: 'table',
      caption: 'Kostnader',
      columns: [{ header: 'Grupp' }, { header: 'Utfall' }],
      rows: [row(['Personal', '9,0']), row(['Licenser'])],
    };
    expect(refusedWith(treeOf(table))).toEqual(['Rad 2 i tabellen ”Kostnader” har 1 celler. Tabellen har 2 kolumner.']);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    ' https://x.example',
    'https://x.example/"onclick',
  ])('does not take %s for an address', (address) => {
    expect(refusedWith(treeOf(paragraph(link('här', address)))).length).toBeGreaterThan(0);
  });

  it.each(['https://x.example/a?b=c#d', 'mailto:a@x.example', '/figures/result', '#h3'])(
    'takes %s for an address',
    (address) => {
      expect(refusedWith(treeOf(paragraph(link('här', address))))).toEqual([]);
    },
  );

  it('loses characters that no form can hold or that turn the text around, and nothing else', () => {
    const given = 'Å\u0000s\u0008a\u001b \ud800ö\ufffe\u202e\r\næ\tø \u202f−3 😀';
    const parsed = parseReportTree(treeOf(paragraph(given)));
    expect(parsed.blocks[0]).toMatchObject({ inlines: [{ text: 'Åsa �ö æ ø \u202f−3 😀' }] });
  });

  it('is refused when a chart has fewer values than categories', () => {
    const chart: Block = {
      kind: 'chart',
      alt: 'a',
      chart: {
        kind: 'bar',
        title: 'Timmar',
        categoryHeader: 'År',
        categories: ['2018', '2019'],
        series: [{ name: 'Timmar', role: 'this-year', values: [1] }],
        unit: 'h',
        decimals: 0,
        language: 'sv',
      },
    };
    expect(refusedWith(treeOf(chart))).toEqual([
      'The series "Timmar" of the chart "Timmar" has 1 values for 2 categories.',
    ]);
  });
});
