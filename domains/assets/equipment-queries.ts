// Reading one piece: its page, what a label leads to, what stands on labels, and what other domains may ask.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import type { EquipmentPage } from './contract.ts';
import { allowedSteps, equipmentFor, maySee, readsAt } from './equipment-access.ts';
import type { EquipmentRecord } from './equipment-record.ts';
import { historyOf, nameOfCode, shownCard, shownEquipment, unitName } from './equipment-rows.ts';
import { equipmentNumber, labelIn, nextStates } from './equipment-rules.ts';

/** One piece, as the caller stands to it: who has it as a user does not read its notes and history. */
export async function equipmentPage(work: Work, input: { equipment: string }): Promise<EquipmentPage> {
  const { record, asKeeper } = await equipmentFor(work, input.equipment);
  return pageOf(work, record, asKeeper);
}

/**
 * One piece of these categories without its notes and history, or null. No permission is asked: the asking domain does.
 */
export async function pieceOfCategories(
  work: Work,
  equipmentId: string,
  categories: readonly string[],
): Promise<EquipmentPage | null> {
  const [record] = await work.sql<EquipmentRecord>(
    'select * from assets.equipment where equipment_id = $1 and category = any($2)',
    [equipmentId, categories],
  );
  return record ? pageOf(work, record, false) : null;
}

/** The one piece a label belongs to: what everybody may know of what they stand before. */
export async function equipmentCard(
  work: Work,
  input: { label: string },
): Promise<AnswerOf<typeof contract.findEquipmentByLabel>> {
  const [record, another] = await byLabel(work, input.label);
  if (!record) throw new Refusal('not-found', 'no-such-equipment');
  if (another) throw new Refusal('conflict', 'label-not-unique', { label: input.label });
  return shownCard(work, record, await maySee(work, record));
}

/** What stands on the labels, in the order asked for; pieces the caller does not read the register of are left out. */
export async function labels(
  work: Work,
  input: GivenOf<typeof contract.printLabels>,
): Promise<AnswerOf<typeof contract.printLabels>> {
  const numbers = [...new Set(input.ids.split(',').map((id) => Number(id.slice(2))))];
  const rows = await work.sql<EquipmentRecord>('select * from assets.equipment where number = any($1::bigint[])', [
    numbers,
  ]);
  const found = numbers.flatMap((number) => rows.find((row) => Number(row.number) === number) ?? []);
  return {
    labels: found
      .filter((row) => readsAt(work, row))
      .map((row) => ({
        equipment: row.equipment_id,
        number: equipmentNumber(row.number),
        name: row.name,
        model: [row.manufacturer, row.model].filter((part) => part !== '').join(' '),
        unitName: unitName(work, row.unit_code),
      })),
  };
}

/** A piece as other domains speak of it. */
interface KnownEquipment {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly category: contract.EquipmentCategory;
  readonly place: string;
  readonly unit: string;
  readonly unitName: string;
  readonly state: contract.EquipmentState;
  /** the code of the service it belongs to */
  readonly serviceCode: string | null;
  /** the unit that looks after it, often another than the one that uses it */
  readonly keeper: string;
}

/** What a person has: not what their units share, nothing retired or lost. No permission is asked: the asking domain does. */
export async function equipmentOf(work: Work, personId: string): Promise<KnownEquipment[]> {
  const rows = await work.sql<EquipmentRecord>(
    `select * from assets.equipment where person_id = $1 and state not in ('retired', 'lost') order by number desc limit 200`,
    [personId],
  );
  return Promise.all(rows.map((row) => known(work, row)));
}

/** One piece by its id, or null. No permission is asked: the asking domain does. */
export async function equipmentById(work: Work, equipmentId: string): Promise<KnownEquipment | null> {
  const [row] = await work.sql<EquipmentRecord>('select * from assets.equipment where equipment_id = $1', [
    equipmentId,
  ]);
  return row ? known(work, row) : null;
}

/** The piece a label belongs to, or null when there is none or several. What everybody may know. */
export async function equipmentByLabel(work: Work, text: string): Promise<KnownEquipment | null> {
  const [row, another] = await byLabel(work, text);
  return row && !another ? known(work, row) : null;
}

/** How many pieces of these categories the region has. No permission is asked: the asking domain does. */
export async function countOfEquipment(
  work: Work,
  categories: readonly string[],
): Promise<{ category: contract.EquipmentCategory; present: number; inRepair: number; outOfWarranty: number }[]> {
  return work.sql(
    `select category, count(*)::int as present, count(*) filter (where state = 'in-repair')::int as "inRepair",
       count(*) filter (where warranty_until < $2)::int as "outOfWarranty"
     from assets.equipment where category = any($1) and state not in ('retired', 'lost') group by category order by category`,
    [categories, work.today],
  );
}

async function pageOf(work: Work, record: EquipmentRecord, asKeeper: boolean): Promise<EquipmentPage> {
  const [row] = await shownEquipment(work, [record]);
  if (!row) throw new Refusal('not-found', 'no-such-equipment');
  const allowed = allowedSteps(work, record);
  return {
    ...row,
    otherNumber: record.other_number,
    udi: record.udi,
    udiDi: record.udi_di,
    udiPi: record.udi_pi,
    lotNumber: record.lot_number,
    expiresOn: record.expires_on,
    site: record.site,
    building: record.building,
    floor: record.floor,
    room: record.room,
    person: row.user === null ? null : record.person_id,
    keeper: record.keeper_code,
    keeperName: unitName(work, record.keeper_code),
    supplier: record.supplier_name,
    supplierId: record.supplier_id,
    service: record.service_code,
    serviceName: await nameOfCode(work, record.service_code),
    deliveredOn: record.delivered_on,
    note: asKeeper ? record.note : '',
    version: record.version,
    registeredAt: record.registered_at.toISOString(),
    entries: asKeeper ? await historyOf(work, record.equipment_id) : [],
    allowed,
    nextStates: allowed.includes('set-equipment-status') ? [...nextStates(record.state)] : [],
  };
}

async function known(work: Work, record: EquipmentRecord): Promise<KnownEquipment> {
  const card = await shownCard(work, record, false);
  return {
    id: card.equipment,
    number: card.number,
    name: card.name,
    manufacturer: card.manufacturer,
    model: card.model,
    category: card.category,
    place: card.place,
    unit: card.unit,
    unitName: card.unitName,
    state: card.state,
    serviceCode: card.service,
    keeper: record.keeper_code,
  };
}

/** The pieces a label can belong to, two at most: our number first, then a UDI, then a serial or earlier number. */
async function byLabel(work: Work, text: string): Promise<EquipmentRecord[]> {
  const { number, udi, key } = labelIn(text);
  const find = (where: string, values: readonly unknown[]) =>
    work.sql<EquipmentRecord>(`select * from assets.equipment where ${where} limit 2`, values);
  if (number !== null) {
    const found = await find('number = $1', [number]);
    if (found.length > 0) return found;
  }
  if (udi) {
    const found = await find(
      `udi_di = $1 and ($2 = '' or serial_key = regexp_replace(lower($2), '[^a-z0-9]', '', 'g'))
         and ($2 <> '' or $3 = '' or lot_number = $3)`,
      [udi.di, udi.serial, udi.lot],
    );
    if (found.length > 0) return found;
  }
  return key === ''
    ? []
    : find(`(serial_key = $1 and serial_key <> '') or (other_key = $1 and other_key <> '')`, [key]);
}
