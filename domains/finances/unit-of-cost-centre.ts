// Which unit a row belongs to: its cost centre's unit on the day, as the people's register says; for rows without a known
// cost centre the unit that was chosen for the import, if one was.
import type { Work } from '../../platform/work/work.ts';

/** Where a cost centre belongs, and for how long that answer holds. */
export interface Belonging {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
}

/** The unit of a cost centre on a day, or null when the register does not have it. */
export type UnitOf = (costCentre: string, day: string) => Belonging | null;

const lastDay = '9999-12-31';

/** Reads the register once. */
export async function unitOfCostCentre(work: Pick<Work, 'sql'>): Promise<UnitOf> {
  const rows = await work.sql<{
    cost_centre_code: string;
    unit_code: string;
    valid_from: string;
    valid_to: string | null;
  }>('select cost_centre_code, unit_code, valid_from, valid_to from people.published_cost_centres');
  const byCode = Map.groupBy(rows, (row) => row.cost_centre_code);
  return (costCentre, day) => {
    const row = byCode.get(costCentre)?.find((each) => each.valid_from <= day && (each.valid_to ?? lastDay) >= day);
    return row ? { unit: row.unit_code, from: row.valid_from, to: row.valid_to ?? lastDay } : null;
  };
}
