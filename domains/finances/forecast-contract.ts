// What can be asked and done with forecasts: versions of a unit and month, their lines with the methods side by side, what
// the rest of the year must give, and how earlier overrides turned out. Pure: server, web and checks read the same values.
import { z } from 'zod';
import { Month } from '../../platform/figures/period.ts';
import { action, query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import type { Permissions } from '../../platform/permission/roles.ts';
import { remainderVerdicts } from './forecast-remainder-rules.ts';
import { computedMethods, forecastMethods } from './forecast-rules.ts';

const domain = 'finances';

export const forecastPermissions: Permissions = {
  'finances.read-forecast': ['unit-head', 'division-head', 'controller', 'auditor', 'administrator'],
  'finances.make-forecast': ['controller', 'unit-head'],
  'finances.decide-forecast': ['division-head', 'unit-head'],
};

export const forecastStates = ['draft', 'decided', 'replaced', 'withdrawn'] as const;
export const ForecastState = z.enum(forecastStates);
export type ForecastState = z.infer<typeof ForecastState>;
export const ForecastMethod = z.enum(forecastMethods);
const ComputedMethod = z.enum(computedMethods);

const Unit = z.string().trim().min(1).max(60);
const VersionId = z.uuid();
const LineId = z.uuid();
const Ore = z.int().min(-1e14).max(1e14);
const Names = z.object({ sv: z.string(), da: z.string(), en: z.string() });
const Comment = z.string().trim().max(2000);

export const ForecastVersion = z
  .object({
    version: z.string(),
    unit: z.string(),
    unitName: z.string(),
    asOf: Month,
    number: z.int(),
    state: ForecastState,
    comment: z.string(),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    /** the last step: when and by whom */
    stateAt: z.iso.datetime(),
    stateBy: z.string(),
    /** öre, as seen from the result: minus is a deficit, or worse than budget */
    result: z.int(),
    deviation: z.int(),
  })
  .meta({ id: 'ForecastVersion' });
export type ForecastVersion = z.infer<typeof ForecastVersion>;

export const ImpliedRemainder = z.object({
  needed: z.int(),
  neededMonthly: z.int().nullable(),
  monthly: z.int(),
  ordinaryMonthly: z.int(),
  verdict: z.enum(remainderVerdicts),
});

/** Sums of a line or of several, in öre as seen from the result: costs are negative. */
export const ForecastSums = z.object({
  outcome: z.int(),
  remainder: z.int(),
  year: z.int(),
  budget: z.int(),
  budgetSoFar: z.int(),
  remainingBudget: z.int(),
  deviationSoFar: z.int(),
  deviation: z.int(),
  implied: ImpliedRemainder,
});
export type ForecastSums = z.infer<typeof ForecastSums>;

export const ForecastLine = ForecastSums.extend({
  line: z.string(),
  unit: z.string(),
  unitName: z.string(),
  costGroup: z.string(),
  names: Names,
  heading: z.string(),
  method: ForecastMethod,
  comment: z.string(),
  reason: z.string(),
  author: z.string(),
  changedAt: z.iso.datetime(),
  months: z.array(z.object({ month: Month, part: z.enum(['outcome', 'forecast']), amount: z.int(), budget: z.int() })),
}).meta({ id: 'ForecastLine' });
export type ForecastLine = z.infer<typeof ForecastLine>;

/** Lines under one heading of the result, summed and judged together. */
export const ForecastHeading = ForecastSums.extend({ heading: z.string(), names: Names });

const forecastSteps = [
  'set-forecast-line',
  'refresh-forecast',
  'comment-forecast',
  'decide-forecast',
  'withdraw-forecast',
] as const;

export const ForecastPage = ForecastVersion.extend({
  lines: z.array(ForecastLine),
  headings: z.array(ForecastHeading),
  total: ForecastSums,
  /** the ledger, the budget or the lines there should be have changed since the lines were worked out */
  outdated: z.boolean(),
  allowed: z.array(z.enum(forecastSteps)),
}).meta({ id: 'ForecastPage' });
export type ForecastPage = z.infer<typeof ForecastPage>;

export const listForecasts = query({
  id: 'list-forecasts',
  domain,
  path: '/finances/forecasts',
  summary: 'The forecasts of a unit, the latest month first',
  permission: 'finances.read-forecast',
  unit: 'unit',
  input: z.object({
    unit: Unit,
    year: z.coerce.number<number>().int().min(1990).max(2199).optional(),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({
    versions: z.array(ForecastVersion),
    next: z.string().nullable(),
    mayOpen: z.boolean(),
    /** the last month with rows in the ledger */
    lastMonth: Month.nullable(),
  }),
  refuses: ['unit-unknown'],
});

export const readForecast = query({
  id: 'read-forecast',
  domain,
  path: '/finances/forecasts/:version',
  summary: 'One forecast with its lines, what each implies for the rest of the year, and what one may do with it',
  permission: 'finances.read-forecast',
  input: z.object({ version: VersionId }),
  output: ForecastPage,
  refuses: ['forecast-unknown'],
});

export const MethodSays = z
  .object({
    method: ComputedMethod,
    /** why it cannot say anything here */
    impossible: z.enum(['no-months', 'no-last-year', 'nothing-last-year', 'no-budget', 'no-positions']).nullable(),
    months: z.array(z.object({ month: Month, amount: z.int() })),
    /** öre as seen from the result */
    remainder: z.int(),
    deviation: z.int(),
    error: z.object({ origins: z.int(), meanAbsolute: z.int(), bias: z.int(), share: z.int().nullable() }).nullable(),
    /** eight times of ten the year’s deviation has landed inside */
    interval: z.object({ low: z.int(), high: z.int() }).nullable(),
    /** what it would have said at earlier months, and what became of it; öre as seen from the result */
    past: z.array(z.object({ asOf: Month, months: z.int(), said: z.int(), became: z.int() })),
  })
  .meta({ id: 'MethodSays' });
export type MethodSays = z.infer<typeof MethodSays>;

export const readForecastLine = query({
  id: 'read-forecast-line',
  domain,
  path: '/finances/forecasts/:version/lines/:line',
  summary: 'One line: what every method says, how wrong each has been, and the months behind',
  permission: 'finances.read-forecast',
  input: z.object({ version: VersionId, line: LineId }),
  output: ForecastLine.extend({
    methods: z.array(MethodSays),
    /** the method that has been least wrong here */
    best: ComputedMethod.nullable(),
    history: z.array(z.object({ month: Month, outcome: z.int(), oneOff: z.int(), budget: z.int() })),
  }),
  refuses: ['forecast-unknown', 'forecast-line-unknown'],
});

export const openForecast = action({
  id: 'open-forecast',
  domain,
  path: '/finances/forecasts',
  summary:
    'Begin a forecast for a unit as of a month: one line per cost group, by the method that has been least wrong',
  permission: 'finances.make-forecast',
  unit: 'unit',
  input: z.object({
    unit: Unit,
    asOf: Month,
    /** `latest`: methods, reasons and overridden months as in the unit’s latest forecast of the year */
    from: z.enum(['methods', 'latest']).default('methods'),
    /** one line per cost group, or one per cost group and unit straight below */
    lines: z.enum(['together', 'by-unit']).default('together'),
    comment: Comment.default(''),
  }),
  output: ForecastPage,
  refuses: ['unit-unknown', 'month-without-outcome', 'no-forecast-before'],
});

export const setForecastLine = action({
  id: 'set-forecast-line',
  domain,
  method: 'PUT',
  path: '/finances/forecasts/:version/lines/:line',
  summary: 'Choose a line’s method, or override it with months of one’s own and a reason',
  permission: 'finances.make-forecast',
  input: z.object({
    version: VersionId,
    line: LineId,
    method: ForecastMethod,
    comment: Comment.default(''),
    /** for an override: why one knows better */
    reason: Comment.default(''),
    /** for an override: every month left, öre as seen from the result */
    months: z
      .array(z.object({ month: Month, amount: Ore }))
      .max(11)
      .optional(),
  }),
  output: ForecastPage,
  refuses: [
    'forecast-unknown',
    'forecast-line-unknown',
    'forecast-not-draft',
    'method-impossible',
    'reason-missing',
    'months-missing',
  ],
});

export const refreshForecast = action({
  id: 'refresh-forecast',
  domain,
  path: '/finances/forecasts/:version/refresh',
  summary: 'Work the lines out again on the ledger and the budget as they are now',
  permission: 'finances.make-forecast',
  input: z.object({ version: VersionId }),
  output: ForecastPage,
  refuses: ['forecast-unknown', 'forecast-not-draft'],
});

export const commentForecast = action({
  id: 'comment-forecast',
  domain,
  method: 'PUT',
  path: '/finances/forecasts/:version/comment',
  summary: 'Say in words what the forecast builds on',
  permission: 'finances.make-forecast',
  input: z.object({ version: VersionId, comment: Comment }),
  output: ForecastPage,
  refuses: ['forecast-unknown', 'forecast-not-draft'],
});

export const decideForecast = action({
  id: 'decide-forecast',
  domain,
  path: '/finances/forecasts/:version/decide',
  summary: 'Let this forecast count for its unit and month; the one that counted is replaced and kept',
  permission: 'finances.decide-forecast',
  input: z.object({ version: VersionId, note: Comment.default('') }),
  output: ForecastPage,
  refuses: [
    'forecast-unknown',
    'forecast-not-draft',
    'forecast-outdated',
    'contradiction-unexplained',
    'decided-above',
  ],
});

export const withdrawForecast = action({
  id: 'withdraw-forecast',
  domain,
  path: '/finances/forecasts/:version/withdraw',
  summary: 'Take back a draft; it stays in the register with the reason',
  permission: 'finances.make-forecast',
  input: z.object({ version: VersionId, reason: z.string().trim().min(3).max(2000) }),
  output: ForecastPage,
  refuses: ['forecast-unknown', 'forecast-not-draft'],
});

export const listOverrideScores = query({
  id: 'list-override-scores',
  domain,
  path: '/finances/override-scores',
  summary: 'How decided overrides turned out, beside what the method they replaced would have said',
  permission: 'finances.read-forecast',
  unit: 'unit',
  input: z.object({ unit: Unit }),
  output: z.object({
    scores: z.array(
      z.object({
        version: z.string(),
        line: z.string(),
        asOf: Month,
        unit: z.string(),
        costGroup: z.string(),
        names: Names,
        author: z.string(),
        reason: z.string(),
        insteadOf: ComputedMethod.nullable(),
        /** months of the remainder that have come; how many there are in all */
        known: z.int(),
        months: z.int(),
        /** öre as seen from the result, over the known months */
        said: z.int(),
        method: z.int().nullable(),
        became: z.int(),
        verdict: z.enum(['closer', 'further', 'alike', 'unknown']),
      }),
    ),
  }),
  refuses: ['unit-unknown'],
});
