// Following a supplier up on three levels: how often each meets, agendas filled from records, minutes, decisions, actions, and
// matters that go up when they are left open twice.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { choose, Day, Instant, SupplierId, Version, Words } from '../register/supplier-contract.ts';
import { tiers } from './follow-up-rules.ts';

const domain = 'suppliers';
export const FollowUpTier = z.enum(tiers);
const MeetingId = z.uuid();
const MatterId = z.uuid();
const Line = z.string().trim().min(3).max(500);

export const Forum = z.object({
  tier: FollowUpTier,
  everyWeeks: z.int(),
  lead: z.uuid().nullable(),
  leadName: z.string().nullable(),
  who: z.string(),
  /** nobody has said anything: the usual */
  isUsual: z.boolean(),
  lastHeldOn: Day.nullable(),
  /** planned, or due by the cadence */
  nextOn: Day.nullable(),
  isLate: z.boolean(),
});
export type Forum = z.infer<typeof Forum>;

export const Matter = z
  .object({
    matter: MatterId,
    title: z.string(),
    text: z.string(),
    tier: FollowUpTier,
    leftOpen: z.int(),
    raisedOn: Day,
    settledOn: Day.nullable(),
    steps: z.array(
      z.object({
        at: Instant,
        what: z.enum(['raised', 'left-open', 'lifted', 'settled']),
        tier: FollowUpTier,
        meeting: MeetingId.nullable(),
        text: z.string(),
        by: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SupplierMatter' });
export type Matter = z.infer<typeof Matter>;

export const SupplierAction = z
  .object({
    action: z.uuid(),
    text: z.string(),
    person: z.uuid().nullable(),
    who: z.string(),
    dueOn: Day,
    doneOn: Day.nullable(),
    isLate: z.boolean(),
    meeting: MeetingId.nullable(),
    matter: MatterId.nullable(),
  })
  .meta({ id: 'SupplierAction' });
export type SupplierAction = z.infer<typeof SupplierAction>;

export const meetingStates = ['planned', 'held', 'cancelled'] as const;
export const MeetingState = z.enum(meetingStates);

export const MeetingHead = z.object({
  meeting: MeetingId,
  tier: FollowUpTier,
  heldOn: Day,
  state: MeetingState,
  decisions: z.int(),
});
export type MeetingHead = z.infer<typeof MeetingHead>;

/** What a meeting is about, filled from records; each points at where it comes from. */
export const AgendaItem = z.object({
  kind: z.enum([
    'matter',
    'action',
    'level',
    'wait',
    'penalty',
    'report',
    'agreement',
    'risk',
    'exit',
    'cooperation',
    'view',
  ]),
  /** the record: a path in the product */
  address: z.string(),
  title: z.string(),
  /** values for the item's sentence, as the page says it */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const MeetingPage = MeetingHead.extend({
  supplier: SupplierId,
  supplierName: z.string(),
  present: z.string(),
  minutes: z.string(),
  agenda: z.array(AgendaItem),
  matters: z.array(Matter),
  actions: z.array(SupplierAction),
  decisionLines: z.array(z.object({ decision: z.uuid(), text: z.string() })),
  version: z.int(),
  mayChange: z.boolean(),
}).meta({ id: 'SupplierMeeting' });
export type MeetingPage = z.infer<typeof MeetingPage>;

export const showFollowUp = query({
  id: 'show-follow-up',
  domain,
  path: '/suppliers/:supplier/follow-up',
  summary: 'How a supplier is followed up: the three levels, meetings, open matters and actions',
  permission: choose,
  input: z.object({ supplier: SupplierId }),
  output: z.object({
    forums: z.array(Forum),
    meetings: z.array(MeetingHead),
    matters: z.array(Matter),
    actions: z.array(SupplierAction),
    mayChange: z.boolean(),
  }),
  refuses: ['no-such-supplier'],
});

export const listFollowUps = query({
  id: 'list-follow-ups',
  domain,
  path: '/supplier-follow-ups',
  summary:
    'Over all suppliers I read: meetings to come, late or due to be planned, reports to review, open matters above the first level, late actions',
  permission: choose,
  input: z.object({
    /** only suppliers I have a duty with */
    mine: z.enum(['yes']).optional(),
  }),
  output: z.object({
    meetings: z.array(MeetingHead.extend({ supplier: SupplierId, supplierName: z.string(), isLate: z.boolean() })),
    /** levels somebody has set up that have no meeting planned, though it is time or nearly so; the longest due first */
    due: z.array(
      z.object({
        supplier: SupplierId,
        supplierName: z.string(),
        tier: FollowUpTier,
        /** null: it has never met */
        lastHeldOn: Day.nullable(),
        dueOn: Day.nullable(),
      }),
    ),
    reports: z.array(
      z.object({
        report: z.uuid(),
        supplierName: z.string(),
        period: z.string(),
        rows: z.int(),
        wrong: z.int(),
        receivedAt: Instant,
      }),
    ),
    matters: z.array(
      Matter.pick({ matter: true, title: true, tier: true, leftOpen: true, raisedOn: true }).extend({
        supplier: SupplierId,
        supplierName: z.string(),
      }),
    ),
    actions: z.array(SupplierAction.extend({ supplier: SupplierId, supplierName: z.string() })),
  }),
});

export const setForum = action({
  id: 'set-forum',
  domain,
  method: 'PUT',
  path: '/suppliers/:supplier/forums/:tier',
  summary: 'How often a level meets, who leads it and who comes',
  permission: choose,
  input: z.object({
    supplier: SupplierId,
    tier: FollowUpTier,
    everyWeeks: z.int().min(1).max(104),
    lead: z.uuid().nullable().default(null),
    who: z.string().trim().max(500).default(''),
  }),
  output: Forum,
  refuses: ['no-such-supplier', 'not-your-supplier', 'unknown-person'],
});

export const planMeeting = action({
  id: 'plan-meeting',
  domain,
  path: '/suppliers/:supplier/meetings',
  summary: 'Plan a meeting of a level; its agenda fills itself until it is held',
  permission: choose,
  input: z.object({ supplier: SupplierId, tier: FollowUpTier, on: Day }),
  output: MeetingPage,
  refuses: ['no-such-supplier', 'not-your-supplier', 'meeting-planned-already'],
});

export const showMeeting = query({
  id: 'show-meeting',
  domain,
  path: '/supplier-meetings/:meeting',
  summary: 'One meeting: agenda, minutes, matters, decisions and actions; of one that was held as it was then',
  permission: choose,
  input: z.object({ meeting: MeetingId }),
  output: MeetingPage,
  refuses: ['no-such-meeting'],
});

export const changeMeeting = action({
  id: 'change-meeting',
  domain,
  method: 'PATCH',
  path: '/supplier-meetings/:meeting',
  summary: 'Move a meeting, write who was there and the minutes; minutes can be corrected afterwards',
  permission: choose,
  input: z.object({
    meeting: MeetingId,
    on: Day.optional(),
    present: z.string().trim().max(1000).optional(),
    minutes: z.string().trim().max(20_000).optional(),
    isCancelled: z.boolean().optional(),
    version: Version,
  }),
  output: MeetingPage,
  refuses: ['no-such-meeting', 'not-your-supplier', 'supplier-changed-meanwhile', 'meeting-is-over'],
});

export const endMeeting = action({
  id: 'end-meeting',
  domain,
  path: '/supplier-meetings/:meeting/end',
  summary:
    'The meeting has been held: its agenda is kept as it was, and what it left open is counted and goes up after twice',
  permission: choose,
  input: z.object({ meeting: MeetingId, version: Version }),
  output: MeetingPage,
  refuses: ['no-such-meeting', 'not-your-supplier', 'supplier-changed-meanwhile', 'meeting-is-over', 'meeting-not-yet'],
});

export const raiseMatter = action({
  id: 'raise-matter',
  domain,
  path: '/suppliers/:supplier/matters',
  summary: 'Something to be settled with the supplier; it stands on the agenda of its level until it is',
  permission: choose,
  input: z.object({
    supplier: SupplierId,
    title: Line,
    text: Words.default(''),
    tier: FollowUpTier.default('operational'),
  }),
  output: Matter,
  refuses: ['no-such-supplier', 'not-your-supplier'],
});

export const settleMatter = action({
  id: 'settle-matter',
  domain,
  path: '/supplier-matters/:matter/settle',
  summary: 'A matter is settled, and how',
  permission: choose,
  input: z.object({ matter: MatterId, text: Line, meeting: MeetingId.optional() }),
  output: Matter,
  refuses: ['no-such-matter', 'not-your-supplier', 'matter-settled-already', 'no-such-meeting'],
});

export const addDecision = action({
  id: 'add-decision',
  domain,
  path: '/supplier-meetings/:meeting/decisions',
  summary: 'What a meeting decided',
  permission: choose,
  input: z.object({ meeting: MeetingId, text: Line }),
  output: MeetingPage,
  refuses: ['no-such-meeting', 'not-your-supplier', 'meeting-is-over'],
});

export const addAction = action({
  id: 'add-supplier-action',
  domain,
  path: '/suppliers/:supplier/actions',
  summary: 'Somebody does something by a day: one of ours, or somebody at the supplier by name',
  permission: choose,
  input: z.object({
    supplier: SupplierId,
    text: Line,
    person: z.uuid().nullable().default(null),
    who: z.string().trim().max(120).default(''),
    dueOn: Day,
    meeting: MeetingId.optional(),
    matter: MatterId.optional(),
  }),
  output: SupplierAction,
  refuses: [
    'no-such-supplier',
    'not-your-supplier',
    'unknown-person',
    'somebody-must-do-it',
    'no-such-meeting',
    'no-such-matter',
  ],
});

export const finishAction = action({
  id: 'finish-supplier-action',
  domain,
  path: '/supplier-actions/:action/finish',
  summary: 'An action is done; whoever was to do it may say so too',
  permission: choose,
  input: z.object({ action: z.uuid() }),
  output: SupplierAction,
  refuses: ['no-such-action', 'not-your-supplier', 'action-done-already'],
});
