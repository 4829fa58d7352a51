// Puts what mends a finding in the place of what stands there, and touches nothing else of the text. Pure.
import type { BlockNode, InlineNode, TextBody } from '../../../platform/documents/text-body-rules.ts';
import type { Mend } from './finding-rules.ts';

/** The text mended; null when what was found no longer stands there. */
export function mendedBody(body: TextBody, mend: Mend): TextBody | null {
  let line = -1;
  let isDone = false;
  const inlines = (given: readonly InlineNode[] | undefined): InlineNode[] | undefined => {
    line += 1;
    if (line !== mend.spot.line) return given && [...given];
    return (given ?? []).flatMap((node, index) => {
      const pieces = index === mend.spot.inline ? mended(node, mend) : null;
      if (pieces) isDone = true;
      return pieces ?? [node];
    });
  };
  const content = body.content.map((block) => mapped(block, inlines));
  return isDone ? { type: 'doc', content } : null;
}

type Mapping = (given: readonly InlineNode[] | undefined) => InlineNode[] | undefined;

function mapped(block: BlockNode, inlines: Mapping): BlockNode {
  if (block.type === 'bulletList' || block.type === 'orderedList')
    return {
      ...block,
      content: block.content.map((item) => ({
        ...item,
        content: item.content.map((each) => withContent(each, inlines(each.content))),
      })),
    };
  return withContent(block, inlines(block.content));
}

function withContent<T extends { content?: InlineNode[] | undefined }>(node: T, content: InlineNode[] | undefined): T {
  return content && content.length > 0 ? { ...node, content } : node;
}

function mended(node: InlineNode, { spot, was, becomes }: Mend): InlineNode[] | null {
  if (node.type !== 'text' || node.text.slice(spot.from, spot.to) !== was) return null;
  const piece = (text: string): InlineNode[] => (text === '' ? [] : [{ ...node, text }]);
  const before = node.text.slice(0, spot.from);
  const after = node.text.slice(spot.to);
  if (becomes.kind === 'words') return piece(`${before}${becomes.text}${after}`);
  return [...piece(before), { type: 'figure', attrs: becomes.reference }, ...piece(after)];
}
