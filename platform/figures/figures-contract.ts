// What can be asked of figures: their values for a unit and a period, one figure's page, its parts, its records, and what
// differs from a closed period. Every answer is limited to the figures one may see in that unit.
import { z } from 'zod';
import { PageMark } from '../../platform/operation/page-mark.ts';
import { action, query } from '../operation/operation.ts';
import { Month, PeriodText } from './period.ts';

const Texts = z.object({ sv: z.string(), da: z.string(), en: z.string() });
const Unit = z.string().min(1).max(60);
const FigureId = z.string().min(1).max(120);
const Organisation = z.enum(['then', 'today']).default('then');

export const ShownFigure = z
  .object({
    figure: z.string(),
    /** of its meaning in the last month of the period */
    version: z.int(),
    /** its months were counted by more than one version */
    isMixed: z.boolean().optional(),
    register: z.string().nullable(),
    value: z.int().nullable(),
    unitOfValue: z.string(),
    scale: z.int(),
    shown: z.string(),
    shownNumber: z.string(),
    shownUnit: z.string(),
    facts: z.int(),
    hidden: z.boolean(),
  })
  .meta({ id: 'ShownFigure' });
export type ShownFigure = z.infer<typeof ShownFigure>;

export const FigureCard = z
  .object({
    id: z.string(),
    version: z.int(),
    register: z.string().nullable(),
    name: Texts,
    definition: Texts,
    good: z.enum(['up', 'down', 'band']),
    unit: z.string(),
    shownUnit: z.string(),
    decimals: z.int(),
    /** decimals of the stored integer */
    scale: z.int(),
    breakdowns: z.array(z.string()),
    /** what people call those dimensions */
    breakdownNames: z.record(z.string(), Texts),
    about: z.string().nullable(),
  })
  .meta({ id: 'FigureCard' });
export type FigureCard = z.infer<typeof FigureCard>;

export const listFigures = query({
  id: 'list-figures',
  domain: 'figures',
  path: '/figures',
  summary: 'The figures published in this house that one may see somewhere',
  permission: 'signed-in',
  input: z.object({}),
  output: z.object({ figures: z.array(FigureCard) }),
});

export const readFigures = query({
  id: 'read-figures',
  domain: 'figures',
  path: '/figures/values',
  summary: 'Values of figures for a unit and a period, with the same period last year',
  permission: 'signed-in',
  input: z.object({
    unit: Unit,
    period: PeriodText,
    organisation: Organisation,
    /** ids, separated by commas; all when absent */
    figures: z.string().max(4000).optional(),
  }),
  output: z.object({
    values: z.array(ShownFigure.extend({ name: Texts, lastYear: ShownFigure.nullable() })),
    closed: z.object({ freeze: z.string(), closedAt: z.string(), closedBy: z.string(), hash: z.string() }).nullable(),
  }),
  refuses: ['figure-unknown', 'unit-unknown'],
});

export const readFigure = query({
  id: 'read-figure',
  domain: 'figures',
  path: '/figures/:figure/page',
  summary: 'One figure’s page: definition, value, last year, target, trend by month, and whether the period is closed',
  permission: 'signed-in',
  input: z.object({ figure: FigureId, unit: Unit, period: PeriodText, organisation: Organisation }),
  output: z.object({
    card: FigureCard,
    unitName: z.string(),
    value: ShownFigure,
    lastYear: ShownFigure,
    target: z.object({ text: z.string(), value: z.number().nullable() }).nullable(),
    /** month by month, from January last year to the period’s last month */
    trend: z.array(z.object({ month: Month, value: z.int().nullable(), shown: z.string() })),
    closed: z
      .object({
        freeze: z.string(),
        closedAt: z.string(),
        closedBy: z.string(),
        value: ShownFigure,
        differs: z.boolean(),
      })
      .nullable(),
  }),
  refuses: ['figure-unknown', 'unit-unknown'],
});

export const breakDownFigure = query({
  id: 'break-down-figure',
  domain: 'figures',
  path: '/figures/:figure/parts',
  summary:
    'A figure cut by unit below or by one of its dimensions; small groups of people are hidden with their complement',
  permission: 'signed-in',
  input: z.object({
    figure: FigureId,
    unit: Unit,
    period: PeriodText,
    organisation: Organisation,
    by: z.string().max(60),
  }),
  output: z.object({
    parts: z.array(z.object({ key: z.string(), name: z.string(), value: ShownFigure, lastYear: ShownFigure })),
  }),
  refuses: ['figure-unknown', 'unit-unknown', 'dimension-unknown'],
});

const Fact = z
  .object({
    source: z.string(),
    fact: z.string(),
    address: z.string(),
    on: z.string(),
    unit: z.string(),
    label: z.string(),
    amount: z.int(),
    dims: z.record(z.string(), z.string().nullable()),
  })
  .meta({ id: 'Fact' });

const FactsAsked = z.object({
  figure: FigureId,
  unit: Unit,
  period: PeriodText,
  organisation: Organisation,
  /** which set, from 0 */
  set: z.coerce.number<number>().int().min(0).max(50).default(0),
  /** cut to one part of a breakdown: `dimension:value` */
  cut: z.string().max(200).optional(),
  after: PageMark.optional(),
  limit: z.coerce.number<number>().int().min(1).max(500).default(50),
});

const FactsAnswer = z.object({
  sets: z.array(
    z.object({
      source: z.string(),
      /** what people call the source */
      title: z.string(),
      measure: z.string(),
      from: Month,
      to: Month,
      facts: z.int(),
      sum: z.int(),
      aboutPeople: z.boolean(),
      /** its rows are not listed with the figure: `open-facts` opens them, for whom `open` is true */
      areClosed: z.boolean(),
      open: z.boolean(),
    }),
  ),
  facts: z.array(Fact),
  next: z.string().nullable(),
  hidden: z.boolean(),
});

export const readFacts = query({
  id: 'read-facts',
  domain: 'figures',
  path: '/figures/:figure/facts',
  summary:
    'The records behind a figure, newest first, one set per source and condition; rows about people are only counted',
  permission: 'signed-in',
  input: FactsAsked,
  output: FactsAnswer,
  refuses: ['figure-unknown', 'unit-unknown', 'dimension-unknown'],
});

export const openFacts = action({
  id: 'open-facts',
  domain: 'figures',
  path: '/figures/:figure/open-facts',
  summary: 'Open rows about people behind a figure; who opened what is noted in the audit log',
  permission: 'signed-in',
  input: FactsAsked,
  output: FactsAnswer,
  refuses: ['figure-unknown', 'unit-unknown', 'dimension-unknown', 'rows-closed'],
});

export const readFigureHash = query({
  id: 'read-figure-hash',
  domain: 'figures',
  path: '/figures/:figure/hash',
  summary: 'SHA-256 over every record behind a figure, as they are now',
  permission: 'signed-in',
  input: z.object({ figure: FigureId, unit: Unit, period: PeriodText, organisation: Organisation }),
  output: z.object({ hash: z.string(), facts: z.int() }),
  refuses: ['figure-unknown', 'unit-unknown'],
});

export const readAfterClose = query({
  id: 'read-after-close',
  domain: 'figures',
  path: '/figures/after-close',
  summary: 'What has changed since the period was closed: figure by figure and record by record',
  permission: 'signed-in',
  input: z.object({ unit: Unit, period: PeriodText, figure: FigureId.optional() }),
  output: z.object({
    /** null while the period is open: then nothing has come after its close */
    closed: z.object({ at: z.string(), by: z.string(), hash: z.string() }).nullable(),
    differences: z.array(
      z.object({
        figure: z.string(),
        name: Texts,
        frozen: ShownFigure,
        present: ShownFigure,
        records: z.int(),
        facts: z.array(
          z.object({
            source: z.string(),
            address: z.string(),
            label: z.string(),
            change: z.enum(['added', 'removed', 'altered']),
            on: z.string(),
            /** what the amounts count: öre, seconds, pieces, by its name */
            measure: z.string(),
            before: z.int().nullable(),
            after: z.int().nullable(),
          }),
        ),
      }),
    ),
  }),
  refuses: ['figure-unknown'],
});

export const countAfterClose = query({
  id: 'count-after-close',
  domain: 'figures',
  path: '/figures/after-close/count',
  summary:
    'How many figures have changed since the period was closed; where counting takes long, as it was a while ago, with the moment',
  permission: 'signed-in',
  input: z.object({ unit: Unit, period: PeriodText }),
  output: z.object({
    figures: z.int(),
    /** when they were counted; null for just now */
    countedAt: z.string().nullable(),
  }),
});

export const listClosings = query({
  id: 'list-closings',
  domain: 'figures',
  path: '/figures/closings',
  summary: 'The periods closed last, in units whose figures one may see',
  permission: 'signed-in',
  input: z.object({ limit: z.coerce.number<number>().int().min(1).max(100).default(10) }),
  output: z.object({
    closings: z.array(
      z.object({
        freeze: z.string(),
        unit: z.string(),
        unitName: z.string(),
        period: z.string(),
        closedAt: z.string(),
        closedBy: z.string(),
      }),
    ),
  }),
});
