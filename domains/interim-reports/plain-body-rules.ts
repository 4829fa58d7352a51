// The text a template's chapter begins with, as lines one can type: a paragraph per line, `# ` a heading, `- ` an item, and a figure
// by its id in braces. A text with more than that is kept as it is. Pure.
import {
  type BlockNode,
  type FigureReference,
  type InlineNode,
  referenceKey,
  referenceOf,
  type TextBody,
} from '../../platform/documents/text-body-rules.ts';

/** The lines of a text, or null where it holds what lines cannot say: emphasis, measures, numbered lists, breaks. */
export function plainOf(body: TextBody): string | null {
  const lines = body.content.flatMap((block): (string | null)[] => {
    if (block.type === 'paragraph') return [lineOf(block.content)];
    if (block.type === 'heading') return [block.attrs.level === 2 ? marked('# ', lineOf(block.content)) : null];
    if (block.type === 'orderedList') return [null];
    return block.content.map(({ content }) =>
      content.length === 1 ? marked('- ', lineOf(content[0]?.content)) : null,
    );
  });
  const said = lines.flatMap((line) => line ?? []);
  if (said.length < lines.length) return null;
  const text = said.join('\n');
  // what would be read back as something else is not said in lines
  return inOrder(bodyOfLines(text)) === inOrder(body) ? text : null;
}

/** The text that the lines say; empty lines are left out. */
export function bodyOfLines(text: string): TextBody {
  const content: BlockNode[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const last = content.at(-1);
    if (line === '') continue;
    if (line.startsWith('# '))
      content.push({ type: 'heading', attrs: { level: 2 }, content: inlinesOf(line.slice(2)) });
    else if (!line.startsWith('- ')) content.push({ type: 'paragraph', content: inlinesOf(line) });
    else {
      const item = {
        type: 'listItem' as const,
        content: [{ type: 'paragraph' as const, content: inlinesOf(line.slice(2)) }],
      };
      if (last?.type === 'bulletList') last.content.push(item);
      else content.push({ type: 'bulletList', content: [item] });
    }
  }
  return { type: 'doc', content };
}

/** A figure as it is typed in a line. */
export function figureInLine(reference: FigureReference): string {
  const key = referenceKey(reference);
  return key === referenceKey(plainReference(reference.figure)) ? `{${reference.figure}}` : `{${key}}`;
}

/** A figure's value of the report's period, with its unit. */
export function plainReference(figure: string): FigureReference {
  return { figure, of: 'value', period: 'same', show: 'with-unit', sign: 'kept', expects: null };
}

/** As text that is equal for equal bodies, whatever order their fields were kept in. */
function inOrder(body: TextBody): string {
  return JSON.stringify(body, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function marked(mark: string, line: string | null): string | null {
  return line === null ? null : `${mark}${line}`;
}

function lineOf(inlines: readonly InlineNode[] | undefined): string | null {
  const pieces = (inlines ?? []).map((each) => {
    if (each.type === 'figure') return figureInLine(each.attrs);
    return each.type === 'text' && !each.marks?.length ? each.text : null;
  });
  return pieces.includes(null) ? null : pieces.join('');
}

function inlinesOf(line: string): InlineNode[] {
  return line
    .split(/(\{[a-z0-9.~-]+\})/)
    .filter((piece) => piece !== '')
    .map((piece): InlineNode => {
      const inside = piece.startsWith('{') && piece.endsWith('}') ? piece.slice(1, -1) : '';
      const attrs = inside.includes('~') ? referenceOf(inside) : inside.includes('.') ? plainReference(inside) : null;
      return attrs ? { type: 'figure', attrs } : { type: 'text', text: piece };
    });
}
