// How a piece of equipment is read from its tables and shown: the row of a list, what everybody may know of it, and the
// lines of its history.

import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { namesOfPersons } from '../people/people.ts';
import type { EquipmentCard, EquipmentEntry, EquipmentRow } from './contract.ts';
import { readsAt } from './equipment-access.ts';
import type { EquipmentRecord } from './equipment-record.ts';
import { equipmentNumber, placeText } from './equipment-rules.ts';

/** These rows as lists show them. Who has a piece is told only where the caller reads the register, and of oneself. */
export async function shownEquipment(work: Work, records: readonly EquipmentRecord[]): Promise<EquipmentRow[]> {
  const me = work.actor?.personId ?? null;
  const maySeeUser = (row: EquipmentRecord): boolean =>
    row.person_id !== null && (row.person_id === me || readsAt(work, row));
  const users = records.filter(maySeeUser).flatMap((row) => row.person_id ?? []);
  const names = await namesOfPersons(work, [...new Set(users)]);
  return records.map((row) => ({
    equipment: row.equipment_id,
    number: equipmentNumber(row.number),
    name: row.name,
    category: row.category,
    kind: row.kind,
    manufacturer: row.manufacturer,
    model: row.model,
    serialNumber: row.serial_number,
    state: row.state,
    unit: row.unit_code,
    unitName: unitName(work, row.unit_code),
    place: placeText(row),
    user: maySeeUser(row) ? (names.get(row.person_id ?? '') ?? null) : null,
    isMine: row.person_id !== null && row.person_id === me,
    isShared: row.person_id === null,
    criticality: row.criticality,
    warrantyUntil: row.warranty_until,
    isOutOfWarranty: row.warranty_until !== null && row.warranty_until < work.today,
  }));
}

/** What everybody may know of a piece they stand before. */
export async function shownCard(work: Work, record: EquipmentRecord, maySee: boolean): Promise<EquipmentCard> {
  return {
    equipment: record.equipment_id,
    number: equipmentNumber(record.number),
    name: record.name,
    manufacturer: record.manufacturer,
    model: record.model,
    category: record.category,
    kind: record.kind,
    unit: record.unit_code,
    unitName: unitName(work, record.unit_code),
    place: placeText(record),
    state: record.state,
    service: record.service_code,
    serviceName: await nameOfCode(work, record.service_code),
    isMine: record.person_id !== null && record.person_id === work.actor?.personId,
    maySee,
  };
}

interface EntryRecord {
  [column: string]: unknown;
  ordinal: number;
  at: Date;
  what: string;
  text: string;
  changes: Record<string, [unknown, unknown]> | null;
  by_name: string | null;
}

/** The history, oldest first; units, persons and services by name. */
export async function historyOf(work: Work, equipmentId: string): Promise<EquipmentEntry[]> {
  const rows = await work.sql<EntryRecord>(
    `select ordinal, at, what, text, changes, by_name from assets.equipment_entries
     where equipment_id = $1 order by ordinal`,
    [equipmentId],
  );
  const persons = rows.flatMap((row) => row.changes?.person_id ?? []).filter((id) => typeof id === 'string');
  const [names, known] = [await namesOfPersons(work, [...new Set(persons)]), await knownServices(work)];
  const named = (field: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (field === 'person_id') return names.get(value) ?? null;
    if (field === 'unit_code' || field === 'keeper_code') return unitName(work, value);
    return field === 'service_code' ? (known.get(value)?.names[work.language] ?? value) : value;
  };
  return rows.map((row) => ({
    ordinal: row.ordinal,
    at: row.at.toISOString(),
    what: row.what,
    text: row.text,
    changes:
      row.changes &&
      Object.fromEntries(
        Object.entries(row.changes).map(([field, [before, after]]) => [
          field,
          [named(field, before), named(field, after)],
        ]),
      ),
    by: row.by_name,
  }));
}

/** A unit's name today, or as it was called last. */
export function unitName(work: Work, code: string): string {
  return work.part(unitTreeKey).unit(code)?.name ?? code;
}

/** What the thing people know by this code of the register of notices is called. */
export async function nameOfCode(work: Work, code: string | null): Promise<string | null> {
  if (code === null) return null;
  return (await knownServices(work)).get(code)?.names[work.language] ?? code;
}
