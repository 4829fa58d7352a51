// Accounts and how they are grouped: the list, the ranges in force for a year, what a change would move, and the change.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import { AccountNumber, Chart, CostGroupId, Ore, Year } from './contract.ts';

const domain = 'finances';

export const Range = z
  .object({
    from: AccountNumber,
    to: AccountNumber,
    costGroup: CostGroupId,
    source: z.string().trim().max(300),
  })
  .meta({ id: 'MappingRange' });
export type Range = z.infer<typeof Range>;

const accountSorts = ['account', '-account', 'group', '-group', 'amount', '-amount', 'rows', '-rows'] as const;
export const AccountSort = z.enum(accountSorts);
export type AccountSort = z.infer<typeof AccountSort>;

export const listAccounts = query({
  id: 'list-ledger-accounts',
  domain,
  path: '/finances/accounts',
  summary: 'The accounts of a chart with their group in a year and what is booked on them',
  permission: 'finances.read-accounts',
  input: z.object({
    chart: Chart,
    year: Year,
    /** words of the name, or the beginning of the number */
    text: z.string().trim().max(100).optional(),
    only: z.enum(['unmapped', 'used']).optional(),
    sort: AccountSort.default('account'),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(500).default(200),
  }),
  output: z.object({
    accounts: z.array(
      z.object({
        account: z.string(),
        name: z.string(),
        costGroup: z.string().nullable(),
        /** over the whole region, as in the books */
        amount: Ore,
        rows: z.int(),
      }),
    ),
    next: z.string().nullable(),
    unmapped: z.int(),
  }),
});

export const readMapping = query({
  id: 'read-mapping',
  domain,
  path: '/finances/mapping',
  summary: 'The ranges in force for an accounting year, and all versions of the chart',
  permission: 'finances.read-accounts',
  input: z.object({ chart: Chart, year: Year }),
  output: z.object({
    chart: z.string(),
    name: z.string(),
    source: z.string(),
    version: z.int().nullable(),
    ranges: z.array(Range),
    versions: z.array(
      z.object({
        version: z.int(),
        validFromYear: z.int(),
        note: z.string(),
        createdAt: z.string(),
        createdBy: z.string(),
      }),
    ),
    mayChange: z.boolean(),
  }),
  refuses: ['chart-unknown'],
});

const change = {
  chart: Chart,
  validFromYear: Year,
  ranges: z.array(Range).min(1).max(2000),
};

export const previewMapping = action({
  id: 'preview-mapping',
  domain,
  path: '/finances/mapping/preview',
  summary: 'What a changed mapping would move, account by account and year by year; nothing is changed',
  permission: 'finances.change-mapping',
  input: z.object(change),
  output: z.object({
    moves: z.array(
      z.object({
        account: z.string(),
        name: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        years: z.array(z.object({ year: z.int(), amount: Ore, rows: z.int() })),
      }),
    ),
    unmapped: z.int(),
  }),
  refuses: [
    'chart-unknown',
    'cost-group-unknown',
    'ranges-cross',
    'range-backwards',
    'range-uneven',
    'range-twice',
    'mapping-not-yours',
  ],
});

export const changeMapping = action({
  id: 'change-mapping',
  domain,
  path: '/finances/mapping',
  summary: 'Makes a new version of a chart’s mapping, valid from an accounting year; sums of those years follow',
  permission: 'finances.change-mapping',
  input: z.object({ ...change, note: z.string().trim().min(3).max(500) }),
  output: z.object({ version: z.int(), moved: z.int() }),
  refuses: [
    'chart-unknown',
    'cost-group-unknown',
    'ranges-cross',
    'range-backwards',
    'range-uneven',
    'range-twice',
    'mapping-not-yours',
  ],
});
