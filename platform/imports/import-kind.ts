// What a domain says to make something importable: how a file becomes rows and problems, how rows are stored, how that is
// undone. Everything around it (upload, preview, mapping, progress, corrections, undo) is written once, here.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import type { Texts } from '../figures/figure.ts';
import { type Contribution, type Domain, shared } from '../operation/domain.ts';
import type { Work } from '../work/work.ts';

export interface ImportFile {
  readonly name: string;
  readonly size: number;
  /** the bytes from the beginning, each time it is called */
  open(): AsyncIterable<Uint8Array>;
}

/** One thing wrong. `refusal`: the file cannot be read at all; `error`: this row stays out; the others are for information. */
export interface ImportProblem {
  readonly severity: 'refusal' | 'error' | 'warning' | 'note';
  readonly code: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** what is wrong and what was expected, in three languages */
  readonly text: Texts;
}

/** What reading yields, in file order. A row, good or bad, brings its cells back, so that they can be corrected and tried again. */
export type ReadEvent<Row> =
  /** `there`: it is there already, so that storing it changes nothing; whose it is does not matter then */
  | { readonly row: Row; readonly line: number; readonly cells?: readonly string[]; readonly there?: boolean }
  | { readonly problem: ImportProblem; readonly cells?: readonly string[] }
  /** what was found out about the file, for the preview; later ones are merged over earlier ones */
  | { readonly seen: Readonly<Record<string, unknown>> };

/** Choices made for one import: the mapping (field → column heading, or null for none) and whatever the kind asks. */
export interface ReadOptions {
  readonly mapping?: Readonly<Record<string, string | null>>;
  readonly sheet?: string;
  readonly [choice: string]: unknown;
}

/** Something to choose for one import beside the mapping; `read` finds it in its options under `id`. */
export interface ImportChoice {
  readonly id: string;
  readonly names: Texts;
  /** when it is needed */
  readonly hint?: Texts;
  readonly kind: 'unit' | 'text' | 'one-of';
  /** for `one-of`; the first, with the id '', is what holds when nothing was chosen */
  readonly options?: readonly ImportOption[] | ((work: Work) => Promise<readonly ImportOption[]>);
}

export interface ImportOption {
  readonly id: string;
  readonly names: Texts;
}

/** How a value of the preview is called and written. Amounts are öre, hours seconds. */
export interface SampleColumn {
  readonly id: string;
  readonly names: Texts;
  readonly kind: 'text' | 'date' | 'integer' | 'amount' | 'hours';
}

export interface Stored {
  /** rows that were new or changed something */
  readonly stored: number;
  /** rows that were there already */
  readonly same: number;
}

export interface ImportKind<Row = unknown> {
  /** `domain.what`, e.g. `finances.ledger-sie` */
  readonly id: string;
  readonly name: Texts;
  /** what such a file is and where it usually comes from */
  readonly about: Texts;
  readonly permission: string;
  /**
   * Which units a row belongs to, by code: they are what the importer must hold the permission in. None: only whoever holds
   * it for the whole region may import the row. Asked once per reading, so that it can look up what it needs.
   */
  readonly unitsOf: (work: Work) => Promise<(row: Row) => readonly string[]>;
  /** the units of what a row would take the place of: they must be the importer's too */
  readonly replacedUnits?: (work: Work, row: Row) => Promise<readonly string[]>;
  /** the field that names the unit, for the problem's column */
  readonly unitField?: string;
  /** the tables its rows go to, schema-qualified: their statistics are renewed after a large import */
  readonly tables: readonly string[];
  /** how many rows of those tables one row becomes; one unless told */
  readonly size?: (row: Row) => number;
  /** file endings offered in the file dialogue; the content decides */
  readonly endings: readonly string[];
  /** for tables: the fields to be filled; absent for formats that name their own */
  readonly fields?: readonly MappingField[];
  readonly choices?: readonly ImportChoice[];
  /** what one of its rows is called, and several; row and rows unless told */
  readonly rowNames?: { readonly one: Texts; readonly other: Texts };
  /** judges the file; must give the same answer for the same file and database */
  readonly read: (work: Work, file: ImportFile, options: ReadOptions) => AsyncIterable<ReadEvent<Row>>;
  /** stores rows in the transaction of `work`; a row that is there already changes nothing */
  readonly store: (work: Work, importId: string, rows: AsyncIterable<Row>) => Promise<Stored>;
  /** takes back what the import stored; refuses where later work stands on it */
  readonly undo: (work: Work, importId: string) => Promise<{ readonly removed: number }>;
  /** a row as the preview shows it */
  readonly sample?: (row: Row) => Readonly<Record<string, string | number | null>>;
  /** the preview's columns that are no fields */
  readonly sampleColumns?: readonly SampleColumn[];
  /** largest file in bytes; 300 MB unless told */
  readonly limit?: number;
}

export type ImportBook = ReadonlyMap<string, ImportKind>;

/** How a door gives its kinds: `gives: [importKinds.give(importKind(ledgerSie))]`. */
export const importKinds = shared<ImportBook, ImportKind>('imports');

/** Forgets the row type, which only the kind itself needs to know. */
export function importKind<Row>(kind: ImportKind<Row>): ImportKind {
  // rows that reach store and sample come from this same kind's read
  return kind as unknown as ImportKind;
}

/** Collects the kinds of all domains. */
export function assembleImports(domains: readonly Domain[]): Contribution {
  const book = new Map<string, ImportKind>();
  for (const kind of importKinds.given(domains)) {
    if (book.has(kind.id)) throw new Error(`import kind ${kind.id} is declared twice`);
    book.set(kind.id, kind);
  }
  return { part: importKinds.key.name, value: book };
}
