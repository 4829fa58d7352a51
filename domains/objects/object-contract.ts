// The register of objects: families, objects with their two sides, and the roles on them. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { EquipmentCategory } from '../assets/contract.ts';

const domain = 'objects';

export const objectKinds = ['medical', 'it'] as const;
export const ObjectKind = z.enum(objectKinds);
export type ObjectKind = z.infer<typeof ObjectKind>;

export const objectStates = ['proposed', 'establishing', 'in-force', 'ended'] as const;
export const ObjectState = z.enum(objectStates);
export type ObjectState = z.infer<typeof ObjectState>;

export const sides = ['business', 'it'] as const;
export const Side = z.enum(sides);
export type Side = z.infer<typeof Side>;

export const holderRoles = ['owner', 'manager', 'specialist'] as const;
export const HolderRole = z.enum(holderRoles);
export type HolderRole = z.infer<typeof HolderRole>;

export const ObjectId = z.uuid();
export const ObjectCode = z
  .string()
  .trim()
  .regex(/^\S{2,30}$/);
export const FamilyCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/);
const UnitCode = z.string().trim().min(1).max(40);
const Day = z.iso.date();
/** the version the caller has seen: a step on an older one is refused */
export const Version = z.int().min(1).optional();

export const Family = z
  .object({ family: FamilyCode, name: z.string().trim().min(2).max(120), ordinal: z.int().min(0).max(999) })
  .meta({ id: 'ObjectFamily' });
export type Family = z.infer<typeof Family>;

export const ObjectRow = z
  .object({
    object: ObjectId,
    code: z.string(),
    name: z.string(),
    family: z.string(),
    familyName: z.string(),
    kind: ObjectKind,
    state: ObjectState,
    businessUnit: z.string(),
    businessUnitName: z.string(),
    itUnit: z.string(),
    itUnitName: z.string(),
    establishedOn: Day.nullable(),
    endedOn: Day.nullable(),
    /** who leads it today on each side; several names with commas between */
    businessLeads: z.string(),
    itLeads: z.string(),
    /** the caller holds a role on it today */
    isMine: z.boolean(),
  })
  .meta({ id: 'ManagementObjectRow' });
export type ObjectRow = z.infer<typeof ObjectRow>;

export const Holder = z
  .object({
    holder: z.uuid(),
    side: Side,
    role: HolderRole,
    person: z.uuid(),
    name: z.string(),
    about: z.string(),
    fromOn: Day,
    toOn: Day.nullable(),
    /** past, present or future as of today */
    when: z.enum(['past', 'present', 'future']),
  })
  .meta({ id: 'ObjectHolder' });
export type Holder = z.infer<typeof Holder>;

export const ObjectEntry = z
  .object({
    ordinal: z.int(),
    at: z.iso.datetime({ offset: true }),
    what: z.string(),
    text: z.string(),
    changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).nullable(),
    by: z.string().nullable(),
  })
  .meta({ id: 'ObjectEntry' });
export type ObjectEntry = z.infer<typeof ObjectEntry>;

export const establishingSteps = ['mandate', 'scope', 'roles', 'plan', 'funding', 'decision', 'handover'] as const;

/** A step by which a new object comes to be managed. */
export const EstablishingStep = z
  .object({
    step: z.enum(establishingSteps),
    state: z.enum(['open', 'done', 'skipped']),
    person: z.uuid().nullable(),
    personName: z.string().nullable(),
    dueOn: Day.nullable(),
    note: z.string(),
    settledOn: Day.nullable(),
    settledBy: z.string().nullable(),
    isLate: z.boolean(),
  })
  .meta({ id: 'ObjectEstablishingStep' });
export type EstablishingStep = z.infer<typeof EstablishingStep>;

/** `appoint`: managers and specialists; `appoint-owner`: owners as well */
export const objectSteps = [
  'change-object',
  'appoint',
  'appoint-owner',
  'start-establishing',
  'set-establishing-step',
  'put-in-force',
  'end-object',
] as const;
export const ObjectStep = z.enum(objectSteps);
export type ObjectStep = z.infer<typeof ObjectStep>;

export const ObjectPage = ObjectRow.extend({
  purpose: z.string(),
  /** codes of the services and of the categories of equipment that belong to it */
  services: z.array(z.string()),
  equipment: z.array(EquipmentCategory),
  /** how many pieces there are in the region, for those who read its plans */
  equipmentCounts: z.array(
    z.object({ category: EquipmentCategory, present: z.int(), inRepair: z.int(), outOfWarranty: z.int() }),
  ),
  holders: z.array(Holder),
  /** how it comes to be managed; empty for those that were there before */
  establishing: z.array(EstablishingStep),
  version: z.int(),
  /** the caller reads plans, hours and money of this object */
  readsPlans: z.boolean(),
  /** the caller has a role on it today, and opens the records behind its figures */
  hasRole: z.boolean(),
  entries: z.array(ObjectEntry),
  allowed: z.array(ObjectStep),
}).meta({ id: 'ManagementObject' });
export type ObjectPage = z.infer<typeof ObjectPage>;

const filters = {
  search: z.string().trim().max(200).optional(),
  family: FamilyCode.optional(),
  kind: ObjectKind.optional(),
  /** `present`: everything but ended */
  state: ObjectState.or(z.enum(['present', 'all'])).default('present'),
  /** the unit of either side, with all below it */
  unit: UnitCode.optional(),
  /** only those the caller holds a role on today */
  mine: z.enum(['yes']).optional(),
};

export const listObjects = query({
  id: 'list-objects',
  domain,
  path: '/objects',
  summary: 'The management objects by family and name, with who leads them today',
  permission: 'objects.find-objects',
  input: z.object(filters),
  output: z.object({
    rows: z.array(ObjectRow),
    families: z.array(Family),
    mayRegister: z.boolean(),
  }),
});

export const exportObjects = query({
  id: 'export-objects',
  domain,
  path: '/objects/export',
  summary: 'The same list as a file: XLSX or CSV',
  permission: 'objects.find-objects',
  input: z.object({ ...filters, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  output: z.any(),
  transfer: 'download',
});

export const showObject = query({
  id: 'show-object',
  domain,
  path: '/objects/:object',
  summary: 'One object with both sides, its roles, its history and what I may do with it',
  permission: 'objects.find-objects',
  input: z.object({ object: ObjectId }),
  output: ObjectPage,
  refuses: ['no-such-object'],
});

const said = {
  name: z.string().trim().min(2).max(120),
  family: FamilyCode,
  kind: ObjectKind,
  purpose: z.string().trim().max(4000),
  businessUnit: UnitCode,
  itUnit: UnitCode,
  services: z.array(z.string().max(40)).max(50),
  equipment: z.array(EquipmentCategory).max(20),
};
const wrongContent = ['unknown-family', 'unknown-unit', 'unknown-service', 'code-taken'];

export const registerObject = action({
  id: 'register-object',
  domain,
  path: '/objects',
  summary: 'Take an object into the register, as proposed',
  permission: 'objects.keep-objects',
  input: z.object({
    ...said,
    code: ObjectCode,
    purpose: said.purpose.default(''),
    services: said.services.default([]),
    equipment: said.equipment.default([]),
  }),
  output: ObjectPage,
  refuses: wrongContent,
});

export const changeObject = action({
  id: 'change-object',
  domain,
  method: 'PATCH',
  path: '/objects/:object',
  summary: 'Correct what is said of an object; what is left out stays',
  permission: 'objects.keep-objects',
  input: z.object(said).partial().extend({ object: ObjectId, version: Version }),
  output: ObjectPage,
  refuses: [...wrongContent, 'no-such-object', 'changed-meanwhile', 'out-of-your-hands'],
});
