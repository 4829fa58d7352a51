// What can be done with equipment: take it into the register, correct what is said of it, move it, set its state. Each is a
// line of its history, in the same transaction as its audit entry.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { nameOfPerson } from '../people/people.ts';
import { suppliersById } from '../suppliers/suppliers.ts';
import type * as contract from './contract.ts';
import type { EquipmentCategory, EquipmentPage } from './contract.ts';
import { checkInHands, equipmentToChange } from './equipment-access.ts';
import { equipmentPage } from './equipment-queries.ts';
import type { EquipmentRecord } from './equipment-record.ts';
import { kindOf, nextStates } from './equipment-rules.ts';
import { keepFindable } from './equipment-search.ts';
import { addEntry, note, takeStep } from './equipment-step.ts';
import { readUdi } from './udi-rules.ts';

export async function registerEquipment(
  work: Work,
  input: GivenOf<typeof contract.registerEquipment>,
): Promise<EquipmentPage> {
  const keeper = input.keeper ?? input.unit;
  checkInHands(work, { unit_code: input.unit, keeper_code: keeper }, 'not-allowed');
  await checkUse(work, input);
  const columns: Record<string, unknown> = {
    ...(await columnsOf(work, { ...input, keeper })),
    equipment_id: work.newId(),
    unit_code: input.unit,
    person_id: input.person,
    site: input.site,
    building: input.building,
    floor: input.floor,
    room: input.room,
    state: input.state,
    registered_at: work.now,
    changed_at: work.now,
  };
  checkCriticality(input.category, input.criticality);
  const names = Object.keys(columns);
  const [record] = await work
    .sql<EquipmentRecord>(
      // the names are columns of assets.equipment, written in this domain
      `insert into assets.equipment (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning *`,
      Object.values(columns),
    )
    .catch(taken);
  if (!record) throw new Error('the database took a piece in without telling its number');
  await addEntry(work, record, { what: 'registered', text: '', changes: null });
  await keepFindable(work, [record]);
  note(work, record);
  return equipmentPage(work, { equipment: record.equipment_id });
}

export async function changeEquipment(
  work: Work,
  input: GivenOf<typeof contract.changeEquipment>,
): Promise<EquipmentPage> {
  const record = await equipmentToChange(work, input.equipment, input.version);
  const set = await columnsOf(work, input);
  const after = { ...record, ...set };
  checkInHands(work, after, 'out-of-your-hands');
  checkCriticality(after.category, after.criticality);
  await takeStep(work, record, { what: 'changed', set }).catch(taken);
  return equipmentPage(work, input);
}

export async function moveEquipment(work: Work, input: GivenOf<typeof contract.moveEquipment>): Promise<EquipmentPage> {
  const record = await equipmentToChange(work, input.equipment, input.version);
  await checkUse(work, input);
  const { unit, person, site, building, floor, room } = input;
  const set = present({ unit_code: unit, person_id: person, site, building, floor, room });
  checkInHands(work, { ...record, ...set }, 'out-of-your-hands');
  await takeStep(work, record, { what: 'moved', text: input.text, set });
  return equipmentPage(work, input);
}

export async function setEquipmentStatus(
  work: Work,
  input: GivenOf<typeof contract.setEquipmentStatus>,
): Promise<EquipmentPage> {
  const record = await equipmentToChange(work, input.equipment, input.version);
  if (!nextStates(record.state).includes(input.state))
    throw new Refusal('conflict', 'not-from-this-state', { state: record.state });
  // what is no longer on its way has been delivered
  const delivered =
    record.state === 'ordered' && input.state !== 'lost' ? (record.delivered_on ?? work.today) : undefined;
  const set = present({ state: input.state, delivered_on: delivered });
  await takeStep(work, record, { what: 'state', text: input.text, set });
  return equipmentPage(work, input);
}

/**
 * A piece came back from whoever had it, or is lost: nobody has it from then on. For the domain that asked for it back; no
 * permission is asked here. A piece that somebody else has by now is left as it is. Answers whether the register changed.
 */
export async function takeBackEquipment(
  work: Work,
  given: { readonly equipment: string; readonly person: string; readonly isBack: boolean; readonly text: string },
): Promise<boolean> {
  const [record] = await work.sql<EquipmentRecord>(
    `select * from assets.equipment where equipment_id = $1 and person_id = $2 and state not in ('retired', 'lost') for update`,
    [given.equipment, given.person],
  );
  if (!record) return false;
  await takeStep(work, record, {
    what: 'state',
    text: given.text,
    set: { person_id: null, state: given.isBack ? 'in-stock' : 'lost' },
  });
  return true;
}

type Said = Partial<Omit<GivenOf<typeof contract.changeEquipment>, 'equipment' | 'version'>>;

/** What is said of a piece as columns; what was left out is not among them. A UDI brings what it says. */
async function columnsOf(work: Work, input: Said): Promise<Partial<EquipmentRecord>> {
  if (input.keeper !== undefined) checkUnit(work, input.keeper, 'keeper');
  const code = input.service;
  if (code && !(await knownServices(work)).has(code)) throw wrong('service', 'unknown-service', { service: code });
  const udi = input.udi === undefined ? {} : udiColumns(input.udi);
  return present({
    name: input.name,
    category: input.category,
    manufacturer: input.manufacturer,
    model: input.model,
    serial_number: input.serialNumber || udi.serial || input.serialNumber,
    other_number: input.otherNumber,
    ...udi.columns,
    keeper_code: input.keeper,
    ...(await supplierColumns(work, input)),
    service_code: code,
    delivered_on: input.deliveredOn,
    warranty_until: input.warrantyUntil,
    criticality: input.criticality,
    note: input.note,
  });
}

/** A supplier chosen from the register brings its name; a name typed instead lets the choice go. */
async function supplierColumns(work: Work, input: Said): Promise<Partial<EquipmentRecord>> {
  const { supplier, supplierId: id } = input;
  if (id === undefined) return supplier === undefined ? {} : { supplier_name: supplier, supplier_id: null };
  if (id === null) return present({ supplier_name: supplier, supplier_id: null });
  const name = (await suppliersById(work, [id])).get(id)?.name;
  if (name === undefined) throw wrong('supplierId', 'unknown-supplier');
  return { supplier_name: name, supplier_id: id };
}

function udiColumns(text: string): { readonly serial?: string; readonly columns?: Partial<EquipmentRecord> } {
  if (text === '') return { columns: { udi: '', udi_di: null, udi_pi: '', lot_number: '', expires_on: null } };
  const read = readUdi(text);
  if ('fault' in read) throw wrong('udi', read.fault, { udi: text });
  return {
    serial: read.serial,
    columns: { udi: read.text, udi_di: read.di, udi_pi: read.pi, lot_number: read.lot, expires_on: read.expiresOn },
  };
}

async function checkUse(work: Work, input: { unit?: string | undefined; person?: string | null | undefined }) {
  if (input.unit !== undefined) checkUnit(work, input.unit, 'unit');
  if (input.person && (await nameOfPerson(work, input.person)) === null) throw wrong('person', 'unknown-person');
}

function checkUnit(work: Work, unit: string, field: string): void {
  if (!work.part(unitTreeKey).unit(unit)) throw wrong(field, 'unknown-unit', { unit });
}

/** What stands still without harming anybody has no criticality. */
function checkCriticality(category: EquipmentCategory, criticality: string | null): void {
  if (criticality !== null && kindOf(category) === 'it') throw wrong('criticality', 'criticality-is-for-medical');
}

/** Two pieces with one number: what the unique indexes say, in words. */
function taken(error: unknown): never {
  const constraint = error instanceof Error && 'constraint' in error ? error.constraint : '';
  if (constraint === 'equipment_serial') throw wrong('serialNumber', 'serial-taken', {}, 'conflict');
  if (constraint === 'equipment_other') throw wrong('otherNumber', 'other-number-taken', {}, 'conflict');
  throw error;
}

function wrong(
  path: string,
  code: string,
  facts: Record<string, string> = {},
  kind: 'invalid' | 'conflict' = 'invalid',
): Refusal {
  return new Refusal(kind, code, facts, [{ path, code, message: code }]);
}

function present<T extends object>(columns: T): Partial<EquipmentRecord> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
