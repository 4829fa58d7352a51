// XML as a tree that forgets nothing a reader could miss: order, unknown elements and attributes, comments, instructions and
// blanks between. Document types are refused: that is where entities multiply and other files are fetched.
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly kind: 'element';
  /** as written, with its prefix */
  readonly name: string;
  /** in the order of the file */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly XmlPart[];
  /** line of its beginning, from 1; 0 for what was made here */
  readonly line: number;
}

export type XmlPart =
  | XmlElement
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cdata'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'instruction'; readonly target: string; readonly text: string };

export interface XmlDocument {
  /** comments, instructions and blanks before the root; the declaration is written anew */
  readonly before: readonly XmlPart[];
  readonly root: XmlElement;
  readonly after: readonly XmlPart[];
}

/** Why a file is refused; `limit` and `line` where they say something. */
export interface XmlRefusal {
  readonly code: 'too-large' | 'too-deep' | 'too-many-parts' | 'document-type' | 'not-well-formed' | 'unknown-encoding';
  readonly line: number | null;
  readonly detail: string;
}

/** What a file may be at most: bytes, levels of elements within each other, elements and texts. */
export const xmlLimits = { bytes: 32 * 1024 * 1024, depth: 64, parts: 2_000_000 } as const;

/**
 * Reads bytes as a tree. UTF-8, UTF-16 with its mark, or the encoding the declaration names. Never throws for what is in the
 * bytes: answers a refusal.
 */
export function readXml(bytes: Uint8Array): { readonly document: XmlDocument } | { readonly refusal: XmlRefusal } {
  if (bytes.length > xmlLimits.bytes) return { refusal: refused('too-large', null, String(xmlLimits.bytes)) };
  const text = textOf(bytes);
  if (text === null) return { refusal: refused('unknown-encoding', 1, '') };
  try {
    return { document: parsed(text) };
  } catch (error) {
    if (error instanceof Stop) return { refusal: error.refusal };
    throw error;
  }
}

/** Writes a tree in UTF-8 with its declaration. What was read and not changed reads back as the same tree. */
export function writeXml({ before, root, after }: XmlDocument): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?>'];
  if (before[0]?.kind !== 'text') pieces.push('\n');
  for (const part of [...before, root, ...after]) writePart(part, pieces);
  return pieces.join('');
}

/** The name without its prefix: `a:model` and `model` are the same. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute by its name as written. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find(([own]) => own === name)?.[1];
}

/** The child elements of a local name, in order. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((part) => (part.kind === 'element' && localName(part.name) === name ? [part] : []));
}

/** All text of an element, that of elements within it included. */
export function textWithin(element: XmlElement): string {
  return element.children
    .map((part) => {
      if (part.kind === 'element') return textWithin(part);
      return part.kind === 'text' || part.kind === 'cdata' ? part.text : '';
    })
    .join('');
}

class Stop extends Error {
  readonly refusal: XmlRefusal;
  constructor(refusal: XmlRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

function refused(code: XmlRefusal['code'], line: number | null, detail: string): XmlRefusal {
  return { code, line, detail };
}

/** The bytes as text: by their mark, else by the encoding the declaration names, else UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(head.replace(/^ï»¿/, ''))?.[1];
  try {
    return new TextDecoder(marked ?? named ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsed(text: string): XmlDocument {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: { readonly children: XmlPart[] }[] = [];
  const [before, after]: [XmlPart[], XmlPart[]] = [[], []];
  let root: XmlElement | null = null;
  let parts = 0;
  const stop = (code: XmlRefusal['code'], detail = '') => new Stop(refused(code, parser.line, detail));
  const count = () => {
    if (++parts > xmlLimits.parts) throw stop('too-many-parts', String(xmlLimits.parts));
  };
  const add = (part: XmlPart) => {
    count();
    (open.at(-1)?.children ?? (root === null ? before : after)).push(part);
  };
  parser.on('error', (error) => {
    throw stop('not-well-formed', error.message.replace(/^\S*\d+:\d+: /, '').slice(0, 200));
  });
  parser.on('doctype', () => {
    throw stop('document-type');
  });
  parser.on('opentag', (tag) => {
    if (open.length >= xmlLimits.depth) throw stop('too-deep', String(xmlLimits.depth));
    const children: XmlPart[] = [];
    const attributes = Object.entries(tag.attributes);
    const element: XmlElement = { kind: 'element', name: tag.name, attributes, children, line: parser.line };
    if (open.length > 0) add(element);
    else root = element;
    open.push({ children });
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (content) => add({ kind: 'text', text: content }));
  parser.on('cdata', (content) => add({ kind: 'cdata', text: content }));
  parser.on('comment', (content) => add({ kind: 'comment', text: content }));
  parser.on('processinginstruction', ({ target, body }) => add({ kind: 'instruction', target, text: body }));
  parser.write(text).close();
  if (root === null) throw stop('not-well-formed', 'no root element');
  return { before, root, after };
}

function writePart(part: XmlPart, pieces: string[]): void {
  if (part.kind === 'text') pieces.push(escaped(part.text));
  else if (part.kind === 'cdata') pieces.push(`<![CDATA[${part.text}]]>`);
  else if (part.kind === 'comment') pieces.push(`<!--${part.text}-->`);
  else if (part.kind === 'instruction') pieces.push(`<?${part.target}${part.text === '' ? '' : ` ${part.text}`}?>`);
  else writeElement(part, pieces);
}

function writeElement(element: XmlElement, pieces: string[]): void {
  pieces.push(`<${element.name}`);
  for (const [name, value] of element.attributes)
    pieces.push(` ${name}="${escaped(value).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;')}"`);
  if (element.children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of element.children) writePart(child, pieces);
  pieces.push(`</${element.name}>`);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}
