// What bringing in suppliers and bringing in agreements have alike: a row is a record that is there, corrected by what its cells say,
// or a new one; the rows are stored together, and an import is taken back whole.
import type { MappingField } from '../../../formats/tables/guess-mapping.ts';
import type { Texts } from '../../../platform/figures/figure.ts';
import { type ImportKind, importKind, type ReadEvent } from '../../../platform/imports/import-kind.ts';
import { type CheckProblem, type FieldValues, readMapped } from '../../../platform/imports/mapped-table.ts';
import type { Work } from '../../../platform/work/work.ts';
import { type KeptRecord, type KeptTable, storeRows, undoRows } from './kept-rows.ts';

/** What is the kind's own. `There` is what the register holds already, looked up once for a whole file. */
export interface KeptImport<There> {
  readonly id: string;
  readonly name: Texts;
  readonly about: Texts;
  readonly rowNames: { readonly one: Texts; readonly other: Texts };
  readonly fields: readonly MappingField[];
  readonly kept: KeptTable;
  /** the field that says whose unit a row needs the right in, and which unit that is */
  readonly unitField: string;
  unitsOf(work: Work): Promise<(row: FieldValues) => readonly string[]>;
  replacedUnits?(work: Work, row: FieldValues): Promise<readonly string[]>;
  lookUp(work: Work): Promise<There>;
  faults(row: FieldValues, there: There, seen: Set<string>): CheckProblem[];
  /** the record a row is about, or undefined: a new one */
  recordOf(row: FieldValues, there: There): KeptRecord | undefined;
  /** the columns a row says something of */
  setOf(row: FieldValues, there: There): Record<string, unknown>;
  /** what a new record has where its row says nothing */
  readonly empty: Readonly<Record<string, unknown>>;
  /** what follows when these records were added, changed or put back */
  tell(work: Work, ids: readonly string[], there: There): Promise<void>;
  /** what follows when these are gone again */
  forget?(work: Work, ids: readonly string[]): Promise<void>;
}

export function keptImport<There>(of: KeptImport<There>): ImportKind {
  return importKind<FieldValues>({
    ...{ id: of.id, name: of.name, about: of.about, fields: of.fields, rowNames: of.rowNames, unitField: of.unitField },
    permission: 'suppliers.change-suppliers',
    unitsOf: of.unitsOf,
    ...(of.replacedUnits ? { replacedUnits: of.replacedUnits } : {}),
    tables: [`suppliers.${of.kept.table}`, 'suppliers.entries'],
    endings: ['csv', 'xlsx', 'txt'],
    read: async function* (work, file, options): AsyncGenerator<ReadEvent<FieldValues>> {
      const there = await of.lookUp(work);
      const seen = new Set<string>();
      yield* readMapped(file, of.fields, options, (row) => of.faults(row, there, seen));
    },
    store: async (work, importId, rows) => {
      const there = await of.lookUp(work);
      const all: FieldValues[] = [];
      for await (const row of rows) all.push(row);
      const { ids, ...stored } = await storeRows(
        work,
        importId,
        of.kept,
        all.map((row) => {
          const before = of.recordOf(row, there) ?? null;
          return { before, set: before ? of.setOf(row, there) : { ...of.empty, ...of.setOf(row, there) } };
        }),
      );
      await of.tell(work, ids, there);
      return stored;
    },
    undo: async (work, importId) => {
      const { gone, back } = await undoRows(work, importId, of.kept);
      await of.forget?.(work, gone);
      await of.tell(work, back, await of.lookUp(work));
      return { removed: gone.length + back.length };
    },
    // a yes or no of a cell has no words of its own in the preview
    sample: (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, value === null || typeof value === 'boolean' ? null : value]),
      ),
  });
}

/** What a cell says, as text without blanks around it. */
export function said(value: FieldValues[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}
