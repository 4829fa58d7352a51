// A text of the report as blocks of the document: its references become what the figures and measures say. Pure.
import type { Block, Inline } from '../../platform/documents/report-tree.ts';
import type {
  BlockNode,
  FigureReference,
  InlineNode,
  MeasureReference,
  TextBody,
} from '../../platform/documents/text-body-rules.ts';

/** How references are put in words. */
export interface Saying {
  figure(reference: FigureReference): Inline;
  measure(reference: MeasureReference): Inline;
}

/** The blocks of a text that stands under a heading of level `under`; empty paragraphs are left out. */
export function textBlocks(body: TextBody, under: number, say: Saying): Block[] {
  return body.content.flatMap((block) => blocksOf(block, under, say));
}

/** Headings moved up where a level would be skipped, so that every document has an outline without gaps. */
export function withoutSkippedHeadings(blocks: readonly Block[]): Block[] {
  let before = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    before = Math.min(block.level, before + 1);
    return { ...block, level: before };
  });
}

function blocksOf(block: BlockNode, under: number, say: Saying): Block[] {
  switch (block.type) {
    case 'paragraph': {
      const inlines = inlinesOf(block.content, say);
      return isBlank(inlines) ? [] : [{ kind: 'paragraph', inlines }];
    }
    case 'heading': {
      const text = plainOf(inlinesOf(block.content, say));
      const level = Math.min(4, under + block.attrs.level - 1);
      return text.trim() === '' ? [] : [{ kind: 'heading', level, text }];
    }
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item) => joined(item.content.map((each) => inlinesOf(each.content, say))));
      const filled = items.filter((each) => !isBlank(each));
      return filled.length === 0 ? [] : [{ kind: 'list', ordered: block.type === 'orderedList', items: filled }];
    }
  }
}

function inlinesOf(nodes: readonly InlineNode[] | undefined, say: Saying): Inline[] {
  return (nodes ?? []).map((node) => inlineOf(node, say));
}

function inlineOf(node: InlineNode, say: Saying): Inline {
  switch (node.type) {
    case 'text': {
      const has = (type: string) => node.marks?.some((mark) => mark.type === type) ?? false;
      return {
        kind: 'text',
        text: node.text,
        ...(has('bold') ? { strong: true } : {}),
        ...(has('italic') ? { emphasis: true } : {}),
      };
    }
    case 'hardBreak':
      return { kind: 'break' };
    case 'figure':
      return say.figure(node.attrs);
    case 'measure':
      return say.measure(node.attrs);
  }
}

/** The words of inlines, for a heading, which holds nothing else. */
function plainOf(inlines: readonly Inline[]): string {
  return inlines
    .map((each) => {
      if (each.kind === 'text' || each.kind === 'link') return each.text;
      return each.kind === 'figure' ? each.shown : ' ';
    })
    .join('');
}

function joined(paragraphs: readonly Inline[][]): Inline[] {
  return paragraphs.flatMap((each, index) => (index === 0 ? each : [{ kind: 'break' } as const, ...each]));
}

function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((each) => each.kind === 'break' || (each.kind === 'text' && each.text.trim() === ''));
}
