// A balanced piece of bookkeeping before it has a number, and the cost centres it is coded with. Pure.
import { exampleCostCentres, regionCode } from '../../example/region.ts';

export interface EntryRow {
  readonly account: string;
  readonly amount: number;
  readonly costCentre?: string;
  readonly object?: string;
  readonly project?: string;
  readonly counterpart?: string;
  readonly funding?: string;
  readonly text?: string;
}

export interface Entry {
  readonly series: string;
  readonly date: string;
  readonly text: string;
  readonly rows: readonly EntryRow[];
  /** marked as a one-off */
  readonly oneOff?: 'licence-audit';
}

/** The cost centre a section has in a year: two of them became one with 2019. */
export function costCentreIn(costCentre: string, month: string): string {
  return costCentre === '71300' && month >= '2019-01' ? '71400' : costCentre;
}

/** The cost centre of a unit outside the division. */
export function unitCentre(code: string): string {
  const centre = centreByUnit.get(code);
  if (!centre) throw new Error(`${code} has no cost centre`);
  return centre;
}

export function regionCentre(): string {
  return unitCentre(regionCode);
}

const centreByUnit = new Map(exampleCostCentres.map((centre) => [centre.unit, centre.code]));
