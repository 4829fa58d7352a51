// Looking at the ledger: outcome against budget and last year, the vouchers behind any number, one voucher whole, and rows
// marked as one-offs. Amounts are öre. Pure.
import { z } from 'zod';
import { PeriodText } from '../../platform/figures/period.ts';
import { action, query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import { Code, CostGroupId, Kind, Names, OneOffCategory, Ore, UnitCode } from './contract.ts';

const domain = 'finances';
const Organisation = z.enum(['then', 'today']).default('then');
const Day = z.string();

export const outcomeCuts = [
  'heading',
  'cost-group',
  'account',
  'unit',
  'object',
  'project',
  'counterpart',
  'funding',
  'month',
] as const;
export const OutcomeCut = z.enum(outcomeCuts);
export type OutcomeCut = z.infer<typeof OutcomeCut>;

/** What a view may be narrowed to; `-` asks for rows without such a code. */
const narrowing = {
  heading: CostGroupId.optional(),
  costGroup: CostGroupId.optional(),
  account: Code.optional(),
  object: Code.optional(),
  project: Code.optional(),
  counterpart: Code.optional(),
  funding: Code.optional(),
  oneOff: z.union([OneOffCategory, z.enum(['any', 'none'])]).optional(),
};
export const Narrowing = z.object(narrowing);
export type Narrowing = z.infer<typeof Narrowing>;

/** Signed as in a result: revenue plus, cost minus. The deviation is outcome less budget: plus is better. */
export const OutcomeRow = z
  .object({
    key: z.string(),
    name: z.string(),
    kind: Kind.nullable(),
    outcome: Ore,
    budget: Ore,
    deviation: Ore,
    lastYear: Ore,
    yearBudget: Ore,
    rows: z.int(),
    /** the published figure of this line, when there is one */
    figure: z.string().nullable(),
  })
  .meta({ id: 'OutcomeRow' });
export type OutcomeRow = z.infer<typeof OutcomeRow>;

export const readFinanceChoices = query({
  id: 'read-finance-choices',
  domain,
  path: '/finances/choices',
  summary: 'What finance views can be cut and narrowed by, and which months hold records',
  permission: 'finances.read-ledger',
  input: z.object({}),
  output: z.object({
    headings: z.array(z.object({ heading: z.string(), kind: Kind, names: Names })),
    costGroups: z.array(z.object({ costGroup: z.string(), heading: z.string(), kind: Kind, names: Names })),
    codes: z.array(z.object({ dimension: z.string(), code: z.string(), name: z.string() })),
    charts: z.array(z.object({ chart: z.string(), name: z.string() })),
    firstMonth: z.string().nullable(),
    lastMonth: z.string().nullable(),
  }),
});

const outcomeInput = z.object({
  unit: UnitCode,
  period: PeriodText,
  organisation: Organisation,
  by: OutcomeCut.default('heading'),
  ...narrowing,
});

export const readOutcome = query({
  id: 'read-outcome',
  domain,
  path: '/finances/outcome',
  summary: 'Outcome, period budget, deviation, same period last year and year budget of a unit, cut one way',
  permission: 'finances.read-ledger',
  unit: 'unit',
  input: outcomeInput,
  output: z.object({
    unitName: z.string(),
    by: OutcomeCut,
    rows: z.array(OutcomeRow),
    total: OutcomeRow,
    /** booked on accounts that no mapping covers: not in the total */
    unmapped: z.object({ amount: Ore, rows: z.int() }),
    /** whether any budget is in force for the year */
    hasBudget: z.boolean(),
  }),
  refuses: ['unit-unknown'],
});

export const exportOutcome = query({
  id: 'export-outcome',
  domain,
  path: '/finances/outcome/export',
  summary: 'The same table as a file, XLSX or CSV',
  permission: 'finances.read-ledger',
  unit: 'unit',
  input: outcomeInput.extend({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  output: z.any(),
  refuses: ['unit-unknown'],
  transfer: 'download',
});

export const voucherSorts = ['-date', 'date', '-amount'] as const;

const voucherFilter = {
  unit: UnitCode,
  period: PeriodText,
  organisation: Organisation,
  ...narrowing,
  series: z.string().max(40).optional(),
  /** words in the voucher's or a row's text */
  text: z.string().trim().max(200).optional(),
  /** registered after the last day of its month */
  late: z.enum(['yes']).optional(),
};

/** Signed as in the books: debit plus. */
export const VoucherLine = z
  .object({
    voucher: z.string(),
    series: z.string(),
    number: z.string(),
    bookedOn: Day,
    registeredOn: Day.nullable(),
    text: z.string(),
    /** the rows that match, and their sum */
    rows: z.int(),
    amount: Ore,
    oneOff: z.boolean(),
  })
  .meta({ id: 'VoucherLine' });
export type VoucherLine = z.infer<typeof VoucherLine>;

export const listVouchers = query({
  id: 'list-vouchers',
  domain,
  path: '/finances/vouchers',
  summary: 'The vouchers with rows in a unit that match, newest first or largest first, paged by key',
  permission: 'finances.read-ledger',
  unit: 'unit',
  input: z.object({
    ...voucherFilter,
    sort: z.enum(voucherSorts).default('-date'),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({
    vouchers: z.array(VoucherLine),
    next: z.string().nullable(),
    /** over all pages; null where only reading every row could tell */
    total: z.object({ rows: z.int(), amount: Ore }).nullable(),
  }),
  refuses: ['unit-unknown'],
});

export const exportVouchers = query({
  id: 'export-vouchers',
  domain,
  path: '/finances/vouchers/export',
  summary: 'All rows that match, with everything they are coded with, as XLSX or CSV',
  permission: 'finances.read-ledger',
  unit: 'unit',
  input: z.object({ ...voucherFilter, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  output: z.any(),
  refuses: ['unit-unknown'],
  transfer: 'download',
});

export const VoucherRow = z
  .object({
    rowNo: z.int(),
    account: z.string(),
    accountName: z.string(),
    costGroup: z.string().nullable(),
    unit: z.string(),
    unitName: z.string(),
    costCentre: z.string(),
    object: z.string(),
    project: z.string(),
    counterpart: z.string(),
    funding: z.string(),
    amount: Ore,
    text: z.string(),
    oneOff: z.object({ oneOffId: z.int(), category: OneOffCategory, title: z.string() }).nullable(),
    mayMark: z.boolean(),
  })
  .meta({ id: 'VoucherRow' });
export type VoucherRow = z.infer<typeof VoucherRow>;

export const readVoucher = query({
  id: 'read-voucher',
  domain,
  path: '/finances/vouchers/:voucher',
  summary: 'One voucher with all its rows; rows of units one may not see are counted and summed',
  permission: 'finances.read-object',
  input: z.object({ voucher: z.string().min(5).max(300) }),
  output: z.object({
    voucher: z.string(),
    ledger: z.string(),
    ledgerName: z.string(),
    year: z.int(),
    series: z.string(),
    number: z.string(),
    bookedOn: Day,
    registeredOn: Day.nullable(),
    text: z.string(),
    signature: z.string(),
    corrects: z.string().nullable(),
    correctedBy: z.array(z.string()),
    turnover: Ore,
    importId: z.string(),
    storedAt: z.string().nullable(),
    rows: z.array(VoucherRow),
    hidden: z.object({ rows: z.int(), amount: Ore }),
    /** how many earlier versions this one replaced */
    earlier: z.int(),
    marks: z.array(
      z.object({
        rowNo: z.int(),
        title: z.string(),
        at: z.string(),
        by: z.string(),
        removedAt: z.string().nullable(),
        removedBy: z.string().nullable(),
      }),
    ),
  }),
  refuses: ['voucher-unknown'],
});

export const OneOff = z
  .object({
    oneOffId: z.int(),
    category: OneOffCategory,
    title: z.string(),
    reason: z.string(),
    createdAt: z.string(),
    createdBy: z.string(),
    rows: z.int(),
    amount: Ore,
  })
  .meta({ id: 'OneOff' });
export type OneOff = z.infer<typeof OneOff>;

export const listOneOffs = query({
  id: 'list-one-offs',
  domain,
  path: '/finances/one-offs',
  summary: 'One-off happenings with the sum of the rows marked as each',
  permission: 'finances.read-ledger',
  input: z.object({}),
  output: z.object({ oneOffs: z.array(OneOff) }),
});

export const markOneOff = action({
  id: 'mark-one-off',
  domain,
  path: '/finances/vouchers/:voucher/one-off',
  summary: 'Marks rows of a voucher as a one-off: one that is known, or a new one with category, title and reason',
  permission: 'finances.mark-one-off',
  input: z.object({
    voucher: z.string().min(5).max(300),
    rows: z.array(z.int().min(1)).min(1).max(500),
    oneOffId: z.int().optional(),
    category: OneOffCategory.optional(),
    title: z.string().trim().min(3).max(140).optional(),
    reason: z.string().trim().min(3).max(2000).optional(),
  }),
  output: z.object({ oneOffId: z.int(), rows: z.int() }),
  refuses: ['voucher-unknown', 'row-unknown', 'one-off-unknown', 'one-off-incomplete'],
});

export const unmarkOneOff = action({
  id: 'unmark-one-off',
  domain,
  method: 'DELETE',
  path: '/finances/vouchers/:voucher/one-off',
  summary: 'Takes the mark from rows of a voucher',
  permission: 'finances.mark-one-off',
  input: z.object({
    voucher: z.string().min(5).max(300),
    /** row numbers, separated by commas */
    rows: z.string().regex(/^\d+(,\d+)*$/),
  }),
  output: z.object({ rows: z.int() }),
  refuses: ['voucher-unknown', 'row-unknown'],
});
