// What categories, states and levels of criticality are called in files and figures: the first word is the one written, the
// others are understood as well when a file is read.
import type { Criticality, EquipmentCategory, EquipmentKind, EquipmentState } from './contract.ts';

export interface Named {
  readonly sv: readonly string[];
  readonly da: readonly string[];
  readonly en: readonly string[];
}

export const categoryWords: Readonly<Record<EquipmentCategory, Named>> = {
  computer: named(['Dator', 'bärbar dator', 'pc'], ['Computer', 'bærbar', 'pc'], ['Computer', 'laptop', 'pc']),
  screen: named(['Bildskärm', 'skärm'], ['Skærm'], ['Screen', 'display']),
  printer: named(['Skrivare'], ['Printer'], ['Printer']),
  phone: named(['Telefon', 'mobiltelefon'], ['Telefon', 'mobiltelefon'], ['Telephone', 'phone', 'mobile']),
  network: named(
    ['Nätverksutrustning', 'nätverk', 'växel'],
    ['Netværksudstyr', 'netværk'],
    ['Network device', 'network'],
  ),
  server: named(['Server'], ['Server'], ['Server']),
  'other-it': named(['Annan it-utrustning', 'övrig it'], ['Andet it-udstyr'], ['Other IT equipment', 'other IT']),
  ultrasound: named(['Ultraljud', 'ultraljudsapparat'], ['Ultralyd', 'ultralydsscanner'], ['Ultrasound']),
  'patient-monitor': named(
    ['Patientmonitor', 'övervakningsmonitor'],
    ['Patientmonitor', 'overvågningsmonitor'],
    ['Patient monitor'],
  ),
  'infusion-pump': named(['Infusionspump', 'sprutpump'], ['Infusionspumpe', 'sprøjtepumpe'], ['Infusion pump']),
  ventilator: named(['Ventilator', 'respirator'], ['Respirator', 'ventilator'], ['Ventilator']),
  defibrillator: named(['Defibrillator'], ['Defibrillator', 'hjertestarter'], ['Defibrillator']),
  'washer-disinfector': named(['Diskdesinfektor', 'spoldesinfektor'], ['Vaskedekontaminator'], ['Washer-disinfector']),
  'medical-device': named(
    ['Annan medicinteknisk utrustning', 'medicinteknisk produkt'],
    ['Andet medicoteknisk udstyr', 'medicinsk udstyr'],
    ['Other medical device', 'medical device'],
  ),
};

export const stateWords: Readonly<Record<EquipmentState, Named>> = {
  ordered: named(['Beställd'], ['Bestilt'], ['Ordered']),
  'in-stock': named(['I lager', 'lager'], ['På lager', 'lager'], ['In stock', 'stock']),
  'in-use': named(['I bruk', 'i drift', 'används'], ['I brug', 'i drift'], ['In use']),
  'in-repair': named(['På reparation', 'reparation'], ['Til reparation', 'reparation'], ['In repair', 'repair']),
  retired: named(['Kasserad', 'utrangerad', 'avvecklad'], ['Kasseret', 'udfaset'], ['Retired', 'scrapped']),
  lost: named(['Förlorad', 'saknas', 'stulen'], ['Bortkommet', 'stjålet'], ['Lost', 'stolen']),
};

export const criticalityWords: Readonly<Record<Criticality, Named>> = {
  low: named(['Låg'], ['Lav'], ['Low']),
  medium: named(['Medel'], ['Mellem', 'middel'], ['Medium']),
  high: named(['Hög'], ['Høj'], ['High']),
};

export const kindWords: Readonly<Record<EquipmentKind, Named>> = {
  it: named(['It-utrustning'], ['It-udstyr'], ['IT equipment']),
  medical: named(['Medicinteknisk utrustning'], ['Medicoteknisk udstyr'], ['Medical equipment']),
};

/** The word written, per language. */
export function firstWords<Id extends string>(of: Readonly<Record<Id, Named>>) {
  return Object.fromEntries(
    Object.entries<Named>(of).map(([id, { sv, da, en }]) => [
      id,
      { sv: sv[0] ?? id, da: da[0] ?? id, en: en[0] ?? id },
    ]),
  );
}

function named(sv: readonly string[], da: readonly string[], en: readonly string[]): Named {
  return { sv, da, en };
}
