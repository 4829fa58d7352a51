// One step with an object: the row and its history change together, with audit and search, so that none tells another story.
import { keepSearchEntries, type SearchEntry } from '../../platform/search/search.ts';
import type { Work } from '../../platform/work/work.ts';
import type { ObjectRecord } from './object-rows.ts';

export interface Step {
  readonly what: string;
  readonly text?: string;
  /** columns of objects.objects that change with it */
  readonly set?: Partial<ObjectRecord>;
  /** what else changed with it, told beside the columns */
  readonly told?: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/** Takes a step with an object that is locked; the record given is the one before it. Nothing new: nothing happens. */
export async function takeStep(work: Work, record: ObjectRecord, step: Step): Promise<void> {
  const changed = Object.entries(step.set ?? {}).filter(
    ([column, value]) => (record[column] ?? null) !== (value ?? null),
  );
  note(work, record);
  if (step.set && changed.length === 0 && !step.told) return;
  const set = Object.fromEntries([...changed, ['version', record.version + 1], ['changed_at', work.now]]);
  const names = Object.keys(set);
  await work.sql(
    // the names are keys of ObjectRecord, written in this domain
    `update objects.objects set ${names.map((name, index) => `${name} = $${index + 2}`).join(', ')} where object_id = $1`,
    [record.object_id, ...Object.values(set)],
  );
  const after: ObjectRecord = { ...record, ...step.set };
  const columns = changed.map(([column, value]) => [column, [record[column] ?? null, value ?? null]]);
  const changes = { ...Object.fromEntries(columns), ...step.told };
  await addEntry(work, after, { ...step, changes: Object.keys(changes).length > 0 ? changes : null });
  await keepSearchEntries(work, [searchEntry(after)]);
}

/** Adds a line to the history of an object as it is from then on. */
export async function addEntry(
  work: Work,
  record: Pick<ObjectRecord, 'object_id' | 'state'>,
  entry: { readonly what: string; readonly text?: string; readonly changes: object | null },
): Promise<void> {
  await work.sql(
    `insert into objects.object_entries (object_id, ordinal, at, what, text, changes, state, by_id, by_name)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7, $8
     from objects.object_entries where object_id = $1`,
    [
      record.object_id,
      work.now,
      entry.what,
      entry.text ?? '',
      entry.changes ? JSON.stringify(entry.changes) : null,
      record.state,
      work.actor?.id ?? null,
      work.actor?.name ?? null,
    ],
  );
}

/** Audit of a step. */
export function note(work: Work, record: Pick<ObjectRecord, 'object_id' | 'it_unit'>): void {
  work.audit({ subject: 'object', subjectId: record.object_id, unit: record.it_unit });
}

/** An object as the one search finds it: everybody may find what there is. */
export function searchEntry(record: Pick<ObjectRecord, 'object_id' | 'name' | 'code' | 'purpose'>): SearchEntry {
  return {
    kind: 'object',
    id: record.object_id,
    title: `${record.name} ${record.code}`,
    body: record.purpose,
    address: `/objects/${record.object_id}`,
    permission: 'objects.find-objects',
  };
}
