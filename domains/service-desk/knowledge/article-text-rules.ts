// The form of an article's text: plain lines with a few marks, read into pieces that the screen draws itself. Nothing in a
// text becomes HTML, and only harmless addresses become links. Pure.

/** A stretch of a line. */
export type Span =
  | { readonly kind: 'plain' | 'strong' | 'key'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

interface LineBlock {
  readonly kind: 'heading' | 'paragraph' | 'note';
  readonly spans: readonly Span[];
}
interface ListBlock {
  readonly kind: 'bullets' | 'steps';
  readonly items: readonly (readonly Span[])[];
}
export type Block = LineBlock | ListBlock;

/**
 * `## ` a heading, `- ` a bullet, `1. ` a step, `> ` something to mind; other lines up to an empty one are a paragraph.
 * Within a line: **strong**, `key to press`, [words](address).
 */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', spans: spansOf(lines.join(' ')) });
    lines = [];
  };
  for (const line of body.split(/\r?\n/)) {
    const marked = markedLine(line);
    if (!marked) {
      if (line.trim() === '') endParagraph();
      else lines.push(line.trim());
      continue;
    }
    endParagraph();
    const last = blocks.at(-1);
    const spans = spansOf(marked.text);
    if (marked.kind === 'heading' || marked.kind === 'note') blocks.push({ kind: marked.kind, spans });
    else if (last && 'items' in last && last.kind === marked.kind)
      blocks.splice(-1, 1, { ...last, items: [...last.items, spans] });
    else blocks.push({ kind: marked.kind, items: [spans] });
  }
  endParagraph();
  return blocks;
}

/** The text as it can be pasted into an answer: without marks; links to elsewhere with their address after them. */
export function plainText(body: string): string {
  return blocksOf(body)
    .map((block) => {
      if ('spans' in block) return plainSpans(block.spans);
      const mark = (at: number) => (block.kind === 'steps' ? `${at + 1}.` : '–');
      return block.items.map((item, at) => `${mark(at)} ${plainSpans(item)}`).join('\n');
    })
    .join('\n\n');
}

/** The first words, for a list. */
export function leadOf(body: string, most = 160): string {
  const first = blocksOf(body).find((block) => block.kind !== 'heading');
  const spans = first === undefined ? [] : 'spans' in first ? [first.spans] : first.items;
  const words = spans.map((each) => plainSpans(each, false)).join(' ');
  return words.length > most ? `${words.slice(0, most - 1).replace(/\s+\S*$/, '')}…` : words;
}

const inline = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^()\s]+)\)/g;

function spansOf(line: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of line.matchAll(inline)) {
    const [whole, strong, key, words, href] = match;
    const span = spanOf(strong, key, words, href);
    // what is no harmless address stays as it was written
    if (!span) continue;
    if (match.index > from) spans.push({ kind: 'plain', text: line.slice(from, match.index) });
    spans.push(span);
    from = match.index + whole.length;
  }
  if (from < line.length) spans.push({ kind: 'plain', text: line.slice(from) });
  return spans;
}

function spanOf(strong?: string, key?: string, words?: string, href?: string): Span | null {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (key !== undefined) return { kind: 'key', text: key };
  return words !== undefined && href !== undefined && isHarmless(href) ? { kind: 'link', text: words, href } : null;
}

/** A page of the house (`/door`), a page elsewhere, or a mail address. */
function isHarmless(href: string): boolean {
  return /^(https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]+$|tel:\+?[\d-]+$|\/(?![/\\]))/i.test(href);
}

function markedLine(line: string): { kind: 'heading' | 'note' | 'bullets' | 'steps'; text: string } | null {
  const [, mark = '', text = ''] = /^\s*(#{2,3}|[-•]|\d{1,2}[.)]|>)\s+(\S.*)$/.exec(line) ?? [];
  if (mark === '') return null;
  if (mark.startsWith('#')) return { kind: 'heading', text };
  if (mark === '>') return { kind: 'note', text };
  return { kind: /\d/.test(mark) ? 'steps' : 'bullets', text };
}

function plainSpans(spans: readonly Span[], withAddress = true): string {
  return spans
    .map((span) =>
      span.kind === 'link' && withAddress && !span.href.startsWith('/') ? `${span.text} (${span.href})` : span.text,
    )
    .join('');
}
