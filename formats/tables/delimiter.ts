// Which sign separates the cells, found from the first lines: the one that cuts most lines into equally many cells.
// `;` is asked before `,` because a decimal comma cuts lines evenly too.

export type Delimiter = ';' | ',' | '\t' | '|';

const CANDIDATES: readonly Delimiter[] = [';', '\t', '|', ','];
const CANDIDATE_SIGNS = CANDIDATES.join('');
const LINES_JUDGED = 200;

/** The delimiter of the sample (decoded text from the file's beginning); `;` when there is nothing to go by. */
export function detectDelimiter(sample: string): Delimiter {
  const quoted = countDelimiters(sample, true);
  const trusted = quoted.closed || quoted.lines.length >= 10;
  const lines = trusted ? quoted.lines : countDelimiters(sample, false).lines;
  let best: Delimiter = ';';
  let bestShare = 0.4;
  for (let c = 0; c < CANDIDATES.length; c++) {
    const candidate = CANDIDATES[c] ?? ';';
    if (candidate === ',' && onlyDecimalCommas(sample)) continue;
    const share = agreement(lines.map((counts) => counts[c] ?? 0));
    if (share >= 0.8) return candidate;
    if (share > bestShare) {
      bestShare = share;
      best = candidate;
    }
  }
  return best;
}

/** The delimiter that Excel's own first line `sep=;` declares, if there is such a line. */
export function declaredDelimiter(sample: string): Delimiter | null {
  const match = /^sep=([;,|\t])\r?(?:\n|$)/i.exec(sample.slice(0, 8));
  return CANDIDATES.find((candidate) => candidate === match?.[1]) ?? null;
}

type Counted = { lines: number[][]; closed: boolean };

function countDelimiters(sample: string, respectQuotes: boolean): Counted {
  const lines: number[][] = [];
  let counts = [0, 0, 0, 0];
  let blank = true;
  let inQuotes = false;
  for (let i = 0; i < sample.length && lines.length < LINES_JUDGED; i++) {
    const sign = sample.charAt(i);
    if (sign === '"' && respectQuotes) {
      inQuotes = !inQuotes;
    } else if ((sign === '\n' || sign === '\r') && !inQuotes) {
      if (!blank) lines.push(counts);
      counts = [0, 0, 0, 0];
      blank = true;
      continue;
    } else if (!inQuotes) {
      const c = CANDIDATE_SIGNS.indexOf(sign);
      if (c >= 0) counts[c] = (counts[c] ?? 0) + 1;
    }
    blank = false;
  }
  const reachedEnd = lines.length < LINES_JUDGED;
  // the last line of a sample may be cut off, so it only counts when it is the only one
  if (reachedEnd && !blank && lines.length === 0) lines.push(counts);
  return { lines, closed: !(reachedEnd && inQuotes) };
}

// The share of lines that have the most common number of this sign, nought if that number is nought.
function agreement(counts: number[]): number {
  const often = new Map<number, number>();
  for (const count of counts) often.set(count, (often.get(count) ?? 0) + 1);
  let share = 0;
  for (const [count, times] of often) {
    if (count > 0) share = Math.max(share, times / counts.length);
  }
  return share;
}

// A column of amounts under a heading has a comma in nearly every line and yet is one column.
function onlyDecimalCommas(sample: string): boolean {
  const firstLine = sample.slice(0, sample.search(/[\r\n]|$/));
  return !firstLine.includes(',') && !/\D,|,\D/.test(sample);
}
