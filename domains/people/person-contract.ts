// What can be asked and changed about people: the register, one person's page, employments, heads and cost centres. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import { CostCentre, Day, PersonLink, UnitCode } from './organisation-contract.ts';

const domain = 'people';

export const employmentForms = ['permanent', 'temporary', 'hourly'] as const;
export const EmploymentForm = z.enum(employmentForms);
export type EmploymentForm = z.infer<typeof EmploymentForm>;

const PersonId = z.uuid();
const Name = z.string().trim().min(1).max(80);
const Title = z.string().trim().max(120);

const PlaceOfWork = z.object({ unit: z.string(), unitName: z.string(), title: z.string(), heads: z.boolean() });

export const PersonRow = z
  .object({
    person: PersonId,
    name: z.string(),
    title: z.string(),
    units: z.array(z.object({ unit: z.string(), name: z.string() })),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  })
  .meta({ id: 'PersonRow' });
export type PersonRow = z.infer<typeof PersonRow>;

export const Employment = z
  .object({
    employment: z.uuid(),
    unit: z.string(),
    unitName: z.string(),
    form: EmploymentForm,
    title: z.string(),
    from: Day,
    to: Day.nullable(),
  })
  .meta({ id: 'Employment' });
export type Employment = z.infer<typeof Employment>;

export const personRights = ['change-person', 'employ-person', 'end-employment', 'open-account'] as const;

export const PersonPage = z
  .object({
    person: PersonId,
    givenName: z.string(),
    familyName: z.string(),
    title: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    /** where the person works today */
    works: z.array(PlaceOfWork),
    /** who leads the person: the head of the unit, or of the unit above for a head */
    head: PersonLink.nullable(),
    /** the people this person leads today */
    leads: z.array(PersonLink),
    /** null when the caller may not see them */
    details: z
      .object({ personnelNumber: z.string(), login: z.string().nullable(), employments: z.array(Employment) })
      .nullable(),
    account: z.uuid().nullable(),
    allowed: z.array(z.enum(personRights)),
  })
  .meta({ id: 'PersonPage' });
export type PersonPage = z.infer<typeof PersonPage>;

export const listPeople = query({
  id: 'list-people',
  domain,
  path: '/people/persons',
  summary:
    'People who work here on a day (default today), by family name; searched by name, title or login, in a unit and below',
  permission: 'people.read-register',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    unit: z.string().trim().max(20).optional(),
    on: Day.optional(),
    /** `all` shows those who have left too */
    who: z.enum(['working', 'heads', 'all']).default('working'),
    /** the `next` of the page before */
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(PersonRow), next: z.string().nullable(), mayRegister: z.boolean() }),
});

export const showPerson = query({
  id: 'show-person',
  domain,
  path: '/people/persons/:person',
  summary: 'One person: where they work, how to reach them, who leads them; employments for those who may see them',
  permission: 'people.read-register',
  input: z.object({ person: PersonId }),
  output: PersonPage,
  refuses: ['no-such-person'],
});

const PersonFields = z.object({
  givenName: Name,
  familyName: Name,
  title: Title.default(''),
  login: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._@-]{1,199}$/)
    .nullable()
    .default(null),
  email: z.email().max(200).nullable().default(null),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9 ()-]{5,30}$/)
    .nullable()
    .default(null),
});

export const registerPerson = action({
  id: 'register-person',
  domain,
  path: '/people/persons',
  summary: 'Take a person into the register with a first employment',
  permission: 'people.change-register',
  unit: 'unit',
  input: PersonFields.extend({
    personnelNumber: z.string().trim().min(1).max(40),
    unit: UnitCode,
    form: EmploymentForm.default('permanent'),
    from: Day,
    to: Day.nullable().default(null),
  }),
  output: PersonPage,
  refuses: ['personnel-number-taken', 'login-taken', 'unit-does-not-exist-then', 'ends-before-it-begins'],
});

export const changePerson = action({
  id: 'change-person',
  domain,
  method: 'PUT',
  path: '/people/persons/:person',
  summary: 'Change a person’s name, title or how to reach them',
  permission: 'people.change-register',
  input: PersonFields.extend({ person: PersonId }),
  output: PersonPage,
  refuses: ['no-such-person', 'login-taken'],
});

export const employPerson = action({
  id: 'employ-person',
  domain,
  path: '/people/persons/:person/employments',
  summary: 'Give a person a further employment, in a unit from a day',
  permission: 'people.change-register',
  unit: 'unit',
  input: z.object({
    person: PersonId,
    unit: UnitCode,
    form: EmploymentForm.default('permanent'),
    title: Title.default(''),
    from: Day,
    to: Day.nullable().default(null),
  }),
  output: PersonPage,
  refuses: ['no-such-person', 'unit-does-not-exist-then', 'already-employed-there', 'ends-before-it-begins'],
});

export const endEmployment = action({
  id: 'end-employment',
  domain,
  path: '/people/employments/:employment/end',
  summary: 'End an employment after its last day; headships in that unit end with it',
  permission: 'people.change-register',
  input: z.object({ employment: z.uuid(), lastDay: Day }),
  output: PersonPage,
  refuses: ['no-such-employment', 'ends-before-it-begins'],
});

export const appointHead = action({
  id: 'appoint-head',
  domain,
  path: '/people/units/:unit/head',
  summary: 'Appoint who leads a unit from a day; who led it until then ends the day before',
  permission: 'people.change-register',
  unit: 'unit',
  input: z.object({ unit: UnitCode, person: PersonId, from: Day, to: Day.nullable().default(null) }),
  output: z.object({ unit: z.string(), person: PersonId, from: Day, to: Day.nullable() }),
  refuses: ['no-such-person', 'unit-does-not-exist-then', 'head-appointed-later', 'ends-before-it-begins'],
});

export const setCostCentre = action({
  id: 'set-cost-centre',
  domain,
  method: 'PUT',
  path: '/people/cost-centres/:costCentre',
  summary: 'Add a cost centre, rename it or let it belong to another unit, from a day',
  permission: 'people.change-organisation',
  unit: 'unit',
  input: z.object({
    costCentre: z.string().trim().min(1).max(20),
    name: z.string().trim().min(1).max(120),
    unit: UnitCode,
    from: Day,
  }),
  output: CostCentre,
  refuses: ['unit-does-not-exist-then', 'cost-centre-changed-later'],
});
