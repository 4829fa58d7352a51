// How objects, the people who hold roles on them and their history are read from the tables and shown.
import { presentDay } from '../../platform/settings/present-day.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { namesOfPersons } from '../people/people.ts';
import {
  type EstablishingStep,
  establishingSteps,
  type Holder,
  type HolderRole,
  type ObjectEntry,
  type ObjectKind,
  type ObjectRow,
  type ObjectState,
  type Side,
} from './object-contract.ts';
import { whenOf } from './object-rules.ts';

/** A row of objects.objects with its family's name; the checks of the migration hold the words to these. */
export interface ObjectRecord {
  [column: string]: unknown;
  object_id: string;
  code: string;
  name: string;
  family_code: string;
  family_name: string;
  kind: ObjectKind;
  purpose: string;
  business_unit: string;
  it_unit: string;
  state: ObjectState;
  established_on: string | null;
  ended_on: string | null;
  version: number;
}

/** The select all reading begins with. */
export const objectSelect = `select o.*, f.name as family_name
  from objects.objects o join objects.families f using (family_code)`;

/** These rows as lists show them, with who leads each side today. */
export async function shownObjects(work: Work, records: readonly ObjectRecord[]): Promise<ObjectRow[]> {
  const held = await holdersToday(
    work,
    records.map((record) => record.object_id),
  );
  const names = await namesOfPersons(work, [...new Set(held.map((each) => each.person_id))]);
  const me = work.actor?.personId ?? null;
  return records.map((record) => {
    const own = held.filter((each) => each.object_id === record.object_id);
    const leads = (side: Side) =>
      own
        .filter((each) => each.side === side && each.role === 'manager')
        .map((each) => names.get(each.person_id) ?? '')
        .join(', ');
    return {
      object: record.object_id,
      code: record.code,
      name: record.name,
      family: record.family_code,
      familyName: record.family_name,
      kind: record.kind,
      state: record.state,
      businessUnit: record.business_unit,
      businessUnitName: unitName(work, record.business_unit),
      itUnit: record.it_unit,
      itUnitName: unitName(work, record.it_unit),
      establishedOn: record.established_on,
      endedOn: record.ended_on,
      businessLeads: leads('business'),
      itLeads: leads('it'),
      isMine: me !== null && own.some((each) => each.person_id === me),
    };
  });
}

interface HolderRecord {
  [column: string]: unknown;
  holder_id: string;
  object_id: string;
  side: Side;
  role: HolderRole;
  person_id: string;
  about: string;
  from_on: string;
  to_on: string | null;
}

/** What roles are held on: one object, or a family of them. */
export type HeldOn = { readonly object: string } | { readonly family: string };

/** The column of objects.holders that says so, and its value. */
export function heldOn(on: HeldOn): readonly [column: 'object_id' | 'family_code', value: string] {
  return 'object' in on ? ['object_id', on.object] : ['family_code', on.family];
}

/** Everybody who held, holds or will hold a role on it: owners first, then by day. */
export async function holdersOf(work: Work, on: HeldOn): Promise<Holder[]> {
  const [column, value] = heldOn(on);
  const rows = await work.sql<HolderRecord>(
    `select * from objects.holders where ${column} = $1
     order by side, array_position(array['owner', 'manager', 'specialist'], role), from_on, holder_id`,
    [value],
  );
  const names = await namesOfPersons(work, [...new Set(rows.map((row) => row.person_id))]);
  return rows.map((row) => ({
    holder: row.holder_id,
    side: row.side,
    role: row.role,
    person: row.person_id,
    name: names.get(row.person_id) ?? '',
    about: row.about,
    fromOn: row.from_on,
    toOn: row.to_on,
    when: whenOf(row.from_on, row.to_on, work.today),
  }));
}

interface EntryRecord {
  [column: string]: unknown;
  ordinal: number;
  at: Date;
  what: string;
  text: string;
  changes: ObjectEntry['changes'];
  by_name: string | null;
}

/** The history, oldest first. */
export async function historyOf(work: Work, objectId: string): Promise<ObjectEntry[]> {
  const rows = await work.sql<EntryRecord>(
    `select ordinal, at, what, text, changes, by_name from objects.object_entries where object_id = $1 order by ordinal`,
    [objectId],
  );
  return rows.map((row) => ({
    ordinal: row.ordinal,
    at: row.at.toISOString(),
    what: row.what,
    text: row.text,
    changes: row.changes && named(work, row.changes),
    by: row.by_name,
  }));
}

interface StepRecord {
  [column: string]: unknown;
  step: EstablishingStep['step'];
  state: EstablishingStep['state'];
  person_id: string | null;
  due_on: string | null;
  note: string;
  settled_on: string | null;
  settled_by: string | null;
}

/** The steps by which an object came, or comes, to be managed, in their order. */
export async function establishingOf(work: Work, objectId: string): Promise<EstablishingStep[]> {
  const rows = await work.sql<StepRecord>(
    'select * from objects.establishing_steps where object_id = $1 order by array_position($2::text[], step)',
    [objectId, establishingSteps],
  );
  const names = await namesOfPersons(work, [...new Set(rows.flatMap((row) => row.person_id ?? []))]);
  const day = await presentDay(work);
  return rows.map((row) => ({
    step: row.step,
    state: row.state,
    person: row.person_id,
    personName: row.person_id && (names.get(row.person_id) ?? null),
    dueOn: row.due_on,
    note: row.note,
    settledOn: row.settled_on,
    settledBy: row.settled_by,
    isLate: row.state === 'open' && row.due_on !== null && row.due_on < day,
  }));
}

/** What belongs to an object in other registers. */
export async function coverageOf(work: Work, objectId: string): Promise<{ services: string[]; equipment: string[] }> {
  const rows = await work.sql<{ kind: string; code: string }>(
    'select kind, code from objects.coverage where object_id = $1 order by code',
    [objectId],
  );
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.code);
  return { services: of('service'), equipment: of('equipment') };
}

/** A unit's name today, or as it was called last. */
export function unitName(work: Work, code: string): string {
  return work.part(unitTreeKey).unit(code)?.name ?? code;
}

async function holdersToday(work: Work, objectIds: readonly string[]): Promise<HolderRecord[]> {
  if (objectIds.length === 0) return [];
  return work.sql<HolderRecord>(
    `select * from objects.holders
     where object_id = any($1) and from_on <= $2 and (to_on is null or to_on >= $2) order by from_on, holder_id`,
    [objectIds, work.today],
  );
}

function named(work: Work, changes: NonNullable<ObjectEntry['changes']>): ObjectEntry['changes'] {
  const units = ['business_unit', 'it_unit'];
  const text = (field: string, value: unknown) =>
    units.includes(field) && typeof value === 'string' ? unitName(work, value) : value;
  return Object.fromEntries(
    Object.entries(changes).map(([field, [before, after]]) => [field, [text(field, before), text(field, after)]]),
  );
}
