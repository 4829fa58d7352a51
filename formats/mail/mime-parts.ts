// Takes a message's bytes apart into its tree of parts. The outer boundary is looked for first, so a part that is never ended
// cannot swallow its neighbours; depth, number of parts and false boundaries are counted, and beyond them a part stays whole.
import { type Parameterised, readParameters } from './encoded-words.ts';
import { type HeaderBlock, headerOf, type Report, readHeaders } from './header-block.ts';
import { type MailHeader, mailLimits } from './mail-message.ts';

export interface MimePart {
  readonly headers: readonly MailHeader[];
  readonly type: Parameterised;
  readonly disposition: Parameterised;
  /** the encoded body, a view into the message */
  readonly body: Buffer;
  /** of a multipart; empty for leaves */
  readonly children: readonly MimePart[];
}

/** The tree of a whole message. Problems: those of headers, `too-deep`, `too-many-parts`, `too-many-boundaries`, `boundary-missing`. */
export function readParts(bytes: Buffer, report: Report): MimePart {
  const work: Work = { bytes, dashes: dashedLines(bytes, report), parts: 0, compared: 0, report };
  return partOf(work, readHeaders(bytes, 0, bytes.length, report), bytes.length, 0, 'text/plain');
}

/** The text of the header that says how a part's body is encoded. */
export function encodingOf(part: MimePart): string {
  return headerOf(part.headers, 'content-transfer-encoding');
}

interface Work {
  readonly bytes: Buffer;
  /** where lines begin that could be boundaries, in order */
  readonly dashes: readonly number[];
  parts: number;
  compared: number;
  readonly report: Report;
}

function partOf(work: Work, block: HeaderBlock, end: number, depth: number, usual: string): MimePart {
  work.parts++;
  const type = typeOf(headerOf(block.headers, 'content-type'), usual);
  const children = type.value.startsWith('multipart/') ? childrenOf(work, type, block.bodyStart, end, depth) : [];
  return {
    headers: block.headers,
    type,
    disposition: readParameters(headerOf(block.headers, 'content-disposition')),
    body: work.bytes.subarray(block.bodyStart, end),
    children,
  };
}

/** A type that is none ("text", "", "application") counts as the usual one of its place. */
function typeOf(header: string, usual: string): Parameterised {
  const type = readParameters(header);
  if (/^[a-z0-9][\w.+-]*\/[\w.+-]+$/.test(type.value)) return type;
  return { ...type, value: /^(text|html)/.test(type.value) && /html/.test(type.value) ? 'text/html' : usual };
}

function childrenOf(work: Work, type: Parameterised, start: number, end: number, depth: number): MimePart[] {
  if (depth >= mailLimits.depth) {
    work.report('too-deep', `more than ${mailLimits.depth} levels`);
    return [];
  }
  const boundary = type.parameters.boundary ?? '';
  if (boundary === '' || boundary.length > 200) {
    work.report('boundary-missing', type.value);
    return [];
  }
  const usual = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const children: MimePart[] = [];
  for (const range of ranges(work, boundary, start, end)) {
    if (work.parts >= mailLimits.parts) {
      work.report('too-many-parts', `more than ${mailLimits.parts}`);
      break;
    }
    const block = readHeaders(work.bytes, range.start, range.end, work.report);
    children.push(partOf(work, block, range.end, depth + 1, usual));
  }
  if (children.length === 0) work.report('multipart-without-parts', boundary.slice(0, 80));
  return children;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What stands between the boundary's lines. */
function* ranges(work: Work, boundary: string, start: number, end: number): Generator<Range> {
  const mark = Buffer.from(`--${boundary}`, 'utf8');
  let from = -1;
  for (let index = firstAtOrAfter(work.dashes, start); index < work.dashes.length; index++) {
    const at = work.dashes[index] ?? end;
    if (at + mark.length > end) break;
    if (++work.compared > mailLimits.comparedLines) {
      work.report('too-many-boundaries', `more than ${mailLimits.comparedLines}`);
      break;
    }
    const found = beginsWith(work.bytes, at, mark) ? boundaryAt(work.bytes, at, mark.length, end) : null;
    if (!found) continue;
    if (from >= 0) yield { start: from, end: lineEndBefore(work.bytes, at, from) };
    if (found.isLast) return;
    from = found.after;
  }
  if (from >= 0) yield { start: from, end };
}

/** Found once for the whole message: each level then looks only at these lines, and not again at every byte. */
function dashedLines(bytes: Buffer, report: Report): number[] {
  const found: number[] = bytes[0] === 45 && bytes[1] === 45 ? [0] : [];
  let at = 0;
  // Node's own search is quicker where such lines are rare, a plain loop where they are many
  while (found.length < 10_000) {
    at = bytes.indexOf('\n--', at, 'latin1') + 1;
    if (at === 0) return found;
    found.push(at);
  }
  for (; at < bytes.length; at++) {
    if (bytes[at - 1] !== 10 || bytes[at] !== 45 || bytes[at + 1] !== 45 || found.at(-1) === at) continue;
    found.push(at);
    if (found.length <= mailLimits.comparedLines) continue;
    report('too-many-boundaries', `more than ${mailLimits.comparedLines}`);
    break;
  }
  return found;
}

function firstAtOrAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function beginsWith(bytes: Buffer, at: number, mark: Buffer): boolean {
  for (let index = 2; index < mark.length; index++) if (bytes[at + index] !== mark[index]) return false;
  return true;
}

interface Boundary {
  readonly after: number;
  readonly isLast: boolean;
}

/** The line is a boundary when only two hyphens or blanks follow. */
function boundaryAt(bytes: Buffer, at: number, length: number, end: number): Boundary | null {
  let to = at + length;
  const isLast = bytes[to] === 45 && bytes[to + 1] === 45;
  if (isLast) to += 2;
  const limit = Math.min(end, to + 200);
  while (to < limit && (bytes[to] === 32 || bytes[to] === 9 || bytes[to] === 13)) to++;
  if (to < end && bytes[to] !== 10) return null;
  return { after: Math.min(end, to + 1), isLast };
}

/** The line end before a boundary belongs to the boundary. */
function lineEndBefore(bytes: Buffer, at: number, from: number): number {
  let end = at;
  if (end > from && bytes[end - 1] === 10) end--;
  if (end > from && bytes[end - 1] === 13) end--;
  return end;
}
