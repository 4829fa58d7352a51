// What was promised and kept: agreed levels measured month by month, and what a month below them costs.
import { z } from 'zod';
import { Month } from '../../../platform/figures/period.ts';
import { action, query } from '../../../platform/operation/operation.ts';
import { Code, choose, Day, Instant, SupplierId, Version, Words } from '../register/supplier-contract.ts';
import { measures } from './measure-rules.ts';
import { penaltyCaps, penaltyPeriods, penaltyStates } from './penalty-rules.ts';

const domain = 'suppliers';
export const SupplierMeasure = z.enum(measures);
const Value = z.int().min(0).max(1_000_000_000_000);
const Ore = z.int().min(0).max(1_000_000_000_000_00);
const LevelId = z.uuid();
export const PenaltyState = z.enum(penaltyStates);

/** A step and an amount or a share of the period's fee for each begun step; hundredths of a per cent: 250 is 2,5 %. */
const PenaltyRule = z.object({
  step: z.int().min(1).max(1_000_000_000),
  oreEach: Ore.default(0),
  shareEach: z.int().min(0).max(10_000).default(0),
  capOre: Ore.nullable().default(null),
  per: z.enum(penaltyPeriods).default('month'),
  yearCapOre: Ore.nullable().default(null),
});

/** the ceiling an amount stopped at; null: at none, and it is whole */
const Capped = z.enum(penaltyCaps).nullable();

/** The ceiling over all levels of an agreement in a period, and how much of it is used. */
const CeilingUse = z.object({
  agreement: z.uuid(),
  agreementTitle: z.string(),
  per: z.enum(penaltyPeriods),
  from: Month,
  to: Month,
  ore: z.int(),
  claimedOre: z.int(),
  leftOre: z.int(),
});
export type CeilingUse = z.infer<typeof CeilingUse>;

const LevelMonth = z.object({
  month: z.string(),
  /** in 10^-decimals of the unit; null: nothing measured, or the level did not hold */
  value: z.int().nullable(),
  isMet: z.boolean().nullable(),
  /** the quarter or year that ends with this month, where the penalty is counted over it */
  over: z.object({ from: Month, to: Month, value: z.int().nullable() }).nullable(),
  /** what the rule gives today; null where there is no rule, no value or what it is counted over is not over */
  penalty: z.object({ steps: z.int(), ore: z.int(), wholeOre: z.int(), cappedBy: Capped }).nullable(),
  /** what has been claimed, with what it was computed from */
  claim: z
    .object({
      state: PenaltyState,
      ore: z.int(),
      wholeOre: z.int(),
      cappedBy: Capped,
      measured: z.int(),
      /** the measured value has been corrected since */
      isChanged: z.boolean(),
      text: z.string(),
      at: Instant,
      by: z.string(),
    })
    .nullable(),
  next: z.array(PenaltyState),
});

export const SupplierLevel = z
  .object({
    level: LevelId,
    agreement: z.uuid(),
    agreementTitle: z.string(),
    measure: SupplierMeasure,
    unit: z.enum(['percent', 'count', 'hours']),
    decimals: z.int(),
    good: z.enum(['up', 'down']),
    service: z.string(),
    serviceName: z.string(),
    priority: z.int().nullable(),
    target: z.int(),
    fromOn: Day,
    toOn: Day.nullable(),
    penaltyRule: PenaltyRule.nullable(),
    /** somebody in the house measures it */
    isMeasured: z.boolean(),
    months: z.array(LevelMonth),
  })
  .meta({ id: 'SupplierLevel' });
export type SupplierLevel = z.infer<typeof SupplierLevel>;

export const SupplierLevels = z.object({
  levels: z.array(SupplierLevel),
  /** the months shown, the latest first */
  months: z.array(z.string()),
  claimedOre: z.int(),
  creditedOre: z.int(),
  unclaimedOre: z.int(),
  /** the periods that end in or after the months shown, the latest first */
  ceilings: z.array(CeilingUse),
  mayChange: z.boolean(),
});
export type SupplierLevels = z.infer<typeof SupplierLevels>;

export const showLevels = query({
  id: 'show-levels',
  domain,
  path: '/suppliers/:supplier/levels',
  summary:
    'What a supplier has promised and what was measured, by month, with penalties by rule; the latest twelve unless told',
  permission: choose,
  input: z.object({ supplier: SupplierId, to: Month.optional() }),
  output: SupplierLevels,
  refuses: ['no-such-supplier'],
});

export const showWaits = query({
  id: 'show-supplier-waits',
  domain,
  path: '/suppliers/:supplier/waits',
  summary:
    'How often and how long cases waited for a supplier, by month, the latest twelve; as far as the house counts it',
  permission: choose,
  input: z.object({ supplier: SupplierId }),
  output: z.object({
    isMeasured: z.boolean(),
    /** the latest first; seconds round the clock, of waits that have ended */
    months: z.array(z.object({ month: Month, waits: z.int(), seconds: z.int() })),
    /** the figures behind, for whoever may read them: how often, and how long */
    figures: z.object({ waits: z.string(), time: z.string(), unit: z.string() }).nullable(),
  }),
  refuses: ['no-such-supplier'],
});

export const agreeLevel = action({
  id: 'agree-level',
  domain,
  path: '/agreements/:agreement/levels',
  summary:
    'A level that an agreement promises for a service: measure, target in its smallest unit, and what falling short costs',
  permission: choose,
  input: z.object({
    agreement: z.uuid(),
    measure: SupplierMeasure,
    service: Code,
    priority: z.int().min(1).max(5).nullable().default(null),
    target: Value,
    fromOn: Day.optional(),
    toOn: Day.nullable().default(null),
    penaltyRule: PenaltyRule.nullable().default(null),
  }),
  output: z.object({ level: LevelId }),
  refuses: [
    'no-such-agreement',
    'not-your-supplier',
    'service-not-in-agreement',
    'no-priority-for-measure',
    'target-above-hundred',
    'penalty-without-amount',
    'level-agreed-already',
    'ends-before-it-starts',
  ],
});

export const endLevel = action({
  id: 'end-level',
  domain,
  path: '/levels/:level/end',
  summary: 'A level holds no longer; its last day is included. To change one, end it and agree another',
  permission: choose,
  input: z.object({ level: LevelId, toOn: Day }),
  output: z.object({ level: LevelId }),
  refuses: ['no-such-level', 'not-your-supplier', 'ends-before-it-starts'],
});

export const settlePenalty = action({
  id: 'settle-penalty',
  domain,
  path: '/levels/:level/penalties/:month',
  summary:
    'Claim the penalty of a month, quarter or year that is over, named by its last month, with the amount as computed now; then say that it was credited, or waive it',
  permission: choose,
  input: z.object({ level: LevelId, month: Month, state: PenaltyState, text: Words.default('') }),
  output: z.object({ level: LevelId, month: z.string(), state: PenaltyState, ore: z.int() }),
  refuses: [
    'no-such-level',
    'not-your-supplier',
    'month-not-over',
    'no-penalty-then',
    'agreement-ceiling-reached',
    'not-from-this-penalty-state',
    'waiver-needs-reason',
  ],
});

export const setPenaltyCeiling = action({
  id: 'set-penalty-ceiling',
  domain,
  method: 'PUT',
  path: '/agreements/:agreement/penalty-ceiling',
  summary:
    'The most that all penalties of an agreement may come to in a month, quarter or year: an amount in öre, or hundredths of a per cent of its value; none of them takes the ceiling away. What is claimed stays',
  permission: choose,
  input: z.object({
    agreement: z.uuid(),
    per: z.enum(penaltyPeriods).default('year'),
    ore: Ore.nullable().default(null),
    share: z.int().min(1).max(10_000).nullable().default(null),
    version: Version,
  }),
  output: z.object({ agreement: z.uuid(), ceilingOre: z.int().nullable() }),
  refuses: [
    'no-such-agreement',
    'not-your-supplier',
    'supplier-changed-meanwhile',
    'ceiling-amount-or-share',
    'ceiling-needs-value',
  ],
});
