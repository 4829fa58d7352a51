// What can be asked and done with deviations: taken apart into drivers with a draft of the comment, and the records the
// drivers come from. Pure: server, web and checks read the same values.
import { z } from 'zod';
import { Month, PeriodText } from '../../platform/figures/period.ts';
import { action, query } from '../../platform/operation/operation.ts';
import type { Permissions } from '../../platform/permission/roles.ts';
import { drivers } from './variance-rules.ts';

const domain = 'finances';

export const variancePermissions: Permissions = {
  'finances.read-variance': ['unit-head', 'division-head', 'controller', 'auditor', 'administrator'],
  'finances.change-variance': ['controller', 'unit-head'],
};

const Unit = z.string().trim().min(1).max(60);
const Year = z.coerce.number<number>().int().min(1990).max(2199);
const Ore = z.int().min(-1e14).max(1e14);
const CostGroup = z.string().trim().min(2).max(40);
const Names = z.object({ sv: z.string(), da: z.string(), en: z.string() });

/** Öre as seen from the result: minus is worse. */
const Explained = z.object({
  budget: z.int(),
  outcome: z.int(),
  deviation: z.int(),
  effects: z.array(
    z.object({
      driver: z.enum(drivers),
      amount: z.int(),
      parts: z.array(z.object({ record: z.string(), label: z.string(), amount: z.int() })),
    }),
  ),
  residual: z.int(),
});

export const CommentPiece = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('amount'), ore: z.int() }),
  z.object({ kind: z.literal('figure'), figure: z.string(), ore: z.int() }),
]);

export const VarianceLine = Explained.extend({
  /** `all`, a heading or a cost group */
  of: z.string(),
  names: Names,
  level: z.enum(['all', 'heading', 'cost-group']),
  /** the heading a cost group stands under; itself for a heading */
  heading: z.string().nullable(),
  /** the published figure of this deviation, when there is one */
  figure: z.string().nullable(),
  comment: z.array(CommentPiece),
}).meta({ id: 'VarianceLine' });
export type VarianceLine = z.infer<typeof VarianceLine>;

export const explainVariance = query({
  id: 'explain-variance',
  domain,
  path: '/finances/variance',
  summary:
    'A unit’s deviation from budget, whole and line by line, taken apart into drivers, with a draft comment to each',
  permission: 'finances.read-variance',
  unit: 'unit',
  input: z.object({ unit: Unit, period: PeriodText }),
  output: z.object({
    unit: z.string(),
    unitName: z.string(),
    /** the whole first, then each heading followed by its cost groups */
    lines: z.array(VarianceLine),
    mayChange: z.boolean(),
  }),
  refuses: ['unit-unknown', 'period-over-years'],
});

export const varianceKinds = ['takeover', 'moved-purchase', 'price', 'even-cost'] as const;
export const VarianceKind = z.enum(varianceKinds);

const recordFields = {
  kind: VarianceKind,
  unit: Unit,
  /** needed for all but a takeover */
  costGroup: CostGroup.nullable().default(null),
  title: z.string().trim().min(2).max(160),
  reason: z.string().trim().max(2000).default(''),
  /** the first month it holds for; of a moved purchase the month it was planned in */
  from: Month,
  /** the last month; of a moved purchase the month it is expected in, null when nobody knows */
  to: Month.nullable().default(null),
  /** takeover: the object its costs are coded with, and who had it before */
  object: z.string().trim().max(60).nullable().default(null),
  fromUnit: z.string().trim().max(60).nullable().default(null),
  /** moved purchase: öre, cost positive */
  amount: Ore.nullable().default(null),
  /** price: hundredths of a per cent */
  budgetedRise: z.int().min(-5000).max(50_000).nullable().default(null),
  actualRise: z.int().min(-5000).max(50_000).nullable().default(null),
};

export const VarianceRecord = z
  .object({ ...recordFields, record: z.string(), by: z.string(), at: z.iso.datetime() })
  .meta({ id: 'VarianceRecord' });
export type VarianceRecord = z.infer<typeof VarianceRecord>;

export const PositionMonth = z.object({
  unit: z.string(),
  month: Month,
  title: z.string(),
  /** hundredths of a full-time position */
  planned: z.int(),
  filled: z.int().nullable(),
  monthCost: z.int(),
});
export type PositionMonth = z.infer<typeof PositionMonth>;
export const VolumeMonth = z.object({
  unit: z.string(),
  month: Month,
  costGroup: z.string(),
  item: z.string(),
  planned: z.int(),
  actual: z.int(),
  unitCost: z.int(),
});

export type VolumeMonth = z.infer<typeof VolumeMonth>;

export const listVarianceRecords = query({
  id: 'list-variance-records',
  domain,
  path: '/finances/variance-records',
  summary: 'The records drivers come from, for a unit, those below it, and those above whose prices hold here',
  permission: 'finances.read-variance',
  unit: 'unit',
  input: z.object({ unit: Unit, year: Year }),
  output: z.object({
    records: z.array(VarianceRecord),
    positions: z.array(PositionMonth),
    volumes: z.array(VolumeMonth),
  }),
  refuses: ['unit-unknown'],
});

export const recordVariance = action({
  id: 'record-variance',
  domain,
  path: '/finances/variance-records',
  summary:
    'Record what explains a deviation: work taken over, a purchase that moved, a price that rose otherwise, a cost that comes evenly',
  permission: 'finances.change-variance',
  unit: 'unit',
  input: z.object(recordFields),
  output: VarianceRecord,
  refuses: ['unit-unknown', 'cost-group-unknown', 'fields-missing', 'ends-before-it-begins'],
});

export const removeVarianceRecord = action({
  id: 'remove-variance-record',
  domain,
  path: '/finances/variance-records/:record/removal',
  summary: 'Take a record back; it stays in the register with the reason',
  permission: 'finances.change-variance',
  input: z.object({ record: z.uuid(), reason: z.string().trim().min(3).max(2000) }),
  output: VarianceRecord,
  refuses: ['variance-record-unknown'],
});

export const setPositions = action({
  id: 'set-positions',
  domain,
  method: 'PUT',
  path: '/finances/positions',
  summary: 'Say how many positions of a kind are planned and filled in a unit, month by month, and what one costs',
  permission: 'finances.change-variance',
  unit: 'unit',
  input: z.object({
    unit: Unit,
    title: z.string().trim().max(80).default(''),
    months: z
      .array(
        z.object({
          month: Month,
          planned: z.int().min(0).max(10_000_000),
          filled: z.int().min(0).max(10_000_000).nullable(),
          monthCost: Ore.min(1),
        }),
      )
      .min(1)
      .max(36),
  }),
  output: z.object({ changed: z.int() }),
  refuses: ['unit-unknown'],
});

export const setVolumes = action({
  id: 'set-volumes',
  domain,
  method: 'PUT',
  path: '/finances/volumes',
  summary: 'Say how many of something were planned and came in a unit, month by month, and what one costs',
  permission: 'finances.change-variance',
  unit: 'unit',
  input: z.object({
    unit: Unit,
    costGroup: CostGroup,
    item: z.string().trim().min(1).max(80),
    months: z
      .array(
        z.object({
          month: Month,
          planned: z.int().min(0).max(1e12),
          actual: z.int().min(0).max(1e12),
          unitCost: Ore.min(1),
        }),
      )
      .min(1)
      .max(36),
  }),
  output: z.object({ changed: z.int() }),
  refuses: ['unit-unknown', 'cost-group-unknown'],
});
