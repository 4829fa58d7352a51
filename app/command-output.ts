// What a command says: data on standard output (for people, or with --json one JSON document), everything else on
// standard error, so that output can be piped. Long work draws a bar on a terminal and stays silent elsewhere.
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Where what is said goes; `isTTY` of the second is a terminal somebody watches. */
export interface Streams {
  readonly out: Writable;
  readonly err: Writable & { readonly isTTY?: boolean };
}

export interface Output {
  readonly json: boolean;
  /** the command's result; `shown` is the text for people, else the value is laid out as lines and tables */
  result(value: unknown, shown?: string): void;
  /** a file, as it is */
  file(content: Readable): Promise<void>;
  /** a message for whoever watches */
  tell(text: string): void;
  /** the state of long work; `total` null while unknown */
  progress(what: string, done: number, total: number | null): void;
}

const barWidth = 30;
const pause = 80;

/** The output of one command. */
export function openOutput(json: boolean, { out, err }: Streams): Output {
  const terminal = err.isTTY === true;
  let drawn = 0;
  let open = false;
  const clear = () => {
    if (open) err.write('\r\x1b[K');
    open = false;
  };
  return {
    json,
    result: (value, shown) => {
      clear();
      out.write(json ? `${JSON.stringify(value, null, 2)}\n` : withLineEnd(shown ?? laidOut(value)));
    },
    file: (content) => pipeline(content, out, { end: false }),
    tell: (text) => {
      clear();
      err.write(`${text}\n`);
    },
    progress: (what, done, total) => {
      const now = Date.now();
      if (!terminal || (now - drawn < pause && done !== total)) return;
      drawn = now;
      open = true;
      err.write(`\r\x1b[K${bar(what, done, total)}`);
      if (done === total) clear();
    },
  };
}

/** A value as text for people: fields as lines, lists of things as tables. */
export function laidOut(value: unknown): string {
  if (Array.isArray(value)) return table(value);
  if (value === null || typeof value !== 'object') return plain(value);
  const fields = Object.entries(value);
  const small = fields.filter(([, each]) => !isList(each));
  const width = Math.max(0, ...small.map(([name]) => name.length));
  const lines = small.map(([name, each]) => `${name.padEnd(width)}  ${plain(each)}`);
  const lists = fields.filter(([, each]) => isList(each)).map(([name, each]) => `${name}\n${indented(laidOut(each))}`);
  return [...lines, ...lists].join('\n');
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.some((each) => each !== null && typeof each === 'object');
}

function table(rows: readonly unknown[]): string {
  if (rows.length === 0) return '(none)';
  if (!isList(rows)) return rows.map(plain).join('\n');
  const names = [...new Set(rows.flatMap((row) => (row !== null && typeof row === 'object' ? Object.keys(row) : [])))];
  const cells = rows.map((row) => names.map((name) => plain(field(row, name))));
  const widths = names.map((name, at) =>
    Math.min(60, Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0))),
  );
  const line = (parts: readonly string[]) =>
    parts
      .map((part, at) => part.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(names), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}

function field(row: unknown, name: string): unknown {
  return row !== null && typeof row === 'object' ? Reflect.get(row, name) : undefined;
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}

function withLineEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function bar(what: string, done: number, total: number | null): string {
  const count = done.toLocaleString('en');
  if (total === null || total <= 0) return `${what} ${count}`;
  const part = Math.min(1, done / total);
  const full = Math.round(part * barWidth);
  return `${what} ${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${Math.floor(part * 100)} %`;
}
