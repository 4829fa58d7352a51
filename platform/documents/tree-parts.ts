// Short ways to write the parts of a report tree, so that a report template reads like the report. Pure.
import type { Block, Cell, Inline, Row } from './report-tree.ts';

/** Running text: a string becomes one plain piece, anything else stays as it is. */
export type Prose = string | Inline | readonly (string | Inline)[];

/** A heading of a level; levels never skip. */
export const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({ kind: 'heading', level, text });

/** A paragraph of running text. */
export const paragraph = (...prose: (string | Inline)[]): Block => ({ kind: 'paragraph', inlines: inlines(prose) });

/** A bullet list, or a numbered one. */
export const list = (items: readonly Prose[], ordered = false): Block => ({
  kind: 'list',
  ordered,
  items: items.map(inlines),
});

/** Text that carries weight. */
export const strong = (text: string): Inline => ({ kind: 'text', text, strong: true });

/** Text said with stress. */
export const emphasis = (text: string): Inline => ({ kind: 'text', text, emphasis: true });

/** A link to an address. */
export const link = (text: string, address: string): Inline => ({ kind: 'link', text, address });

/** A reference to a figure: its id, the value as shown, and its page and note where it has them. */
export const figure = (figureId: string, shown: string, more: { address?: string; note?: string } = {}): Inline => ({
  kind: 'figure',
  figureId,
  shown,
  ...more,
});

/** A table cell, with the tone of its status where it has one. */
export const cell = (prose: Prose, tone?: Cell['tone']): Cell =>
  tone === undefined ? { inlines: inlines(prose) } : { inlines: inlines(prose), tone };

/** A table row; cells given as prose get no tone. */
export const row = (cells: readonly (Prose | Cell)[], role?: Row['role']): Row => {
  const made = cells.map((one) => (isCell(one) ? one : cell(one)));
  return role === undefined ? { cells: made } : { cells: made, role };
};

/** Prose as the pieces a tree holds. */
export function inlines(prose: Prose): Inline[] {
  const pieces = Array.isArray(prose) ? prose : [prose];
  return pieces.map((piece) => (typeof piece === 'string' ? { kind: 'text', text: piece } : piece));
}

function isCell(value: Prose | Cell): value is Cell {
  return typeof value === 'object' && 'inlines' in value;
}
