// How parts of the architecture are read from their tables and shown in lists, with the unit and the management object by name.
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { type Levels, reviewDay } from './classification-rules.ts';
import type { ComponentEntry, ComponentName, ComponentRow } from './component-contract.ts';
import type { ComponentKind, LifecycleState } from './component-rules.ts';

/** A row of objects.components with its management object; the checks of the migration hold the words to these. */
export type ComponentRecord = {
  component_id: string;
  code: string;
  kind: ComponentKind;
  name: string;
  about: string;
  unit_code: string;
  object_id: string | null;
  object_code: string | null;
  object_name: string | null;
  vendor_name: string;
  vendor_id: string | null;
  product_version: string;
  state: LifecycleState;
  live_on: string | null;
  ends_on: string | null;
  service_code: string | null;
  archimate_type: string | null;
  confidentiality: number | null;
  integrity: number | null;
  availability: number | null;
  traceability: number | null;
  classified_on: string | null;
  version: number;
};

/** The select all reading of parts begins with. */
export const componentSelect = `select c.*, o.code as object_code, o.name as object_name
  from objects.components c left join objects.objects o using (object_id)`;

/** A part as lists show it. */
export function shownComponent(work: Work, record: ComponentRecord): ComponentRow {
  const levels = levelsOf(record);
  return {
    ...componentName(record),
    unit: record.unit_code,
    unitName: unitName(work, record.unit_code),
    object: record.object_code,
    objectName: record.object_name,
    vendor: record.vendor_name,
    vendorId: record.vendor_id,
    productVersion: record.product_version,
    endsOn: record.ends_on,
    levels,
    classifiedOn: record.classified_on,
    isReviewDue: isReviewDue(record, work.today),
  };
}

/** What a part is called wherever another speaks of it. */
export function componentName(
  record: Pick<ComponentRecord, 'component_id' | 'code' | 'name' | 'kind' | 'state'>,
): ComponentName {
  const { component_id: component, code, name, kind, state } = record;
  return { component, code, name, kind, state };
}

/** The latest classification; null: there is none. */
export function levelsOf(
  record: Pick<ComponentRecord, 'confidentiality' | 'integrity' | 'availability' | 'traceability'>,
): Levels | null {
  const { confidentiality, integrity, availability, traceability } = record;
  if (confidentiality === null || integrity === null || availability === null || traceability === null) return null;
  return { confidentiality, integrity, availability, traceability };
}

/** Whether the classification is older than one of its height may be. */
export function isReviewDue(record: ComponentRecord, today: string): boolean {
  const levels = levelsOf(record);
  return levels !== null && record.classified_on !== null && reviewDay(record.classified_on, levels) < today;
}

/** The history of a part, oldest first, units by name. */
export async function entriesOf(work: Work, componentId: string): Promise<ComponentEntry[]> {
  const rows = await work.sql<{
    ordinal: number;
    at: Date;
    what: string;
    text: string;
    changes: ComponentEntry['changes'];
    by_name: string | null;
  }>(
    `select ordinal, at, what, text, changes, by_name from objects.component_entries
     where component_id = $1 order by ordinal`,
    [componentId],
  );
  const named = (field: string, value: unknown) =>
    field === 'unit_code' && typeof value === 'string' ? unitName(work, value) : value;
  return rows.map((row) => ({
    ordinal: row.ordinal,
    at: row.at.toISOString(),
    what: row.what,
    text: row.text,
    changes:
      row.changes &&
      Object.fromEntries(
        Object.entries(row.changes)
          // the name tells it
          .filter(([field]) => field !== 'vendor_id')
          .map(([field, [before, after]]) => [field, [named(field, before), named(field, after)]]),
      ),
    by: row.by_name,
  }));
}

/** A unit's name today, or as it was called last. */
export function unitName(work: Work, code: string): string {
  return work.part(unitTreeKey).unit(code)?.name ?? code;
}
