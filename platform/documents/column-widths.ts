// Gives a table's columns their widths from what stands in them, once for Word, PDF and HTML: a number is never broken,
// a long text gets the room that is left, and a table of few numbers does not stretch over the page. Pure.
import { textWidth } from './text-width.ts';

export interface ColumnText {
  readonly header: string;
  readonly unit: string;
  readonly isNumeric: boolean;
  readonly cells: readonly string[];
}

export interface ColumnWidths {
  /** One share per column, in widths of the letter m. */
  readonly shares: readonly number[];
  /** The table's part of the text width, 0.5 to 1. */
  readonly width: number;
  /** words wider than this may be broken, in widths of the letter m */
  readonly longest: number;
}

/** Widths that fit the texts, for table text of 9.3 points in a column of 160 mm. */
export function columnWidths(columns: readonly ColumnText[]): ColumnWidths {
  const longest =
    wordLimits.find((limit) => sum(columns.map((each) => needed(each, limit))) <= lineWidth) ?? shortestLimit;
  const needs = columns.map((each) => needed(each, longest));
  const wishes = columns.map((column, index) => Math.max(needs[index] ?? 0, wished(column)));
  const asked = sum(wishes);
  if (asked <= lineWidth) return { shares: wishes, width: Math.max(0.5, asked / lineWidth), longest };
  const spare = Math.max(0, lineWidth - sum(needs));
  const more = asked - sum(needs) || 1;
  const shares = wishes.map((wish, index) => {
    const need = needs[index] ?? 0;
    return Number((need + (spare * (wish - need)) / more).toFixed(3));
  });
  return { shares, width: 1, longest };
}

/** Whether a text has a word wider than `longest`, which its column need not have room for in one piece. */
export function hasLongWord(text: string, longest: number): boolean {
  return wordsOf(text).some((word) => textWidth(word, 1) * boldness > longest);
}

/** All in em: 160 mm at 9.3 points, the space at a cell's sides, and where words may be broken. */
const lineWidth = 48.7;
const padding = 1.25;
// a crowded table breaks shorter words, rather than let one column's words run into the next
const wordLimits = [10, 8, 7, 6] as const;
const shortestLimit = 5;
const comfortable = 21;
const boldness = 1.06;

/** What may not be broken: whole numbers, and words up to where hyphenation helps. */
function needed(column: ColumnText, longest: number): number {
  const word = (text: string) => Math.max(0, ...wordsOf(text).map((each) => Math.min(textWidth(each, 1), longest)));
  const whole = (text: string) =>
    column.isNumeric && textWidth(text, 1) <= wordLimits[0] ? textWidth(text, 1) : word(text);
  return Math.max(1, ...column.cells.map(whole), word(column.header) * boldness, word(column.unit)) + padding;
}

/** What most of the column's texts need to stand on one line, up to a comfortable measure. */
function wished(column: ColumnText): number {
  const widths = column.cells.map((text) => textWidth(text, 1)).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.85)] ?? 0;
  const header = Math.min(textWidth(column.header, 1) * boldness, 9);
  return Math.min(Math.max(usual, header), comfortable) + padding;
}

function wordsOf(text: string): string[] {
  return text.split(/[ \-–]/);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
