// Text that any of the three forms can hold and that reads as it is stored: XML and PDF know no control characters and no
// half surrogate pairs, and a character that turns the direction of writing shows 31 as 13. All of them are taken out
// where text enters the tree rather than in three renderers. Pure.
import { z } from 'zod';

/**
 * A text without characters that XML 1.0 forbids or discourages (https://www.w3.org/TR/xml/#charsets) and without marks
 * of writing direction (https://www.unicode.org/reports/tr9/), which no language here needs. A line end becomes a space.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n|[\r\n\t\u2028\u2029]/g, ' ')
    .replace(forbidden, '');
}

/** The schema of every text in a document. */
export const plainText = z.string().max(20_000).overwrite(printable);

const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
