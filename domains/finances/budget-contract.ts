// Budgets: the versions of a year, one of them by group and month, which is in force, and the transfers decided since.
import { z } from 'zod';
import { Month } from '../../platform/figures/period.ts';
import { action, query } from '../../platform/operation/operation.ts';
import { Code, CostGroupId, Ore, UnitCode, Year } from './contract.ts';

const domain = 'finances';
const VersionId = z.uuid();
const TransferId = z.uuid();

export const BudgetVersionLine = z
  .object({
    versionId: z.string(),
    year: z.int(),
    name: z.string(),
    note: z.string(),
    includesTransfersUntil: z.string().nullable(),
    createdAt: z.string(),
    createdBy: z.string(),
    rows: z.int(),
    units: z.int(),
    /** how many of its units it is in force for */
    inForce: z.int(),
    /** the result it gives for the whole year, over the units one may see */
    result: Ore,
  })
  .meta({ id: 'BudgetVersion' });

export const listBudgetVersions = query({
  id: 'list-budget-versions',
  domain,
  path: '/finances/budgets',
  summary: 'The versions of a year’s budget, newest first, with for how many units each is in force',
  permission: 'finances.read-ledger',
  input: z.object({ year: Year }),
  output: z.object({
    versions: z.array(BudgetVersionLine),
    decisions: z.array(z.object({ name: z.string(), at: z.string(), by: z.string(), note: z.string() })),
  }),
});

export const readBudget = query({
  id: 'read-budget',
  domain,
  path: '/finances/budgets/:versionId',
  summary: 'One version for a unit and all below it: by cost group and month',
  permission: 'finances.read-ledger',
  unit: 'unit',
  input: z.object({ versionId: VersionId, unit: UnitCode }),
  output: z.object({
    version: BudgetVersionLine,
    /** signed as in a result, twelve months from January */
    lines: z.array(
      z.object({ costGroup: z.string().nullable(), name: z.string(), months: z.array(Ore).length(12), year: Ore }),
    ),
    total: z.array(Ore).length(12),
    year: Ore,
    mayDecide: z.boolean(),
  }),
  refuses: ['budget-version-unknown', 'unit-unknown'],
});

export const putBudgetInForce = action({
  id: 'put-budget-in-force',
  domain,
  path: '/finances/budgets/:versionId/in-force',
  summary: 'Puts a version in force for all its units',
  permission: 'finances.decide-budget',
  input: z.object({ versionId: VersionId, note: z.string().trim().max(500).default('') }),
  output: z.object({ units: z.int() }),
  refuses: ['budget-version-unknown', 'unit-not-yours'],
});

const Side = z.object({ unit: UnitCode, costGroup: CostGroupId, object: Code.default('') });

export const BudgetTransfer = z
  .object({
    transferId: z.string(),
    year: z.int(),
    number: z.int(),
    decidedOn: z.string(),
    decidedBy: z.string(),
    title: z.string(),
    reason: z.string(),
    from: Side,
    to: Side,
    fromName: z.string(),
    toName: z.string(),
    months: z.array(z.object({ month: z.string(), amount: Ore })),
    /** what moves over the whole year */
    amount: Ore,
    createdAt: z.string(),
    createdBy: z.string(),
    withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'BudgetTransfer' });
export type BudgetTransfer = z.infer<typeof BudgetTransfer>;

export const listBudgetTransfers = query({
  id: 'list-budget-transfers',
  domain,
  path: '/finances/budget-transfers',
  summary: 'Transfers of budget to or from a unit and those below it in a year, newest first',
  permission: 'finances.read-ledger',
  unit: 'unit',
  input: z.object({ unit: UnitCode, year: Year }),
  output: z.object({ transfers: z.array(BudgetTransfer), net: Ore }),
  refuses: ['unit-unknown'],
});

export const createBudgetTransfer = action({
  id: 'create-budget-transfer',
  domain,
  path: '/finances/budget-transfers',
  summary: 'Moves budget from one unit and group to another, the same amount each month from one month to another',
  permission: 'finances.transfer-budget',
  input: z.object({
    decidedOn: z.iso.date(),
    decidedBy: z.string().trim().min(2).max(140),
    title: z.string().trim().min(3).max(140),
    reason: z.string().trim().max(2000).default(''),
    from: Side,
    to: Side,
    fromMonth: Month,
    toMonth: Month,
    /** öre a month, always positive: it leaves `from` and comes to `to` */
    amount: Ore.min(1).max(100_000_000_000),
  }),
  output: z.object({ transferId: z.string(), year: z.int(), number: z.int() }),
  refuses: ['unit-unknown', 'unit-not-yours', 'cost-group-unknown', 'months-of-one-year', 'transfer-to-itself'],
});

export const withdrawBudgetTransfer = action({
  id: 'withdraw-budget-transfer',
  domain,
  path: '/finances/budget-transfers/:transferId/withdraw',
  summary: 'Takes a transfer out of the budget; it stays in the register with the reason',
  permission: 'finances.transfer-budget',
  input: z.object({ transferId: TransferId, reason: z.string().trim().min(3).max(500) }),
  output: z.object({}),
  refuses: ['transfer-unknown', 'transfer-withdrawn', 'unit-not-yours'],
});
