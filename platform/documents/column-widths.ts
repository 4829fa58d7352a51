// Gives a table's columns their widths from what stands in them, once for Word, PDF and HTML: a number is never broken,
// a long text gets the room that is left, and a table of few numbers does not stretch over the page. Pure.

export interface ColumnText {
  readonly header: string;
  readonly unit: string;
  readonly isNumeric: boolean;
  readonly cells: readonly string[];
}

export interface ColumnWidths {
  /** One share per column, in characters. */
  readonly shares: readonly number[];
  /** The table's part of the text width, 0.5 to 1. */
  readonly width: number;
}

/** Widths that fit the texts. A column of 160 mm holds about 106 characters of table text. */
export function columnWidths(columns: readonly ColumnText[]): ColumnWidths {
  const needs = columns.map(needed);
  const wishes = columns.map((column, index) => Math.max(needs[index] ?? 0, wished(column)));
  const asked = sum(wishes);
  if (asked <= lineLength) return { shares: wishes, width: Math.max(0.5, asked / lineLength) };
  const spare = Math.max(0, lineLength - sum(needs));
  const more = sum(wishes) - sum(needs) || 1;
  const shares = wishes.map((wish, index) => {
    const need = needs[index] ?? 0;
    return Number((need + (spare * (wish - need)) / more).toFixed(2));
  });
  return { shares, width: 1 };
}

/** Whether a text has a word that its column need not have room for in one piece. */
export function hasLongWord(text: string): boolean {
  return wordsOf(text).some((word) => word.length > longestWord);
}

const lineLength = 106;
const padding = 2.6;
const longestWord = 15;

/** What may not be broken: whole numbers, and words up to where hyphenation helps. Headers are set bolder. */
function needed(column: ColumnText): number {
  const words = (text: string) => wordsOf(text).map((word) => Math.min(word.length, longestWord));
  const cells = column.cells.flatMap((text) =>
    column.isNumeric && text.length <= longestWord ? [text.length] : words(text),
  );
  return Math.max(2, ...cells, ...words(column.header).map((length) => length * 1.12), ...words(column.unit)) + padding;
}

/** What most of the column's texts need to stand on one line, up to a comfortable measure. */
function wished(column: ColumnText): number {
  const lengths = column.cells.map((text) => text.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.85)] ?? 0;
  return Math.min(Math.max(usual, Math.min(column.header.length * 1.12, 18)), 44) + padding;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function wordsOf(text: string): string[] {
  return text.split(/[ \-–]/);
}
