// Puts what mends a finding in the place of what stands there, after it, or takes the sentence out, and touches nothing else of
// the text. Pure.
import type { BlockNode, InlineNode, TextBody } from '../../../platform/documents/text-body-rules.ts';
import type { Mend, Stretch } from './finding-rules.ts';

/** The text mended; null when what was found no longer stands there. */
export function mendedBody(body: TextBody, mend: Mend): TextBody | null {
  let line = -1;
  let isDone = false;
  const inlines = (given: readonly InlineNode[] | undefined): InlineNode[] | undefined => {
    line += 1;
    if (line !== mend.spot.line) return given && [...given];
    if (isTakingOut(mend)) {
      isDone = (given?.length ?? 0) > mend.spot.toInline;
      return withoutStretch(given ?? [], mend.spot);
    }
    return (given ?? []).flatMap((node, index) => {
      const pieces = index === mend.spot.inline ? mended(node, mend) : null;
      if (pieces) isDone = true;
      return pieces ?? [node];
    });
  };
  const content = body.content.map((block) => mapped(block, inlines));
  if (!isDone) return null;
  return { type: 'doc', content: mend.becomes.kind === 'nothing' ? content.flatMap(withoutEmpty) : content };
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
  if (!content) return node;
  return { ...node, content: content.length > 0 ? content : undefined };
}

type TakingOut = Extract<Mend, { becomes: { kind: 'nothing' } }>;
type Putting = Exclude<Mend, TakingOut>;

function isTakingOut(mend: Mend): mend is TakingOut {
  return mend.becomes.kind === 'nothing';
}

function mended(node: InlineNode, { spot, was, becomes }: Putting): InlineNode[] | null {
  if (node.type !== 'text' || node.text.slice(spot.from, spot.to) !== was) return null;
  const piece = (text: string): InlineNode[] => (text === '' ? [] : [{ ...node, text }]);
  const before = node.text.slice(0, spot.from);
  const after = node.text.slice(spot.to);
  if (becomes.kind === 'words') return piece(`${before}${becomes.text}${after}`);
  return [...piece(before), { type: 'figure', attrs: becomes.reference }, ...piece(after)];
}

/** The line without the sentence, and with one space where it stood between two. */
function withoutStretch(nodes: readonly InlineNode[], { inline, from, toInline, to }: Stretch): InlineNode[] {
  const part = (node: InlineNode | undefined, from: number, to?: number): InlineNode[] =>
    node?.type === 'text' && node.text.slice(from, to) !== '' ? [{ ...node, text: node.text.slice(from, to) }] : [];
  const before = [...nodes.slice(0, inline), ...part(nodes[inline], 0, from)];
  const after = [...part(nodes[toInline], to), ...nodes.slice(toInline + 1)];
  const [next, ...rest] = after;
  const last = before.at(-1);
  if (!next && last?.type === 'text')
    return [...before.slice(0, -1), ...part({ ...last, text: last.text.trimEnd() }, 0)];
  if (next?.type !== 'text') return [...before, ...after];
  return [...before, ...part({ ...next, text: next.text.trimStart() }, 0), ...rest];
}

/** A paragraph nothing is left of goes with its sentence, and so does its item and a list without items. */
function withoutEmpty(block: BlockNode): BlockNode[] {
  if (block.type === 'heading') return [block];
  if (block.type === 'paragraph') return isBlank(block.content) ? [] : [block];
  const content = block.content.filter((item) => !item.content.every((each) => isBlank(each.content)));
  return content.length > 0 ? [{ ...block, content }] : [];
}

function isBlank(nodes: readonly InlineNode[] | undefined): boolean {
  return (nodes ?? []).every((node) => node.type === 'text' && node.text.trim() === '');
}
