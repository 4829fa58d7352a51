// One step with a piece: the row and its history change together, with audit and search, so that none tells another story.
import type { Work } from '../../platform/work/work.ts';
import type { EquipmentRecord } from './equipment-rows.ts';
import { keepFindable } from './equipment-search.ts';

export interface Step {
  readonly what: 'registered' | 'changed' | 'moved' | 'state';
  readonly text?: string;
  /** columns of assets.equipment that change with it */
  readonly set: Partial<EquipmentRecord>;
}

/** Columns whose change follows from another's and need not be told. */
const quiet = ['udi_di', 'udi_pi', 'lot_number', 'expires_on'];

/** Takes a step with a piece that is locked; the record given is the one before it. Nothing new: nothing happens. */
export async function takeStep(work: Work, record: EquipmentRecord, step: Step): Promise<void> {
  const changed = Object.entries(step.set).filter(([column, value]) => (record[column] ?? null) !== (value ?? null));
  note(work, record);
  if (changed.length === 0) return;
  const set = Object.fromEntries([...changed, ['version', record.version + 1], ['changed_at', work.now]]);
  const names = Object.keys(set);
  await work.sql(
    // the names are keys of EquipmentRecord, written in this domain
    `update assets.equipment set ${names.map((name, index) => `${name} = $${index + 2}`).join(', ')} where equipment_id = $1`,
    [record.equipment_id, ...Object.values(set)],
  );
  const after: EquipmentRecord = { ...record, ...step.set };
  const told = changed.filter(([column]) => !quiet.includes(column));
  const changes = Object.fromEntries(told.map(([column, value]) => [column, [record[column] ?? null, value ?? null]]));
  await addEntry(work, after, { what: step.what, text: step.text ?? '', changes });
  await keepFindable(work, [after]);
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
