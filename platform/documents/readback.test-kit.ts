// Reads a PDF back through its tags, so that a test holds not only the numbers but also the structure a screen reader
// gets against the tree: paragraphs, tables with rows and cells, in tag order.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { joined, type ReadPart } from './readback.ts';

export interface ReadPdf {
  readonly pages: number;
  readonly parts: readonly ReadPart[];
  /** Alternative texts of the pictures, in order. */
  readonly alternatives: readonly string[];
  readonly roles: ReadonlyMap<string, number>;
}

interface TagNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TagNode[];
}

/** The PDF from its first heading on: cover, contents, page headers and footnotes are left out. */
export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await task.promise;
  const reading: PdfReading = { parts: [], alternatives: [], roles: new Map(), texts: new Map(), begun: false };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    reading.texts = markedTexts(content.items);
    // pdfjs types the tree loosely; the fields read here are those of its documented StructTreeNode.
    walk((await page.getStructTree()) as TagNode | null, reading);
  }
  const pages = document.numPages;
  await task.destroy();
  return { pages, parts: joined(reading.parts), alternatives: reading.alternatives, roles: reading.roles };
}

interface PdfReading {
  readonly parts: ReadPart[];
  readonly alternatives: string[];
  readonly roles: Map<string, number>;
  texts: ReadonlyMap<string, string>;
  begun: boolean;
}

/** The text of each piece of marked content on a page; a line end becomes a space. */
function markedTexts(items: readonly unknown[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  let current = '';
  // pdfjs types the items as two kinds that share no field; these are the fields of both.
  for (const item of items as readonly { type?: string; id?: string; str?: string; hasEOL?: boolean }[]) {
    if (item.type === 'endMarkedContent') {
      open.pop();
      current = open.findLast((id) => id !== '') ?? '';
    } else if (item.type?.startsWith('beginMarkedContent')) {
      open.push(item.id ?? '');
      if (item.id) current = item.id;
    } else if (current !== '') {
      texts.set(current, `${texts.get(current) ?? ''}${item.str ?? ''}${item.hasEOL ? ' ' : ''}`);
    }
  }
  return texts;
}

function walk(node: TagNode | null, reading: PdfReading): void {
  if (!node) return;
  const role = node.role ?? '';
  if (role !== '') reading.roles.set(role, (reading.roles.get(role) ?? 0) + 1);
  if (/^H\d$/.test(role)) reading.begun = true;
  if (role === 'Figure') reading.alternatives.push(node.alt ?? '');
  if (role === 'TOC' || role === 'Figure' || role === 'Note' || role === 'Lbl') return;
  if (role === 'Table') readTable(node, reading);
  else if (node.type === 'content') addText(reading.texts.get(node.id ?? '') ?? '', reading);
  else {
    for (const child of node.children ?? []) walk(child, reading);
    if (/^(P|H\d|LI|Caption|LBody|Span)$/.test(role)) addText(' ', reading);
  }
}

function addText(text: string, reading: PdfReading): void {
  if (!reading.begun) return;
  const last = reading.parts.at(-1);
  if (last?.kind === 'text') reading.parts[reading.parts.length - 1] = { kind: 'text', text: last.text + text };
  else reading.parts.push({ kind: 'text', text });
}

/** A table that goes on from the page before has an empty header there: its rows belong to the table begun. */
function readTable(table: TagNode, reading: PdfReading): void {
  const rows: string[][] = [];
  let caption = '';
  const visit = (node: TagNode) => {
    if (node.role) reading.roles.set(node.role, (reading.roles.get(node.role) ?? 0) + 1);
    if (node.role === 'Caption') caption += textUnder(node, reading);
    else if (node.role === 'TR') rows.push((node.children ?? []).map((cell) => textUnder(cell, reading)));
    else for (const child of node.children ?? []) visit(child);
  };
  visit(table);
  const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
  const last = reading.parts.at(-1);
  const [first] = rows;
  if (first !== undefined && filled[0] !== first && last?.kind === 'table') {
    reading.parts[reading.parts.length - 1] = { kind: 'table', rows: [...last.rows, ...filled] };
    return;
  }
  addText(caption, reading);
  reading.parts.push({ kind: 'table', rows: filled });
}

/** The text of a cell without its notes, which Word and the page keep elsewhere too. */
function textUnder(node: TagNode, reading: PdfReading): string {
  if (node.role === 'Note' || node.role === 'Lbl') return '';
  if (node.type === 'content') return reading.texts.get(node.id ?? '') ?? '';
  return (node.children ?? []).map((child) => textUnder(child, reading)).join('');
}
