// Which of a SIE file's dimensions means what here: 1 and 6 are reserved by the standard, 20 and up are free and told by
// their names; a choice made for the import wins. Other dimensions (employee, customer, supplier, invoice) are not taken.
// Source: SIE filformat, utgåva 4B, section 8.17, reserved dimensions. Pure.
import type { SieObjectRef } from '../../formats/sie/sie-file.ts';
import type { ReadOptions } from '../../platform/imports/import-kind.ts';
import { type Dimension, dimensions } from './ledger-voucher.ts';
import type { Codes } from './row-coding.ts';

export type Roles = ReadonlyMap<string, Dimension | null>;

const byName: readonly (readonly [RegExp, Dimension])[] = [
  [/förvaltningsobjekt|forvaltningsobjekt|\bobjekt|object/i, 'object'],
  [/motpart|modpart|counterpart/i, 'counterpart'],
  [/finansier|funding|bevilling/i, 'funding'],
  [/projekt|project/i, 'project'],
  [/kostnadsst|omkostningssted|ansvar|cost cent/i, 'cost_centre'],
];

/** The role of a dimension; null: not taken. */
export function dimensionRole(number: string, name: string, options: ReadOptions): Dimension | null {
  const told = options[`dimension.${number}`];
  if (typeof told === 'string') return dimensions.find((each) => each === told) ?? null;
  if (number === '1') return 'cost_centre';
  if (number === '6') return 'project';
  if (Number(number) < 20) return null;
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

const fields: Readonly<Record<Dimension, keyof Codes>> = {
  cost_centre: 'costCentre',
  object: 'object',
  project: 'project',
  counterpart: 'counterpart',
  funding: 'funding',
};

/** The codes of a row: its account and the objects whose dimensions have a role. */
export function codesOf(account: string, objects: readonly SieObjectRef[], roles: Roles, options: ReadOptions): Codes {
  const codes = { account, costCentre: '', object: '', project: '', counterpart: '', funding: '' };
  for (const { dimension, code } of objects) {
    const role = roles.has(dimension) ? roles.get(dimension) : dimensionRole(dimension, '', options);
    if (role) codes[fields[role]] = code;
  }
  return codes;
}
