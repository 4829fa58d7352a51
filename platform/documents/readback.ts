// Reads a finished report back: what the Word file and the page really say, in reading order, to be held against the
// tree they came from. The product checks itself with it before a report is published.
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { type NumberedBlock, type NumberedTable, numberTree } from './numbered-tree.ts';
import { type Piece, textOf } from './pieces.ts';
import { parseReportTree } from './report-tree.ts';

/** Running text, or a table with its header row first. Cover, contents, notes and chart pictures are left out. */
export type ReadPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** What the tree says, as the three forms should say it. Throws as `parseReportTree` does. */
export function readTree(tree: unknown): ReadPart[] {
  const { blocks, words } = numberTree(parseReportTree(tree));
  return joined(blocks.flatMap((block) => blockParts(block, words.table, words.chart)));
}

/** What a Word file made by `writeDocx` says. Throws if it is not a Word file. */
export function readDocx(file: Uint8Array): ReadPart[] {
  const bytes = unzipSync(file, { filter: (entry) => entry.name === 'word/document.xml' })['word/document.xml'];
  if (!bytes) throw new Error('The file has no word/document.xml.');
  const reading = newReading();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (reading.skipping > 0 || name === 'w:sdt') reading.skipping += 1;
    else if (name === 'w:t') reading.listening = true;
    else if (name === 'w:br' || name === 'w:tab') reading.text += ' ';
    else if (name === 'w:pStyle') reading.leftOut = coverStyles.has(attributes['w:val'] ?? '');
    else openPart(reading, wordTableTags[name]);
  });
  parser.on('text', (text) => {
    if (reading.listening) reading.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (reading.skipping > 0) reading.skipping -= 1;
    else if (name === 'w:t') reading.listening = false;
    else if (name === 'w:p') endText(reading);
    else closePart(reading, wordTableTags[name]);
  });
  parser.write(strFromU8(bytes)).close();
  return joined(reading.parts);
}

/** What a page made by `writeHtml` says. */
export function readHtml(page: string): ReadPart[] {
  const reading = newReading();
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  for (const [token, end, tag = ''] of main.matchAll(/<(\/?)([a-z0-9]+)[^>]*>|[^<]+/g)) {
    const left = htmlLeftOut.has(tag) || token.startsWith('<section class="notes"');
    if (reading.skipping > 0 && tag !== '')
      reading.skipping += tag === 'br' || tag === 'use' ? 0 : end === '/' ? -1 : 1;
    else if (left) reading.skipping = 1;
    else if (reading.skipping > 0) continue;
    else if (tag === '') reading.text += unescaped(token);
    else if (tag === 'br') reading.text += ' ';
    else if (end === '/') {
      if (/^(p|h[1-6]|li|figcaption|caption)$/.test(tag)) endText(reading);
      closePart(reading, htmlTableTags[tag]);
    } else openPart(reading, htmlTableTags[tag]);
  }
  return joined(reading.parts);
}

/** All numbers in reading order, as written: `−3,2`, `1 264`. */
export function numbersIn(parts: readonly ReadPart[]): string[] {
  return parts
    .flatMap((part) => (part.kind === 'text' ? [part.text] : part.rows.flat()))
    .flatMap((text) => text.match(/[−+]?\d+(?:[\u202f ]\d{3}(?!\d))*(?:[,.]\d+)?/g) ?? [])
    .map((number) => number.replace(/[\u202f ]/g, ' '));
}

/**
 * Where two readings first differ, as a sentence, or null when they say the same. Spaces and hyphens are not compared:
 * a hyphen may be one that was set at the end of a line.
 */
export function firstDifference(expected: readonly ReadPart[], found: readonly ReadPart[]): string | null {
  for (let index = 0; index < Math.max(expected.length, found.length); index += 1) {
    const one = bare(expected[index]);
    const other = bare(found[index]);
    if (one === other) continue;
    const at = [...one].findIndex((letter, place) => letter !== other[place]);
    const from = Math.max(0, (at < 0 ? one.length : at) - 20);
    return `Part ${index + 1}: expected "…${one.slice(from, from + 60)}" but found "…${other.slice(from, from + 60)}".`;
  }
  return null;
}

/** Neighbouring texts as one, white space as single spaces, empty texts gone. */
export function joined(parts: readonly ReadPart[]): ReadPart[] {
  const done: ReadPart[] = [];
  for (const part of parts) {
    const last = done.at(-1);
    if (part.kind === 'table') done.push({ kind: 'table', rows: part.rows.map((row) => row.map(spaced)) });
    else if (spaced(part.text) === '') continue;
    else if (last?.kind === 'text') done[done.length - 1] = { kind: 'text', text: `${last.text} ${spaced(part.text)}` };
    else done.push({ kind: 'text', text: spaced(part.text) });
  }
  return done;
}

const coverStyles = new Set([
  'Title',
  'Subtitle',
  'CoverOrganisation',
  'CoverRule',
  'CoverLine',
  'ContentsTitle',
  'Draft',
]);
const htmlLeftOut = new Set(['svg', 'details', 'sup', 'nav', 'title']);
const wordTableTags: Record<string, Container | undefined> = { 'w:tbl': 'table', 'w:tr': 'row', 'w:tc': 'cell' };
const htmlTableTags: Record<string, Container | undefined> = { table: 'table', tr: 'row', td: 'cell', th: 'cell' };

type Container = 'table' | 'row' | 'cell';

interface Reading {
  readonly parts: ReadPart[];
  rows: string[][] | null;
  cell: boolean;
  text: string;
  listening: boolean;
  leftOut: boolean;
  skipping: number;
}

function newReading(): Reading {
  return { parts: [], rows: null, cell: false, text: '', listening: false, leftOut: false, skipping: 0 };
}

function openPart(reading: Reading, container: Container | undefined): void {
  if (container === 'table') reading.rows = [];
  if (container === 'row') reading.rows?.push([]);
  if (container === 'cell') {
    reading.cell = true;
    reading.text = '';
  }
}

function closePart(reading: Reading, container: Container | undefined): void {
  if (container === 'cell') {
    reading.rows?.at(-1)?.push(reading.text);
    reading.cell = false;
    reading.text = '';
  }
  if (container === 'table' && reading.rows) {
    reading.parts.push({ kind: 'table', rows: reading.rows });
    reading.rows = null;
  }
}

function endText(reading: Reading): void {
  if (reading.cell) {
    reading.text += ' ';
    return;
  }
  if (!reading.leftOut) reading.parts.push({ kind: 'text', text: reading.text });
  reading.text = '';
  reading.leftOut = false;
}

function blockParts(block: NumberedBlock, tableWord: string, chartWord: string): ReadPart[] {
  const texts = (...all: string[]): ReadPart[] => all.map((text) => ({ kind: 'text', text }));
  switch (block.kind) {
    case 'heading':
      return texts(block.text);
    case 'paragraph':
      return texts(plain(block.pieces));
    case 'list':
      return texts(...block.items.map(plain));
    case 'table':
      return [...texts(`${tableWord} ${block.number}. ${block.caption}`), tablePart(block), ...texts(block.note)];
    case 'chart':
      return texts(`${chartWord} ${block.number}. ${block.chart.title}`, block.note);
    case 'status':
      return texts(`${block.label}: ${plain(block.pieces)}`);
    case 'callout':
      return texts(block.title, plain(block.pieces));
    case 'legend':
      return texts(
        block.title,
        ...block.groups.map(({ title, entries }) => `${title}: ${entries.map((entry) => plain([entry])).join(' ')}`),
      );
    case 'contents':
    case 'page-break':
      return [];
  }
}

function tablePart(table: NumberedTable): ReadPart {
  const header = table.columns.map((column) => `${column.header} ${column.unit}`);
  return { kind: 'table', rows: [header, ...table.rows.map((row) => row.cells.map((cell) => plain(cell.pieces)))] };
}

function plain(pieces: readonly Piece[]): string {
  return textOf(pieces.map((piece) => (piece.lineBreak ? { ...piece, text: ' ' } : piece)));
}

function spaced(text: string): string {
  return text.replace(/[\s\u00a0]+/g, (space) => (space === '\u202f' ? space : ' ')).trim();
}

function bare(part: ReadPart | undefined): string {
  if (part === undefined) return '';
  const text = part.kind === 'text' ? part.text : part.rows.map((row) => row.join('|')).join('\n|');
  return text.replace(/[ \t\u00a0\u202f\u00ad\-\u2010\u2011]/g, '');
}

function unescaped(text: string): string {
  const letters: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => letters[entity] ?? entity);
}
