// Moves employments and cost centres to other units from a day: what was before the day stays as it was, so that last
// year's people stand in last year's organisation.
import type { Work } from '../../platform/work/work.ts';
import type { PlacedCostCentre, PlacedEmployment } from './reorganisation-plan.ts';
import { dayBefore } from './unit-rules.ts';

interface EmploymentMove {
  readonly employment: string;
  readonly person: string;
  readonly to: string;
}

/**
 * Each employment ends the day before and goes on in the other unit. Two of one person that come together in one unit
 * become one, from the earliest to the latest day.
 */
export async function moveEmployments(
  work: Work,
  moves: readonly EmploymentMove[],
  placed: readonly PlacedEmployment[],
  on: string,
): Promise<void> {
  if (moves.length === 0) return;
  const moving = new Map(placed.map((each) => [each.employment, each]));
  const arrivals = [...Map.groupBy(moves, (move) => `${move.person} ${move.to}`).values()].flatMap((group) => {
    const sources = group.flatMap((move) => moving.get(move.employment) ?? []);
    const [first] = sources;
    const to = group[0]?.to;
    return first && to ? [{ ...first, unit: to, from: earliest(sources, on), to: latest(sources) }] : [];
  });
  const ids = moves.map((move) => move.employment);
  await work.sql('delete from people.employments where employment_id = any($1) and valid_from >= $2', [ids, on]);
  await work.sql('update people.employments set valid_to = $2 where employment_id = any($1)', [ids, dayBefore(on)]);
  const joined = await joinWithThere(work, arrivals);
  await begin(
    work,
    arrivals.filter((each) => !joined.has(`${each.person} ${each.unit}`)),
  );
}

interface CostCentreMove {
  readonly costCentre: string;
  readonly to: string;
}

/** Each cost centre belongs to the other unit from the day on. */
export async function moveCostCentres(
  work: Work,
  moves: readonly CostCentreMove[],
  placed: readonly PlacedCostCentre[],
  on: string,
): Promise<void> {
  const target = new Map(moves.map((move) => [move.costCentre, move.to]));
  const moving = placed.filter((each) => target.has(each.costCentre));
  if (moving.length === 0) return;
  const codes = moving.map((each) => each.costCentre);
  const begins = moving.map((each) => each.from);
  await work.sql(
    `delete from people.cost_centres c using unnest($1::text[], $2::date[]) as moving(code, valid_from)
     where c.cost_centre_code = moving.code and c.valid_from = moving.valid_from and c.valid_from >= $3`,
    [codes, begins, on],
  );
  await work.sql(
    `update people.cost_centres c set valid_to = $3 from unnest($1::text[], $2::date[]) as moving(code, valid_from)
     where c.cost_centre_code = moving.code and c.valid_from = moving.valid_from`,
    [codes, begins, dayBefore(on)],
  );
  await work.sql(
    `insert into people.cost_centres (cost_centre_code, valid_from, valid_to, name, unit_code)
     select * from unnest($1::text[], $2::date[], $3::date[], $4::text[], $5::text[])`,
    [
      codes,
      moving.map((each) => (each.from > on ? each.from : on)),
      moving.map((each) => each.to),
      moving.map((each) => each.name),
      moving.map((each) => target.get(each.costCentre) ?? each.unit),
    ],
  );
}

function earliest(sources: readonly PlacedEmployment[], on: string): string {
  const first = sources.map((each) => each.from).toSorted()[0] ?? on;
  return first > on ? first : on;
}

function latest(sources: readonly PlacedEmployment[]): string | null {
  if (sources.some((each) => each.to === null)) return null;
  return (
    sources
      .map((each) => each.to)
      .toSorted()
      .at(-1) ?? null
  );
}

/** Widens employments the person has in the unit already; returns `person unit` of those. */
async function joinWithThere(work: Work, arrivals: readonly PlacedEmployment[]): Promise<Set<string>> {
  const rows = await work.sql<{ person: string; unit: string }>(
    `update people.employments e
     set valid_from = least(e.valid_from, a.valid_from),
       valid_to = case when e.valid_to is null or a.valid_to is null then null else greatest(e.valid_to, a.valid_to) end
     from unnest($1::uuid[], $2::text[], $3::date[], $4::date[]) as a(person_id, unit_code, valid_from, valid_to)
     where e.person_id = a.person_id and e.unit_code = a.unit_code
       and daterange(e.valid_from, e.valid_to, '[]') && daterange(a.valid_from, a.valid_to, '[]')
     returning e.person_id as person, e.unit_code as unit`,
    columns(arrivals),
  );
  return new Set(rows.map((row) => `${row.person} ${row.unit}`));
}

async function begin(work: Work, arrivals: readonly PlacedEmployment[]): Promise<void> {
  await work.sql(
    `insert into people.employments (person_id, unit_code, valid_from, valid_to, employment_id, form, title, continues_id)
     select * from unnest($1::uuid[], $2::text[], $3::date[], $4::date[], $5::uuid[], $6::text[], $7::text[], $8::uuid[])`,
    [
      ...columns(arrivals),
      arrivals.map(() => work.newId()),
      arrivals.map((each) => each.form),
      arrivals.map((each) => each.title),
      arrivals.map((each) => each.employment),
    ],
  );
}

function columns(arrivals: readonly PlacedEmployment[]): unknown[] {
  return [
    arrivals.map((each) => each.person),
    arrivals.map((each) => each.unit),
    arrivals.map((each) => each.from),
    arrivals.map((each) => each.to),
  ];
}
