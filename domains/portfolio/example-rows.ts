// Rows of the example written many at a time, and the history that goes with them.
import type { ExamplePerson } from '../../example/region.ts';
import { cast, personOf } from '../../example/region.ts';
import type { Work } from '../../platform/work/work.ts';
import { exampleAccountId, examplePersonId } from '../people/example.ts';

/** One statement a table: the rows' keys are its columns; a column that one row has, all have. */
export async function insertRows(work: Work, table: string, rows: readonly object[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (rows.length === 0) return;
  await work.sql(
    `insert into ${table} (${columns.join(', ')}) select ${columns.map((name) => `r.${name}`).join(', ')}
     from jsonb_populate_recordset(null::${table}, $1) r`,
    [JSON.stringify(rows)],
  );
}

export interface ExampleStep {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly what: string;
  readonly state: string;
  readonly unit: string;
  readonly text?: string;
  readonly by: ExamplePerson | null;
  /** the name alone, of somebody who has no account */
  readonly byName?: string;
  readonly changes?: object;
}

/** The steps of records, each record's in the order they stand. */
export function stepRows(steps: readonly ExampleStep[]): object[] {
  const ordinals = new Map<string, number>();
  return steps.map((step) => {
    const ordinal = (ordinals.get(step.id) ?? 0) + 1;
    ordinals.set(step.id, ordinal);
    return {
      record_id: step.id,
      ordinal,
      kind: step.kind,
      at: atWork(step.on),
      what: step.what,
      state: step.state,
      unit_code: step.unit,
      text: step.text ?? '',
      changes: step.changes ?? null,
      by_id: step.by && exampleAccountId(step.by.number),
      by_name: step.by ? nameOf(step.by) : (step.byName ?? null),
    };
  });
}

/** Somebody of the cast by family name. */
export function member(familyName: string): ExamplePerson {
  const found = cast.find((each) => each.familyName === familyName);
  if (!found) throw new Error(`nobody of the cast is called ${familyName}`);
  return personOf(found);
}

export function nameOf(person: ExamplePerson): string {
  return `${person.givenName} ${person.familyName}`;
}

export function personId(person: ExamplePerson): string {
  return examplePersonId(person.number);
}

/** A working hour of a day. */
export function atWork(day: string): string {
  return `${day}T08:20:00Z`;
}
