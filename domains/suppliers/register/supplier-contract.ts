// The register: who the suppliers are, who speaks for them, who of ours answers for what.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { PageMark } from '../../../platform/operation/page-mark.ts';

const domain = 'suppliers';
export const choose = 'suppliers.choose-supplier';
export const read = 'suppliers.read-suppliers';
export const change = 'suppliers.change-suppliers';

export const supplierCountries = ['SE', 'DK', 'NO', 'FI', 'other'] as const;
export const SupplierCountry = z.enum(supplierCountries);
export type SupplierCountry = z.infer<typeof SupplierCountry>;

export const supplierCategories = [
  'hardware',
  'software',
  'hosting',
  'network',
  'medical',
  'consultants',
  'maintenance',
  'other',
] as const;
export const SupplierCategory = z.enum(supplierCategories);
export type SupplierCategory = z.infer<typeof SupplierCategory>;

export const supplierCriticalities = ['low', 'medium', 'high'] as const;
export const SupplierCriticality = z.enum(supplierCriticalities);
export type SupplierCriticality = z.infer<typeof SupplierCriticality>;

export const duties = ['manager', 'agreement-owner', 'service-owner', 'delivery-lead'] as const;
export const Duty = z.enum(duties);
export type Duty = z.infer<typeof Duty>;

export const SupplierId = z.uuid();
export const Instant = z.iso.datetime({ offset: true });
export const Day = z.iso.date().refine((day) => day >= '1950-01-01' && day <= '2150-12-31', '1950–2150');
export const Code = z.string().trim().min(1).max(40);
export const Version = z.int().min(1).optional();
const Short = z.string().trim().max(120);
export const Words = z.string().trim().max(8000);
const Website = z
  .string()
  .trim()
  .max(300)
  .refine((text) => text === '' || /^https?:\/\/\S+$/.test(text), 'https://…');
const Email = z
  .string()
  .trim()
  .max(200)
  .refine((text) => text === '' || /^\S+@\S+\.\S+$/.test(text), 'name@example.se');

const said = {
  name: z.string().trim().min(2).max(160),
  country: SupplierCountry,
  organisationNumber: z.string().trim().max(40),
  category: SupplierCategory,
  criticality: SupplierCriticality,
  handlesPersonalData: z.boolean(),
  unit: Code,
  website: Website,
  note: Words,
};

export const SupplierRow = z
  .object({
    supplier: SupplierId,
    number: z.string(),
    name: z.string(),
    organisationNumber: z.string(),
    category: SupplierCategory,
    criticality: SupplierCriticality,
    unit: z.string(),
    unitName: z.string(),
    manager: z.string().nullable(),
    agreements: z.int(),
    /** the next day somebody must decide something by */
    nextOn: Day.nullable(),
    isEnded: z.boolean(),
  })
  .meta({ id: 'SupplierRow' });
export type SupplierRow = z.infer<typeof SupplierRow>;

export const SupplierContact = z.object({
  contact: z.uuid(),
  name: z.string(),
  role: z.string(),
  email: z.string(),
  phone: z.string(),
});
export type SupplierContact = z.infer<typeof SupplierContact>;

export const SupplierDuty = z.object({
  dutyId: z.uuid(),
  person: z.uuid(),
  personName: z.string(),
  duty: Duty,
  fromOn: Day,
  toOn: Day.nullable(),
  holds: z.boolean(),
});
export type SupplierDuty = z.infer<typeof SupplierDuty>;

export const SupplierEntry = z.object({
  ordinal: z.int(),
  at: Instant,
  what: z.string(),
  about: z.string(),
  text: z.string(),
  changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).nullable(),
  by: z.string().nullable(),
});
export type SupplierEntry = z.infer<typeof SupplierEntry>;

export const SupplierPage = SupplierRow.extend({
  country: SupplierCountry,
  handlesPersonalData: z.boolean(),
  website: z.string(),
  note: z.string(),
  exitPlan: z.string(),
  exitMonths: z.int().nullable(),
  exitTriedOn: Day.nullable(),
  endedOn: Day.nullable(),
  contacts: z.array(SupplierContact),
  duties: z.array(SupplierDuty),
  services: z.array(z.object({ service: z.string(), name: z.string() })),
  version: z.int(),
  mayChange: z.boolean(),
}).meta({ id: 'Supplier' });
export type SupplierPage = z.infer<typeof SupplierPage>;

export const supplierSorts = ['name', 'newest', 'next'] as const;

const filters = {
  search: z.string().trim().max(200).optional(),
  category: SupplierCategory.optional(),
  criticality: SupplierCriticality.optional(),
  unit: Code.optional(),
  state: z.enum(['present', 'ended', 'all']).default('present'),
  /** only those I have a duty with */
  mine: z.enum(['yes']).optional(),
  sort: z.enum(supplierSorts).default('name'),
};

export const listSuppliers = query({
  id: 'list-suppliers',
  domain,
  path: '/suppliers',
  summary: 'The suppliers I may read: by my role in the unit that answers for them, or by my duty; paged by key',
  permission: choose,
  input: z.object({
    ...filters,
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(SupplierRow), next: z.string().nullable(), mayRegister: z.boolean() }),
});

export const exportSuppliers = query({
  id: 'export-suppliers',
  domain,
  path: '/suppliers/export',
  summary: 'The same list whole, as a file: XLSX or CSV, with the headings an import understands',
  permission: choose,
  input: z.object({ ...filters, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  output: z.any(),
  transfer: 'download',
});

export const findSuppliers = query({
  id: 'find-suppliers',
  domain,
  path: '/suppliers/names',
  summary: 'Suppliers by name or number, for a field where one is chosen: what everybody may know',
  permission: choose,
  input: z.object({ search: z.string().trim().max(120).default('') }),
  output: z.object({ rows: z.array(z.object({ supplier: SupplierId, number: z.string(), name: z.string() })) }),
});

export const showSupplier = query({
  id: 'show-supplier',
  domain,
  path: '/suppliers/:supplier',
  summary: 'One supplier: who it is, its contacts, our people around it and the services it delivers',
  permission: choose,
  input: z.object({ supplier: SupplierId }),
  output: SupplierPage,
  refuses: ['no-such-supplier'],
});

export const showSupplierHistory = query({
  id: 'show-supplier-history',
  domain,
  path: '/suppliers/:supplier/history',
  summary: 'What has happened with a supplier and its agreements, the latest first; paged by key',
  permission: choose,
  input: z.object({
    supplier: SupplierId,
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ entries: z.array(SupplierEntry), next: z.string().nullable() }),
  refuses: ['no-such-supplier'],
});

const wrongContent = [
  'unknown-unit',
  'organisation-number-wrong',
  'organisation-number-personal',
  'organisation-number-taken',
];

export const registerSupplier = action({
  id: 'register-supplier',
  domain,
  path: '/suppliers',
  summary: 'Take a supplier into the register; the organisation number is checked by its country’s rule',
  permission: change,
  unit: 'unit',
  input: z.object({
    ...said,
    country: SupplierCountry.default('SE'),
    organisationNumber: said.organisationNumber.default(''),
    criticality: SupplierCriticality.default('medium'),
    handlesPersonalData: z.boolean().default(false),
    website: Website.default(''),
    note: Words.default(''),
    /** who of ours answers for it from today */
    manager: z.uuid().nullable().default(null),
  }),
  output: SupplierPage,
  refuses: [...wrongContent, 'unknown-person'],
});

export const changeSupplier = action({
  id: 'change-supplier',
  domain,
  method: 'PATCH',
  path: '/suppliers/:supplier',
  summary: 'Correct what is said of a supplier, its exit plan too; what is left out stays',
  permission: choose,
  input: z
    .object({
      ...said,
      exitPlan: Words,
      exitMonths: z.int().min(0).max(120).nullable(),
      exitTriedOn: Day.nullable(),
      endedOn: Day.nullable(),
    })
    .partial()
    .extend({ supplier: SupplierId, version: Version }),
  output: SupplierPage,
  refuses: [
    ...wrongContent,
    'no-such-supplier',
    'not-your-supplier',
    'supplier-changed-meanwhile',
    'supplier-out-of-hands',
  ],
});

export const setContact = action({
  id: 'set-contact',
  domain,
  method: 'PUT',
  path: '/suppliers/:supplier/contacts',
  summary: 'Add somebody at the supplier, or correct who it is',
  permission: choose,
  input: z.object({
    supplier: SupplierId,
    contact: z.uuid().optional(),
    name: z.string().trim().min(2).max(120),
    role: Short.default(''),
    email: Email.default(''),
    phone: z.string().trim().max(40).default(''),
  }),
  output: SupplierPage,
  refuses: ['no-such-supplier', 'not-your-supplier', 'no-such-contact'],
});

export const removeContact = action({
  id: 'remove-contact',
  domain,
  method: 'DELETE',
  path: '/suppliers/:supplier/contacts/:contact',
  summary: 'Take somebody at the supplier away for good',
  permission: choose,
  input: z.object({ supplier: SupplierId, contact: z.uuid() }),
  output: SupplierPage,
  refuses: ['no-such-supplier', 'not-your-supplier', 'no-such-contact'],
});

export const giveDuty = action({
  id: 'give-duty',
  domain,
  path: '/suppliers/:supplier/duties',
  summary: 'One of ours gets a duty with the supplier from a day; the one with the same duty keeps it until ended',
  permission: choose,
  input: z.object({
    supplier: SupplierId,
    person: z.uuid(),
    duty: Duty,
    fromOn: Day.optional(),
    toOn: Day.nullable().default(null),
  }),
  output: SupplierPage,
  refuses: ['no-such-supplier', 'not-your-supplier', 'unknown-person', 'ends-before-it-starts', 'duty-held-already'],
});

export const endDuty = action({
  id: 'end-duty',
  domain,
  path: '/suppliers/:supplier/duties/:dutyId/end',
  summary: 'A duty ends; its last day is included',
  permission: choose,
  input: z.object({ supplier: SupplierId, dutyId: z.uuid(), toOn: Day.optional() }),
  output: z.object({ dutyId: z.uuid() }),
  refuses: ['no-such-supplier', 'not-your-supplier', 'no-such-duty', 'ends-before-it-starts'],
});
