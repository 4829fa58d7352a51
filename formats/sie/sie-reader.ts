// Reads a SIE file piece by piece: bytes become lines, lines go to the handler of their label, and at the end the file
// is summed up. It keeps nothing but the accounts, so a file of any length takes the same small memory.

import { balanceRecords } from './balance-records.ts';
import { chartRecords } from './chart-records.ts';
import { sumLine } from './checksum.ts';
import { closingSummary, refusedSummary } from './closing-checks.ts';
import { headerRecords } from './header-records.ts';
import { beginBlocks, endBlocks, feedBlock, openLineBlocks } from './line-blocks.ts';
import * as cut from './line-fields.ts';
import { seenInstead } from './not-sie.ts';
import { fieldProblem, openReading, type Reading, type ReadRecord, SIE_LIMITS, type SieLimits } from './reading.ts';
import type { SieSummary, SieVisitor } from './sie-file.ts';
import { labelIndex, SIE_LABELS } from './sie-labels.ts';
import type { SieProblem } from './sie-problem.ts';
import { type VoucherRecords, voucherRecords } from './voucher-records.ts';

/** `name` is the file's name: its ending tells type 4I (.SI) from 4E (.SE). `limits` replace those of SIE_LIMITS. */
export type SieReadOptions = { name?: string; limits?: Partial<SieLimits> };

export type SieReader = {
  /** Takes the next bytes. They are not kept: the caller may use the same memory again. The visitor is called here. */
  feed(bytes: Uint8Array): void;
  /** Ends the file. To be called once, also after a refusal. */
  finish(): SieSummary;
  /** Why the file was refused, as soon as that is known; more bytes are then passed over. */
  refusal(): SieProblem | null;
};

const HEAD_BYTES = 64 * 1024;
const MOST_UNKNOWN_LABELS = 100;

/** Starts reading. Never throws for what a file holds: everything wrong with it is in the summary's problems. */
export function openSieReader(visitor: SieVisitor = {}, options: SieReadOptions = {}): SieReader {
  const reading = openReading(visitor, { ...SIE_LIMITS, ...options.limits });
  const records = openRecords(reading);
  const blocks = openLineBlocks(reading, records.line);
  const head = Buffer.alloc(HEAD_BYTES);
  let held = 0;
  let hasBegun = false;
  let refusal: SieProblem | null = null;

  function begin(first: Buffer): void {
    hasBegun = true;
    refusal = refusalOf(reading, first);
    if (refusal === null) beginBlocks(blocks, first);
  }

  // The first bytes are gathered, because what the file is and how its lines end is decided from them.
  function gather(bytes: Buffer): void {
    if (held === 0 && bytes.length >= HEAD_BYTES) {
      begin(bytes);
      return;
    }
    const taken = bytes.copy(head, held);
    held += taken;
    if (held < HEAD_BYTES) return;
    begin(head);
    if (refusal === null && taken < bytes.length) feedBlock(blocks, bytes.subarray(taken));
  }

  return {
    feed(bytes) {
      reading.counts.bytes += bytes.length;
      if (refusal !== null) return;
      if (reading.counts.bytes > reading.limits.maxBytes) {
        const expected = String(reading.limits.maxBytes);
        refusal = reading.problems.add('file-too-large', 0, { expected });
        return;
      }
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      if (hasBegun) feedBlock(blocks, buffer);
      else gather(buffer);
    },
    finish() {
      if (!hasBegun && refusal === null) begin(head.subarray(0, held));
      if (refusal !== null) return refusedSummary(reading, refusal);
      endBlocks(blocks);
      records.finish();
      return closingSummary(reading, options.name);
    },
    refusal: () => refusal,
  };
}

function refusalOf(reading: Reading, head: Buffer): SieProblem | null {
  const seen = seenInstead(head);
  if (seen === null) return null;
  if (seen.kind === 'blank') return reading.problems.add('empty-file', 0);
  const value = seen.excerpt === '' ? {} : { value: seen.excerpt };
  return reading.problems.add('not-sie', 1, { ...value, expected: '#FLAGGA 0', facts: { seen: seen.kind } });
}

// The handlers of all labels, by the label's index, and what stands around them: braces, unknown labels, bad lines.
function openRecords(reading: Reading) {
  const { checksum, fields } = reading;
  const vouchers = voucherRecords(reading);
  const all = [headerRecords(reading), chartRecords(reading), balanceRecords(reading), vouchers.handlers].flat();
  const byLabel = new Map(all);
  const handlers = SIE_LABELS.map((label): ReadRecord => byLabel.get(label) ?? (() => undefined));
  const checksumLabel = SIE_LABELS.indexOf('KSUMMA');
  const voucherLabel = SIE_LABELS.indexOf('VER');
  const unknown = new Set<string>();
  let isAfterUnknown = false;

  function line(blockEnd: number): void {
    if (fields.high) reading.texts.see(fields, blockEnd);
    if (fields.trouble !== 0) reportTrouble(reading);
    const label = labelIndex(fields);
    if (checksum.isRunning && label !== checksumLabel) sumLine(checksum, fields);
    const isBrace = (fields.kinds[0] ?? 0) >= cut.BRACE_OPEN;
    if (isBrace) braces(reading, vouchers, isAfterUnknown);
    else if (!vouchers.isSkipping() || label === voucherLabel) record(label);
  }

  // Some programs put the opening brace at the end of the #VER line, or the closing one after the last row.
  function record(label: number): void {
    isAfterUnknown = label < 0;
    const brace = fields.trouble === 0 ? (fields.kinds[fields.count - 1] ?? 0) : 0;
    if (brace >= cut.BRACE_OPEN) fields.count--;
    if (label < 0) unknownLabel(reading, unknown);
    else handlers[label]?.();
    if (brace === cut.BRACE_OPEN) vouchers.openBrace(isAfterUnknown);
    else if (brace === cut.BRACE_CLOSE) vouchers.closeBrace();
  }

  function finish(): void {
    vouchers.finish();
    if (checksum.isRunning) {
      reading.problems.add('checksum-unfinished', reading.checksumLine, { expected: '#KSUMMA' });
    }
  }

  return { line, finish };
}

function braces(reading: Reading, vouchers: VoucherRecords, isAfterUnknown: boolean): void {
  const { fields } = reading;
  for (let index = 0; index < fields.count; index++) {
    const kind = fields.kinds[index];
    if (kind === cut.BRACE_OPEN) vouchers.openBrace(isAfterUnknown);
    else if (kind === cut.BRACE_CLOSE) vouchers.closeBrace();
    else {
      fieldProblem(reading, 'brace-misplaced', index);
      return;
    }
  }
}

// The standard asks readers to pass over labels they do not know; each is mentioned once.
function unknownLabel(reading: Reading, known: Set<string>): void {
  const label = reading.texts.text(reading.fields, 0);
  if (known.has(label) || known.size >= MOST_UNKNOWN_LABELS) return;
  known.add(label);
  fieldProblem(reading, 'label-unknown', 0);
}

function reportTrouble(reading: Reading): void {
  const { fields, problems } = reading;
  const detail = { column: fields.troubleAt - fields.lineStart + 1 };
  const { trouble, lineNumber } = fields;
  if (trouble & cut.CONTROL) problems.add('control-character', lineNumber, detail);
  if (trouble & cut.OPEN_QUOTE) problems.add('quote-open', lineNumber, { ...detail, expected: '"' });
  if (trouble & cut.STRAY_QUOTE) problems.add('quote-stray', lineNumber, { ...detail, expected: '\\"' });
  if (trouble & cut.OPEN_LIST) problems.add('list-open', lineNumber, { ...detail, expected: '}' });
  if (trouble & cut.MANY_FIELDS) problems.add('fields-too-many', lineNumber, detail);
}
