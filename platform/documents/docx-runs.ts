// Running text in Word: runs, links that keep the colour of the text, status marks in colour, and footnotes.
import { ExternalHyperlink, FootnoteReferenceRun, type ParagraphChild, TextRun } from 'docx';
import { lightColours } from './document-colours.ts';
import { hex } from './docx-styles.ts';
import type { Piece } from './pieces.ts';

export interface RunLook {
  readonly bold?: boolean;
  readonly color?: string;
}

/** Pieces as Word runs. Links within the page or without a site become plain text: they would lead nowhere. */
export function wordRuns(pieces: readonly Piece[], look: RunLook = {}): ParagraphChild[] {
  return pieces.flatMap((piece): ParagraphChild[] => {
    if (piece.lineBreak) return [new TextRun({ break: 1 })];
    const run = { ...look, ...(piece.strong && { bold: true }), ...(piece.emphasis && { italics: true }) };
    const runs = [
      ...(piece.mark
        ? [
            new TextRun({ text: piece.mark.shape, color: hex(lightColours[piece.mark.colour]) }),
            new TextRun({ text: '\u00a0' }),
          ]
        : []),
      piece.address && /^(https?|mailto):/.test(piece.address)
        ? new ExternalHyperlink({
            link: piece.address,
            children: [new TextRun({ ...run, text: piece.text, style: 'Hyperlink' })],
          })
        : new TextRun({ ...run, text: piece.text }),
    ];
    return piece.note === undefined ? runs : [...runs, new FootnoteReferenceRun(piece.note)];
  });
}
