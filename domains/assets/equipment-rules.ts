// Decides what follows from an equipment's category, which states it can go to, how its number is written, and what a text
// read from a label can mean. Pure: the server and the web say the same.
import type { EquipmentCategory, EquipmentKind, EquipmentState } from './contract.ts';
import { readUdi, type Udi } from './udi-rules.ts';

const it: readonly EquipmentCategory[] = ['computer', 'screen', 'printer', 'phone', 'network', 'server', 'other-it'];

export function kindOf(category: EquipmentCategory): EquipmentKind {
  return it.includes(category) ? 'it' : 'medical';
}

/** Where it can go from here. Nothing is ordered a second time; what was lost or retired can be found and used again. */
export function nextStates(state: EquipmentState): readonly EquipmentState[] {
  const reachable: readonly EquipmentState[] = ['in-stock', 'in-use', 'in-repair', 'retired', 'lost'];
  return reachable.filter((each) => each !== state && !(state === 'ordered' && each === 'in-repair'));
}

/** Still the region's to look after: not retired, not lost. */
export const presentStates: readonly EquipmentState[] = ['ordered', 'in-stock', 'in-use', 'in-repair'];

/** 100234 → U-100234 */
export function equipmentNumber(counted: number | string): string {
  return `U-${counted}`;
}

/** `U-100234`, `u100234` → 100234; null when it is no inventory number. */
export function numberIn(text: string): number | null {
  const [, digits] = /^u-?(\d{1,12})$/i.exec(text.trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Letters and digits alone, small: what two ways of writing a serial number agree on. */
export function plainKey(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

export interface Label {
  readonly number: number | null;
  readonly udi: Udi | null;
  /** a serial number or an earlier inventory number */
  readonly key: string;
}

/** What a text from a QR code, a barcode reader or a person can mean. */
export function labelIn(text: string): Label {
  const trimmed = text.trim();
  // our own labels hold an address: …/e/U-100234
  const [, ending] = /\/e\/([^/?#\s]+)\/?$/i.exec(trimmed) ?? [];
  const meant = ending === undefined ? trimmed : decoded(ending);
  const udi = readUdi(meant);
  return { number: numberIn(meant), udi: 'fault' in udi ? null : udi, key: plainKey(meant) };
}

/** Where it stands, as people say it: the widest first. */
export function placeText(place: {
  readonly site: string;
  readonly building: string;
  readonly floor: string;
  readonly room: string;
}): string {
  return [place.site, place.building, place.floor, place.room].filter((part) => part !== '').join(', ');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
