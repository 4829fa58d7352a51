// Who the story's division buys from and sells to, and which cost centre carries what. All invented.
import { random } from '../../../example/region.ts';

export interface Party {
  readonly code: string;
  readonly name: string;
}

export const customers: readonly (Party & { readonly share: number })[] = [
  { code: 'K100', name: 'Norrvikens sjukhus', share: 46 },
  { code: 'K200', name: 'Västra sjukhuset', share: 27 },
  { code: 'K300', name: 'Södra sjukhuset', share: 15 },
  { code: 'K400', name: 'Primärvården', share: 9 },
  { code: 'K500', name: 'Tandvården', share: 3 },
];

const firstWords = [
  'Nordljus',
  'Granit',
  'Fjällbäck',
  'Havsvik',
  'Björkli',
  'Tallmo',
  'Silverå',
  'Klarälv',
  'Sten & Sund',
  'Isbrytar',
];
const lastWords = ['Medicinteknik AB', 'Systems AB', 'Service AB', 'Data AB', 'Teknik i Norr AB'];

/** Fifty suppliers; each account buys from a handful of its own. */
export const suppliers: readonly Party[] = firstWords.flatMap((first, i) =>
  lastWords.map((last, j) => ({ code: `L${1000 + i * 5 + j}`, name: `${first} ${last}` })),
);

/** The suppliers an account's invoices come from. */
export function suppliersOf(account: string): readonly Party[] {
  return random(`suppliers of ${account}`).shuffle(suppliers).slice(0, 6);
}

/** Shares of what every section carries (salaries, rents, supplies), by cost centre; 71300 was merged into 71400 with 2019. */
export function sharedCentres(year: number): readonly (readonly [centre: string, share: number])[] {
  const system = year < 2019 ? [['71300', 20] as const, ['71400', 25] as const] : [['71400', 46] as const];
  return [['71100', 37], ['71200', 26], ...system, ['71500', 30], ['71600', 13]];
}

const centreOfObject: Readonly<Record<string, string>> = {
  STERIL: '71100',
  BILD: '71100',
  DIALYS: '71100',
  OPERATION: '71100',
  ULTRALJUD: '71100',
  DATACENTER: '71200',
  NAT: '71200',
  ARBETSPLATS: '71500',
  INTEGRATION: '71600',
};

/** The cost centres that carry an object's costs in a year; without an object, all of them. */
export function centresOf(object: string, year: number): readonly (readonly [centre: string, share: number])[] {
  if (object === '') return sharedCentres(year);
  if (object === 'JOURNAL') return [[year < 2019 ? '71300' : '71400', 1]];
  return [[centreOfObject[object] ?? '71000', 1]];
}
