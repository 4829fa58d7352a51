// One step with a piece: the row and its history change together, with audit and search, so that none tells another story.
import { tables, type Work } from '../../platform/work/work.ts';
import type { EquipmentRecord } from './equipment-record.ts';
import { keepFindable } from './equipment-search.ts';
import type { DB } from './tables.ts';

export interface Step {
  readonly what: 'registered' | 'changed' | 'moved' | 'state';
  readonly text?: string;
  /** columns of assets.equipment that change with it */
  readonly set: Partial<EquipmentRecord>;
}

/** Columns whose change follows from another's and need not be told. */
const quiet = ['udi_di', 'udi_pi', 'lot_number', 'expires_on', 'supplier_id'];

/** Takes a step with a piece that is locked; the record given is the one before it. Nothing new: nothing happens. */
export async function takeStep(work: Work, record: EquipmentRecord, step: Step): Promise<void> {
  const changed = changesOf(record, step.set);
  note(work, record);
  if (changed.length === 0) return;
  await tables<DB>(work)
    .updateTable('assets.equipment')
    .set({ ...step.set, version: record.version + 1, changed_at: work.now })
    .where('equipment_id', '=', record.equipment_id)
    .execute();
  const after: EquipmentRecord = { ...record, ...step.set };
  const changes = Object.fromEntries(changed.filter(([column]) => !quiet.includes(column)));
  await addEntry(work, after, { what: step.what, text: step.text ?? '', changes });
  await keepFindable(work, [after]);
}

/** The columns that get another value, each with the two: from what to what. */
export function changesOf(record: EquipmentRecord, set: Partial<EquipmentRecord>): [string, [unknown, unknown]][] {
  const before: Readonly<Record<string, unknown>> = record;
  return Object.entries(set).flatMap(([column, value]): [string, [unknown, unknown]][] => {
    const [was, is] = [before[column] ?? null, value ?? null];
    return was === is ? [] : [[column, [was, is]]];
  });
}

/** Adds a line to the history of a piece as it is from then on. */
export async function addEntry(
  work: Work,
  record: Pick<EquipmentRecord, 'equipment_id' | 'state' | 'unit_code'>,
  entry: { readonly what: string; readonly text: string; readonly changes: object | null },
): Promise<void> {
  await work.sql(
    `insert into assets.equipment_entries (equipment_id, ordinal, at, what, text, changes, state, unit_code, by_id, by_name)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9
     from assets.equipment_entries where equipment_id = $1`,
    [
      record.equipment_id,
      work.now,
      entry.what,
      entry.text,
      entry.changes ? JSON.stringify(entry.changes) : null,
      record.state,
      record.unit_code,
      work.actor?.id ?? null,
      work.actor?.name ?? null,
    ],
  );
}

/** Audit and live notice of a step. */
export function note(work: Work, record: Pick<EquipmentRecord, 'equipment_id' | 'unit_code'>): void {
  work.audit({ subject: 'equipment', subjectId: record.equipment_id, unit: record.unit_code });
}
