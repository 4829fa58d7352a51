// Resolves what a row of a file is coded with: account and codes become a coding with its unit, or the reason why they
// cannot. Shared by every reader of ledger files; answers are remembered, because a ledger repeats few codings many times.

import type { SieObjectRef } from '../../formats/sie/sie-file.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { chartMapping, grouping } from './account-grouping.ts';
import type { ImportWord } from './import-words.ts';
import { type Coding, codingPool, type NewCoding } from './ledger-voucher.ts';
import { type Belonging, type UnitOf, unitOfCostCentre } from './unit-of-cost-centre.ts';

export type ObjectCoder = (account: string, objects: readonly SieObjectRef[], day: string) => Coded;

/** The codes of a row, '' where there is none. */
export type Codes = Omit<NewCoding, 'unit'>;

/** A coding and the days it holds for, or what is wrong. */
export type Coded =
  | { readonly coding: Coding; readonly from: string; readonly to: string }
  | { readonly fault: ImportWord; readonly value: string };

export type Coder = (codes: Codes, day: string) => Coded;

/** A coder for a chart; `usualUnit` takes the rows whose cost centre is missing or unknown. */
export async function rowCoder(work: Work, chart: string, usualUnit: string | null): Promise<Coder> {
  const [unitOf, mapping, groups] = await Promise.all([
    unitOfCostCentre(work),
    chartMapping(work, chart),
    work.sql<{ cost_group: string; kind: string }>('select cost_group, kind from finances.cost_groups'),
  ]);
  const groupOf = grouping(mapping);
  const balance = new Set(groups.filter((row) => row.kind === 'balance').map((row) => row.cost_group));
  const isBalance = (account: string, day: string) => balance.has(groupOf(account, Number(day.slice(0, 4))) ?? '');
  const pool = codingPool();
  return (codes, day) => {
    const belonging = belongingOf(codes, day, unitOf, usualUnit, isBalance);
    if ('fault' in belonging) return belonging;
    const { unit, from, to } = belonging;
    return { coding: pool({ ...codes, unit }), from, to };
  };
}

/** Whether a unit of this code has ever been in the register. */
export function isUnit(work: Work, code: string): boolean {
  return work.part(unitTreeKey).unit(code) !== undefined;
}

function belongingOf(
  codes: Codes,
  day: string,
  unitOf: UnitOf,
  usualUnit: string | null,
  isBalance: (account: string, day: string) => boolean,
): Belonging | { readonly fault: ImportWord; readonly value: string } {
  const known = codes.costCentre ? unitOf(codes.costCentre, day) : null;
  if (known) return known;
  // balance accounts belong to no unit; only rows of the result must
  if (!codes.costCentre && isBalance(codes.account, day)) return withinYear('', day);
  // a cost centre may be known on another day
  if (usualUnit !== null)
    return codes.costCentre ? { unit: usualUnit, from: day, to: day } : withinYear(usualUnit, day);
  if (codes.costCentre) return { fault: 'cost-centre-unknown', value: codes.costCentre };
  return { fault: 'cost-centre-missing', value: codes.account };
}

/** What a mapping says holds for its accounting year. */
function withinYear(unit: string, day: string): Belonging {
  const year = day.slice(0, 4);
  return { unit, from: `${year}-01-01`, to: `${year}-12-31` };
}
