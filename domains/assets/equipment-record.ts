// A piece of equipment as its table keeps it: what reading it and judging who may read it both start from.
import type { Criticality, EquipmentCategory, EquipmentKind, EquipmentState } from './contract.ts';

/** A row of assets.equipment; the checks of the migration hold the words to these. */
export type EquipmentRecord = {
  equipment_id: string;
  number: number;
  category: EquipmentCategory;
  kind: EquipmentKind;
  name: string;
  manufacturer: string;
  model: string;
  serial_number: string;
  other_number: string;
  udi: string;
  udi_di: string | null;
  udi_pi: string;
  lot_number: string;
  expires_on: string | null;
  site: string;
  building: string;
  floor: string;
  room: string;
  unit_code: string;
  keeper_code: string;
  person_id: string | null;
  supplier_name: string;
  supplier_id: string | null;
  service_code: string | null;
  state: EquipmentState;
  delivered_on: string | null;
  warranty_until: string | null;
  criticality: Criticality | null;
  note: string;
  version: number;
  registered_at: Date;
  changed_at: Date;
};
