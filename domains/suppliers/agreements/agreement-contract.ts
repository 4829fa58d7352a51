// Agreements: from when to when, until which day somebody must decide, what they cost and what they are about.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { PageMark } from '../../../platform/operation/page-mark.ts';
import { penaltyPeriods } from '../levels/penalty-rules.ts';
import { Code, choose, Day, Instant, SupplierId, Version, Words } from '../register/supplier-contract.ts';

const domain = 'suppliers';
const AgreementId = z.uuid();

/** In bytes; and how many an agreement may hold. */
export const largestAgreementFile = 25 * 1024 * 1024;
export const mostAgreementFiles = 200;

export const agreementStates = ['coming', 'in-force', 'notice-given', 'ended'] as const;
export const AgreementState = z.enum(agreementStates);
export type AgreementState = z.infer<typeof AgreementState>;

/** What somebody must decide by a day: whether to give notice, what comes after the end, whether to take an option. */
export const dueKinds = ['notice', 'end', 'option'] as const;
export const DueKind = z.enum(dueKinds);
export type DueKind = z.infer<typeof DueKind>;

const Amount = z.int().min(0).max(1_000_000_000_000_00);
const Option = z.object({
  months: z.int().min(1).max(120),
  decideBy: Day,
});

const said = {
  reference: z.string().trim().max(60),
  title: z.string().trim().min(2).max(200),
  startsOn: Day,
  endsOn: Day.nullable(),
  noticeMonths: z.int().min(0).max(60),
  renewalMonths: z.int().min(0).max(120),
  valueOre: Amount,
  valuePer: z.enum(['whole', 'year']),
  monthlyFeeOre: Amount,
  services: z.array(Code).max(50),
  note: Words,
};

export const AgreementRow = z
  .object({
    agreement: AgreementId,
    number: z.string(),
    reference: z.string(),
    title: z.string(),
    supplier: SupplierId,
    supplierName: z.string(),
    state: AgreementState,
    startsOn: Day,
    /** the day it ends as things stand: renewed where nobody gave notice in time */
    endsOn: Day.nullable(),
    noticeBy: Day.nullable(),
    due: z.object({ kind: DueKind, on: Day }).nullable(),
    valueOre: z.int(),
    valuePer: z.enum(['whole', 'year']),
  })
  .meta({ id: 'AgreementRow' });
export type AgreementRow = z.infer<typeof AgreementRow>;

export const agreementFileKinds = ['agreement', 'annex', 'amendment', 'prices', 'data-protection', 'other'] as const;
export const AgreementFileKind = z.enum(agreementFileKinds);
export type AgreementFileKind = z.infer<typeof AgreementFileKind>;

export const LetterState = z.enum(['waiting', 'sent', 'failed', 'not-needed']);

export const AgreementFile = z.object({
  file: z.uuid(),
  name: z.string(),
  /** what people call it; '' where the name of the file says enough */
  title: z.string(),
  kind: AgreementFileKind,
  /** its content is a picture or a PDF: shown in the browser; anything else is saved */
  isShown: z.boolean(),
  size: z.int(),
  addedAt: Instant,
  by: z.string(),
});
export type AgreementFile = z.infer<typeof AgreementFile>;

export const AgreementPage = AgreementRow.extend({
  /** as it was written, before any renewal */
  writtenEndsOn: Day.nullable(),
  renewals: z.int(),
  noticeMonths: z.int(),
  renewalMonths: z.int(),
  noticeGivenOn: Day.nullable(),
  monthlyFeeOre: z.int(),
  /** the most that all penalties may come to in such a period; `ceilingOre` is what it makes in öre */
  penaltyCeiling: z
    .object({
      per: z.enum(penaltyPeriods),
      ore: z.int().nullable(),
      share: z.int().nullable(),
      ceilingOre: z.int(),
    })
    .nullable(),
  services: z.array(z.object({ service: z.string(), name: z.string() })),
  note: z.string(),
  options: z.array(
    Option.extend({
      ordinal: z.int(),
      outcome: z.enum(['taken', 'declined']).nullable(),
      decidedOn: Day.nullable(),
    }),
  ),
  files: z.array(AgreementFile),
  /** what was reminded of; `letters` by mail, by how far they have come */
  reminders: z.array(
    z.object({ kind: DueKind, dueOn: Day, days: z.int(), at: Instant, letters: z.array(LetterState) }),
  ),
  version: z.int(),
  mayChange: z.boolean(),
}).meta({ id: 'Agreement' });
export type AgreementPage = z.infer<typeof AgreementPage>;

const filters = {
  search: z.string().trim().max(200).optional(),
  supplier: SupplierId.optional(),
  /** `present`: everything that has not ended */
  state: z.enum(['present', 'ended', 'all']).default('present'),
  /** only those about which something must be decided within so many days */
  dueWithin: z.coerce.number<number>().int().min(1).max(3650).optional(),
};

export const listAgreements = query({
  id: 'list-agreements',
  domain,
  path: '/agreements',
  summary: 'Agreements with the suppliers I may read, those that end first before the others; paged by key',
  permission: choose,
  input: z.object({
    ...filters,
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(AgreementRow), next: z.string().nullable() }),
});

export const exportAgreements = query({
  id: 'export-agreements',
  domain,
  path: '/agreements/export',
  summary: 'The same list whole, as a file: XLSX or CSV, with the headings an import understands',
  permission: choose,
  input: z.object({ ...filters, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  output: z.any(),
  transfer: 'download',
});

export const listMyDueDays = query({
  id: 'list-my-due-days',
  domain,
  path: '/agreements/due',
  summary: 'What I must decide about agreements soon: those I was reminded of and nothing has been done about',
  permission: choose,
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        agreement: AgreementId,
        title: z.string(),
        supplier: SupplierId,
        supplierName: z.string(),
        kind: DueKind,
        dueOn: Day,
        days: z.int(),
      }),
    ),
  }),
});

export const showAgreement = query({
  id: 'show-agreement',
  domain,
  path: '/agreements/:agreement',
  summary: 'One agreement: its days, options, value, services, files and what has been reminded of',
  permission: choose,
  input: z.object({ agreement: AgreementId }),
  output: AgreementPage,
  refuses: ['no-such-agreement'],
});

const wrongContent = ['ends-before-it-starts', 'unknown-service', 'option-after-end', 'renewal-without-end'];

export const registerAgreement = action({
  id: 'register-agreement',
  domain,
  path: '/suppliers/:supplier/agreements',
  summary: 'Take an agreement with a supplier into the register; amounts in öre',
  permission: choose,
  input: z.object({
    ...said,
    supplier: SupplierId,
    reference: said.reference.default(''),
    endsOn: Day.nullable().default(null),
    noticeMonths: said.noticeMonths.default(0),
    renewalMonths: said.renewalMonths.default(0),
    valueOre: Amount.default(0),
    valuePer: said.valuePer.default('whole'),
    monthlyFeeOre: Amount.default(0),
    services: said.services.default([]),
    note: Words.default(''),
    options: z.array(Option).max(20).default([]),
  }),
  output: AgreementPage,
  refuses: ['no-such-supplier', 'not-your-supplier', ...wrongContent],
});

export const changeAgreement = action({
  id: 'change-agreement',
  domain,
  method: 'PATCH',
  path: '/agreements/:agreement',
  summary: 'Correct an agreement; what is left out stays. Options that are decided stay as they are',
  permission: choose,
  input: z
    .object({ ...said, options: z.array(Option).max(20) })
    .partial()
    .extend({ agreement: AgreementId, version: Version }),
  output: AgreementPage,
  refuses: [
    'no-such-agreement',
    'not-your-supplier',
    'supplier-changed-meanwhile',
    'option-is-decided',
    'ceiling-needs-value',
    ...wrongContent,
  ],
});

export const giveNotice = action({
  id: 'give-notice',
  domain,
  path: '/agreements/:agreement/notice',
  summary: 'Notice has been given: the agreement ends at the end of its time, or the notice period after that day',
  permission: choose,
  input: z.object({ agreement: AgreementId, on: Day.optional(), text: Words.default(''), version: Version }),
  output: AgreementPage,
  refuses: [
    'no-such-agreement',
    'not-your-supplier',
    'supplier-changed-meanwhile',
    'agreement-is-over',
    'notice-given-already',
    'day-in-the-future',
  ],
});

export const decideOption = action({
  id: 'decide-option',
  domain,
  path: '/agreements/:agreement/options/:ordinal',
  summary: 'An option to go on is taken, which moves the end, or declined',
  permission: choose,
  input: z.object({
    agreement: AgreementId,
    ordinal: z.coerce.number<number>().int().min(1).max(20),
    outcome: z.enum(['taken', 'declined']),
    text: Words.default(''),
  }),
  output: AgreementPage,
  refuses: [
    'no-such-agreement',
    'not-your-supplier',
    'no-such-option',
    'option-is-decided',
    'option-too-late',
    'options-in-order',
    'agreement-is-over',
  ],
});

export const addAgreementFile = action({
  id: 'add-agreement-file',
  domain,
  path: '/agreements/:agreement/files',
  summary: 'Add a document to an agreement (raw body)',
  permission: choose,
  input: z.object({
    agreement: AgreementId,
    name: z.string().trim().min(1).max(200),
    title: z.string().trim().max(200).default(''),
    kind: AgreementFileKind.default('other'),
  }),
  output: AgreementPage,
  refuses: ['no-such-agreement', 'not-your-supplier', 'file-too-large', 'file-empty', 'agreement-files-full'],
  transfer: 'upload',
  limit: largestAgreementFile + 1024,
});

export const downloadAgreementFile = query({
  id: 'download-agreement-file',
  domain,
  path: '/agreement-files/:file',
  summary: 'A document of an agreement; a PDF or a picture is shown in the browser, anything else is saved',
  permission: choose,
  input: z.object({ file: z.uuid() }),
  output: z.unknown(),
  refuses: ['no-such-file'],
  transfer: 'download',
});

export const describeAgreementFile = action({
  id: 'describe-agreement-file',
  domain,
  method: 'PATCH',
  path: '/agreement-files/:file',
  summary: 'Say what a document is called and of which kind it is, so that it is found',
  permission: choose,
  input: z.object({ file: z.uuid(), title: z.string().trim().max(200), kind: AgreementFileKind }),
  output: AgreementPage,
  refuses: ['no-such-file', 'not-your-supplier'],
});

export const listAgreementFiles = query({
  id: 'list-agreement-files',
  domain,
  path: '/suppliers/:supplier/documents',
  summary:
    'The documents of all agreements with a supplier, the newest first; by title, name of the file, kind and agreement',
  permission: choose,
  input: z.object({
    supplier: SupplierId,
    search: z.string().trim().max(200).optional(),
    kind: AgreementFileKind.optional(),
  }),
  output: z.object({
    rows: z.array(AgreementFile.extend({ agreement: AgreementId, agreementTitle: z.string() })),
    /** more than are shown: the search must be narrower */
    isCut: z.boolean(),
  }),
  refuses: ['no-such-supplier'],
});

export const removeAgreementFile = action({
  id: 'remove-agreement-file',
  domain,
  method: 'DELETE',
  path: '/agreement-files/:file',
  summary: 'Take a document away for good; that it was there stays in the history',
  permission: choose,
  input: z.object({ file: z.uuid() }),
  output: AgreementPage,
  refuses: ['no-such-file', 'not-your-supplier'],
});
