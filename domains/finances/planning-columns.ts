// Small pieces the table imports of this half share: declaring a column, judging a row, reading a cell, naming who did it.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import type { CheckProblem, FieldValues } from '../../platform/imports/mapped-table.ts';
import type { Work } from '../../platform/work/work.ts';

/** Judges one row that could be read. */
export type RowCheck = (row: FieldValues) => readonly CheckProblem[];

/** A cell as text, empty when there is none. */
export function text(value: FieldValues[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Who does it, as rows keep it. */
export function who(work: Work): [string, string] {
  return [work.actor?.id ?? '', work.actor?.name ?? ''];
}

/** A column: its id, what people call it, and what it takes. */
export function field(id: string, sv: string[], da: string[], en: string[], spec: MappingField['spec']): MappingField {
  return { id, names: { sv, da, en }, spec };
}
