// How sentences become a text a report can hold: forms filled with words and references, paragraphs and items of a list. Pure.
import type { BlockNode, FigureReference, InlineNode, TextBody } from '../../../platform/documents/text-body-rules.ts';
import type { Texts } from '../../../platform/figures/figure.ts';
import type { Language } from '../../../platform/work/work.ts';
import { countWord, type Gender } from './count-words.ts';
import type { Counted } from './spoken-form.ts';

export type Sentence = readonly InlineNode[];

/** Sentences that belong together: a paragraph, or an item of a list. */
export interface DraftParagraph {
  readonly kind: 'paragraph' | 'item';
  readonly sentences: readonly Sentence[];
}

type Filling = Readonly<Record<string, string | InlineNode>>;

/** A form with its braces filled; the first letter is a capital. */
export function sentence(form: Texts, language: Language, filling: Filling = {}): Sentence {
  const pieces = form[language].split(/\{([a-z]+)\}/);
  const nodes: InlineNode[] = [];
  for (const [index, piece] of pieces.entries()) {
    const put = index % 2 === 0 ? piece : (filling[piece] ?? '');
    if (typeof put !== 'string') nodes.push(put);
    else if (put !== '') addText(nodes, put);
  }
  const [first] = nodes;
  if (first?.type === 'text') nodes[0] = { type: 'text', text: upperFirst(first.text) };
  return nodes;
}

/** How many of how many, in words; nothing where there is no word for it or no form for none. */
export function counted(
  forms: Counted,
  count: number,
  of: number,
  language: Language,
  gender: Gender,
  filling: Filling = {},
): Sentence[] {
  const [n, m] = [countWord(count, language, gender), countWord(of, language, gender)];
  const isAll = count === of && count > 1 && forms.all;
  const form = isAll || (count === 0 ? forms.none : count === 1 ? forms.one : forms.many);
  return n && m && form ? [sentence(form, language, { n, m, ...filling })] : [];
}

/** A figure in a text. */
export function figure(id: string, more: Partial<FigureReference> = {}): InlineNode {
  const plain = { of: 'value', period: 'same', show: 'with-unit', sign: 'kept', expects: null } as const;
  return { type: 'figure', attrs: { figure: id, ...plain, ...more } };
}

/** An amount whose direction the sentence says itself. */
export function unsigned(id: string, ore: number): InlineNode {
  const expects = ore < 0 ? 'negative' : ore > 0 ? 'positive' : null;
  return figure(id, { sign: 'dropped', expects });
}

export function paragraph(sentences: readonly Sentence[]): DraftParagraph[] {
  return sentences.length > 0 ? [{ kind: 'paragraph', sentences }] : [];
}

export function item(sentences: readonly Sentence[]): DraftParagraph[] {
  return sentences.length > 0 ? [{ kind: 'item', sentences }] : [];
}

/** The paragraphs as a text of the report. */
export function bodyOf(paragraphs: readonly DraftParagraph[]): TextBody {
  const content: BlockNode[] = [];
  for (const { kind, sentences } of paragraphs) {
    const line = { type: 'paragraph' as const, content: joined(sentences) };
    const last = content.at(-1);
    if (kind === 'paragraph') content.push(line);
    else if (last?.type === 'bulletList') last.content.push({ type: 'listItem', content: [line] });
    else content.push({ type: 'bulletList', content: [{ type: 'listItem', content: [line] }] });
  }
  return { type: 'doc', content };
}

/** A name inside a sentence: `Övriga kostnader` becomes small, `MT-service` and `IT` stay. */
export function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase('sv') + name.slice(1) : name;
}

/** A title that can stand in quotation marks and holds no digits. */
export function isQuotable(text: string): boolean {
  return text.trim() !== '' && text.length <= 200 && !/[\d”“»«"\n]/.test(text);
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

function joined(sentences: readonly Sentence[]): InlineNode[] {
  const nodes: InlineNode[] = [];
  for (const [index, each] of sentences.entries()) {
    if (index > 0) addText(nodes, ' ');
    for (const node of each)
      if (node.type === 'text') addText(nodes, node.text);
      else nodes.push(node);
  }
  return nodes;
}

/** Neighbouring texts are one. */
function addText(nodes: InlineNode[], text: string): void {
  const last = nodes.at(-1);
  if (last?.type === 'text') nodes[nodes.length - 1] = { type: 'text', text: last.text + text };
  else nodes.push({ type: 'text', text });
}
