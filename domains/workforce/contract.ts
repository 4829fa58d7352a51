// What staff statistics offers: the figures of a unit's staff on one page, span of control, the survey, the parameters
// the definitions use, and opening a single record, which is always noted. Pure.
import { z } from 'zod';
import { ShownFigure } from '../../platform/figures/figures-contract.ts';
import { Month, PeriodText } from '../../platform/figures/period.ts';
import { action, query } from '../../platform/operation/operation.ts';
import type { Permissions } from '../../platform/permission/roles.ts';
import { parameterNames } from './parameter-rules.ts';

const domain = 'workforce';

/** Figures of groups for those who lead and follow up; single records only for those who answer for the statistics. */
export const workforcePermissions: Permissions = {
  'workforce.read-figures': ['unit-head', 'division-head', 'controller', 'hr-analyst', 'auditor'],
  'workforce.open-records': ['hr-analyst', 'auditor'],
  // the survey promises that nobody sees what one unit's few answered
  'workforce.open-survey-rows': [],
  'workforce.import-records': ['hr-analyst'],
  'workforce.set-parameter': ['hr-analyst'],
  'workforce.register-survey': ['hr-analyst'],
};

const Unit = z.string().min(1).max(60);
const Organisation = z.enum(['then', 'today']).default('then');
const Texts = z.object({ sv: z.string(), da: z.string(), en: z.string() });

const Point = z.object({ month: Month, value: z.int().nullable(), shown: z.string(), hidden: z.boolean() });
export const StaffSeries = z
  .object({ figure: z.string(), name: Texts, shownUnit: z.string(), scale: z.int(), points: z.array(Point) })
  .meta({ id: 'StaffSeries' });
export type StaffSeries = z.infer<typeof StaffSeries>;

export const showStaff = query({
  id: 'show-staff',
  domain,
  path: '/workforce/overview',
  summary: 'A unit’s key figures about its staff with last year, and month by month since January last year',
  permission: 'workforce.read-figures',
  unit: 'unit',
  input: z.object({ unit: Unit, period: PeriodText, organisation: Organisation }),
  output: z.object({
    unitName: z.string(),
    figures: z.array(ShownFigure.extend({ name: Texts, lastYear: ShownFigure })),
    series: z.array(StaffSeries),
  }),
  refuses: ['unit-unknown'],
});

export const listSpans = query({
  id: 'list-spans',
  domain,
  path: '/workforce/spans',
  summary: 'How many report to each manager in a unit and below at the end of a month',
  permission: 'workforce.read-figures',
  unit: 'unit',
  input: z.object({ unit: Unit, month: Month }),
  output: z.object({
    limit: z.int(),
    managers: z.array(
      z.object({
        unit: z.string(),
        unitName: z.string(),
        manager: z.string().nullable(),
        reports: z.int(),
        within: z.boolean(),
      }),
    ),
  }),
  refuses: ['unit-unknown'],
});

const ParameterName = z.enum(parameterNames);
export const ParameterVersion = z
  .object({
    name: ParameterName,
    version: z.int(),
    validFrom: z.string(),
    value: z.int(),
    reason: z.string(),
    setAt: z.string(),
    setBy: z.string(),
    /** holds today */
    inForce: z.boolean(),
  })
  .meta({ id: 'StaffParameter' });
export type ParameterVersion = z.infer<typeof ParameterVersion>;

export const listParameters = query({
  id: 'list-staff-parameters',
  domain,
  path: '/workforce/parameters',
  summary: 'The numbers that the staff figures’ definitions use, every version with its reason',
  permission: 'workforce.read-figures',
  input: z.object({}),
  output: z.object({ parameters: z.array(ParameterVersion) }),
});

export const setParameter = action({
  id: 'set-staff-parameter',
  domain,
  path: '/workforce/parameters',
  summary: 'Give a parameter a new version that holds from a day on; earlier versions stay for the record',
  permission: 'workforce.set-parameter',
  input: z.object({
    name: ParameterName,
    /** days, seconds, a count or hundredths of a per cent, as the parameter is kept */
    value: z.int(),
    validFrom: z.iso.date(),
    reason: z.string().trim().min(5).max(1000),
  }),
  output: z.object({ version: z.int() }),
  refuses: ['parameter-out-of-range', 'parameter-unchanged'],
});

export const listSurveys = query({
  id: 'list-staff-surveys',
  domain,
  path: '/workforce/surveys',
  summary: 'The surveys that were held, newest first, with a unit’s index, sub-indices and response rate',
  permission: 'workforce.read-figures',
  unit: 'unit',
  input: z.object({ unit: Unit }),
  output: z.object({
    unitName: z.string(),
    surveys: z.array(
      z.object({
        wave: z.string(),
        name: z.string(),
        answeredOn: z.string(),
        /** the year its figures are asked for */
        period: z.string(),
        figures: z.array(ShownFigure.extend({ name: Texts })),
      }),
    ),
  }),
  refuses: ['unit-unknown'],
});

export const registerSurvey = action({
  id: 'register-survey',
  domain,
  path: '/workforce/surveys',
  summary: 'Register a survey, so that its answers can be imported',
  permission: 'workforce.register-survey',
  input: z.object({
    wave: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
    name: z.string().trim().min(3).max(140),
    answeredOn: z.iso.date(),
  }),
  output: z.object({}),
  refuses: ['survey-exists', 'survey-year-taken'],
});

const StaffRecord = z
  .object({
    unit: z.string(),
    rows: z.array(z.record(z.string(), z.union([z.string(), z.int(), z.null()]))),
    imports: z.array(z.string()),
  })
  .meta({ id: 'StaffRecord' });

export const openRecord = action({
  id: 'open-staff-record',
  domain,
  path: '/workforce/records/:source/open',
  summary:
    'Open one employment, or one person’s time in a month, by pseudonym; who opened it is noted in the audit log',
  permission: 'workforce.open-records',
  input: z.object({ source: z.enum(['employment', 'time']), record: z.string().min(1).max(200) }),
  output: StaffRecord,
  refuses: ['record-unknown'],
});
