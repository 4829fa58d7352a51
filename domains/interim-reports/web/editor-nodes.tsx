// The pieces a report's text has beside words: a figure and a measure, each one thing that is inserted, moved and removed
// whole and shows what it says just now; and the mark for digits that are no figure.
import { Mark, mergeAttributes, Node } from '@tiptap/core';
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react';
import { type FigureReference, referenceKey, referenceOf } from '../../../platform/documents/text-body-rules.ts';
import { useWords } from '../../../web/language.tsx';
import { useMeasures, useSaid } from './editor-context.tsx';
import { interimReportWords } from './interim-report-words.ts';

const figureDefaults = { figure: '', of: 'value', period: 'same', show: 'with-unit', sign: 'kept', expects: null };

export const FigurePiece = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => attributesOf(figureDefaults),
  parseHTML: () => [{ tag: 'span[data-piece="figure"]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { 'data-piece': 'figure' })],
  addNodeView: () => ReactNodeViewRenderer(FigureView, { as: 'span' }),
});

export const MeasurePiece = Node.create({
  name: 'measure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => attributesOf({ measure: '', of: 'outcome' }),
  parseHTML: () => [{ tag: 'span[data-piece="measure"]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { 'data-piece': 'measure' })],
  addNodeView: () => ReactNodeViewRenderer(MeasureView, { as: 'span' }),
});

/** Digits the writer says are no figure: a rule, a name. */
export const StatedMark = Mark.create({
  name: 'stated',
  inclusive: false,
  parseHTML: () => [{ tag: 'span[data-stated]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { 'data-stated': '' }), 0],
});

/** The reference a figure piece holds; null while it holds none. */
export function referenceIn(attributes: Readonly<Record<string, unknown>>): FigureReference | null {
  const { figure, of, period, show, sign, expects } = attributes;
  return referenceOf([figure, of, period, show, sign, expects ?? ''].join('~'));
}

const nobody: FigureReference = {
  figure: '',
  of: 'value',
  period: 'same',
  show: 'number',
  sign: 'kept',
  expects: null,
};

function FigureView({ node, selected }: ReactNodeViewProps) {
  const t = useWords(interimReportWords);
  const reference = referenceIn(node.attrs);
  const said = useSaid(reference ?? nobody);
  const wrong = said?.state === 'unknown' || (reference && said ? hasTurned(reference, said.sign) : false);
  const state = said === undefined ? 'waiting' : wrong ? 'wrong' : said.state;
  return (
    <NodeViewWrapper
      as="span"
      className="figure-piece numeric"
      data-state={state}
      data-selected={selected || undefined}
      title={said ? (wrong && said.state === 'value' ? t('sign.turned', { name: said.name }) : said.name) : undefined}
      data-reference={reference ? referenceKey(reference) : ''}
    >
      {said?.shown ?? '…'}
    </NodeViewWrapper>
  );
}

function MeasureView({ node, selected }: ReactNodeViewProps) {
  const t = useWords(interimReportWords);
  const measure = useMeasures().find((each) => each.measureId === node.attrs.measure);
  const shown =
    node.attrs.of === 'target'
      ? measure?.targetText
      : node.attrs.of === 'baseline'
        ? (measure?.baseline?.shown ?? measure?.baselineText)
        : measure?.outcome?.shown;
  return (
    <NodeViewWrapper
      as="span"
      className="figure-piece numeric"
      data-state={measure ? 'value' : 'waiting'}
      data-selected={selected || undefined}
      title={
        measure
          ? `${measure.name}: ${t(`measure.${node.attrs.of === 'target' ? 'target' : node.attrs.of === 'baseline' ? 'baseline' : 'outcome'}`)}`
          : undefined
      }
    >
      {shown || (measure ? '–' : '…')}
    </NodeViewWrapper>
  );
}

/** The sentence around a figure without its sign says the direction itself; a value of the other sign makes it false. */
function hasTurned(reference: FigureReference, sign: 'negative' | 'zero' | 'positive'): boolean {
  return reference.sign === 'dropped' && reference.expects !== null && reference.expects !== sign;
}

function attributesOf(defaults: Readonly<Record<string, string | null>>) {
  return Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, { default: value }]));
}
