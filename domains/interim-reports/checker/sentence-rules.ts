// Cuts a text into sentences with the numbers in them, and says for digits typed which figures they may be: those whose shown
// value they are, and of these those the sentence speaks of. Pure.
import {
  type FigureReference,
  type InlineNode,
  linesOf,
  type MeasureReference,
  type TextBody,
} from '../../../platform/documents/text-body-rules.ts';
import { numbersIn, suggestFigures } from '../typed-number-rules.ts';
import type { CheckedFigure, Sentence, Spoken } from './checked-report.ts';
import { written } from './checked-report.ts';

/** What a reference stands as in the text. */
export interface Voice {
  figure(reference: FigureReference): {
    readonly text: string;
    readonly value: number;
    readonly decimals: number;
    readonly unit: string;
  };
  measure(reference: MeasureReference): { readonly text: string; readonly value: number };
}

export interface TextPlace {
  readonly chapter: string;
  readonly slot: string;
  readonly label: string;
}

/** The sentences of a text, in reading order. */
export function sentencesOf(
  body: TextBody,
  place: TextPlace,
  voice: Voice,
  figures: readonly CheckedFigure[],
): Sentence[] {
  return linesOf(body).flatMap(({ line, inlines }) => {
    const whole = spokenLine(inlines, voice, figures);
    return cuts(whole.text).map(([start, end]) => {
      const text = whole.text.slice(start, end);
      const inside = (each: { from: number; to: number }) => each.from >= start && each.to <= end;
      const numbers = whole.numbers
        .filter(inside)
        .map((each) => ({ ...each, from: each.from - start, to: each.to - start }));
      const pieces = whole.pieces
        .filter((each) => each.start < end && each.end > start)
        .map((each) => ({ ...each, start: each.start - start, end: each.end - start }));
      const stretch = stretchOf(whole.nodes, start, end);
      return { ...place, line, text, numbers: numbers.map((each) => named(each, text, figures)), pieces, stretch };
    });
  });
}

/** Whether a sentence speaks of what a name means: a long word of the name stands in it, whatever its ending. */
export function speaksOf(text: string, name: string): boolean {
  const words = stems(name);
  const spoken = text.toLocaleLowerCase('sv');
  return words.length > 0 && words.some((each) => spoken.includes(each));
}

function spokenLine(inlines: readonly InlineNode[], voice: Voice, figures: readonly CheckedFigure[]) {
  let text = '';
  const numbers: Spoken[] = [];
  const pieces: { start: number; end: number; inline: number; from: number }[] = [];
  const nodes: { start: number; end: number; isText: boolean }[] = [];
  for (const [inline, node] of inlines.entries()) {
    const start = text.length;
    if (node.type === 'hardBreak') text += ' ';
    else if (node.type === 'text') {
      text += node.text;
      pieces.push({ start, end: text.length, inline, from: 0 });
      if (!node.marks?.some((mark) => mark.type === 'stated'))
        numbers.push(...numbersIn(node.text).map((each) => typed(each, start, figures)));
    } else {
      const said =
        node.type === 'figure' ? voice.figure(node.attrs) : { ...voice.measure(node.attrs), decimals: 0, unit: '' };
      text += said.text;
      numbers.push({
        ...said,
        from: start,
        to: text.length,
        reference: node.type === 'figure' ? node.attrs : null,
        measure: node.type === 'measure' ? node.attrs.measure : null,
        figures: node.type === 'figure' ? [node.attrs.figure] : [],
      });
    }
    nodes.push({ start, end: text.length, isText: node.type === 'text' });
  }
  return { text, numbers, pieces, nodes };
}

/** From the node a sentence begins in to the one it ends in; a reference is taken whole. */
function stretchOf(nodes: readonly { start: number; end: number; isText: boolean }[], start: number, end: number) {
  const inline = nodes.findIndex((each) => each.end > start);
  const toInline = nodes.findLastIndex((each) => each.start < end);
  const [first, last] = [nodes[inline], nodes[toInline]];
  return { inline, from: first?.isText ? start - first.start : 0, toInline, to: last?.isText ? end - last.start : 0 };
}

function typed(found: ReturnType<typeof numbersIn>[number], start: number, figures: readonly CheckedFigure[]): Spoken {
  const known = figures.flatMap((each) =>
    each.value === null
      ? []
      : [{ figure: each.id, shownNumber: written(each.value, each.decimals), shownUnit: each.unit }],
  );
  return {
    ...found,
    from: found.from + start,
    to: found.to + start,
    reference: null,
    measure: null,
    figures: suggestFigures(found, known).map((each) => each.figure),
  };
}

/** Of the figures digits may be: those the sentence speaks of when it speaks of any, and of these those of the same sign. */
function named(number: Spoken, text: string, figures: readonly CheckedFigure[]): Spoken {
  if (number.reference || number.figures.length < 2) return number;
  const known = number.figures.flatMap((id) => figures.find((each) => each.id === id) ?? []);
  const spoken = known.filter((each) => speaksOf(text, each.name));
  const these = spoken.length > 0 ? spoken : known;
  const same = these.filter((each) => each.value !== null && Math.sign(each.value) === Math.sign(number.value));
  return { ...number, figures: (same.length > 0 ? same : these).map((each) => each.id) };
}

/** Words that tell nothing apart. */
const empty = new Set(
  (
    'avvikelse budget utfall totalt samma månader förra kostnader prognos ' +
    'afvigelse budgettet resultat måneder omkostninger udgifter prognose ' +
    'deviation outcome total months costs forecast'
  ).split(' '),
);

function stems(name: string): string[] {
  return name
    .toLocaleLowerCase('sv')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 5 && !empty.has(word))
    .map((word) => word.slice(0, Math.max(5, word.length - 3)));
}

/** Where sentences begin and end: after a full stop before a capital. */
function cuts(text: string): [number, number][] {
  const found: [number, number][] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?](?=\s+\p{Lu})\s+/gu)) {
    found.push([start, match.index + 1]);
    start = match.index + match[0].length;
  }
  if (text.slice(start).trim() !== '') found.push([start, text.length]);
  return found;
}
