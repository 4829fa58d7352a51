// What can be asked and done with investments: frames, decisions of each year, where they stand, what has been paid and
// what is still expected, and the table that the reports print. Pure: server, web and checks read the same values.
import { z } from 'zod';
import { Month, PeriodText } from '../../platform/figures/period.ts';
import { action, query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import type { Permissions } from '../../platform/permission/roles.ts';
import { investmentCategories, investmentStates } from './investment-rules.ts';

const domain = 'finances';

/** Amounts of what has not been bought yet are kept from those who could sell it: not everybody reads the register. */
export const investmentPermissions: Permissions = {
  'finances.read-investments': ['unit-head', 'division-head', 'controller', 'auditor', 'administrator'],
  'finances.change-investments': ['controller', 'division-head'],
  'finances.follow-investments': ['controller', 'division-head', 'unit-head'],
};

export const InvestmentState = z.enum(investmentStates);
export const InvestmentCategory = z.enum(investmentCategories);
const Unit = z.string().trim().min(1).max(60);
const Year = z.coerce.number<number>().int().min(1990).max(2199);
const Day = z.iso.date();
const Ore = z.int().min(-1e14).max(1e14);
const Names = z.object({ sv: z.string(), da: z.string(), en: z.string() });
const DecisionNumber = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9ÅÄÖåäöÆØæø][A-Za-z0-9ÅÄÖåäöÆØæø ./-]{0,29}$/);

export const InvestmentRow = z
  .object({
    decision: z.string(),
    year: z.int(),
    number: z.string(),
    decidedOn: Day,
    unit: z.string(),
    category: InvestmentCategory,
    programme: z.string().nullable(),
    item: z.string(),
    responsible: z.string(),
    state: InvestmentState,
    since: Day,
    reason: z.string(),
    /** öre throughout */
    amount: z.int(),
    paid: z.int(),
    paidInPeriod: z.int(),
    forecast: z.int().nullable(),
  })
  .meta({ id: 'InvestmentRow' });
export type InvestmentRow = z.infer<typeof InvestmentRow>;

export const InvestmentCell = z.object({
  figure: z.string(),
  register: z.string().nullable(),
  /** öre */
  value: z.int(),
  shown: z.string(),
  facts: z.int(),
});
export const InvestmentTableRow = z
  .object({
    row: z.enum(['total', ...investmentCategories]),
    frame: InvestmentCell,
    carried: InvestmentCell,
    outcomeEarlier: InvestmentCell,
    outcomeThis: InvestmentCell,
    outcome: InvestmentCell,
    forecast: InvestmentCell,
    /** thousandths */
    useOfFrame: z.int().nullable(),
    useOfAvailable: z.int().nullable(),
    forecastOfFrame: z.int().nullable(),
    /** öre a month */
    monthlyRate: z.int(),
    impliedRate: z.int().nullable(),
  })
  .meta({ id: 'InvestmentTableRow' });
export type InvestmentTableRow = z.infer<typeof InvestmentTableRow>;

export const readInvestmentTable = query({
  id: 'read-investment-table',
  domain,
  path: '/finances/investment-table',
  summary:
    'Frame, outcome of earlier and of this year’s decisions, sum and forecast; and the pace that follows from them',
  permission: 'finances.read-investments',
  unit: 'unit',
  input: z.object({ unit: Unit, period: PeriodText }),
  output: z.object({
    unit: z.string(),
    unitName: z.string(),
    year: z.int(),
    monthsLeft: z.int(),
    rows: z.array(InvestmentTableRow),
    mayDecide: z.boolean(),
  }),
  refuses: ['unit-unknown'],
});

const investmentColumns = ['item', 'number', 'state', 'amount', 'paid', 'paidInPeriod', 'forecast'] as const;
const investmentSorts = [...investmentColumns, ...investmentColumns.map((column) => `-${column}` as const)] as const;

export const InvestmentSort = z.enum(investmentSorts);

export const listInvestments = query({
  id: 'list-investments',
  domain,
  path: '/finances/investments',
  summary: 'Investment decisions of a unit and those below it, newest vintage first unless asked otherwise',
  permission: 'finances.read-investments',
  unit: 'unit',
  input: z.object({
    unit: Unit,
    period: PeriodText,
    category: InvestmentCategory.optional(),
    state: InvestmentState.optional(),
    /** decided for the period’s year, or for an earlier one */
    vintage: z.enum(['this', 'earlier']).optional(),
    programme: z.string().max(40).optional(),
    search: z.string().trim().max(100).optional(),
    sort: InvestmentSort.default('-number'),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(500).default(100),
  }),
  output: z.object({
    rows: z.array(InvestmentRow),
    next: z.string().nullable(),
    programmes: z.array(z.object({ programme: z.string(), names: Names })),
  }),
  refuses: ['unit-unknown'],
});

export const InvestmentPage = InvestmentRow.extend({
  programmeNames: Names.nullable(),
  project: z.string(),
  steps: z.array(
    z.object({
      state: InvestmentState,
      on: Day,
      reason: z.string(),
      at: z.iso.datetime(),
      by: z.string(),
    }),
  ),
  payments: z.array(
    z.object({
      fact: z.string(),
      on: Day,
      amount: z.int(),
      reference: z.string(),
      text: z.string(),
      fromLedger: z.boolean(),
    }),
  ),
  forecasts: z.array(
    z.object({
      year: z.int(),
      asOf: Month,
      amount: z.int(),
      comment: z.string(),
      at: z.iso.datetime(),
      by: z.string(),
    }),
  ),
  allowed: z.array(z.enum(['change-investment', 'move-investment', 'book-investment-payment', 'forecast-investment'])),
  next: z.array(InvestmentState),
}).meta({ id: 'InvestmentPage' });
export type InvestmentPage = z.infer<typeof InvestmentPage>;

const DecisionId = z.uuid();

export const readInvestment = query({
  id: 'read-investment',
  domain,
  path: '/finances/investments/:decision',
  summary: 'One decision: where it stands and has stood, its payments, its forecasts, and what one may do with it',
  permission: 'finances.read-investments',
  input: z.object({ decision: DecisionId }),
  output: InvestmentPage,
  refuses: ['investment-unknown'],
});

/** What a decision says; the same fields when it is taken and when it is corrected. */
export const InvestmentContent = z.object({
  decidedOn: Day,
  unit: Unit,
  category: InvestmentCategory,
  programme: z.string().max(40).nullable().default(null),
  item: z.string().trim().min(2).max(200),
  responsible: z.string().trim().min(2).max(120),
  amount: Ore.min(1),
  /** the ledger’s project, when payments are to be read from there */
  project: z.string().trim().max(60).default(''),
});
export type InvestmentContent = z.infer<typeof InvestmentContent>;

export const decideInvestment = action({
  id: 'decide-investment',
  domain,
  path: '/finances/investments',
  summary: 'Enter a decision to invest; it begins as planned',
  permission: 'finances.change-investments',
  unit: 'unit',
  input: InvestmentContent.extend({ year: Year, number: DecisionNumber }),
  output: InvestmentPage,
  refuses: ['unit-unknown', 'programme-unknown', 'investment-exists', 'project-taken'],
});

export const changeInvestment = action({
  id: 'change-investment',
  domain,
  method: 'PUT',
  path: '/finances/investments/:decision',
  summary: 'Correct what a decision says; its year and number stay',
  permission: 'finances.change-investments',
  unit: 'unit',
  input: InvestmentContent.extend({ decision: DecisionId }),
  output: InvestmentPage,
  refuses: ['investment-unknown', 'unit-unknown', 'programme-unknown', 'project-taken'],
});

export const moveInvestment = action({
  id: 'move-investment',
  domain,
  path: '/finances/investments/:decision/steps',
  summary: 'Tell where a decision stands now; resting and going back need a reason',
  permission: 'finances.follow-investments',
  input: z.object({
    decision: DecisionId,
    state: InvestmentState,
    on: Day,
    reason: z.string().trim().max(1000).default(''),
  }),
  output: InvestmentPage,
  refuses: ['investment-unknown', 'step-not-open', 'reason-missing', 'step-before-last', 'step-in-the-future'],
});

export const bookInvestmentPayment = action({
  id: 'book-investment-payment',
  domain,
  path: '/finances/investments/:decision/payments',
  summary: 'Enter a payment; a wrong one is taken back by the same amount with the opposite sign',
  permission: 'finances.change-investments',
  input: z.object({
    decision: DecisionId,
    on: Day,
    amount: Ore.refine((value) => value !== 0),
    reference: z.string().trim().min(1).max(60),
    text: z.string().trim().max(200).default(''),
  }),
  output: InvestmentPage,
  refuses: ['investment-unknown', 'payments-from-ledger', 'payment-exists', 'payment-in-the-future'],
});

export const forecastInvestment = action({
  id: 'forecast-investment',
  domain,
  path: '/finances/investments/:decision/forecasts',
  summary: 'Say what the decision will cost in a year, paid and still to come',
  permission: 'finances.follow-investments',
  input: z.object({
    decision: DecisionId,
    asOf: Month,
    amount: Ore.min(0),
    comment: z.string().trim().max(1000).default(''),
  }),
  output: InvestmentPage,
  refuses: ['investment-unknown', 'forecast-in-the-future'],
});

export const InvestmentFrame = z.object({
  frame: z.string(),
  unit: z.string(),
  year: z.int(),
  category: InvestmentCategory,
  amount: z.int(),
  decidedOn: Day,
  decidedBy: z.string(),
  note: z.string(),
  by: z.string(),
});

export const listInvestmentFrames = query({
  id: 'list-investment-frames',
  domain,
  path: '/finances/investment-frames',
  summary: 'The decisions that make up a year’s frames',
  permission: 'finances.read-investments',
  unit: 'unit',
  input: z.object({ unit: Unit, year: Year }),
  output: z.object({ frames: z.array(InvestmentFrame) }),
});

export const decideInvestmentFrame = action({
  id: 'decide-investment-frame',
  domain,
  path: '/finances/investment-frames',
  summary: 'Enter a decision that sets, raises or lowers a year’s frame',
  permission: 'finances.change-investments',
  unit: 'unit',
  input: z.object({
    unit: Unit,
    year: Year,
    category: InvestmentCategory,
    amount: Ore.refine((value) => value !== 0),
    decidedOn: Day,
    decidedBy: z.string().trim().min(2).max(120),
    note: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ frames: z.array(InvestmentFrame) }),
  refuses: ['unit-unknown', 'frame-below-zero'],
});
