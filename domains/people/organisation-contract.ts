// What can be asked about the organisation: its units on a day, one unit's page, its cost centres. Changing it is a
// reorganisation (reorganisation-contract.ts). Pure.
import { z } from 'zod';
import { query } from '../../platform/operation/operation.ts';

const domain = 'people';

export const unitKinds = ['region', 'administration', 'division', 'department', 'section', 'group'] as const;
export const UnitKind = z.enum(unitKinds);
export type UnitKind = z.infer<typeof UnitKind>;

/** A unit's stable key: capitals, digits and hyphens. */
export const UnitCode = z
  .string()
  .trim()
  .toUpperCase()
  .min(1)
  .regex(/^[A-ZÅÄÖÆØ0-9][A-ZÅÄÖÆØ0-9-]{0,19}$/);
export const Day = z.iso.date();

export const UnitRow = z
  .object({
    unit: z.string(),
    name: z.string(),
    kind: UnitKind,
    parent: z.string().nullable(),
    from: Day,
    to: Day.nullable(),
    /** who leads it on the day */
    head: z.string().nullable(),
    /** people employed in the unit itself, or counted elsewhere when its people are not in the register */
    people: z.int(),
    /** the same with everything below */
    peopleBelow: z.int(),
  })
  .meta({ id: 'UnitRow' });
export type UnitRow = z.infer<typeof UnitRow>;

export const UnitVersion = z.object({
  name: z.string(),
  kind: UnitKind,
  parent: z.string().nullable(),
  parentName: z.string().nullable(),
  from: Day,
  to: Day.nullable(),
  successor: z.string().nullable(),
});
export type UnitVersion = z.infer<typeof UnitVersion>;

export const PersonLink = z.object({ person: z.uuid(), name: z.string(), title: z.string() });
export type PersonLink = z.infer<typeof PersonLink>;

export const CostCentre = z
  .object({ costCentre: z.string(), name: z.string(), unit: z.string(), from: Day, to: Day.nullable() })
  .meta({ id: 'CostCentre' });
export type CostCentre = z.infer<typeof CostCentre>;

export const UnitPage = z
  .object({
    unit: z.string(),
    /** the day shown */
    on: Day,
    exists: z.boolean(),
    name: z.string(),
    kind: UnitKind,
    from: Day,
    to: Day.nullable(),
    successor: z.object({ unit: z.string(), name: z.string() }).nullable(),
    /** from the region down to the unit above */
    above: z.array(z.object({ unit: z.string(), name: z.string() })),
    below: z.array(UnitRow),
    heads: z.array(PersonLink.extend({ from: Day, to: Day.nullable() })),
    people: z.int(),
    peopleBelow: z.int(),
    /** when the people are not in the register but counted elsewhere: the day of that count */
    countedOn: Day.nullable(),
    costCentres: z.array(CostCentre),
    /** every name and place it has had, the latest first */
    history: z.array(UnitVersion),
    allowed: z.array(z.enum(['appoint-head', 'set-cost-centre', 'plan-reorganisation', 'employ-person'])),
  })
  .meta({ id: 'UnitPage' });
export type UnitPage = z.infer<typeof UnitPage>;

export const showOrganisation = query({
  id: 'show-organisation',
  domain,
  path: '/people/units',
  summary: 'The organisation on a day: every unit with its place, head and number of people',
  permission: 'people.read-register',
  input: z.object({ on: Day.optional() }),
  output: z.object({
    on: Day,
    units: z.array(UnitRow),
    /** the days on which the organisation changed, the latest first: where looking is worth while */
    changedOn: z.array(Day),
    mayPlan: z.boolean(),
  }),
});

export const showUnit = query({
  id: 'show-unit',
  domain,
  path: '/people/units/:unit',
  summary: 'One unit on a day: where it stands, who leads it, its people, cost centres and history',
  permission: 'people.read-register',
  input: z.object({ unit: z.string().trim().min(1).max(20), on: Day.optional() }),
  output: UnitPage,
  refuses: ['no-such-unit'],
});

export const listCostCentres = query({
  id: 'list-cost-centres',
  domain,
  path: '/people/cost-centres',
  summary: 'Cost centres that hold on a day, of one unit with all below it or of the whole region',
  permission: 'people.read-register',
  input: z.object({ unit: z.string().trim().max(20).optional(), on: Day.optional() }),
  output: z.object({ on: Day, costCentres: z.array(CostCentre) }),
});
