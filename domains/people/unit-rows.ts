// How the organisation is read from its tables: versions of units, and how many work where on a day.
import { sql } from 'kysely';
import { tables, type Work } from '../../platform/work/work.ts';
import type { UnitKind } from './contract.ts';
import type { DB } from './tables.ts';
import type { Version } from './unit-rules.ts';

/** The whole register: every version of every unit. */
export async function readRegister(work: Work): Promise<Version[]> {
  const rows = await tables<DB>(work)
    .selectFrom('people.unit_versions')
    .selectAll()
    // the check in the migration allows exactly these kinds
    .select(sql<UnitKind>`kind`.as('kind'))
    .orderBy('unit_code')
    .orderBy('valid_from')
    .execute();
  return rows.map((row) => ({
    code: row.unit_code,
    name: row.name,
    kind: row.kind,
    parent: row.parent_code,
    from: row.valid_from,
    to: row.valid_to,
    successor: row.successor_code,
  }));
}

export interface Headcount {
  readonly people: number;
  /** the day of a count made elsewhere; null: counted in the register */
  readonly countedOn: string | null;
}

/** How many work in each unit itself on a day: the nearest count made elsewhere, else the employments of the register. */
export async function headcounts(work: Work, on: string): Promise<Map<string, Headcount>> {
  const [registered, counted] = await Promise.all([
    work.sql<{ unit_code: string; people: number }>(
      `select unit_code, count(distinct person_id)::int as people from people.employments
       where valid_from <= $1 and (valid_to is null or valid_to >= $1) group by unit_code`,
      [on],
    ),
    work.sql<{ unit_code: string; headcount: number; counted_on: string }>(
      `select distinct on (unit_code) unit_code, headcount, counted_on from people.unit_headcounts
       order by unit_code, abs(counted_on - $1::date)`,
      [on],
    ),
  ]);
  return new Map<string, Headcount>([
    ...registered.map((row) => [row.unit_code, { people: row.people, countedOn: null }] as const),
    ...counted.map((row) => [row.unit_code, { people: row.headcount, countedOn: row.counted_on }] as const),
  ]);
}

export interface Head {
  readonly unit: string;
  readonly person: string;
  readonly name: string;
  readonly title: string;
  readonly from: string;
  readonly to: string | null;
}

/** Who leads these units (null: all) on a day. */
export function headsOn(work: Work, units: readonly string[] | null, on: string): Promise<Head[]> {
  return work.sql<Head & Record<string, unknown>>(
    `select h.unit_code as unit, h.person_id as person, p.given_name || ' ' || p.family_name as name, p.title,
       h.valid_from as "from", h.valid_to as "to"
     from people.unit_heads h join people.persons p using (person_id)
     where ($1::text[] is null or h.unit_code = any($1)) and h.valid_from <= $2 and (h.valid_to is null or h.valid_to >= $2)
     order by h.unit_code`,
    [units, on],
  );
}
