// The form of every text in a report: paragraphs, headings and lists in which a number is a reference to a figure or a
// measure, never digits. The same JSON is what the editor of the web stores. Pure.
import { z } from 'zod';

/** What of a figure is said: its value, or how it has changed since the same months a year before. */
export const figureParts = ['value', 'change', 'change-percent', 'target'] as const;
/** Which period, seen from the report's: the same, the same months a year before, the whole year before. */
export const figurePeriods = ['same', 'last-year', 'previous-year'] as const;
export const figureSigns = ['kept', 'explicit', 'dropped'] as const;

const FigureAttributes = z.object({
  figure: z.string().min(1).max(120),
  of: z.enum(figureParts).default('value'),
  period: z.enum(figurePeriods).default('same'),
  show: z.enum(['number', 'with-unit']).default('with-unit'),
  /** `dropped` where the sentence says the direction itself ("5,0 mnkr sämre"): it then tells which sign it rests on */
  sign: z.enum(figureSigns).default('kept'),
  expects: z.enum(['negative', 'positive']).nullable().default(null),
});
/** One figure as a text refers to it. */
export type FigureReference = z.output<typeof FigureAttributes>;

const MeasureAttributes = z.object({
  measure: z.uuid(),
  of: z.enum(['outcome', 'baseline', 'target']).default('outcome'),
});
/** One measure of the scorecard as a text refers to it: for what no figure gives yet. */
export type MeasureReference = z.output<typeof MeasureAttributes>;

/** `stated`: the writer says that these digits are no figure (a rule, a name). */
const Mark = z.object({ type: z.enum(['bold', 'italic', 'stated']) });

const TextNode = z.object({
  type: z.literal('text'),
  text: z.string().min(1).max(20_000),
  marks: z.array(Mark).max(3).optional(),
});
const InlineNode = z.discriminatedUnion('type', [
  TextNode,
  z.object({ type: z.literal('hardBreak') }),
  z.object({ type: z.literal('figure'), attrs: FigureAttributes }),
  z.object({ type: z.literal('measure'), attrs: MeasureAttributes }),
]);
export type InlineNode = z.output<typeof InlineNode>;

const Paragraph = z.object({ type: z.literal('paragraph'), content: z.array(InlineNode).max(2000).optional() });
const ListItem = z.object({ type: z.literal('listItem'), content: z.array(Paragraph).min(1).max(20) });
const BlockNode = z.discriminatedUnion('type', [
  Paragraph,
  z.object({
    type: z.literal('heading'),
    attrs: z.object({ level: z.int().min(2).max(3) }),
    content: z.array(InlineNode).max(200).optional(),
  }),
  z.object({ type: z.literal('bulletList'), content: z.array(ListItem).min(1).max(200) }),
  z.object({ type: z.literal('orderedList'), content: z.array(ListItem).min(1).max(200) }),
]);
export type BlockNode = z.output<typeof BlockNode>;

export const TextBody = z
  .object({ type: z.literal('doc'), content: z.array(BlockNode).max(500) })
  .meta({ id: 'ReportTextBody' });
export type TextBody = z.output<typeof TextBody>;

export const emptyBody: TextBody = { type: 'doc', content: [] };

/** One line of running text: a paragraph or a heading, with its place in the body. */
export interface TextLine {
  /** counts paragraphs and headings from 0, list items included */
  readonly line: number;
  readonly inlines: readonly InlineNode[];
}

/** Every paragraph and heading in reading order. */
export function linesOf(body: TextBody): TextLine[] {
  return body.content
    .flatMap((block): (readonly InlineNode[])[] =>
      block.type === 'bulletList' || block.type === 'orderedList'
        ? block.content.flatMap((item) => item.content.map((each) => each.content ?? []))
        : [block.content ?? []],
    )
    .map((inlines, line) => ({ line, inlines }));
}

/** The figures a text refers to, in reading order, each as often as it stands there. */
export function figuresIn(body: TextBody): FigureReference[] {
  return linesOf(body).flatMap(({ inlines }) =>
    inlines.flatMap((each) => (each.type === 'figure' ? [each.attrs] : [])),
  );
}

/** A reference as one short word, for an address or a key: `finances.result~value~same~with-unit~kept~`. */
export function referenceKey(reference: FigureReference): string {
  const { figure, of, period, show, sign, expects } = reference;
  return [figure, of, period, show, sign, expects ?? ''].join('~');
}

/** The reference that a key stands for; null for what is none. */
export function referenceOf(key: string): FigureReference | null {
  const [figure, of, period, show, sign, expects, ...rest] = key.split('~');
  if (expects === undefined || rest.length > 0) return null;
  const parsed = FigureAttributes.safeParse({ figure, of, period, show, sign, expects: expects || null });
  return parsed.success ? parsed.data : null;
}

/** Whether nothing has been written. */
export function isEmpty(body: TextBody): boolean {
  return linesOf(body).every(({ inlines }) => inlines.every((each) => each.type === 'text' && each.text.trim() === ''));
}

/** The words of a text for search and for audit; a reference stands as its id in brackets. */
export function wordsIn(body: TextBody): string {
  return linesOf(body)
    .map(({ inlines }) =>
      inlines
        .map((each) => {
          if (each.type === 'text') return each.text;
          if (each.type === 'figure') return `[${each.attrs.figure}]`;
          return each.type === 'measure' ? `[${each.attrs.measure}]` : ' ';
        })
        .join(''),
    )
    .filter((line) => line.trim() !== '')
    .join('\n');
}
