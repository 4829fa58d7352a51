// The form of a backup file, which is gzip over text that can be read with any tool: one JSON line about the whole, then
// for each table a JSON line, its rows as PostgreSQL's COPY writes them, `\.` and a JSON line with count and SHA-256; last
// a line with the SHA-256 of everything before it. A file that ends early or was altered is found before it is used.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';

export const formVersion = 1;

export const Header = z.object({
  'fyr-backup': z.int(),
  version: z.string(),
  at: z.string(),
  /** server_version_num it was taken from */
  postgres: z.int(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string(), appliedAt: z.string() })),
  tables: z.int(),
});
export type Header = z.infer<typeof Header>;

export const TableHead = z.object({ table: z.string(), columns: z.array(z.string()) });
export type TableHead = z.infer<typeof TableHead>;

export const TableFoot = z.object({ rows: z.int(), sha256: z.string() });
export type TableFoot = z.infer<typeof TableFoot>;

export const Sequence = z.object({ name: z.string(), last: z.int(), called: z.boolean() });
export type Sequence = z.infer<typeof Sequence>;

const Last = z.object({
  end: z.literal(true),
  tables: z.int(),
  rows: z.int(),
  sequences: z.array(Sequence),
  sha256: z.string(),
});
export type Last = z.infer<typeof Last>;

/** Thrown for a file that is no backup, is damaged, or ends early; the message says which. */
export class DamagedBackup extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'DamagedBackup';
  }
}

export interface Reading {
  header(header: Header): Promise<void>;
  /** must read `rows` to its end; what follows is checked against the file's own count and hash */
  table(head: TableHead, rows: AsyncIterable<Buffer>): Promise<void>;
}

export interface BackupSummary {
  readonly header: Header;
  readonly last: Last;
  readonly tables: readonly (TableHead & TableFoot)[];
}

const endOfRows = Buffer.from('\n\\.\n');
const longestLine = 1 << 20;

/**
 * Reads a whole backup from its bytes and checks every count and hash; `onBytes` hears how many bytes of the file were
 * read. Errors: DamagedBackup; what `reading` throws.
 */
export async function readBackup(
  file: AsyncIterable<Buffer>,
  reading: Partial<Reading> = {},
  onBytes: (bytes: number) => void = () => {},
): Promise<BackupSummary> {
  const reader = openReader(unzipped(file, onBytes));
  const header = parsed(Header, await reader.line(), 'It is not a backup of Fyr.');
  if (header['fyr-backup'] !== formVersion)
    throw new DamagedBackup('The backup was made by a newer version of Fyr. Restore it with that version.');
  await reading.header?.(header);
  const tables: (TableHead & TableFoot)[] = [];
  for (let count = 0; count < header.tables; count++) tables.push(await readTable(reader, reading));
  const before = reader.hashSoFar();
  const last = parsed(Last, await reader.line());
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  if (last.sha256 !== before || last.rows !== rows || last.tables !== tables.length || !(await reader.atEnd()))
    throw new DamagedBackup(damaged);
  return { header, last, tables };
}

/** Rows in a piece of COPY text: line ends within values are escaped, so every line end is a row's. */
export function linesIn(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count++;
  return count;
}

async function readTable(reader: Reader, reading: Partial<Reading>): Promise<TableHead & TableFoot> {
  const head = parsed(TableHead, await reader.line());
  const hash = createHash('sha256');
  let rows = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of reader.rows()) {
      hash.update(chunk);
      rows += linesIn(chunk);
      yield chunk;
    }
  }
  const source = counted();
  if (reading.table) await reading.table(head, source);
  // whoever took the rows may have stopped early, and without a taker nobody has read them
  for await (const _ of source);
  const foot = parsed(TableFoot, await reader.line());
  if (foot.rows !== rows || foot.sha256 !== hash.digest('hex'))
    throw new DamagedBackup(`The backup is damaged: the rows of ${head.table} are not those that were written.`);
  return { ...head, ...foot };
}

const damaged = 'The backup is damaged: its content is not what was written.';
const early = 'The backup ends too early: it was not written or copied to its end.';

async function* unzipped(file: AsyncIterable<Buffer>, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  async function* counted(): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of file) {
      bytes += chunk.length;
      onBytes(bytes);
      yield chunk;
    }
  }
  // whatever goes wrong on the way is met again where the unzipped bytes are read
  pipeline(Readable.from(counted()), gunzip).catch(() => {});
  try {
    yield* gunzip;
  } catch (error) {
    throw zipFault(error);
  }
}

function zipFault(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'Z_BUF_ERROR') return new DamagedBackup(early);
  if (code === 'Z_DATA_ERROR')
    return new DamagedBackup(
      error instanceof Error && error.message === 'incorrect header check' ? 'It is not a backup of Fyr.' : damaged,
    );
  return error;
}

interface Reader {
  line(): Promise<string>;
  rows(): AsyncGenerator<Buffer>;
  hashSoFar(): string;
  atEnd(): Promise<boolean>;
}

/** Cuts the bytes into lines and tables, and hashes what has been cut. */
function openReader(bytes: AsyncGenerator<Buffer>): Reader {
  let rest: Buffer = Buffer.alloc(0);
  const hash = createHash('sha256');
  const more = async (): Promise<boolean> => {
    const next = await bytes.next();
    if (next.done) return false;
    rest = rest.length ? Buffer.concat([rest, next.value]) : next.value;
    return true;
  };
  const take = (length: number): Buffer => {
    const taken = rest.subarray(0, length);
    rest = rest.subarray(length);
    hash.update(taken);
    return taken;
  };
  return {
    line: async () => {
      for (;;) {
        const at = rest.indexOf(10);
        if (at !== -1) return take(at + 1).toString('utf8');
        if (rest.length > longestLine) throw new DamagedBackup(damaged);
        if (!(await more())) throw new DamagedBackup(early);
      }
    },
    rows: async function* rows() {
      // an empty table ends at once, without a line end before the mark
      while (rest.length < 3) if (!(await more())) throw new DamagedBackup(early);
      if (rest.subarray(0, 3).equals(endOfRows.subarray(1))) return void take(3);
      for (;;) {
        const at = rest.indexOf(endOfRows);
        if (at !== -1) {
          yield take(at + 1);
          return void take(3);
        }
        // the mark may lie across two pieces
        if (rest.length > endOfRows.length) yield take(rest.length - endOfRows.length);
        if (!(await more())) throw new DamagedBackup(early);
      }
    },
    hashSoFar: () => hash.copy().digest('hex'),
    atEnd: async () => rest.length === 0 && !(await more()),
  };
}

function parsed<T>(schema: z.ZodType<T>, line: string, otherwise = damaged): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new DamagedBackup(otherwise);
  }
  const known = schema.safeParse(value);
  if (known.success) return known.data;
  throw new DamagedBackup(otherwise);
}
