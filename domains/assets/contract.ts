// What the register of equipment offers: the words of its data, its operations, who may use them and what they may refuse.
// Pure: the server, the web and the checks read the same values.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import type { Permissions } from '../../platform/permission/roles.ts';

const domain = 'assets';

export const assetsPermissions: Permissions = {
  'assets.see-my-equipment': ['employee'],
  'assets.read-equipment': ['agent', 'incident-manager', 'unit-head', 'administrator'],
  'assets.change-equipment': ['agent', 'administrator'],
};

export const equipmentKinds = ['it', 'medical'] as const;
export const EquipmentKind = z.enum(equipmentKinds);
export type EquipmentKind = z.infer<typeof EquipmentKind>;

export const equipmentCategories = [
  'computer',
  'screen',
  'printer',
  'phone',
  'network',
  'server',
  'other-it',
  'ultrasound',
  'patient-monitor',
  'infusion-pump',
  'ventilator',
  'defibrillator',
  'washer-disinfector',
  'medical-device',
] as const;
export const EquipmentCategory = z.enum(equipmentCategories);
export type EquipmentCategory = z.infer<typeof EquipmentCategory>;

export const equipmentStates = ['ordered', 'in-stock', 'in-use', 'in-repair', 'retired', 'lost'] as const;
export const EquipmentState = z.enum(equipmentStates);
export type EquipmentState = z.infer<typeof EquipmentState>;

export const criticalities = ['low', 'medium', 'high'] as const;
export const Criticality = z.enum(criticalities);
export type Criticality = z.infer<typeof Criticality>;

const EquipmentId = z.uuid();
const Instant = z.iso.datetime({ offset: true });
const Day = z.iso.date();
const Code = z.string().trim().min(1).max(40);
const Short = z.string().trim().max(120);
const Words = z.string().trim().max(2000);
/** the version the caller has seen: a step on an older one is refused */
const Version = z.int().min(1).optional();

const place = { site: Short, building: Short, floor: Short, room: Short };

/** What can be corrected about a piece; where it is and its state change by steps of their own. */
const said = {
  name: Short.min(2),
  category: EquipmentCategory,
  manufacturer: Short,
  model: Short,
  serialNumber: Short,
  otherNumber: Short,
  udi: z.string().trim().max(300),
  keeper: Code,
  /** its name, where it is not in the register of suppliers */
  supplier: Short,
  /** of the register of suppliers: the name follows from it; null: by name only */
  supplierId: z.uuid().nullable(),
  service: Code.nullable(),
  deliveredOn: Day.nullable(),
  warrantyUntil: Day.nullable(),
  criticality: Criticality.nullable(),
  note: z.string().trim().max(4000),
};

export const EquipmentRow = z
  .object({
    equipment: EquipmentId,
    number: z.string(),
    name: z.string(),
    category: EquipmentCategory,
    kind: EquipmentKind,
    manufacturer: z.string(),
    model: z.string(),
    serialNumber: z.string(),
    state: EquipmentState,
    unit: z.string(),
    unitName: z.string(),
    place: z.string(),
    /** who has it; null: shared by the unit, or not the caller's to know */
    user: z.string().nullable(),
    isMine: z.boolean(),
    isShared: z.boolean(),
    criticality: Criticality.nullable(),
    warrantyUntil: Day.nullable(),
    isOutOfWarranty: z.boolean(),
  })
  .meta({ id: 'EquipmentRow' });
export type EquipmentRow = z.infer<typeof EquipmentRow>;

export const EquipmentEntry = z
  .object({
    ordinal: z.int(),
    at: Instant,
    what: z.string(),
    text: z.string(),
    changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).nullable(),
    by: z.string().nullable(),
  })
  .meta({ id: 'EquipmentEntry' });
export type EquipmentEntry = z.infer<typeof EquipmentEntry>;

export const EquipmentStep = z.enum(['change-equipment', 'move-equipment', 'set-equipment-status']);
export type EquipmentStep = z.infer<typeof EquipmentStep>;

export const EquipmentPage = EquipmentRow.extend({
  otherNumber: z.string(),
  udi: z.string(),
  udiDi: z.string().nullable(),
  udiPi: z.string(),
  lotNumber: z.string(),
  expiresOn: Day.nullable(),
  site: z.string(),
  building: z.string(),
  floor: z.string(),
  room: z.string(),
  person: z.string().nullable(),
  keeper: z.string(),
  keeperName: z.string(),
  supplier: z.string(),
  supplierId: z.uuid().nullable(),
  service: z.string().nullable(),
  serviceName: z.string().nullable(),
  deliveredOn: Day.nullable(),
  note: z.string(),
  version: z.int(),
  registeredAt: Instant,
  entries: z.array(EquipmentEntry),
  allowed: z.array(EquipmentStep),
  nextStates: z.array(EquipmentState),
}).meta({ id: 'Equipment' });
export type EquipmentPage = z.infer<typeof EquipmentPage>;

export const equipmentSorts = ['newest', 'name', 'warranty', 'changed'] as const;

const filters = {
  /** words, a serial number, an inventory number or a UDI */
  search: z.string().trim().max(300).optional(),
  unit: Code.optional(),
  category: EquipmentCategory.optional(),
  kind: EquipmentKind.optional(),
  /** `present`: everything but retired and lost */
  state: EquipmentState.or(z.enum(['present', 'all'])).default('present'),
  /** who has it */
  person: z.uuid().optional(),
  /** of the register of suppliers */
  supplier: z.uuid().optional(),
  warranty: z.enum(['out']).optional(),
  sort: z.enum(equipmentSorts).default('newest'),
};

export const listEquipment = query({
  id: 'list-equipment',
  domain,
  path: '/equipment',
  summary: 'Equipment of the units I may read it in, as users or keepers; filtered, sorted and paged by key',
  permission: 'assets.read-equipment',
  input: z.object({
    ...filters,
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(EquipmentRow), next: z.string().nullable(), mayRegister: z.boolean() }),
});

export const exportEquipment = query({
  id: 'export-equipment',
  domain,
  path: '/equipment/export',
  summary: 'The same list whole, as a file: XLSX or CSV',
  permission: 'assets.read-equipment',
  input: z.object({ ...filters, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  output: z.any(),
  transfer: 'download',
});

export const listMyEquipment = query({
  id: 'list-my-equipment',
  domain,
  path: '/equipment/mine',
  summary: 'What I have, then what my units share',
  permission: 'assets.see-my-equipment',
  input: z.object({
    search: filters.search,
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(100),
  }),
  output: z.object({ rows: z.array(EquipmentRow), next: z.string().nullable() }),
});

/** What everybody may know of a piece they stand before. */
export const EquipmentCard = z
  .object({
    equipment: EquipmentId,
    number: z.string(),
    name: z.string(),
    manufacturer: z.string(),
    model: z.string(),
    category: EquipmentCategory,
    kind: EquipmentKind,
    unit: z.string(),
    unitName: z.string(),
    place: z.string(),
    state: EquipmentState,
    service: z.string().nullable(),
    serviceName: z.string().nullable(),
    isMine: z.boolean(),
    /** the caller may open its page */
    maySee: z.boolean(),
  })
  .meta({ id: 'EquipmentCard' });
export type EquipmentCard = z.infer<typeof EquipmentCard>;

export const findEquipmentByLabel = query({
  id: 'find-equipment-by-label',
  domain,
  path: '/equipment/by-label',
  summary: 'The one piece a label belongs to: inventory number, serial number, UDI or the address in its QR code',
  permission: 'assets.see-my-equipment',
  input: z.object({ label: z.string().trim().min(1).max(400) }),
  output: EquipmentCard,
  refuses: ['no-such-equipment', 'label-not-unique'],
});

export const EquipmentLabel = z
  .object({ equipment: EquipmentId, number: z.string(), name: z.string(), model: z.string(), unitName: z.string() })
  .meta({ id: 'EquipmentLabel' });
export type EquipmentLabel = z.infer<typeof EquipmentLabel>;

export const printLabels = query({
  id: 'print-labels',
  domain,
  path: '/equipment/labels',
  summary: 'What stands on the labels of these pieces; the QR code holds the address /e/ followed by the number',
  permission: 'assets.read-equipment',
  input: z.object({
    /** inventory numbers with commas between: U-100234,U-100235; at most 300 */
    ids: z
      .string()
      .trim()
      .regex(/^U-\d{1,12}(,U-\d{1,12}){0,299}$/),
  }),
  output: z.object({ labels: z.array(EquipmentLabel) }),
});

export const showEquipment = query({
  id: 'show-equipment',
  domain,
  path: '/equipment/:equipment',
  summary: 'One piece with its history and what I may do with it',
  permission: 'assets.see-my-equipment',
  input: z.object({ equipment: EquipmentId }),
  output: EquipmentPage,
  refuses: ['no-such-equipment'],
});

const wrongContent = [
  'unknown-unit',
  'unknown-service',
  'unknown-person',
  'unknown-supplier',
  'udi-malformed',
  'udi-check-digit',
  'criticality-is-for-medical',
  'serial-taken',
  'other-number-taken',
];

export const registerEquipment = action({
  id: 'register-equipment',
  domain,
  path: '/equipment',
  summary: 'Take a piece into the register; it gets an inventory number',
  permission: 'assets.change-equipment',
  input: z.object({
    ...said,
    manufacturer: Short.default(''),
    model: Short.default(''),
    serialNumber: Short.default(''),
    otherNumber: Short.default(''),
    udi: said.udi.default(''),
    unit: Code,
    /** the unit that looks after it; the using unit itself unless told */
    keeper: Code.optional(),
    /** who has it; null: the unit shares it */
    person: z.uuid().nullable().default(null),
    site: Short.default(''),
    building: Short.default(''),
    floor: Short.default(''),
    room: Short.default(''),
    supplier: Short.default(''),
    supplierId: z.uuid().nullable().default(null),
    service: Code.nullable().default(null),
    state: EquipmentState.default('in-use'),
    deliveredOn: Day.nullable().default(null),
    warrantyUntil: Day.nullable().default(null),
    criticality: Criticality.nullable().default(null),
    note: said.note.default(''),
  }),
  output: EquipmentPage,
  refuses: wrongContent,
});

export const changeEquipment = action({
  id: 'change-equipment',
  domain,
  method: 'PATCH',
  path: '/equipment/:equipment',
  summary: 'Correct what is said of a piece; what is left out stays',
  permission: 'assets.change-equipment',
  input: z.object(said).partial().extend({ equipment: EquipmentId, version: Version }),
  output: EquipmentPage,
  refuses: [...wrongContent, 'no-such-equipment', 'changed-meanwhile', 'out-of-your-hands'],
});

export const moveEquipment = action({
  id: 'move-equipment',
  domain,
  path: '/equipment/:equipment/move',
  summary: 'It is somewhere else now, or somebody else has it; what is left out stays',
  permission: 'assets.change-equipment',
  input: z
    .object(place)
    .partial()
    .extend({
      equipment: EquipmentId,
      version: Version,
      unit: Code.optional(),
      person: z.uuid().nullable().optional(),
      text: Words.default(''),
    }),
  output: EquipmentPage,
  refuses: ['no-such-equipment', 'changed-meanwhile', 'out-of-your-hands', 'unknown-unit', 'unknown-person'],
});

export const setEquipmentStatus = action({
  id: 'set-equipment-status',
  domain,
  path: '/equipment/:equipment/status',
  summary: 'It is delivered, in use, in repair, retired or lost',
  permission: 'assets.change-equipment',
  input: z.object({ equipment: EquipmentId, state: EquipmentState, text: Words.default(''), version: Version }),
  output: EquipmentPage,
  refuses: ['no-such-equipment', 'changed-meanwhile', 'not-from-this-state'],
});
