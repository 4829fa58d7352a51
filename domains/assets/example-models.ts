// The models the example region has: invented makers and devices, who looks after them, what they are like.
import type { Criticality, EquipmentCategory } from './contract.ts';

export interface ExampleModel {
  readonly category: EquipmentCategory;
  readonly name: string;
  readonly manufacturer: string;
  readonly model: string;
  /** who looks after it */
  readonly keeper: string;
  readonly supplier: string;
  /** the service it belongs to, by its code */
  readonly belongsTo: string | null;
  /** years from delivery */
  readonly warranty: number;
  readonly criticality: Criticality | null;
  /** the first thirteen digits of its GTIN; IT equipment has none */
  readonly gtin: string | null;
}

const desk = 'DTD-SD';
const medical = 'DTD-MT';
const net = 'DTD-DRI';

export const laptop = it('computer', 'Bärbar dator', 'Havsörn', 'Resa 14', desk, 'workplace', 3);
export const wardComputer = it('computer', 'Arbetsstation', 'Havsörn', 'Stilla 24', desk, 'workplace', 4);
export const screen = it('screen', 'Bildskärm 27 tum', 'Klarsikt', 'Vid 27', desk, 'workplace', 3);
export const printer = it('printer', 'Skrivare', 'Pappersvik', 'Ark 420', desk, 'workplace', 2);
export const phone = it('phone', 'Mobiltelefon', 'Ljudbro', 'Fick 6', net, 'telephony', 2);
export const wardPhone = it('phone', 'Trådlös telefon', 'Ljudbro', 'Avdelning 3', net, 'telephony', 2);
export const accessPoint = it('network', 'Accesspunkt', 'Trådfri', 'Tak 80', net, 'wireless', 5);
export const networkSwitch = it('network', 'Nätverksväxel', 'Trådfri', 'Nod 48', net, 'network', 5);
export const server = it('server', 'Server', 'Bergrum', 'Rack 2U', net, null, 5);

export const ultrasound = mt(
  'ultrasound',
  'Ultraljudsapparat',
  'Ekodjup',
  'Våg 9',
  'images',
  5,
  'high',
  '0735099900011',
);
export const monitor = mt(
  'patient-monitor',
  'Patientmonitor',
  'Pulsvakt',
  'Vaka 12',
  'monitoring',
  4,
  'high',
  '0735099900012',
);
export const pump = mt('infusion-pump', 'Infusionspump', 'Dropp & Flöde', 'Jämn 2', null, 3, 'high', '0735099900013');
export const ventilator = mt('ventilator', 'Ventilator', 'Andetag', 'Luft 7', null, 4, 'high', '0735099900014');
export const defibrillator = mt(
  'defibrillator',
  'Defibrillator',
  'Hjärtslag',
  'Start 3',
  null,
  5,
  'high',
  '0735099900015',
);
export const washer = mt(
  'washer-disinfector',
  'Diskdesinfektor',
  'Renhav',
  'Spol 60',
  'sterile',
  3,
  'medium',
  '0735099900016',
);
export const ecg = mt('medical-device', 'EKG-apparat', 'Pulsvakt', 'Kurva 12', null, 4, 'medium', '0735099900017');
export const scale = mt('medical-device', 'Personvåg', 'Lod', 'Jämvikt', null, 2, 'low', '0735099900018');

function it(
  category: EquipmentCategory,
  name: string,
  manufacturer: string,
  model: string,
  keeper: string,
  belongsTo: string | null,
  warranty: number,
): ExampleModel {
  const supplier = 'Kontorsdata Norr AB';
  return { category, name, manufacturer, model, keeper, supplier, belongsTo, warranty, criticality: null, gtin: null };
}

function mt(
  category: EquipmentCategory,
  name: string,
  manufacturer: string,
  model: string,
  belongsTo: string | null,
  warranty: number,
  criticality: Criticality,
  start: string,
): ExampleModel {
  const supplier = 'Vårdteknik i Norr AB';
  const gtin = start.padEnd(13, '0');
  return { category, name, manufacturer, model, keeper: medical, supplier, belongsTo, warranty, criticality, gtin };
}
