// Reads what a plan needs to know (the register, and what stands in the units concerned) and lets the rule decide.
import { type GrantRow, grantsIn } from '../../platform/sign-in/accounts.ts';
import type { Work } from '../../platform/work/work.ts';
import type { ReorganisationPreview, ReorganisationStep } from './contract.ts';
import { type Plan, planOf, unitsOfSteps } from './reorganisation-rules.ts';
import { type Head, headsOn, readRegister } from './unit-rows.ts';

export interface PlacedEmployment extends Record<string, unknown> {
  readonly employment: string;
  readonly person: string;
  readonly unit: string;
  readonly name: string;
  readonly form: string;
  readonly title: string;
  readonly from: string;
  readonly to: string | null;
}

export interface PlacedCostCentre extends Record<string, unknown> {
  readonly costCentre: string;
  readonly name: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string | null;
}

export interface ReadPlan {
  readonly plan: Plan;
  readonly employments: readonly PlacedEmployment[];
  readonly costCentres: readonly PlacedCostCentre[];
  readonly grants: readonly (GrantRow & { readonly holder: string })[];
  /** heads of the units that end */
  readonly heads: readonly Head[];
}

const mostNamed = 500;

/** The plan of these steps on a day, with the rows it moves. */
export async function readPlan(work: Work, steps: readonly ReorganisationStep[], on: string): Promise<ReadPlan> {
  const units = unitsOfSteps(steps);
  const [register, employments, costCentres, grants] = await Promise.all([
    readRegister(work),
    work.sql<PlacedEmployment>(
      `select e.employment_id as employment, e.person_id as person, e.unit_code as unit, e.form, e.title,
         e.valid_from as "from", e.valid_to as "to", p.given_name || ' ' || p.family_name as name
       from people.employments e join people.persons p using (person_id)
       where e.unit_code = any($1) and (e.valid_to is null or e.valid_to >= $2)
       order by p.family_name, p.given_name, e.valid_from`,
      [units, on],
    ),
    work.sql<PlacedCostCentre>(
      `select cost_centre_code as "costCentre", name, unit_code as unit, valid_from as "from", valid_to as "to"
       from people.cost_centres where unit_code = any($1) and (valid_to is null or valid_to >= $2)
       order by cost_centre_code, valid_from`,
      [units, on],
    ),
    grantsIn(work, units, on),
  ]);
  const placed = {
    employments,
    costCentres,
    grants: grants.flatMap((each) => (each.unit ? [{ grant: each.grantId, unit: each.unit }] : [])),
  };
  const plan = planOf(register, steps, on, placed);
  const heads = plan.closed.length ? await headsOn(work, plan.closed, on) : [];
  return { plan, employments, costCentres, grants, heads };
}

/** The plan as people read it. */
export function previewOf({ plan, employments, costCentres, grants, heads }: ReadPlan): ReorganisationPreview {
  const nameOf = new Map(employments.map((each) => [each.person, each.name]));
  const centreName = new Map(costCentres.map((each) => [each.costCentre, each.name]));
  const moving = new Map(plan.employments.map((move) => [`${move.person} ${move.to}`, move]));
  return {
    problems: [...plan.problems],
    units: [...plan.changes],
    personsMoving: new Set(plan.employments.map((move) => move.person)).size,
    persons: [...moving.values()]
      .slice(0, mostNamed)
      .map(({ person, from, to }) => ({ person, name: nameOf.get(person) ?? '', from, to })),
    costCentres: plan.costCentres.map((move) => ({ ...move, name: centreName.get(move.costCentre) ?? '' })),
    heads: heads.map(({ person, name, unit }) => ({ person, name, unit })),
    grants: plan.grants.map(({ grant, unit, to }) => {
      const row = grants.find((each) => each.grantId === grant);
      return { holder: row?.holder ?? '', role: row?.role ?? '', unit, what: to ? 'moves' : 'ends', to };
    }),
  };
}
