// The decision council as operations: meetings with their agenda, and decisions that link to money and to the assignment that
// carries them out. Pure.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { PageMark } from '../../../platform/operation/page-mark.ts';
import { Day, domain, Id, Line, ObjectCode, Unit, Version, Words } from '../field-contract.ts';

const read = 'portfolio.read-council';
const lead = 'portfolio.lead-needs';
const decide = 'portfolio.decide-matters';

export const matterStates = ['open', 'approved', 'declined', 'deferred'] as const;
export const fundings = ['frame', 'central-it', 'investment', 'project', 'external'] as const;

export const MeetingRow = z
  .object({
    meeting: Id,
    body: z.string(),
    unit: z.string(),
    unitName: z.string(),
    heldOn: Day,
    place: z.string(),
    isHeld: z.boolean(),
    matters: z.int(),
    open: z.int(),
    version: z.int(),
  })
  .meta({ id: 'CouncilMeeting' });
export type MeetingRow = z.infer<typeof MeetingRow>;

export const Matter = z
  .object({
    matter: Id,
    number: z.string(),
    title: z.string(),
    basis: z.string(),
    proposal: z.string(),
    need: z
      .object({
        need: Id,
        number: z.string(),
        title: z.string(),
        /** what its pre-study's proposal costs to begin with; null without one */
        investmentOre: z.int().nullable(),
      })
      .nullable(),
    /** the management object it concerns */
    object: z.object({ object: Id, code: z.string(), name: z.string() }).nullable(),
    /** the joint prioritisation whose plan it is about */
    round: z.object({ round: Id, title: z.string() }).nullable(),
    state: z.enum(matterStates),
    decision: z.string(),
    moneyOre: z.int().nullable(),
    funding: z.enum(fundings).nullable(),
    /** the investment that carries the money, with what was committed and paid of it; null also where the reader may not read it */
    investment: z
      .object({
        decision: Id,
        code: z.string(),
        item: z.string(),
        state: z.string(),
        amount: z.int(),
        paid: z.int(),
      })
      .nullable(),
    /** the transfer of budget that moves the money; null also where the reader may not read the ledger at either end */
    transfer: z
      .object({
        transfer: Id,
        code: z.string(),
        year: z.int(),
        title: z.string(),
        amount: z.int(),
        from: z.string(),
        to: z.string(),
        fromName: z.string(),
        toName: z.string(),
        isWithdrawn: z.boolean(),
      })
      .nullable(),
    assignment: z.object({ assignment: Id, number: z.string(), title: z.string() }).nullable(),
    decidedAt: z.string().nullable(),
    decidedBy: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'CouncilMatter' });
export type Matter = z.infer<typeof Matter>;

export const ObjectDecision = Matter.pick({
  matter: true,
  number: true,
  title: true,
  state: true,
  decision: true,
  moneyOre: true,
  funding: true,
  decidedAt: true,
})
  .extend({ meeting: Id, heldOn: Day, body: z.string(), mayOpen: z.boolean() })
  .meta({ id: 'ObjectDecision' });
export type ObjectDecision = z.infer<typeof ObjectDecision>;

export const MeetingPage = MeetingRow.extend({
  minutes: z.string(),
  agenda: z.array(Matter),
  mayLead: z.boolean(),
  mayDecide: z.boolean(),
}).meta({ id: 'CouncilMeetingPage' });
export type MeetingPage = z.infer<typeof MeetingPage>;

export const listCouncilMeetings = query({
  id: 'list-council-meetings',
  domain,
  path: '/portfolio/meetings',
  summary: 'The council’s meetings, the latest first',
  permission: read,
  input: z.object({
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({
    rows: z.array(MeetingRow),
    next: z.string().nullable(),
    mayCall: z.boolean(),
    callIn: z.string(),
  }),
});

export const showCouncilMeeting = query({
  id: 'show-council-meeting',
  domain,
  path: '/portfolio/meetings/:meeting',
  summary: 'One meeting: the agenda with what each matter rests on, and what was decided',
  permission: read,
  input: z.object({ meeting: Id }),
  output: MeetingPage,
  refuses: ['no-such-meeting'],
});

export const showObjectDecisions = query({
  id: 'show-object-decisions',
  domain,
  path: '/portfolio/objects/:object/decisions',
  summary: 'What the council has decided, or is to decide, about a management object whose plan I may read',
  permission: 'portfolio.follow-own',
  input: z.object({
    /** its code */
    object: z.string().min(1).max(30),
  }),
  output: z.object({ rows: z.array(ObjectDecision) }),
  refuses: ['no-such-object'],
});

export const exportMatters = query({
  id: 'export-matters',
  domain,
  path: '/portfolio/matters/file',
  summary: 'All matters one may see, with their decisions, as a file',
  permission: read,
  transfer: 'download',
  input: z.object({ format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.any(),
});

export const callCouncilMeeting = action({
  id: 'call-council-meeting',
  domain,
  path: '/portfolio/meetings',
  summary: 'Call the council to a meeting',
  permission: lead,
  unit: 'unit',
  input: z.object({ unit: Unit, body: Line.min(2), heldOn: Day, place: Line.default('') }),
  output: MeetingPage,
  refuses: ['meeting-unit-unknown'],
});

export const closeCouncilMeeting = action({
  id: 'close-council-meeting',
  domain,
  path: '/portfolio/meetings/:meeting/close',
  summary: 'The meeting was held, with its minutes; every matter is decided or deferred',
  permission: lead,
  input: z.object({ meeting: Id, version: Version, minutes: Words.min(3) }),
  output: MeetingPage,
  refuses: ['no-such-meeting', 'meeting-changed', 'matters-open', 'meeting-is-held'],
});

export const addMatter = action({
  id: 'add-matter',
  domain,
  path: '/portfolio/meetings/:meeting/matters',
  summary: 'Put a matter on the agenda; a need brings its pre-study as what it rests on',
  permission: lead,
  input: z.object({
    meeting: Id,
    title: Line.default(''),
    basis: Words.default(''),
    proposal: Words.default(''),
    need: Id.nullable().default(null),
    /** the code of a management object; empty: none */
    object: ObjectCode.default(''),
    round: Id.nullable().default(null),
  }),
  output: MeetingPage,
  refuses: [
    'no-such-meeting',
    'meeting-is-held',
    'no-such-need',
    'need-not-from-here',
    'need-is-joined',
    'matter-needs-title',
    'need-on-agenda',
    'unknown-object',
    'no-such-round',
  ],
});

export const decideMatter = action({
  id: 'decide-matter',
  domain,
  path: '/portfolio/matters/:matter/decision',
  summary: 'Decide a matter: yes, no or later, with money, funding and the assignment that carries it out',
  permission: decide,
  input: z.object({
    matter: Id,
    version: Version,
    outcome: z.enum(['approved', 'declined', 'deferred']),
    text: Words.min(3),
    /** the code of the management object it concerns; left out: as on the agenda */
    object: ObjectCode.optional(),
    moneyOre: z.int().min(0).max(1e14).nullable().default(null),
    funding: z.enum(fundings).nullable().default(null),
    /** the unit that gets it as an assignment, and by when */
    implementation: z
      .object({ unit: Unit, deadlineOn: Day.nullable().default(null) })
      .nullable()
      .default(null),
    /** where a deferred matter comes up again */
    later: Id.nullable().default(null),
  }),
  output: MeetingPage,
  refuses: [
    'no-such-matter',
    'matter-is-decided',
    'money-needs-funding',
    'no-such-meeting',
    'assignment-unit-unknown',
    'implementation-needs-yes',
    'unknown-object',
    'meeting-is-held',
  ],
});

export const tieMatterToInvestment = action({
  id: 'tie-matter-to-investment',
  domain,
  path: '/portfolio/matters/:matter/investment',
  summary: 'Say which investment carries the money of a decision, or that none does any more',
  permission: read,
  input: z.object({
    matter: Id,
    version: Version,
    /** the investment decision in finances; null: none */
    investment: Id.nullable(),
  }),
  output: MeetingPage,
  refuses: ['no-such-matter', 'matter-changed', 'matter-has-no-money', 'unknown-investment'],
});

export const showInvestmentDecisions = query({
  id: 'show-investment-decisions',
  domain,
  path: '/portfolio/investments/:investment/decisions',
  summary: 'What the council has decided that an investment carries, for those who may read the investment',
  permission: 'portfolio.follow-own',
  input: z.object({ investment: Id }),
  output: z.object({ rows: z.array(ObjectDecision), decidedOre: z.int(), amount: z.int(), paid: z.int() }),
  refuses: ['unknown-investment'],
});

/** Money from these is in a budget already, and is moved to where the decision is carried out. */
export const transferredFundings: readonly (typeof fundings)[number][] = ['frame', 'central-it'];

export const tieMatterToTransfer = action({
  id: 'tie-matter-to-transfer',
  domain,
  path: '/portfolio/matters/:matter/transfer',
  summary:
    'Say which transfer of budget moves the money of a decision from the frame or the central IT budget, or that none does',
  permission: read,
  input: z.object({
    matter: Id,
    version: Version,
    /** the transfer in finances; null: none */
    transfer: Id.nullable(),
  }),
  output: MeetingPage,
  refuses: ['no-such-matter', 'matter-changed', 'matter-moves-no-budget', 'unknown-transfer'],
});

export const showTransferDecisions = query({
  id: 'show-transfer-decisions',
  domain,
  path: '/portfolio/transfers/decisions',
  summary:
    'What the council has decided that transfers of budget to or from a unit in a year move the money of, for those who read the ledger',
  permission: 'finances.read-ledger',
  unit: 'unit',
  input: z.object({ unit: Unit, year: z.coerce.number<number>().int().min(1990).max(2200) }),
  output: z.object({ rows: z.array(ObjectDecision.extend({ transfer: z.string() })) }),
});
