// A status text as one writes it in a plain field, and as reports keep it: each line a paragraph, `- ` an item of a list, `# `
// a heading, `**word**` stands out, `{finances.result}` is a figure, so that the number in a report is never typed. Pure.
import {
  type BlockNode,
  type FigureReference,
  type InlineNode,
  referenceKey,
  referenceOf,
  TextBody,
} from '../../../platform/documents/text-body-rules.ts';

/** What was written, as a body. A brace that names nothing stays the words it is. */
export function bodyOf(text: string): TextBody {
  const content: BlockNode[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const last = content.at(-1);
    if (line.startsWith('# '))
      content.push({ type: 'heading', attrs: { level: 2 }, content: inlinesOf(line.slice(2)) });
    else if (!line.startsWith('- ')) content.push({ type: 'paragraph', content: inlinesOf(line) });
    else {
      const item = { type: 'listItem' as const, content: [paragraph(line.slice(2))] };
      if (last?.type === 'bulletList') last.content.push(item);
      else content.push({ type: 'bulletList', content: [item] });
    }
  }
  return { type: 'doc', content };
}

/** A body as one would have written it. What a plain field cannot say (italics, numbered lists) becomes plain words. */
export function writtenText(body: TextBody): string {
  return body.content
    .flatMap((block) => {
      if (block.type === 'paragraph') return [lineOf(block.content)];
      if (block.type === 'heading') return [`# ${lineOf(block.content)}`];
      return block.content.flatMap((item) => item.content.map((each) => `- ${lineOf(each.content)}`));
    })
    .join('\n');
}

/** Whether the field can say all of it: saving from it then loses nothing. */
export function isWritable(body: TextBody): boolean {
  // parsed, so that the order in which a database keeps the parts of a text does not matter
  return JSON.stringify(TextBody.parse(bodyOf(writtenText(body)))) === JSON.stringify(TextBody.parse(body));
}

function paragraph(text: string) {
  return { type: 'paragraph' as const, content: inlinesOf(text) };
}

const figureId = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const measureParts = ['outcome', 'baseline', 'target'] as const;

function inlinesOf(line: string): InlineNode[] {
  return line
    .split(/(\{[^{}\s]+\}|\*\*[^*]+\*\*)/)
    .filter((piece) => piece !== '')
    .map((piece): InlineNode => {
      if (/^\*\*[^*]+\*\*$/.test(piece)) return { type: 'text', text: piece.slice(2, -2), marks: [{ type: 'bold' }] };
      const named = piece.startsWith('{') && piece.endsWith('}') ? pieceOf(piece.slice(1, -1)) : null;
      return named ?? { type: 'text', text: piece };
    });
}

function pieceOf(name: string): InlineNode | null {
  if (name.startsWith('m:')) {
    const [measure = '', part = 'outcome'] = name.slice(2).split('~');
    const of = measureParts.find((each) => each === part);
    return of && uuid.test(measure) ? { type: 'measure', attrs: { measure, of } } : null;
  }
  if (figureId.test(name)) return { type: 'figure', attrs: plain(name) };
  const reference = name.includes('~') ? referenceOf(name) : null;
  return reference && figureId.test(reference.figure) ? { type: 'figure', attrs: reference } : null;
}

function lineOf(inlines: readonly InlineNode[] = []): string {
  return inlines
    .map((each) => {
      if (each.type === 'hardBreak') return ' ';
      if (each.type === 'measure')
        return `{m:${each.attrs.measure}${each.attrs.of === 'outcome' ? '' : `~${each.attrs.of}`}}`;
      if (each.type === 'figure') {
        const key = referenceKey(each.attrs);
        return `{${key === referenceKey(plain(each.attrs.figure)) ? each.attrs.figure : key}}`;
      }
      return each.marks?.some((mark) => mark.type === 'bold') ? `**${each.text}**` : each.text;
    })
    .join('');
}

function plain(figure: string): FigureReference {
  return { figure, of: 'value', period: 'same', show: 'with-unit', sign: 'kept', expects: null };
}
