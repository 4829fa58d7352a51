// Lets the example's texts be written as one reads them: `{finances.result}` is the figure, `{finances.result|explicit}` with
// its sign, `{finances.result|worse}` without, because the sentence says that it is negative; `{m:Större störningar}` is a
// measure of the scorecard; `**word**` stands out, `- ` begins an item of a list and `# ` a heading.
import type { BlockNode, FigureReference, InlineNode, TextBody } from '../../platform/documents/text-body-rules.ts';

/** Which measure has a name; the example’s scorecard knows. */
export type MeasureNamed = (name: string) => string;

/** A text as the editor would have kept it. Lines are paragraphs; unknown options are a mistake in the example. */
export function bodyOf(text: string, measureNamed: MeasureNamed): TextBody {
  const content: BlockNode[] = [];
  for (const line of text
    .trim()
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)) {
    const inlines = (from: number) => inlinesOf(line.slice(from), measureNamed);
    const last = content.at(-1);
    if (line.startsWith('# ')) content.push({ type: 'heading', attrs: { level: 2 }, content: inlines(2) });
    else if (!line.startsWith('- ')) content.push({ type: 'paragraph', content: inlines(0) });
    else {
      const item = { type: 'listItem' as const, content: [{ type: 'paragraph' as const, content: inlines(2) }] };
      if (last?.type === 'bulletList') last.content.push(item);
      else content.push({ type: 'bulletList', content: [item] });
    }
  }
  return { type: 'doc', content };
}

function inlinesOf(line: string, measureNamed: MeasureNamed): InlineNode[] {
  return line
    .split(/(\{[^}]+\}|\*\*[^*]+\*\*)/)
    .filter((piece) => piece !== '')
    .map((piece): InlineNode => {
      if (piece.startsWith('**')) return { type: 'text', text: piece.slice(2, -2), marks: [{ type: 'bold' }] };
      if (!piece.startsWith('{')) return { type: 'text', text: piece };
      const [id = '', ...options] = piece.slice(1, -1).split('|');
      if (id.startsWith('m:'))
        return { type: 'measure', attrs: { measure: measureNamed(id.slice(2)), of: measurePart(options) } };
      return { type: 'figure', attrs: options.reduce(withOption, plainReference(id)) };
    });
}

function plainReference(figure: string): FigureReference {
  return { figure, of: 'value', period: 'same', show: 'with-unit', sign: 'kept', expects: null };
}

function withOption(reference: FigureReference, option: string): FigureReference {
  switch (option) {
    case 'number':
      return { ...reference, show: 'number' };
    case 'explicit':
      return { ...reference, sign: 'explicit' };
    case 'worse':
      return { ...reference, sign: 'dropped', expects: 'negative' };
    case 'better':
      return { ...reference, sign: 'dropped', expects: 'positive' };
    case 'last-year':
    case 'previous-year':
      return { ...reference, period: option };
    case 'change':
    case 'change-percent':
    case 'target':
      return { ...reference, of: option };
    default:
      throw new Error(`the example’s text asks for “${option}”`);
  }
}

function measurePart(options: readonly string[]): 'outcome' | 'baseline' | 'target' {
  const [part = 'outcome'] = options;
  if (part === 'outcome' || part === 'baseline' || part === 'target') return part;
  throw new Error(`the example’s text asks for “${part}”`);
}
