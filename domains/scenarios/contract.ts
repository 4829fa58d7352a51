// What can be asked and done with scenarios: what one may choose, trying assumptions, keeping them under a name, and copying
// them into a forecast as lines with reasons. Pure: server, web and checks read the same values.
import { z } from 'zod';
import { Month, monthsBetween, PeriodText } from '../../platform/figures/period.ts';
import { action, query } from '../../platform/operation/operation.ts';
import type { Permissions } from '../../platform/permission/roles.ts';

const domain = 'scenarios';

/** They read forecast, investments and staff figures in their units anyway. */
export const scenarioPermissions: Permissions = {
  'scenarios.try': ['unit-head', 'division-head', 'controller'],
  'scenarios.keep': ['unit-head', 'division-head', 'controller'],
  'scenarios.remove-others': ['controller'],
};

const Unit = z.string().trim().min(1).max(60);
const Texts = z.object({ sv: z.string(), da: z.string(), en: z.string() });
const ScenarioId = z.uuid();

/** Nobody is hired from a month to December. */
export const Freeze = z.object({
  from: Month,
  /** the asked unit or units straight below it; none: the asked unit whole */
  units: z.array(Unit).max(60).default([]),
  /** the share of leavers who would have been replaced, hundredths of a per cent */
  replaced: z.int().min(0).max(10_000).default(10_000),
});
/** A cost group costs more (or less) from a month; hundredths of a per cent. */
export const Index = z.object({
  costGroup: z.string().min(1).max(40),
  rise: z.int().min(-10_000).max(100_000),
  from: Month,
});
/** What is left to pay of a decision is paid in another month. */
export const MovedInvestment = z.object({
  decision: z.uuid(),
  from: Month,
  to: Month,
  /** years of use, for its depreciation; the register of investments does not know them */
  years: z.int().min(1).max(50).default(5),
  /** the part of the frame goes with it when it is moved to another year */
  frameFollows: z.boolean().default(false),
});

export const Assumptions = z
  .object({
    freeze: Freeze.nullable().default(null),
    index: z.array(Index).max(20).default([]),
    investments: z.array(MovedInvestment).max(20).default([]),
  })
  .refine(({ index }) => new Set(index.map((each) => each.costGroup)).size === index.length, { path: ['index'] })
  .refine(({ investments }) => new Set(investments.map((each) => each.decision)).size === investments.length, {
    path: ['investments'],
  })
  .meta({ id: 'ScenarioAssumptions' });
export type Assumptions = z.infer<typeof Assumptions>;

/** `2019-01..2019-08`, within a year: what comes after it to December is what a scenario speaks of. */
const OneYear = PeriodText.refine((text) => monthsBetween(text.slice(0, 7), text.slice(9)) <= 12);

const MonthAmount = z.object({ month: Month, amount: z.int() });

/** What an effect is computed from, piece by piece; `address` opens it. */
export const Ground = z.object({
  name: z.enum([
    'leavers',
    'leaver-scope',
    'personnel',
    'scope-months',
    'cost-a-month',
    'replaced',
    'permanent-scope',
    'forecast',
    'rise',
    'left',
    'years',
    'frame',
  ]),
  /** what it counts: hundredths of a full-time equivalent, öre, hundredths of a per cent, pieces */
  measure: z.enum(['fte', 'ore', 'share', 'count']),
  value: z.int(),
  address: z.string().nullable(),
});
export type Ground = z.infer<typeof Ground>;

export const Effect = z
  .object({
    kind: z.enum(['freeze', 'index', 'investment']),
    /** what tells it from others of its kind: the unit, the cost group, the decision */
    key: z.string(),
    names: Texts,
    from: Month,
    /** of a moved investment: where to */
    to: Month.nullable(),
    /** hidden: ten people or fewer, or they would be found by subtraction */
    hidden: z.boolean(),
    /** öre as seen from the result: plus is better */
    months: z.array(MonthAmount),
    total: z.int(),
    nextYear: z.int(),
    /** what is paid for investments, plus is more: this year, next year */
    paid: z.object({ thisYear: z.int(), nextYear: z.int() }).nullable(),
    /** hundredths of a full-time equivalent standing empty, by month */
    empty: z.array(MonthAmount),
    grounds: z.array(Ground),
  })
  .meta({ id: 'ScenarioEffect' });
export type Effect = z.infer<typeof Effect>;

/** A figure without and with the assumptions, as the house writes it. */
export const ChangedFigure = z
  .object({
    figure: z.string(),
    register: z.string().nullable(),
    name: Texts,
    definition: Texts,
    unit: z.string(),
    before: z.string(),
    after: z.string(),
    difference: z.string(),
    /** −1, 0 or 1: which way it goes, and whether that is better (1), worse (−1) or neither (0) */
    direction: z.int(),
    better: z.int(),
    address: z.string(),
    hidden: z.boolean(),
    changes: z.boolean(),
  })
  .meta({ id: 'ScenarioFigure' });
export type ChangedFigure = z.infer<typeof ChangedFigure>;

/** A heading of the result, öre as seen from the result. */
export const ScenarioHeading = z.object({
  heading: z.string(),
  names: Texts,
  outcome: z.int(),
  before: z.int(),
  after: z.int(),
  budget: z.int(),
});
export type ScenarioHeading = z.infer<typeof ScenarioHeading>;

export const Tried = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    period: z.string(),
    /** the months that can change: after the period to December */
    months: z.array(Month),
    basis: z.object({
      kind: z.enum(['decided', 'worked-out']),
      versions: z.array(
        z.object({ version: z.string(), unit: z.string(), number: z.int(), by: z.string(), on: z.iso.date() }),
      ),
    }),
    effects: z.array(Effect),
    figures: z.array(ChangedFigure),
    headings: z.array(ScenarioHeading),
    result: ScenarioHeading,
    /** figures of the house one may see that stand on booked months and do not change */
    unchanged: z.array(z.string()),
  })
  .meta({ id: 'ScenarioTried' });
export type Tried = z.infer<typeof Tried>;

export const tryScenario = query({
  id: 'try-scenario',
  domain,
  path: '/scenarios/tried',
  summary: 'What the year would come to: every figure that assumptions change, beside the present one',
  permission: 'scenarios.try',
  unit: 'unit',
  input: z.object({
    unit: Unit,
    period: OneYear,
    /** ScenarioAssumptions as JSON text, so that a link holds them */
    assumptions: z.string().max(8000).default('{}'),
  }),
  output: Tried,
  refuses: [
    'unit-unknown',
    'assumptions-unreadable',
    'no-months-left',
    'group-too-small',
    'investment-not-movable',
    'moved-to-the-past',
  ],
});

export const readScenarioChoices = query({
  id: 'read-scenario-choices',
  domain,
  path: '/scenarios/choices',
  summary: 'What a scenario of a unit and period can be about: units, cost groups, investments, months',
  permission: 'scenarios.try',
  unit: 'unit',
  input: z.object({ unit: Unit, period: OneYear }),
  output: z.object({
    months: z.array(Month),
    /** the unit itself first, then those straight below; `shown` false: too few people */
    units: z.array(z.object({ unit: z.string(), name: z.string(), shown: z.boolean() })),
    costGroups: z.array(z.object({ costGroup: z.string(), names: Texts, left: z.int() })),
    investments: z.array(
      z.object({ decision: z.string(), year: z.int(), number: z.string(), item: z.string(), left: z.int() }),
    ),
    may: z.object({ keep: z.boolean(), copy: z.boolean() }),
  }),
  refuses: ['unit-unknown'],
});

export const Scenario = z
  .object({
    scenario: z.string(),
    unit: z.string(),
    period: z.string(),
    name: z.string(),
    note: z.string(),
    assumptions: Assumptions,
    keptBy: z.string(),
    keptAt: z.iso.datetime(),
    copies: z.array(z.object({ version: z.string(), at: z.iso.datetime(), by: z.string() })),
    mayRemove: z.boolean(),
  })
  .meta({ id: 'Scenario' });
export type Scenario = z.infer<typeof Scenario>;

export const listScenarios = query({
  id: 'list-scenarios',
  domain,
  path: '/scenarios',
  summary: 'The scenarios kept for a unit, newest first',
  permission: 'scenarios.try',
  unit: 'unit',
  input: z.object({ unit: Unit, limit: z.coerce.number<number>().int().min(1).max(200).default(100) }),
  output: z.object({ scenarios: z.array(Scenario) }),
});

export const keepScenario = action({
  id: 'keep-scenario',
  domain,
  path: '/scenarios',
  summary: 'Keep assumptions under a name: what is assumed, not what comes out',
  permission: 'scenarios.keep',
  unit: 'unit',
  input: z.object({
    unit: Unit,
    period: OneYear,
    name: z.string().trim().min(1).max(120),
    note: z.string().trim().max(2000).default(''),
    assumptions: Assumptions,
  }),
  output: z.object({ scenario: z.string() }),
  refuses: ['unit-unknown', 'name-taken', 'nothing-assumed'],
});

export const removeScenario = action({
  id: 'remove-scenario',
  domain,
  path: '/scenarios/:scenario/remove',
  summary: 'Take a kept scenario away; forecasts made from it stay',
  permission: 'scenarios.keep',
  input: z.object({ scenario: ScenarioId }),
  output: z.object({}),
  refuses: ['scenario-unknown'],
});

export const copyScenario = action({
  id: 'copy-scenario',
  domain,
  path: '/scenarios/:scenario/copy',
  summary: 'Make a draft of a forecast from a kept scenario: each changed line overridden, with the reason',
  permission: 'scenarios.keep',
  input: z.object({ scenario: ScenarioId, reason: z.string().trim().min(3).max(800) }),
  output: z.object({ version: z.string(), number: z.int() }),
  refuses: [
    'scenario-unknown',
    'no-months-left',
    'group-too-small',
    'investment-not-movable',
    'moved-to-the-past',
    'nothing-changes',
    'month-without-outcome',
  ],
});
