// A piece of equipment as the one search finds it: guarded by the unit that looks after it, as the register is.
import { keepSearchEntries, type SearchEntry } from '../../platform/search/search.ts';
import type { Work } from '../../platform/work/work.ts';
import type { EquipmentRecord } from './equipment-record.ts';
import { equipmentNumber } from './equipment-rules.ts';

type Findable = Pick<
  EquipmentRecord,
  | 'equipment_id'
  | 'number'
  | 'name'
  | 'manufacturer'
  | 'model'
  | 'serial_number'
  | 'other_number'
  | 'udi_di'
  | 'keeper_code'
>;

/** Brings the entries of these pieces up to date. */
export async function keepFindable(work: Work, records: readonly Findable[]): Promise<void> {
  await keepSearchEntries(work, records.map(searchEntry));
}

/** A piece by number and name; maker, model, serial number and UDI find it too. */
export function searchEntry(record: Findable): SearchEntry {
  const number = equipmentNumber(record.number);
  return {
    kind: 'equipment',
    id: record.equipment_id,
    title: `${record.name} ${number}`,
    body: [record.manufacturer, record.model, record.serial_number, record.other_number, record.udi_di ?? '']
      .filter((part) => part !== '')
      .join(' '),
    address: `/equipment/${record.equipment_id}`,
    permission: 'assets.read-equipment',
    unit: record.keeper_code,
  };
}
