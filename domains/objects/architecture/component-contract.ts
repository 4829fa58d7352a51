// The parts of the architecture: systems, sensors, servers, networks, and the institutions and services they carry. What can
// be asked about them and done with them. Pure.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { PageMark } from '../../../platform/operation/page-mark.ts';
import { Level, Levels } from './classification-rules.ts';
import { ComponentKind, Effect, LifecycleState } from './component-rules.ts';
import { RelationType } from './relation-rules.ts';

const domain = 'objects';
export const readArchitecture = 'objects.read-architecture';
const find = 'objects.find-objects';

export const ComponentId = z.uuid();
const Instant = z.iso.datetime({ offset: true });
const Day = z.iso.date();
const Code = z
  .string()
  .trim()
  .regex(/^\S{1,60}$/);
const UnitCode = z.string().trim().min(1).max(40);
const Short = z.string().trim().max(120);
const Words = z.string().trim().max(4000);
/** the version the caller has seen: a step on an older one is refused */
const Version = z.int().min(1).optional();

export const ComponentName = z
  .object({ component: ComponentId, code: z.string(), name: z.string(), kind: ComponentKind, state: LifecycleState })
  .meta({ id: 'ComponentName' });
export type ComponentName = z.infer<typeof ComponentName>;

export const ComponentRow = ComponentName.extend({
  unit: z.string(),
  unitName: z.string(),
  /** the management object, by its code */
  object: z.string().nullable(),
  objectName: z.string().nullable(),
  vendor: z.string(),
  /** in the register of suppliers; null: a name only */
  vendorId: z.uuid().nullable(),
  productVersion: z.string(),
  endsOn: Day.nullable(),
  levels: Levels.nullable(),
  classifiedOn: Day.nullable(),
  /** the classification is older than it may be */
  isReviewDue: z.boolean(),
}).meta({ id: 'ComponentRow' });
export type ComponentRow = z.infer<typeof ComponentRow>;

const sorts = ['name', 'ends', 'levels', 'changed'] as const;
export const componentSorts = sorts;

const filters = {
  search: z.string().trim().max(200).optional(),
  kind: ComponentKind.optional(),
  /** `present`: everything but retired */
  state: LifecycleState.or(z.enum(['present', 'all'])).default('present'),
  unit: UnitCode.optional(),
  /** code of a management object */
  object: z.string().trim().max(60).optional(),
  /** of the register of suppliers */
  supplier: z.uuid().optional(),
  /** `none`: not classified; `due`: classified too long ago */
  classified: z.enum(['none', 'due']).optional(),
  sort: z.enum(sorts).default('name'),
};

export const listComponents = query({
  id: 'list-components',
  domain,
  path: '/components',
  summary:
    'Parts of the architecture, filtered, sorted and paged by key; all of them, or those of the objects I have a role on',
  permission: find,
  input: z.object({
    ...filters,
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(ComponentRow), next: z.string().nullable(), mayRegister: z.boolean() }),
});

export const exportComponents = query({
  id: 'export-components',
  domain,
  path: '/components/export',
  summary: 'The same list whole, as a file with the headings an import understands: XLSX or CSV',
  permission: readArchitecture,
  input: z.object({ ...filters, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  output: z.any(),
  transfer: 'download',
});

export const Classification = z
  .object({
    ordinal: z.int(),
    levels: Levels,
    reason: z.string(),
    decidedOn: Day,
    decidedBy: z.string(),
    reviewOn: Day,
  })
  .meta({ id: 'Classification' });
export type Classification = z.infer<typeof Classification>;

/** Something a part stands on, or something that stands on it. */
export const RelatedComponent = ComponentName.extend({
  relation: z.uuid(),
  type: RelationType,
  effect: Effect,
  /** the name of the ways of which some must stand; empty: it stands alone */
  group: z.string(),
  needed: z.int(),
  note: z.string(),
  forbidden: z.string().nullable(),
  /** aspects in which what is below is classified lower than what stands on it */
  notBorne: z.array(z.enum(['confidentiality', 'integrity', 'availability', 'traceability'])),
}).meta({ id: 'RelatedComponent' });
export type RelatedComponent = z.infer<typeof RelatedComponent>;

export const ComponentIntegration = z
  .object({
    integration: z.uuid(),
    code: z.string(),
    name: z.string(),
    /** which way the information goes, seen from this part */
    way: z.enum(['out', 'in', 'both', 'carried']),
    other: ComponentName,
    weight: z.enum(['high', 'medium', 'low']),
    state: LifecycleState,
  })
  .meta({ id: 'ComponentIntegration' });
export type ComponentIntegration = z.infer<typeof ComponentIntegration>;

export const ComponentEntry = z
  .object({
    ordinal: z.int(),
    at: Instant,
    what: z.string(),
    text: z.string(),
    changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).nullable(),
    by: z.string().nullable(),
  })
  .meta({ id: 'ComponentEntry' });
export type ComponentEntry = z.infer<typeof ComponentEntry>;

export const ComponentStep = z.enum(['change-component', 'classify-component', 'add-need']);
export type ComponentStep = z.infer<typeof ComponentStep>;

export const ComponentPage = ComponentRow.extend({
  objectId: z.uuid().nullable(),
  about: z.string(),
  liveOn: Day.nullable(),
  service: z.string().nullable(),
  serviceName: z.string().nullable(),
  archimateType: z.string(),
  /** by the management object: who owns it on the business side and on the IT side today */
  businessOwners: z.array(z.string()),
  itOwners: z.array(z.string()),
  version: z.int(),
  standsOn: z.array(RelatedComponent),
  carries: z.array(RelatedComponent),
  integrations: z.array(ComponentIntegration),
  classifications: z.array(Classification),
  placements: z.array(
    z.object({ room: z.uuid(), roomName: z.string(), rack: z.string(), units: z.int(), watts: z.int() }),
  ),
  /** circles this part is in: each a way round through parts that cannot do without each other */
  circles: z.array(z.array(ComponentName)),
  /** how much falls and is weakened if it stops, and on how much it stands */
  falls: z.int(),
  weakens: z.int(),
  restsOn: z.int(),
  entries: z.array(ComponentEntry),
  allowed: z.array(ComponentStep),
}).meta({ id: 'Component' });
export type ComponentPage = z.infer<typeof ComponentPage>;

export const showComponent = query({
  id: 'show-component',
  domain,
  path: '/components/:component',
  summary: 'One part: owners by its management object, what it stands on and carries, integrations, KLASSA and history',
  permission: find,
  input: z.object({ component: ComponentId }),
  output: ComponentPage,
  refuses: ['no-such-component'],
});

const said = {
  name: Short.min(2),
  kind: ComponentKind,
  about: Words,
  unit: UnitCode,
  /** the code of a management object; null: none */
  object: z.string().trim().max(60).nullable(),
  /** its name; the supplier of that name where the register has one */
  vendor: Short,
  /** of the register of suppliers: the name follows from it */
  vendorId: z.uuid().nullable(),
  productVersion: Short,
  state: LifecycleState,
  liveOn: Day.nullable(),
  endsOn: Day.nullable(),
  service: z.string().trim().max(60).nullable(),
};

const wrongContent = [
  'unknown-unit',
  'unknown-management-object',
  'unknown-service',
  'unknown-supplier',
  'component-code-taken',
  'ends-before-live',
];

export const registerComponent = action({
  id: 'register-component',
  domain,
  path: '/components',
  summary: 'Take a part into the register; without a code of its own it gets the next',
  permission: 'objects.change-architecture',
  input: z.object({
    ...said,
    code: Code.optional(),
    about: Words.default(''),
    object: said.object.default(null),
    vendor: Short.default(''),
    vendorId: z.uuid().nullable().default(null),
    productVersion: Short.default(''),
    state: LifecycleState.default('in-use'),
    liveOn: Day.nullable().default(null),
    endsOn: Day.nullable().default(null),
    service: said.service.default(null),
  }),
  output: ComponentPage,
  refuses: wrongContent,
});

export const changeComponent = action({
  id: 'change-component',
  domain,
  method: 'PATCH',
  path: '/components/:component',
  summary: 'Correct what is said of a part; what is left out stays',
  permission: find,
  input: z.object(said).partial().extend({ component: ComponentId, version: Version }),
  output: ComponentPage,
  refuses: [...wrongContent, 'no-such-component', 'changed-meanwhile', 'out-of-your-hands'],
});

export const classifyComponent = action({
  id: 'classify-component',
  domain,
  path: '/components/:component/classifications',
  summary: 'Classify a part by KLASSA: confidentiality, integrity, availability, traceability, 0 to 4, with the reason',
  permission: find,
  input: z.object({
    component: ComponentId,
    confidentiality: Level,
    integrity: Level,
    availability: Level,
    traceability: Level,
    reason: z.string().trim().min(5).max(4000),
    /** the day it was decided; today unless told, never later */
    decidedOn: Day.optional(),
    version: Version,
  }),
  output: ComponentPage,
  refuses: ['no-such-component', 'changed-meanwhile', 'decided-later-than-today', 'decided-before-the-last'],
});

export const NeedAdded = z
  .object({
    component: ComponentPage,
    /** the circle this need closed, as a way round; empty when it closed none */
    closes: z.array(ComponentName),
  })
  .meta({ id: 'NeedAdded' });

export const addNeed = action({
  id: 'add-need',
  domain,
  path: '/components/:component/needs',
  summary: 'Say that a part stands on another, and what happens when that one stops; a circle is kept and told',
  permission: find,
  input: z.object({
    component: ComponentId,
    provider: ComponentId,
    effect: z.enum(['stops', 'weakens']).default('stops'),
    /** ways of which some must stand share a name */
    group: Short.default(''),
    needed: z.int().min(1).max(99).default(1),
    note: Words.default(''),
  }),
  output: NeedAdded,
  refuses: ['no-such-component', 'stands-on-it-already', 'stands-on-itself'],
});

export const removeRelation = action({
  id: 'remove-relation',
  domain,
  path: '/relations/:relation/remove',
  summary: 'Take away a relation between two parts',
  permission: find,
  input: z.object({ relation: z.uuid() }),
  output: z.object({}),
  refuses: ['no-such-relation'],
});
