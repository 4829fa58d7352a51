// Gives the whole house its organisation: every version of every unit, read once and kept until the organisation changes.
import type { LoadUnitTree, TreeUnit } from '../../platform/work/unit-tree.ts';

interface Row extends Record<string, unknown> {
  unit_code: string;
  name: string;
  parent_code: string | null;
  valid_from: string;
  valid_to: string | null;
  successor_code: string | null;
}

export const loadUnitTree: LoadUnitTree = async (sql) => {
  const rows = await sql<Row>(
    `select unit_code, name, parent_code, valid_from, valid_to, successor_code
     from people.unit_versions order by unit_code, valid_from`,
  );
  return rows.map(
    (row): TreeUnit => ({
      code: row.unit_code,
      name: row.name,
      parent: row.parent_code,
      from: row.valid_from,
      to: row.valid_to,
      successor: row.successor_code,
    }),
  );
};
