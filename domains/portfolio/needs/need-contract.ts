// Needs as operations: told, described, joined where they are the same, studied by the method, and followed to what became
// of them. Pure.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { PageMark } from '../../../platform/operation/page-mark.ts';
import { Day, domain, Id, Line, ObjectCode, Ore, Unit, Version, Words } from '../field-contract.ts';
import { PortfolioStep } from '../step-contract.ts';
import { needCriteria, needStates } from './need-rules.ts';
import { holdings } from './study-rules.ts';

const own = 'portfolio.follow-own';
const tell = 'portfolio.tell-needs';
const lead = 'portfolio.lead-needs';

export { type NeedState, needStates } from './need-rules.ts';
export const NeedStates = z.enum(needStates);
export const needSources = ['door', 'form', 'import'] as const;
const Holding = z.enum(holdings).nullable();

export const PortfolioNeedRow = z
  .object({
    need: Id,
    number: z.string(),
    title: z.string(),
    unit: z.string(),
    unitName: z.string(),
    source: z.enum(needSources),
    state: NeedStates,
    by: z.string(),
    toldAt: z.string(),
    /** how many of the quality criteria its description meets */
    criteriaMet: z.int(),
    criteria: z.int(),
    joinedTo: z.object({ need: Id, number: z.string() }).nullable(),
    version: z.int(),
  })
  .meta({ id: 'PortfolioNeedRow' });
export type PortfolioNeedRow = z.infer<typeof PortfolioNeedRow>;

/** What a description says; empty where nobody has said it yet. */
const described = {
  title: Line.min(3),
  problem: Words.default(''),
  effect: Words.default(''),
  measure: Words.default(''),
  concerned: Line.default(''),
  volume: z.int().min(0).max(100_000_000).nullable().default(null),
  today: Words.default(''),
  anchoredWith: Line.default(''),
  /** the code of the management object it is about */
  object: ObjectCode.default(''),
};

export const Alternative = z.object({
  name: Line.min(1),
  about: Words.default(''),
  investmentOre: Ore.default(0),
  yearlyOre: Ore.default(0),
  hours: z.int().min(0).max(1_000_000).default(0),
  benefitOre: Ore.default(0),
  consequences: Words.default(''),
});
export type Alternative = z.infer<typeof Alternative>;

const StudyParts = {
  leader: Line.default(''),
  questions: z.array(z.object({ question: Line.min(1), answer: Words.default('') })).max(40),
  technical: Words.default(''),
  alternatives: z.array(Alternative).max(12),
  proposed: z.int().min(0).nullable().default(null),
  proposal: Words.default(''),
  basis: Words.default(''),
  expectedOn: Day.nullable().default(null),
};

export const Study = z
  .object({
    ...StudyParts,
    begunOn: Day,
    finishedOn: Day.nullable(),
    pictures: z.array(
      z.object({ costOre: z.int(), gainOre: z.int(), netOre: z.int(), monthsToPayBack: z.int().nullable() }),
    ),
    actualCostOre: z.int().nullable(),
    actualDoneOn: Day.nullable(),
    actualBenefitOre: z.int().nullable(),
    followedOn: Day.nullable(),
    lesson: z.string(),
    /** how good the basis was; null until it is followed up */
    measure: z.object({ cost: Holding, time: Holding, benefit: Holding, points: z.int(), of: z.int() }).nullable(),
    version: z.int(),
  })
  .meta({ id: 'PreStudy' });
export type Study = z.infer<typeof Study>;

export const NeedRight = z.enum([
  'change-need',
  'set-need-state',
  'join-needs',
  'begin-study',
  'change-study',
  'follow-study',
]);
export type NeedRight = z.infer<typeof NeedRight>;

/** The system, or another part of the architecture, that it is about; left out: as it was. */
const system = { system: Id.nullable().optional() };

export const PortfolioNeedPage = PortfolioNeedRow.extend({
  ...described,
  /** the system it is about; null also where the reader may not read it */
  system: z.object({ component: Id, code: z.string(), name: z.string() }).nullable(),
  criteriaList: z.array(z.object({ criterion: z.enum(needCriteria), isMet: z.boolean() })),
  /** the object it is about, by the name people know */
  about: z.object({ object: Id, code: z.string(), name: z.string() }).nullable(),
  /** the case in which an idea's sender is answered */
  case: Id.nullable(),
  assignment: z.object({ assignment: Id, number: z.string(), title: z.string() }).nullable(),
  joined: z.array(z.object({ need: Id, number: z.string(), title: z.string(), by: z.string() })),
  /** needs that may be the same, the likest first; thousandths of likeness */
  alike: z.array(z.object({ need: Id, number: z.string(), title: z.string(), thousandths: z.int() })),
  study: Study.nullable(),
  steps: z.array(PortfolioStep),
  next: z.array(NeedStates),
  allowed: z.array(NeedRight),
}).meta({ id: 'PortfolioNeedPage' });
export type PortfolioNeedPage = z.infer<typeof PortfolioNeedPage>;

const filters = {
  state: NeedStates.or(z.enum(['open', 'all'])).default('open'),
  unit: Unit.optional(),
  object: ObjectCode.optional(),
  system: Id.optional(),
  mine: z.enum(['yes']).optional(),
  search: z.string().trim().max(100).optional(),
};

export const listNeeds = query({
  id: 'list-needs',
  domain,
  path: '/portfolio/needs',
  summary: 'Needs of the units one may see and those one has told, with how well they are described',
  permission: own,
  input: z.object({
    ...filters,
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(PortfolioNeedRow), next: z.string().nullable(), mayTell: z.boolean() }),
});

export const exportNeeds = query({
  id: 'export-needs',
  domain,
  path: '/portfolio/needs/file',
  summary: 'The same list as a file',
  permission: own,
  transfer: 'download',
  input: z.object({ ...filters, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.any(),
});

export const showNeed = query({
  id: 'show-need',
  domain,
  path: '/portfolio/needs/:need',
  summary: 'One need: its description with the criteria it meets, its pre-study, and what became of it',
  permission: own,
  input: z.object({ need: Id }),
  output: PortfolioNeedPage,
  refuses: ['no-such-need'],
});

export const tellNeed = action({
  id: 'tell-need',
  domain,
  path: '/portfolio/needs',
  summary: 'An administration tells a need',
  permission: tell,
  unit: 'unit',
  input: z.object({ unit: Unit, ...described, ...system }),
  output: PortfolioNeedPage,
  refuses: ['need-unit-unknown', 'unknown-object', 'unknown-system'],
});

export const changeNeed = action({
  id: 'change-need',
  domain,
  method: 'PUT',
  path: '/portfolio/needs/:need',
  summary: 'Describe a need better; whoever told it may, until it is studied',
  permission: own,
  input: z.object({ need: Id, version: Version, ...described, ...system }),
  output: PortfolioNeedPage,
  refuses: ['no-such-need', 'need-changed', 'need-is-past-describing', 'unknown-object', 'unknown-system'],
});

export const setNeedState = action({
  id: 'set-need-state',
  domain,
  path: '/portfolio/needs/:need/state',
  summary: 'Say where a need goes; its sender reads the words',
  permission: lead,
  input: z.object({ need: Id, version: Version, state: NeedStates, text: Words.min(3) }),
  output: PortfolioNeedPage,
  refuses: ['no-such-need', 'need-changed', 'need-not-from-here', 'need-lacks', 'need-is-joined', 'study-first'],
});

export const joinNeeds = action({
  id: 'join-needs',
  domain,
  path: '/portfolio/needs/:need/join',
  summary: 'This need is the same as another: it goes where that one goes, until they are taken apart',
  permission: lead,
  input: z.object({ need: Id, to: Id }),
  output: PortfolioNeedPage,
  refuses: ['no-such-need', 'join-with-itself', 'need-is-joined', 'need-not-from-here'],
});

export const unJoinNeed = action({
  id: 'un-join-need',
  domain,
  path: '/portfolio/needs/:need/un-join',
  summary: 'It was not the same after all: it stands for itself again',
  permission: lead,
  input: z.object({ need: Id }),
  output: PortfolioNeedPage,
  refuses: ['no-such-need', 'need-is-not-joined'],
});

export const beginStudy = action({
  id: 'begin-study',
  domain,
  path: '/portfolio/needs/:need/study',
  summary: 'Begin a pre-study with the questions of the method',
  permission: lead,
  input: z.object({ need: Id, leader: Line.default('') }),
  output: PortfolioNeedPage,
  refuses: ['no-such-need', 'need-not-from-here', 'need-is-joined', 'study-begun'],
});

export const changeStudy = action({
  id: 'change-study',
  domain,
  method: 'PUT',
  path: '/portfolio/needs/:need/study',
  summary: 'Write in the pre-study: answers, the technical part, alternatives with their costs, proposal and basis',
  permission: lead,
  input: z.object({ need: Id, version: Version, ...StudyParts }),
  output: PortfolioNeedPage,
  refuses: ['no-such-need', 'no-study', 'study-changed', 'proposed-is-no-alternative', 'study-finished'],
});

export const finishStudy = action({
  id: 'finish-study',
  domain,
  path: '/portfolio/needs/:need/study/finish',
  summary: 'The pre-study is done: every question answered, an alternative proposed. The need is ready to be decided',
  permission: lead,
  input: z.object({ need: Id, version: Version }),
  output: PortfolioNeedPage,
  refuses: ['no-such-need', 'no-study', 'study-changed', 'study-lacks', 'study-finished'],
});

export const followStudy = action({
  id: 'follow-study',
  domain,
  path: '/portfolio/needs/:need/study/follow-up',
  summary: 'Afterwards: what it cost, when it was done, what it gives a year; how good the basis was follows from that',
  permission: lead,
  input: z.object({
    need: Id,
    version: Version,
    costOre: Ore.nullable(),
    doneOn: Day.nullable(),
    benefitOre: Ore.nullable(),
    lesson: Words.default(''),
  }),
  output: PortfolioNeedPage,
  refuses: ['no-such-need', 'no-study', 'study-changed', 'study-not-finished', 'nothing-to-follow'],
});
