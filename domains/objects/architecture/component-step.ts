// One step with a part: the row, its history, the audit entry and the search entry change together, so that none tells
// another story; and the map that everybody shares is drawn anew.
import { keepSearchEntries } from '../../../platform/search/search.ts';
import { tables, type Work } from '../../../platform/work/work.ts';
import type { DB } from '../tables.ts';
import type { ComponentRecord } from './component-rows.ts';

/** Columns of objects.components that somebody can set. */
export type ComponentColumns = Partial<Omit<ComponentRecord, 'object_code' | 'object_name'>>;

export interface Step {
  readonly what: string;
  readonly text?: string;
  /** columns that change with it */
  readonly set?: ComponentColumns;
  /** what is told of the change beside columns */
  readonly told?: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/** Takes a step with a part that is locked; the record given is the one before it. Nothing new: nothing happens. */
export async function takeStep(work: Work, record: ComponentRecord, step: Step): Promise<void> {
  noteComponent(work, record);
  const changed = changesOf(record, step.set ?? {});
  if (changed.length === 0 && !step.told) return;
  await tables<DB>(work)
    .updateTable('objects.components')
    .set({ ...step.set, version: record.version + 1, changed_at: work.now })
    .where('component_id', '=', record.component_id)
    .execute();
  const changes = { ...Object.fromEntries(changed), ...step.told };
  await addEntry(work, record.component_id, { what: step.what, text: step.text ?? '', changes });
  await keepFindable(work, [{ ...record, ...step.set }]);
}

/** The columns that get another value, each with the two: from what to what. */
export function changesOf(record: object, set: object): [string, [unknown, unknown]][] {
  const before = new Map<string, unknown>(Object.entries(record));
  return Object.entries(set).flatMap(([column, value]): [string, [unknown, unknown]][] => {
    const [was, is] = [before.get(column) ?? null, value ?? null];
    return was === is ? [] : [[column, [was, is]]];
  });
}

/** Adds a line to the history of a part. */
export async function addEntry(
  work: Work,
  componentId: string,
  entry: { readonly what: string; readonly text: string; readonly changes: object | null },
): Promise<void> {
  await work.sql(
    `insert into objects.component_entries (component_id, ordinal, at, what, text, changes, by_id, by_name)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7 from objects.component_entries where component_id = $1`,
    [
      componentId,
      work.now,
      entry.what,
      entry.text,
      entry.changes ? JSON.stringify(entry.changes) : null,
      work.actor?.id ?? null,
      work.actor?.name ?? null,
    ],
  );
}

/** Audit of a step. The map in memory is forgotten by the domain's own topic. */
export function noteComponent(work: Work, record: Pick<ComponentRecord, 'component_id' | 'unit_code'>): void {
  work.audit({ subject: 'component', subjectId: record.component_id, unit: record.unit_code });
}

type Findable = Pick<ComponentRecord, 'component_id' | 'code' | 'name' | 'about' | 'vendor_name' | 'unit_code'>;

/** Brings the search entries of these parts up to date: found by those who read the architecture in the unit that answers for it. */
export async function keepFindable(work: Work, records: readonly Findable[]): Promise<void> {
  await keepSearchEntries(
    work,
    records.map((record) => ({
      kind: 'component',
      id: record.component_id,
      title: `${record.name} ${record.code}`,
      body: [record.vendor_name, record.about].filter((part) => part !== '').join(' '),
      address: `/systems/${record.component_id}`,
      permission: 'objects.read-architecture',
      unit: record.unit_code,
    })),
  );
}
