// Running text as HTML: everything an author wrote is escaped here and nowhere else.
import type { Piece } from './pieces.ts';

/** Text for use between tags or within double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

/** Pieces as HTML; a figure carries its id in `data-figure`, a note is a link to the end of the page. */
export function htmlPieces(pieces: readonly Piece[]): string {
  return pieces.map(htmlPiece).join('');
}

/** The attribute that says which figure an element's numbers are of; nothing where there is none. */
export function figureMark(figureId: string | undefined): string {
  return figureId === undefined ? '' : ` data-figure="${escapeHtml(figureId)}"`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function htmlPiece(piece: Piece): string {
  if (piece.lineBreak) return '<br>';
  let html = escapeHtml(piece.text);
  if (piece.mark)
    html = `<span class="mark ${piece.mark.colour}" aria-hidden="true">${piece.mark.shape}\u00a0</span>${html}`;
  if (piece.strong) html = `<strong>${html}</strong>`;
  if (piece.emphasis) html = `<em>${html}</em>`;
  const figure = piece.figureId === undefined ? '' : ` class="figure"${figureMark(piece.figureId)}`;
  if (piece.address !== undefined) html = `<a href="${escapeHtml(piece.address)}"${figure}>${html}</a>`;
  else if (figure !== '') html = `<span${figure}>${html}</span>`;
  if (piece.note === undefined) return html;
  return `${html}<sup><a id="note-${piece.note}-at" href="#note-${piece.note}">${piece.note}</a></sup>`;
}
