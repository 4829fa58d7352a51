// Which numerals of a report a figure carries, and which stand loose: in the tree that Word and PDF are made of by its inlines
// and charts, in the page by its elements. What stands loose must be of a kind that is no figure: a date, a heading's number.
import type { ChartSpec } from './chart-spec.ts';
import type { Block, Inline, ReportTree } from './report-tree.ts';

export interface Carried {
  readonly figureId: string;
  readonly shown: string;
  readonly address: string;
}

export interface Loose {
  /** the chapter it stands in, and what it stands in there */
  readonly place: string;
  readonly text: string;
}

/** Every reference to a figure in running text and tables, in reading order; spaces are plain. */
export function carriedIn(tree: ReportTree): Carried[] {
  return tree.blocks.flatMap((block) =>
    inlinesOf(block).flatMap(({ inline }) =>
      inline.kind === 'figure'
        ? [{ figureId: inline.figureId, shown: plainSpaces(inline.shown), address: inline.address ?? '' }]
        : [],
    ),
  );
}

/** Every text with a digit that no figure carries: cover, headings, words, captions, headers, notes, charts without a figure. */
export function looseIn(tree: ReportTree): Loose[] {
  let chapter = 'cover';
  const loose: Loose[] = [];
  const see = (what: string, text: string | undefined) => {
    if (text && /\d/.test(text)) loose.push({ place: `${chapter}, ${what}`, text: plainSpaces(text) });
  };
  for (const [name, value] of Object.entries(tree.meta)) if (typeof value === 'string') see(name, value);
  for (const block of tree.blocks) {
    if (block.kind === 'heading' && block.level === 1) chapter = block.text;
    for (const { inline, what } of inlinesOf(block)) {
      if (inline.kind === 'text' || inline.kind === 'link') see(what, inline.text);
      if (inline.kind === 'figure') see('note', inline.note);
    }
    for (const [what, text] of wordsOf(block)) see(what, text);
  }
  return loose;
}

/** Every text with a digit on the page outside the elements that say which figure they hold; `place` is the element. */
export function looseInHtml(page: string): Loose[] {
  const loose: Loose[] = [];
  const open: { readonly tag: string; readonly isCarried: boolean }[] = [];
  const body = page.slice(page.indexOf('<body'));
  for (const [token, end, tag = '', rest = ''] of body.matchAll(/<(\/?)([a-zA-Z0-9]+)([^>]*)>|[^<]+/g)) {
    const last = open.at(-1);
    if (tag === '') {
      if (/\d/.test(token) && !last?.isCarried) loose.push({ place: last?.tag ?? '', text: plainSpaces(token).trim() });
    } else if (end === '/') open.pop();
    else if (!rest.endsWith('/') && tag !== 'br')
      open.push({ tag, isCarried: (last?.isCarried ?? false) || rest.includes('data-figure="') });
  }
  return loose;
}

function inlinesOf(block: Block): { readonly inline: Inline; readonly what: string }[] {
  const all = (inlines: readonly Inline[], what: string) => inlines.map((inline) => ({ inline, what }));
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return all(block.inlines, block.kind);
    case 'status':
      return all(block.inlines ?? [], 'status');
    case 'list':
      return block.items.flatMap((item) => all(item, 'list'));
    case 'table':
      return [...block.rows.map((each) => each.cells), block.total ?? []].flatMap((cells) =>
        cells.flatMap((cell, index) => all(cell.inlines, `${block.caption}: ${block.columns[index]?.header}`)),
      );
    default:
      return [];
  }
}

function wordsOf(block: Block): [what: string, text: string | undefined][] {
  switch (block.kind) {
    case 'heading':
      return [['heading', block.text]];
    case 'status':
      return [['status', block.label]];
    case 'callout':
      return [['callout', block.title]];
    case 'table':
      return [
        ['caption', block.caption],
        ['note', block.note],
        ...block.columns.flatMap(({ header, unit }): [string, string | undefined][] => [
          ['column', header],
          ['column', unit],
        ]),
      ];
    case 'chart':
      return [['note', block.note], ...uncarried(block.chart, block.alt)];
    default:
      return [];
  }
}

/** A chart's numbers are its title's, its text's and its series'; years stand in the names. */
function uncarried(chart: ChartSpec, alt: string): [what: string, text: string][] {
  const own: [string, string][] = chart.figureId
    ? []
    : [
        ['chart title', chart.title],
        ['chart text', alt],
      ];
  return [
    ...own,
    ...chart.series.flatMap((each): [string, string][] =>
      each.figureId ? [] : [[`chart series ${each.name}`, each.values.join(' ')]],
    ),
  ];
}

function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
