// Running text as all three forms write it: words chosen, links made whole, notes numbered, and each status as shape,
// colour and word together. Pure.
import type { DocumentWords } from './document-words.ts';
import type { Fulfilment, Inline, Trend } from './report-tree.ts';
import { trendLook } from './trend-look.ts';

export type Colour = 'green' | 'amber' | 'red' | 'grey' | 'ink' | 'quiet';

/** One piece of text as all three forms write it. `note` is the number of the note that belongs to it. */
export interface Piece {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly address?: string;
  readonly note?: number;
  readonly figureId?: string;
  readonly mark?: { readonly shape: string; readonly colour: Colour };
  readonly lineBreak?: boolean;
}

/** What pieces are settled against: the words, the site's address and the notes met so far. */
export interface Settling {
  readonly notes: string[];
  readonly words: DocumentWords;
  readonly site: string;
}

/** Inlines as pieces; the notes they carry are added to `settling.notes` and numbered in reading order. */
export function pieces(inlines: readonly Inline[], settling: Settling): Piece[] {
  return inlines.map((inline) => numberPiece(inline, settling));
}

/** The text of pieces as a reader sees it, shapes included. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.mark ? `${piece.mark.shape}\u00a0${piece.text}` : piece.text)).join('');
}

/** The shape, colour and word of a fulfilment: never one without the others. */
export function fulfilmentPiece(value: Fulfilment, words: DocumentWords): Piece {
  const looks: Record<Fulfilment, [string, Colour, string]> = {
    met: ['■', 'green', words.met],
    partly: ['●', 'amber', words.partly],
    missed: ['▲', 'red', words.missed],
    'not-assessed': ['○', 'grey', words.notAssessed],
  };
  const [shape, colour, text] = looks[value];
  return { text, mark: { shape, colour } };
}

/** The arrow, colour and word of a trend. The arrow says better or worse, not more or less. */
export function trendPiece(value: Trend, words: DocumentWords): Piece {
  const { arrow, colour } = trendLook(value);
  return { text: words[value], mark: { shape: arrow, colour } };
}

function numberPiece(inline: Inline, settling: Settling): Piece {
  if (inline.kind === 'break') return { text: '', lineBreak: true };
  if (inline.kind === 'fulfilment') return fulfilmentPiece(inline.value, settling.words);
  if (inline.kind === 'trend') return trendPiece(inline.value, settling.words);
  const marks = { ...(inline.strong && { strong: true }), ...(inline.emphasis && { emphasis: true }) };
  if (inline.kind === 'text') return { text: inline.text, ...marks };
  if (inline.kind === 'link') return { text: inline.text, ...marks, address: absolute(inline.address, settling.site) };
  return {
    // A number stays with its unit: "−5,0 mnkr" is never broken over two lines.
    text: inline.shown.replace(/(\d) (?=\S)/g, '$1\u00a0'),
    ...marks,
    figureId: inline.figureId,
    ...(inline.address && { address: absolute(inline.address, settling.site) }),
    ...(inline.note && { note: settling.notes.push(inline.note) }),
  };
}

function absolute(address: string, site: string): string {
  return address.startsWith('/') ? site + address : address;
}
