// The ledger's own numbers of codings: a few are asked for; where an import brings many, all that the ledger has are
// fetched once, so that the rest of the file needs no question at all. Under the ledger's lock nobody else makes codings.
import { type Cell, copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import type { Coding } from './ledger-voucher.ts';

export interface CodingNumbers {
  /** the numbers of codings; the new ones get theirs here and are stored once `takeMade` hands them over */
  of(codings: readonly Coding[], accountOf: (coding: Coding) => number): Promise<Map<Coding, number>>;
  /** rows of finances.codings that are not stored yet */
  takeMade(): readonly CodingRow[];
}

export type CodingRow = readonly Cell[];

/** Stores codings that were made. */
export async function keepMade(work: Work, made: readonly CodingRow[]): Promise<void> {
  if (made.length) await copyRows(work.connection(), 'finances.codings', ['coding_id', ...codingColumns], made);
}

const codingColumns = ['account_id', 'unit', 'cost_centre', 'object', 'project', 'counterpart', 'funding'];
// so many new codings at once tell of a large import; so many in the ledger would take too much memory
const many = 500;
const mostInMemory = 300_000;

interface Numbering {
  readonly work: Work;
  readonly made: CodingRow[];
  /** the number given last; null before it was asked for */
  last: number | null;
  /** every coding of the ledger by its words; null as long as it is not needed, or when there are too many */
  all: Map<string, number> | null;
}

/** Numbers for one import. `quiet` waits until the connection may be asked. */
export function codingNumbers(work: Work, quiet: () => Promise<void>): CodingNumbers {
  const numbering: Numbering = { work, made: [], last: null, all: null };
  let isFetched = false;
  return {
    of: async (codings, accountOf) => {
      if (numbering.last === null) {
        await quiet();
        numbering.last = await lastNumber(work);
      }
      if (!isFetched && codings.length >= many) {
        await quiet();
        numbering.all = await allNumbers(work);
        isFetched = true;
      }
      if (!numbering.all) await quiet();
      const numbers = numbering.all
        ? remembered(numbering.all, codings, accountOf)
        : await askedFor(work, codings, accountOf);
      for (const coding of codings) if (!numbers.has(coding)) numbers.set(coding, made(numbering, coding, accountOf));
      return numbers;
    },
    takeMade: () => numbering.made.splice(0),
  };
}

async function lastNumber(work: Work): Promise<number> {
  const [last] = await work.sql<{ id: number }>('select coalesce(max(coding_id), 0) as id from finances.codings');
  return last?.id ?? 0;
}

async function allNumbers(work: Work): Promise<Map<string, number> | null> {
  const rows = await work.sql<{ coding_id: number; words: string }>(
    `select coding_id, concat_ws(E'\\t', ${codingColumns.join(', ')}) as words from finances.codings limit ${mostInMemory + 1}`,
  );
  if (rows.length > mostInMemory) return null;
  return new Map(rows.map((row) => [row.words, row.coding_id]));
}

function remembered(
  all: ReadonlyMap<string, number>,
  codings: readonly Coding[],
  accountOf: (coding: Coding) => number,
): Map<Coding, number> {
  const numbers = new Map<Coding, number>();
  for (const coding of codings) {
    const number = all.get(wordsOf(coding, accountOf));
    if (number !== undefined) numbers.set(coding, number);
  }
  return numbers;
}

async function askedFor(
  work: Work,
  codings: readonly Coding[],
  accountOf: (coding: Coding) => number,
): Promise<Map<Coding, number>> {
  const rows = await work.sql<{ coding_id: number; ord: number }>(
    `select c.coding_id, n.ord from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       with ordinality as n(${codingColumns.join(', ')}, ord) join finances.codings c using (${codingColumns.join(', ')})`,
    [codings.map(accountOf), ...[0, 1, 2, 3, 4, 5].map((at) => codings.map((each) => words(each)[at]))],
  );
  const numbers = new Map<Coding, number>();
  for (const row of rows) {
    const coding = codings[row.ord - 1];
    if (coding) numbers.set(coding, row.coding_id);
  }
  return numbers;
}

function made(numbering: Numbering, coding: Coding, accountOf: (coding: Coding) => number): number {
  const number = (numbering.last ?? 0) + 1;
  numbering.last = number;
  numbering.all?.set(wordsOf(coding, accountOf), number);
  numbering.made.push([number, accountOf(coding), ...words(coding)]);
  return number;
}

function wordsOf(coding: Coding, accountOf: (coding: Coding) => number): string {
  return [accountOf(coding), ...words(coding)].join('\t');
}

function words(of: Coding): string[] {
  return [of.unit, of.costCentre, of.object, of.project, of.counterpart, of.funding];
}
