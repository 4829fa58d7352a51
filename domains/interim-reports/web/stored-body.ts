// What the editor holds as the report keeps it: only what a report's text may have, lists without lists in them, nothing
// empty that says nothing. Pure.
import type { JSONContent } from '@tiptap/core';
import type { TextBody } from '../../../platform/documents/text-body-rules.ts';

/** The editor's document as a text of the report; what a report's text cannot hold becomes its words. */
export function storedBody(document: JSONContent): TextBody {
  const content = (document.content ?? []).flatMap(storedBlock);
  // the pieces are built below in the shape the contract declares; the server holds them against it once more
  return { type: 'doc', content } as unknown as TextBody;
}

/** A text of the report as the editor takes it. */
export function editedBody(body: TextBody): JSONContent {
  // the same JSON: the contract's schema declares a part of what the editor's type allows
  return body as unknown as JSONContent;
}

function storedBlock(block: JSONContent): JSONContent[] {
  const inlines = (block.content ?? []).flatMap(storedInline);
  const content = inlines.length > 0 ? { content: inlines } : {};
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', ...content }];
    case 'heading':
      return [{ type: 'heading', attrs: { level: block.attrs?.level === 3 ? 3 : 2 }, ...content }];
    case 'bulletList':
    case 'orderedList': {
      const items = (block.content ?? []).flatMap(storedItem);
      return items.length > 0 ? [{ type: block.type, content: items }] : [];
    }
    default:
      return (block.content ?? []).flatMap(storedBlock);
  }
}

/** An item's paragraphs as one item; items of a list within it follow it. */
function storedItem(item: JSONContent): JSONContent[] {
  const paragraphs = (item.content ?? []).filter((each) => each.type === 'paragraph').flatMap(storedBlock);
  const below = (item.content ?? [])
    .filter((each) => each.type !== 'paragraph')
    .flatMap((each) => (each.content ?? []).flatMap(storedItem));
  return paragraphs.length > 0 ? [{ type: 'listItem', content: paragraphs }, ...below] : below;
}

const keptMarks = new Set(['bold', 'italic', 'stated']);

function storedInline(inline: JSONContent): JSONContent[] {
  if (inline.type === 'text') {
    const marks = (inline.marks ?? []).filter((mark) => keptMarks.has(mark.type)).map(({ type }) => ({ type }));
    return inline.text ? [{ type: 'text', text: inline.text, ...(marks.length > 0 ? { marks } : {}) }] : [];
  }
  if (inline.type === 'hardBreak') return [{ type: 'hardBreak' }];
  if (inline.type === 'figure' || inline.type === 'measure') return [{ type: inline.type, attrs: { ...inline.attrs } }];
  return [];
}
