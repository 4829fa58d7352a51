// Decides everything that Word, PDF and HTML must agree on before any of them draws: heading anchors, table and chart
// numbers, note numbers, link targets, the cover's lines, and the tables behind the charts. Pure.
import { type ChartSpec, chartTable } from './chart-spec.ts';
import { columnWidths, hasLongWord } from './column-widths.ts';
import { type DocumentWords, documentWords } from './document-words.ts';
import { formatNumber } from './number-format.ts';
import { type Colour, fulfilmentPiece, type Piece, pieces, type Settling, textOf, trendPiece } from './pieces.ts';
import type { Block, Cell, Column, DocumentMeta, Fulfilment, ReportTree, Row } from './report-tree.ts';
import { cell } from './tree-parts.ts';
import { trends } from './trend-look.ts';

export interface NumberedCell {
  readonly pieces: readonly Piece[];
  readonly colour: Colour;
  /** Has a word so long that it may have to be broken. */
  readonly hyphenate: boolean;
}

export interface NumberedRow {
  readonly cells: readonly NumberedCell[];
  readonly role: 'plain' | 'group' | 'part' | 'total';
  /** Short enough to stay on one page. */
  readonly keep: boolean;
}

export interface NumberedColumn {
  readonly header: string;
  readonly unit: string;
  readonly align: 'start' | 'end' | 'center';
  readonly share: number;
  /** Has a word so long that it may have to be broken. */
  readonly hyphenate: boolean;
}

export type NumberedBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly anchor: string }
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[]; readonly role: 'plain' | 'lead' | 'small' }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Piece[])[] }
  | NumberedTable
  | NumberedChart
  | { readonly kind: 'status'; readonly label: string; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'callout';
      readonly tone: 'note' | 'attention' | 'fault';
      readonly title: string;
      readonly pieces: readonly Piece[];
    }
  | { readonly kind: 'legend'; readonly title: string; readonly groups: readonly LegendGroup[] }
  | { readonly kind: 'page-break' }
  | { readonly kind: 'contents'; readonly title: string };

export interface NumberedTable {
  readonly kind: 'table';
  readonly number: number;
  readonly caption: string;
  /** the figure whose numbers stand in the caption */
  readonly figureId?: string;
  readonly columns: readonly NumberedColumn[];
  /** Part of the text width, 0.5 to 1. */
  readonly width: number;
  /** Short enough to stay on one page. */
  readonly keep: boolean;
  readonly rows: readonly NumberedRow[];
  readonly headerColumn: boolean;
  readonly note: string;
}

export interface NumberedChart {
  readonly kind: 'chart';
  readonly number: number;
  readonly chart: ChartSpec;
  readonly alt: string;
  readonly note: string;
}

export interface LegendGroup {
  readonly title: string;
  readonly entries: readonly Piece[];
}

export interface NumberedTree {
  readonly meta: DocumentMeta;
  readonly words: DocumentWords;
  /** The cover's labels and values, in order; only those that are filled in. */
  readonly cover: readonly { readonly label: string; readonly value: string }[];
  readonly blocks: readonly NumberedBlock[];
  /** Note texts; note number n is `notes[n - 1]`. */
  readonly notes: readonly string[];
  /** How many heading levels the table of contents lists: three where that still fits a page. */
  readonly contentsDepth: number;
}

/** The tree with all numbers, anchors and words settled. Expects a tree that `parseReportTree` has passed. */
export function numberTree(tree: ReportTree): NumberedTree {
  const words = documentWords[tree.meta.language];
  const counts: Counts = { headings: 0, tables: 0, charts: 0, notes: [], words, site: tree.meta.siteAddress ?? '' };
  const charts = tree.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
  const blocks = tree.blocks.flatMap((block) => numberBlock(block, counts, charts));
  const cover = coverLines(tree.meta, words);
  const listed = blocks.filter((block) => block.kind === 'heading' && block.level <= 3).length;
  return { meta: tree.meta, words, cover, blocks, notes: counts.notes, contentsDepth: listed <= 24 ? 3 : 2 };
}

interface Counts extends Settling {
  headings: number;
  tables: number;
  charts: number;
}

function numberBlock(block: Block, counts: Counts, charts: readonly ChartSpec[]): NumberedBlock[] {
  const { words } = counts;
  switch (block.kind) {
    case 'heading':
      counts.headings += 1;
      return [{ kind: 'heading', level: block.level, text: block.text, anchor: `h${counts.headings}` }];
    case 'paragraph':
      return [{ kind: 'paragraph', pieces: pieces(block.inlines, counts), role: block.role ?? 'plain' }];
    case 'list':
      return [
        { kind: 'list', ordered: block.ordered ?? false, items: block.items.map((item) => pieces(item, counts)) },
      ];
    case 'table':
      return [numberTable(block, counts)];
    case 'chart':
      counts.charts += 1;
      return [{ kind: 'chart', number: counts.charts, chart: block.chart, alt: block.alt, note: block.note ?? '' }];
    case 'status':
      return [{ kind: 'status', label: block.label, pieces: statusPieces(block, counts) }];
    case 'callout': {
      const title = block.title ?? words[`${block.tone}Tone`];
      return [{ kind: 'callout', tone: block.tone, title, pieces: pieces(block.inlines, counts) }];
    }
    case 'legend':
      return [{ kind: 'legend', title: words.legend, groups: legendGroups(words) }];
    case 'contents':
      return [{ kind: 'contents', title: words.contents }];
    case 'page-break':
      return [{ kind: 'page-break' }];
    case 'chart-tables':
      return charts.map((chart, index) => behindChart(chart, index + 1, counts));
  }
}

function numberTable(block: Extract<Block, { kind: 'table' }>, counts: Counts, figureId?: string): NumberedTable {
  counts.tables += 1;
  const number = counts.tables;
  const one = (cells: readonly Cell[], role: NumberedRow['role']): NumberedRow => {
    const numbered = cells.map((each) => {
      const settled = pieces(each.inlines, counts);
      return { pieces: settled, colour: toneColour(each.tone), hyphenate: false };
    });
    return { role, cells: numbered, keep: numbered.every((each) => textOf(each.pieces).length < 700) };
  };
  const given = block.rows.map((row: Row) => one(row.cells, row.role ?? 'plain'));
  const rows = block.total ? [...given, one(block.total, 'total')] : given;
  const { longest, ...columns } = numberColumns(block.columns, rows);
  return {
    kind: 'table',
    number,
    caption: block.caption,
    ...(figureId ? { figureId } : {}),
    ...columns,
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((each) => ({ ...each, hyphenate: hasLongWord(textOf(each.pieces), longest) })),
    })),
    keep: rows.length <= 16 && rows.every((row) => row.keep) && sizeOf(rows) < 2500,
    headerColumn: block.headerColumn ?? false,
    note: block.note ?? '',
  };
}

function numberColumns(
  columns: readonly Column[],
  rows: readonly NumberedRow[],
): Pick<NumberedTable, 'columns' | 'width'> & { readonly longest: number } {
  const fitted = columnWidths(
    columns.map(({ header, unit = '', align }, index) => ({
      header,
      unit,
      isNumeric: align === 'end',
      cells: rows.map((row) => textOf(row.cells[index]?.pieces ?? [])),
    })),
  );
  const given = columns.some((column) => column.share !== undefined);
  return {
    width: given ? 1 : fitted.width,
    longest: fitted.longest,
    columns: columns.map(({ header, unit = '', align = 'start', share = 1 }, index) => ({
      header,
      unit,
      align,
      share: given ? share : (fitted.shares[index] ?? 1),
      hyphenate: hasLongWord(header, fitted.longest),
    })),
  };
}

function sizeOf(rows: readonly NumberedRow[]): number {
  return rows.flatMap((row) => row.cells.map((each) => textOf(each.pieces).length)).reduce((a, b) => a + b, 0);
}

function behindChart(chart: ChartSpec, number: number, counts: Counts): NumberedTable {
  const table = chartTable(chart);
  const caption = `${counts.words.behindChart} ${formatNumber(number, 0, chart.language)}: ${table.caption}`;
  return numberTable(
    {
      kind: 'table',
      caption,
      columns: table.headers.map((header, index) => ({ header, align: index === 0 ? 'start' : 'end' })),
      rows: table.rows.map(([first = '', ...values]) => ({
        cells: [cell(first), ...values.map((text, index) => behindCell(text, chart.series[index]?.figureId))],
      })),
      headerColumn: true,
    },
    counts,
    chart.figureId,
  );
}

function behindCell(text: string, figureId: string | undefined): Cell {
  return cell(figureId && text !== '–' ? { kind: 'figure', figureId, shown: text } : text);
}

function statusPieces(block: Extract<Block, { kind: 'status' }>, counts: Counts): Piece[] {
  const found: Piece[] = [];
  if (block.fulfilment) found.push(fulfilmentPiece(block.fulfilment, counts.words));
  if (block.trend) found.push(trendPiece(block.trend, counts.words));
  const told = pieces(block.inlines ?? [], counts);
  const apart = found.flatMap((piece, index) => (index === 0 ? [piece] : [{ text: ', ' }, piece]));
  return told.length === 0 || apart.length === 0 ? [...apart, ...told] : [...apart, { text: '. ' }, ...told];
}

function legendGroups(words: DocumentWords): LegendGroup[] {
  const states: Fulfilment[] = ['met', 'partly', 'missed', 'not-assessed'];
  return [
    { title: words.fulfilment, entries: states.map((value) => fulfilmentPiece(value, words)) },
    { title: words.trend, entries: trends.map((value) => trendPiece(value, words)) },
  ];
}

function toneColour(tone: Cell['tone']): Colour {
  const colours = { good: 'green', attention: 'amber', fault: 'red', quiet: 'quiet' } as const;
  return tone === undefined ? 'ink' : colours[tone];
}

function coverLines(meta: DocumentMeta, words: DocumentWords): { label: string; value: string }[] {
  const { state } = meta;
  const stands = {
    draft: () => words.draft,
    approved: (at: string) => `${words.approved} ${momentShown(at)}`,
    closed: (at: string) => `${words.closed} ${momentShown(at)}`,
  };
  const at = state.kind === 'closed' ? state.closedAt : state.kind === 'approved' ? state.approvedAt : '';
  const lines: [string, string | undefined][] = [
    [words.organisation, meta.organisation],
    [words.unit, meta.unit],
    [words.period, meta.period],
    [words.documentId, meta.documentId],
    [words.version, meta.version],
    [words.responsible, meta.responsible],
    [words.author, meta.author],
    [words.created, meta.createdOn],
    [words.state, stands[state.kind](at)],
    [words.approvedBy, state.kind === 'approved' ? state.approvedBy : undefined],
    [words.closedBy, state.kind === 'closed' ? state.closedBy : undefined],
    [words.hash, state.kind === 'closed' ? state.hash : undefined],
  ];
  return lines.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** The moment in the clock of the offset it was written with: the tree says the time, not the machine's time zone. */
function momentShown(moment: string): string {
  return `${moment.slice(0, 10)} ${moment.slice(11, 16).replace(':', '.')}`;
}
