// The hash of a figure over its records: each source's cells are read once, however many figures stand on it, and handed to
// every set of facts that takes them in.
import { createHash, type Hash } from 'node:crypto';
import type { Work } from '../work/work.ts';
import { boundsAsValues, type FactsOf, scopeOf, unitsInScope } from './cells.ts';
import { cellsSql } from './cells-sql.ts';
import { passes } from './evaluate.ts';
import { type FactSet, factSets, span } from './facts.ts';
import type { FactSource, FigureDefinition } from './figure.ts';
import { figureBook } from './figure-book.ts';
import type { Period } from './period.ts';

/** A cell as hashing needs it: which facts, not what they say. */
interface HashedCell {
  [column: string]: unknown;
  cell: number;
  month: string;
  unit: string;
  facts: number;
  digest: Buffer;
}

/**
 * Per figure, SHA-256 in hexadecimal over its definition's version and, for each set of facts it stands on, the digests of
 * the set's cells in order: equal only for equal records. `onSource` is told each source's own hash over all cells read.
 */
export async function figureHashes(
  work: Work,
  definitions: readonly FigureDefinition[],
  period: Period,
  of: FactsOf,
  onSource: (source: string, cells: { readonly facts: number; readonly digest: string }) => void = () => {},
): Promise<Map<string, string>> {
  const book = figureBook(work);
  const wanted = definitions.map((definition) => ({ definition, sets: factSets(book, definition, period) }));
  const digests = new Map<string, Digest>();
  for (const { sets } of wanted)
    for (const set of sets) if (!digests.has(cellsKey(set))) digests.set(cellsKey(set), { set, ...openDigest() });
  for (const source of book.sources.values()) {
    const mine = [...digests.values()].filter(({ set }) => set.source.id === source.id);
    if (mine.length > 0 || of.freeze) onSource(source.id, await readCells(work, source, mine, of));
  }
  return new Map(
    wanted.map(({ definition, sets }) => {
      const hash = createHash('sha256').update(`${definition.id}@${definition.version}\n`);
      for (const set of sets)
        hash.update(`${set.source.id}|${set.leaf.of}|${digests.get(cellsKey(set))?.end() ?? ''}\n`);
      return [definition.id, hash.digest('hex')];
    }),
  );
}

interface Gathering {
  add(cell: HashedCell): void;
  /** the number of facts and the digest over all cells */
  end(): string;
  readonly facts: () => number;
}

interface Digest extends Gathering {
  readonly set: FactSet;
}

/** Sets that take in the same cells, whatever they count of them. */
function cellsKey(set: FactSet): string {
  return JSON.stringify([set.source.id, set.months, set.filters]);
}

const gathered = 32 * 1024;

/** Digests are gathered before they are hashed: one call for a thousand cells. */
function openDigest(): Gathering {
  const hash: Hash = createHash('sha256');
  const pending = Buffer.alloc(gathered);
  let filled = 0;
  let facts = 0;
  let ended: string | undefined;
  return {
    add: (cell) => {
      if (filled === gathered) {
        hash.update(pending);
        filled = 0;
      }
      pending.set(cell.digest, filled);
      filled += cell.digest.length;
      facts += cell.facts;
    },
    end: () => {
      ended ??= `${facts}|${hash.update(pending.subarray(0, filled)).digest('hex')}`;
      return ended;
    },
    facts: () => facts,
  };
}

/** Reads a source's cells once and hands each to the sets it belongs to. */
async function readCells(work: Work, source: FactSource, digests: readonly Digest[], of: FactsOf) {
  const all = openDigest();
  const inScope = scopeOf(of);
  const dims = source.dims.filter((dim) => digests.some(({ set }) => set.filters.some((filter) => filter.dim === dim)));
  const takers = new Map<string, readonly Digest[]>();
  for await (const cell of of.freeze
    ? frozenCells(work, source, dims, of.freeze)
    : liveCells(work, source, dims, digests, of)) {
    all.add(cell);
    if (!inScope(cell.month, cell.unit)) continue;
    const values = dims.map((_, index) => textOrNull(cell[`d${index}`]));
    const key = JSON.stringify([cell.month, values]);
    const mine = takers.get(key) ?? digests.filter(({ set }) => takes(set, cell.month, dims, values));
    takers.set(key, mine);
    for (const digest of mine) digest.add(cell);
  }
  return { facts: all.facts(), digest: all.end() };
}

function takes(set: FactSet, month: string, dims: readonly string[], values: readonly (string | null)[]): boolean {
  if (month < set.months.from || month > set.months.to) return false;
  return set.filters.every((filter) => passes(filter, values[dims.indexOf(filter.dim)] ?? null));
}

const page = 20_000;

async function* frozenCells(
  work: Work,
  source: FactSource,
  dims: readonly string[],
  freeze: string,
): AsyncGenerator<HashedCell> {
  let after = 0;
  for (;;) {
    const rows = await work.sql<HashedCell>(
      `select z.cell, z.month, z.unit, z.facts, z.digest${columns(dims, 'z')} from platform.frozen_cells z
       where z.freeze_id = $1 and z.source = $2 and z.cell > $3 order by z.cell limit ${page}`,
      [freeze, source.id, after],
    );
    yield* rows;
    after = rows.at(-1)?.cell ?? 0;
    if (rows.length < page) return;
  }
}

async function* liveCells(
  work: Work,
  source: FactSource,
  dims: readonly string[],
  digests: readonly Digest[],
  of: FactsOf,
): AsyncGenerator<HashedCell> {
  const [first, ...rest] = digests.map(({ set }) => set.months);
  if (!first) return;
  const bounds = rest.reduce(span, first);
  yield* await work.sql<HashedCell>(
    `select z.month, z.unit, z.facts, z.digest${columns(dims, 'z')} from (${cellsSql(source)}) z order by z.cell`,
    boundsAsValues(bounds, unitsInScope(of, bounds), false),
  );
}

function columns(dims: readonly string[], table: string): string {
  return dims.map((dim, index) => `, ${table}.dims ->> '${dim}' as d${index}`).join('');
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
