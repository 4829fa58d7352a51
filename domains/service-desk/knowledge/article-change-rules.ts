// What changed between two versions of a text, line by line, so that history can show it. Pure.

export interface ChangedLine {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** The lines of both texts in reading order: kept, taken away, added. Longest common sequence; texts are a few hundred lines. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const common = commonLengths(a, b);
  const found: ChangedLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [gone, added] = [a[i], b[j]];
    if (gone !== undefined && gone === added) {
      found.push({ kind: 'same', text: gone });
      i++;
      j++;
    } else if (gone !== undefined && (added === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      found.push({ kind: 'gone', text: gone });
      i++;
    } else {
      found.push({ kind: 'new', text: added ?? '' });
      j++;
    }
  }
  return found;
}

/** Only what changed, with one kept line on each side and a gap (null) for what lies between. */
export function changesOnly(lines: readonly ChangedLine[]): (ChangedLine | null)[] {
  const near = lines.map(
    (line, index) =>
      line.kind !== 'same' ||
      (lines[index - 1]?.kind ?? 'same') !== 'same' ||
      (lines[index + 1]?.kind ?? 'same') !== 'same',
  );
  return lines.flatMap((line, index) => (near[index] ? [line] : (near[index - 1] ?? true) ? [null] : []));
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/\r?\n/);
}

/** How many lines the two texts have in common from each pair of positions on. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row)
        row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
