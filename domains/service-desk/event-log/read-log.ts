// Reads an event log line by line and gives whole cases: lines of one case stand together. A case with a line that cannot be
// read stays out entirely, because a history with a hole would give false figures; its lines are told one by one.
import { createHash } from 'node:crypto';
import type { Texts } from '../../../platform/figures/figure.ts';
import type { ImportFile, ImportProblem, ReadEvent, ReadOptions } from '../../../platform/imports/import-kind.ts';
import { type CheckProblem, type FieldValues, readMapped } from '../../../platform/imports/mapped-table.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { CaseKind } from '../case-contract.ts';
import { knownTeams } from '../team-register.ts';
import { caseOf, type LogField, type LoggedCase, type LogLine } from './log-case.ts';
import { logFields } from './log-fields.ts';
import { logTexts } from './log-texts.ts';
import { type StampForm, said, stampOf, stateOf } from './log-values.ts';

/** A case ready to be stored, with whose it is and whether it is there already. */
export interface ReadCase extends LoggedCase {
  readonly source: string;
  readonly unit: string;
  readonly kind: CaseKind;
  readonly hash: Buffer;
  readonly there: boolean;
}

const lookedUpAtOnce = 500;

/** Every case of the log, in the order of the file. */
export async function* readLog(
  work: Work,
  file: ImportFile,
  options: ReadOptions,
): AsyncGenerator<ReadEvent<ReadCase>, void> {
  const terms = await termsOf(work, options);
  if ('problem' in terms) return yield terms;
  let waiting: Found[] = [];
  let cases = 0;
  for await (const event of grouped(
    readMapped(file, logFields, options, (row) => checkStamps(row, terms.form)),
    terms,
  )) {
    if (!('lines' in event)) yield event;
    else if (waiting.push(event) >= lookedUpAtOnce) {
      cases += waiting.length;
      yield* judged(work, waiting, terms);
      waiting = [];
    }
  }
  yield* judged(work, waiting, terms);
  yield { seen: { cases: cases + waiting.length } };
}

interface Terms {
  readonly source: string;
  readonly unit: string;
  readonly kind: CaseKind;
  readonly form: StampForm;
}

interface Found {
  readonly lines: readonly [LogLine, ...LogLine[]];
  readonly hash: Buffer;
}

async function termsOf(work: Work, options: ReadOptions): Promise<Terms | { problem: ImportProblem }> {
  const firstLine = [...(await knownTeams(work)).values()].find((team) => team.isFirstLine && team.endedOn === null);
  const source = said(options.source) ?? 'log';
  const unit = said(options.unit) ?? firstLine?.unit ?? '';
  if (!/^[a-z0-9][a-z0-9-]{0,19}$/.test(source)) return { problem: whole('no-such-source', source) };
  if (!work.part(unitTreeKey).unit(unit)) return { problem: whole('no-such-unit', unit) };
  return {
    source,
    unit,
    kind: CaseKind.catch('incident').parse(said(options.kind) ?? 'incident'),
    form: { monthFirst: options.dates === 'month-first', zone: said(options.zone) },
  };
}

type Grouped = Found | Exclude<ReadEvent<FieldValues>, { row: FieldValues }>;

/** The lines of each case together, and whatever is wrong. */
async function* grouped(events: AsyncIterable<ReadEvent<FieldValues>>, { form }: Terms): AsyncGenerator<Grouped, void> {
  const seen = new Set<string>();
  let key: string | null = null;
  let isWhole = true;
  let lines: LogLine[] = [];
  const finished = function* (): Generator<Grouped, void> {
    const [first, ...rest] = lines;
    if (first && isWhole) yield { lines: [first, ...rest], hash: hashOf(lines) };
  };
  let column = -1;
  for await (const event of events) {
    if ('seen' in event) column = keyColumn(event.seen);
    const line = 'row' in event ? lineOf(event.row, event.line, form) : null;
    // a line that cannot be read still belongs to a case, which stays out then
    const its = line
      ? (line.said.case ?? '')
      : 'problem' in event && event.cells
        ? said(event.cells[column] ?? null)
        : null;
    if (its !== null && its !== key) {
      yield* finished();
      [key, isWhole, lines] = [its, !seen.has(its), []];
      if (!isWhole && 'line' in event)
        yield { problem: lineProblem('case-scattered', event.line, its), ...cellsOf(event) };
      seen.add(its);
    }
    if (line) {
      yield* oddities(line, lines.length === 0);
      lines.push(line);
    } else if (!('row' in event)) {
      if ('problem' in event && event.problem.severity === 'error') isWhole = false;
      yield event;
    }
  }
  yield* finished();
}

function cellsOf(event: ReadEvent<FieldValues>): { readonly cells?: readonly string[] } {
  return 'cells' in event && event.cells ? { cells: event.cells } : {};
}

/** Where the case's number stands, as reading has told; -1 when it has not. */
function keyColumn(seen: Readonly<Record<string, unknown>>): number {
  const { header, mapping } = seen;
  if (!Array.isArray(header) || !Array.isArray(mapping)) return -1;
  // written by readMapped
  const own = mapping.find((each: { field?: unknown }) => each.field === 'case') as { column?: unknown } | undefined;
  return header.indexOf(own?.column);
}

/** What is odd and kept as it is: other systems' clocks and words are theirs. */
function* oddities(line: LogLine, isFirst: boolean): Generator<{ problem: ImportProblem }, void> {
  const { openedAt, registeredAt } = line.stamps;
  const odd = (code: keyof typeof logTexts, value: string | null | undefined) => ({
    problem: { ...lineProblem(code, line.line, value ?? null), severity: 'warning' as const },
  });
  if (openedAt !== null && line.at < openedAt) yield odd('changed-before-opening', line.said.changedAt);
  if (openedAt !== null && registeredAt !== null && isFirst && registeredAt < openedAt)
    yield odd('registered-before-opening', line.said.registeredAt);
  if (stateOf(line.said.state ?? '') === null) yield odd('unknown-state', line.said.state);
}

/** Which of these are there already: the same, or with another content. */
async function* judged(work: Work, found: readonly Found[], terms: Terms): AsyncGenerator<ReadEvent<ReadCase>, void> {
  const rows = await work.sql<{ source_key: string; content_hash: Buffer }>(
    'select source_key, content_hash from service_desk.imported_cases where source = $1 and source_key = any($2)',
    [terms.source, found.map(({ lines: [first] }) => first.said.case ?? '')],
  );
  const known = new Map(rows.map((row) => [row.source_key, row.content_hash]));
  for (const { lines, hash } of found) {
    const row = caseOf(lines);
    const before = known.get(row.key);
    const { line } = lines[0];
    if (before && !before.equals(hash)) yield { problem: lineProblem('case-differs', line, row.key) };
    else
      yield {
        row: { ...row, source: terms.source, unit: terms.unit, kind: terms.kind, hash, there: before !== undefined },
        line,
        ...(before ? { there: true } : {}),
      };
  }
}

function checkStamps(row: FieldValues, form: StampForm): readonly CheckProblem[] {
  return (['openedAt', 'changedAt', 'registeredAt', 'resolvedAt', 'closedAt'] as const).flatMap((field) => {
    const text = said(row[field]);
    const isNeeded = field === 'openedAt' || field === 'changedAt';
    if (text === null ? !isNeeded : stampOf(text, form) !== null) return [];
    return [{ field, code: 'no-such-stamp', text: logTexts['no-such-stamp'] }];
  });
}

function lineOf(row: FieldValues, line: number, form: StampForm): LogLine {
  // readMapped fills every field of logFields, by its id
  const told = Object.fromEntries(logFields.map(({ id }) => [id, said(row[id])])) as Record<LogField, string | null>;
  const stamp = (field: LogField) => {
    const text = told[field];
    return text === null ? null : stampOf(text, form);
  };
  return {
    line,
    at: stamp('changedAt') ?? 0,
    said: told,
    stamps: {
      openedAt: stamp('openedAt'),
      registeredAt: stamp('registeredAt'),
      resolvedAt: stamp('resolvedAt'),
      closedAt: stamp('closedAt'),
    },
  };
}

/** Over what the lines say, not where they stand: the same case in a longer log is the same. */
function hashOf(lines: readonly LogLine[]): Buffer {
  return createHash('sha256')
    .update(
      JSON.stringify(lines.map(({ said: words, stamps, at }) => [Object.values(words), Object.values(stamps), at])),
    )
    .digest();
}

function whole(code: keyof typeof logTexts, value: string): ImportProblem {
  return { severity: 'refusal', code, line: null, column: null, value, text: logTexts[code] };
}

function lineProblem(code: keyof typeof logTexts, line: number, value: string | null): ImportProblem {
  return { severity: 'error', code, line, column: null, value, text: logTexts[code] satisfies Texts };
}
