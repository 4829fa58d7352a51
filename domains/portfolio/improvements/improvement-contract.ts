// Improvements from idea to effect, benefits after go-live, and partners outside the region, as operations. Pure.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { PageMark } from '../../../platform/operation/page-mark.ts';
import { Day, domain, Id, Line, Unit, Version, Words } from '../field-contract.ts';
import { PortfolioStep } from '../step-contract.ts';

const own = 'portfolio.follow-own';
const tell = 'portfolio.improve';
const lead = 'portfolio.lead-assignments';

const Amount = z.int().min(-1e12).max(1e12);

export const improvementStates = ['idea', 'testing', 'introduced', 'dropped'] as const;
export const ImprovementStates = z.enum(improvementStates);
export const benefitStates = ['not-measured', 'met', 'partly', 'missed', 'worse'] as const;
export const partnerKinds = ['municipality', 'university', 'region', 'company', 'other'] as const;

export const ImprovementRow = z
  .object({
    improvement: Id,
    number: z.string(),
    title: z.string(),
    problem: z.string(),
    unit: z.string(),
    unitName: z.string(),
    state: ImprovementStates,
    by: z.string(),
    toldAt: z.string(),
    introducedOn: Day.nullable(),
    effect: z.string(),
    effectFollowedOn: Day.nullable(),
    version: z.int(),
    next: z.array(ImprovementStates),
    mayStep: z.boolean(),
  })
  .meta({ id: 'ImprovementRow' });
export type ImprovementRow = z.infer<typeof ImprovementRow>;

export const ImprovementPage = ImprovementRow.extend({ steps: z.array(PortfolioStep) }).meta({ id: 'ImprovementPage' });
export type ImprovementPage = z.infer<typeof ImprovementPage>;

const filters = {
  state: ImprovementStates.or(z.enum(['under-way', 'all'])).default('all'),
  unit: Unit.optional(),
  search: z.string().trim().max(100).optional(),
};

export const listImprovements = query({
  id: 'list-improvements',
  domain,
  path: '/portfolio/improvements',
  summary: 'Improvements of the units one works in or follows, the newest first',
  permission: tell,
  input: z.object({
    ...filters,
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(ImprovementRow), next: z.string().nullable() }),
});

export const exportImprovements = query({
  id: 'export-improvements',
  domain,
  path: '/portfolio/improvements/file',
  summary: 'The same list as a file',
  permission: tell,
  transfer: 'download',
  input: z.object({ ...filters, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.any(),
});

export const showImprovement = query({
  id: 'show-improvement',
  domain,
  path: '/portfolio/improvements/:improvement',
  summary: 'One improvement with its history',
  permission: own,
  input: z.object({ improvement: Id }),
  output: ImprovementPage,
  refuses: ['no-such-improvement'],
});

export const tellImprovement = action({
  id: 'tell-improvement',
  domain,
  path: '/portfolio/improvements',
  summary: 'An idea for how the work can be done better',
  permission: tell,
  unit: 'unit',
  input: z.object({ unit: Unit, title: Line.min(3), problem: Words.default('') }),
  output: ImprovementPage,
  refuses: ['improvement-unit-unknown'],
});

export const setImprovementState = action({
  id: 'set-improvement-state',
  domain,
  path: '/portfolio/improvements/:improvement/state',
  summary: 'Tested, introduced from a day, or dropped, and why',
  permission: own,
  input: z.object({
    improvement: Id,
    version: Version,
    state: ImprovementStates,
    text: Words.default(''),
    introducedOn: Day.nullable().default(null),
  }),
  output: ImprovementPage,
  refuses: [
    'no-such-improvement',
    'improvement-changed',
    'improvement-not-from-here',
    'introduced-when',
    'introduced-in-the-future',
    'dropped-why',
  ],
});

export const tellEffect = action({
  id: 'tell-effect',
  domain,
  path: '/portfolio/improvements/:improvement/effect',
  summary: 'What an introduced improvement has given',
  permission: own,
  input: z.object({ improvement: Id, version: Version, effect: Words.min(3) }),
  output: ImprovementPage,
  refuses: ['no-such-improvement', 'improvement-changed', 'not-introduced'],
});

export const Benefit = z.object({
  benefit: Id,
  title: z.string(),
  unitWord: z.string(),
  baseline: z.int(),
  target: z.int(),
  dueOn: Day,
  latest: z.int().nullable(),
  /** whole per cent of the way from baseline to target */
  way: z.int().nullable(),
  state: z.enum(benefitStates),
  measurements: z.array(z.object({ on: Day, value: z.int(), by: z.string() })),
});
export const Participation = z.object({
  partner: Id,
  name: z.string(),
  kind: z.enum(partnerKinds),
  part: z.string(),
  fromOn: Day,
  /** links sent to people there that still work, for those who lead */
  links: z.array(
    z.object({
      link: Id,
      address: z.string(),
      until: Day,
      mail: z.enum(['waiting', 'sent', 'failed', 'not-needed']),
      /** who sent it; it shows what they may read, and this assignment no longer when they may not */
      by: z.string(),
      shows: z.boolean(),
    }),
  ),
});
export const AssignmentFollowUp = z
  .object({
    benefits: z.array(Benefit),
    partners: z.array(Participation),
    knownPartners: z.array(z.object({ name: z.string(), kind: z.enum(partnerKinds) })),
    mayFollow: z.boolean(),
    mayLead: z.boolean(),
  })
  .meta({ id: 'AssignmentFollowUp' });
export type AssignmentFollowUp = z.infer<typeof AssignmentFollowUp>;

export const showAssignmentFollowUp = query({
  id: 'show-assignment-follow-up',
  domain,
  path: '/portfolio/assignments/:assignment/follow-up',
  summary: 'The benefits an assignment is to give, how they have come, and the partners who take part',
  permission: own,
  input: z.object({ assignment: Id }),
  output: AssignmentFollowUp,
  refuses: ['no-such-assignment'],
});

export const addBenefit = action({
  id: 'add-benefit',
  domain,
  path: '/portfolio/assignments/:assignment/benefits',
  summary: 'A benefit the assignment is to give: from what, to what, by when',
  permission: lead,
  input: z.object({
    assignment: Id,
    title: Line.min(3),
    unitWord: Line.min(1),
    baseline: Amount,
    target: Amount,
    dueOn: Day,
  }),
  output: AssignmentFollowUp,
  refuses: ['no-such-assignment', 'target-is-baseline'],
});

export const measureBenefit = action({
  id: 'measure-benefit',
  domain,
  path: '/portfolio/assignments/:assignment/benefits/:benefit/measurements',
  summary: 'What a benefit was measured to be on a day',
  permission: own,
  input: z.object({ assignment: Id, benefit: Id, on: Day, value: Amount }),
  output: AssignmentFollowUp,
  refuses: ['no-such-assignment', 'no-such-benefit', 'measured-in-the-future'],
});

export const addPartner = action({
  id: 'add-partner',
  domain,
  path: '/portfolio/assignments/:assignment/partners',
  summary: 'A municipality, university or another region takes part in an assignment, and with what',
  permission: lead,
  input: z.object({ assignment: Id, name: Line.min(2), kind: z.enum(partnerKinds), part: Line.default('') }),
  output: AssignmentFollowUp,
  refuses: ['no-such-assignment'],
});

export const withdrawBenefit = action({
  id: 'withdraw-benefit',
  domain,
  path: '/portfolio/assignments/:assignment/benefits/:benefit/withdrawn',
  summary:
    'A benefit is taken away from an assignment, with why where it has been measured, or put back with what was measured',
  permission: lead,
  input: z.object({ assignment: Id, benefit: Id, isWithdrawn: z.boolean().default(true), why: Line.default('') }),
  output: AssignmentFollowUp,
  refuses: ['no-such-assignment', 'no-such-benefit', 'withdrawn-why'],
});

export const withdrawPartner = action({
  id: 'withdraw-partner',
  domain,
  path: '/portfolio/assignments/:assignment/partners/:partner/withdrawn',
  summary: 'A partner takes no part in an assignment any more, or does again',
  permission: lead,
  input: z.object({ assignment: Id, partner: Id, isWithdrawn: z.boolean().default(true), why: Line.default('') }),
  output: AssignmentFollowUp,
  refuses: ['no-such-assignment', 'no-such-partner'],
});
