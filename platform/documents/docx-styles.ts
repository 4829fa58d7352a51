// The look of a report in Word, as named styles, so that who edits the file can restyle it in one place. Calibri, since
// the letters must be on the reader's machine; the rest follows the PDF as near as Word can.
import type { IParagraphStyleOptions, IPropertiesOptions } from 'docx';
import { lightColours } from './document-colours.ts';
import type { DocumentLanguage } from './document-words.ts';

export const wordFont = 'Calibri';
/** Twips: 25 mm at the sides, as in the PDF. */
export const pageMargins = { top: 1700, bottom: 1474, left: 1417, right: 1417, header: 794, footer: 737 };
export const pageSize = { width: 11906, height: 16838 };
export const textWidth = pageSize.width - pageMargins.left - pageMargins.right;

const locales: Record<DocumentLanguage, string> = { sv: 'sv-SE', da: 'da-DK', en: 'en-GB' };

/** A colour as Word writes it. */
export const hex = (colour: string): string => colour.slice(1).toUpperCase();

/** All styles of a report; the run language is set, or Word checks the spelling in another one. */
export function wordStyles(language: DocumentLanguage): NonNullable<IPropertiesOptions['styles']> {
  const { ink, quiet, sea } = lightColours;
  return {
    default: {
      document: {
        run: { font: wordFont, size: 22, color: hex(ink), language: { value: locales[language] } },
        paragraph: { spacing: { after: 140, line: 288, lineRule: 'auto' } },
      },
      title: {
        run: { size: 52, bold: true, color: hex(ink), font: wordFont },
        paragraph: { spacing: { before: 200, after: 120 } },
      },
      heading1: headingStyle(38, sea, 480, 160),
      heading2: headingStyle(28, ink, 360, 120),
      heading3: headingStyle(23, ink, 280, 80),
      heading4: headingStyle(22, quiet, 240, 80),
      hyperlink: { run: { color: hex(ink), underline: { type: 'dotted', color: hex(quiet) } } },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } } },
    },
    paragraphStyles: [
      style('Caption', 'caption', { size: 21, color: hex(quiet) }, { before: 280, after: 100 }, true),
      style('Subtitle', 'Subtitle', { size: 28, color: hex(quiet) }, { after: 280 }),
      style('CoverOrganisation', 'Cover organisation', { size: 22, color: hex(quiet) }, { after: 0 }),
      style('CoverRule', 'Cover rule', { size: 8 }, { before: 0, after: 160, line: 240 }),
      style('CoverLine', 'Cover line', { size: 19 }, { before: 40, after: 40, line: 240 }),
      style('ContentsTitle', 'Contents title', { size: 28, bold: true }, { before: 400, after: 100 }, true),
      style('Lead', 'Lead', { size: 25, color: hex(quiet) }, { after: 180 }),
      style('Small', 'Small', { size: 18, color: hex(quiet) }, { before: 80, after: 280, line: 250 }),
      style('Draft', 'Draft', { size: 22, bold: true, color: hex(lightColours.amber) }, { after: 120 }),
      style('TableText', 'Table text', { size: 19 }, { before: 50, after: 50, line: 240 }),
      style('Chart', 'Chart', {}, { after: 200, line: 240 }),
      style('Running', 'Running text', { size: 18, color: hex(quiet) }, { after: 0, line: 240 }),
      style('TOC1', 'toc 1', { bold: true, size: 20 }, { before: 110, after: 20, line: 240 }),
      style('TOC2', 'toc 2', { color: hex(quiet), size: 20 }, { before: 10, after: 10, line: 240 }, false, 300),
      style('TOC3', 'toc 3', { color: hex(quiet), size: 20 }, { before: 10, after: 10, line: 240 }, false, 600),
    ],
  };
}

function headingStyle(size: number, colour: string, before: number, after: number) {
  return {
    run: { size, bold: true, color: hex(colour), font: wordFont },
    paragraph: { spacing: { before, after, line: 250, lineRule: 'auto' as const }, keepNext: true },
  };
}

function style(
  id: string,
  name: string,
  run: NonNullable<IParagraphStyleOptions['run']>,
  spacing: { before?: number; after?: number; line?: number },
  keepNext = false,
  left = 0,
): IParagraphStyleOptions {
  const paragraph = {
    spacing: { ...spacing, lineRule: 'auto' as const },
    ...(keepNext && { keepNext }),
    ...(left > 0 && { indent: { left } }),
  };
  return { id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph };
}
