// What can be said of a case and done with it: the words of its data, its operations, who may use them and what they may
// refuse. Pure: the server, the web and the checks read the same values.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';

export const domain = 'service-desk';

export const caseKinds = ['undecided', 'incident', 'service-request', 'question', 'problem', 'change'] as const;
export const CaseKind = z.enum(caseKinds);
export type CaseKind = z.infer<typeof CaseKind>;

/** How whoever follows a case hears of it by mail. */
export const followingMails = ['immediate', 'daily', 'none'] as const;
export const caseStates = ['new', 'active', 'waiting', 'resolved', 'closed', 'cancelled'] as const;
export const CaseState = z.enum(caseStates);
export type CaseState = z.infer<typeof CaseState>;

export const waitingReasons = ['requester', 'supplier', 'problem', 'change', 'evidence'] as const;
export const WaitingFor = z.enum(waitingReasons);
export type WaitingFor = z.infer<typeof WaitingFor>;

export const caseChannels = ['portal', 'phone', 'mail', 'api', 'alarm', 'walk-in'] as const;
export const CaseChannel = z.enum(caseChannels);
export type CaseChannel = z.infer<typeof CaseChannel>;

/** What can be done with one case; the server tells the screen which of them hold for whoever looks. */
export const CaseStep = z.enum([
  'comment-case',
  'take-case',
  'assign-case',
  'change-case',
  'start-case',
  'wait-case',
  'resolve-case',
  'reopen-case',
  'close-case',
  'cancel-case',
  'merge-case',
  'join-case',
]);
export type CaseStep = z.infer<typeof CaseStep>;

export const CaseId = z.uuid();
const Instant = z.iso.datetime({ offset: true });
const Level = z.int().min(1).max(3);
const Code = z.string().trim().min(1).max(40);
const Title = z.string().trim().min(3).max(200);
const Words = z.string().trim().min(1).max(20_000);
/** the version the caller has seen: a step on an older one is refused with what happened since */
const Version = z.int().min(1).optional();

export const CaseRow = z
  .object({
    case: CaseId,
    number: z.string(),
    kind: CaseKind,
    state: CaseState,
    waitingFor: WaitingFor.nullable(),
    title: z.string(),
    priority: z.int().min(1).max(4),
    service: z.string().nullable(),
    serviceName: z.string().nullable(),
    unit: z.string().nullable(),
    unitName: z.string().nullable(),
    requester: z.string(),
    team: z.string(),
    teamName: z.string(),
    assignee: z.string().nullable(),
    isMine: z.boolean(),
    isRestricted: z.boolean(),
    followers: z.int(),
    /** the nearest deadline that has not passed */
    deadlineAt: Instant.nullable(),
    /** the day by which it is to be done, when somebody has said one */
    dueOn: z.iso.date().nullable(),
    /** a deadline or the day has passed */
    isLate: z.boolean(),
    openedAt: Instant,
    changedAt: Instant,
  })
  .meta({ id: 'CaseRow' });
export type CaseRow = z.infer<typeof CaseRow>;

export const CaseEntry = z
  .object({
    ordinal: z.int(),
    at: Instant,
    what: z.string(),
    text: z.string(),
    changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).nullable(),
    isOpen: z.boolean(),
    channel: CaseChannel.nullable(),
    by: z.string().nullable(),
  })
  .meta({ id: 'CaseEntry' });
export type CaseEntry = z.infer<typeof CaseEntry>;

/** A text of a case: one of its own, or a line of its history by its place. */
export const CaseTextName = z.string().regex(/^(title|description|solution|place|entry \d{1,6})$/);

export const CasePage = CaseRow.extend({
  description: z.string(),
  channel: CaseChannel,
  impact: Level,
  urgency: Level,
  place: z.string(),
  requesterId: z.string().nullable(),
  equipment: z.object({ equipment: z.uuid(), number: z.string(), name: z.string() }).nullable(),
  /** whom it waits for, or waited for last */
  supplier: z.object({ supplier: z.uuid(), name: z.string() }).nullable(),
  solution: z.string(),
  /** a change with a plan, which says what may be done with it */
  isPlanned: z.boolean(),
  version: z.int(),
  reassigned: z.int(),
  reopened: z.int(),
  answeredAt: Instant.nullable(),
  resolvedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  parent: z.object({ case: CaseId, number: z.string(), title: z.string() }).nullable(),
  mergedInto: z.object({ case: CaseId, number: z.string(), title: z.string() }).nullable(),
  parts: z.array(z.object({ case: CaseId, number: z.string(), title: z.string(), state: CaseState })),
  /** the clocks of agreed time, each with how it stands now */
  clocks: z.array(
    z.object({
      clock: z.string(),
      state: z.enum(['running', 'paused', 'met', 'breached', 'cancelled', 'ended']),
      team: z.string().nullable(),
      deadlineAt: Instant.nullable(),
      endedAt: Instant.nullable(),
      /** open seconds: promised, used, left (below zero: that much too long) */
      target: z.int().nullable(),
      used: z.int(),
      left: z.int().nullable(),
    }),
  ),
  entries: z.array(CaseEntry),
  /** texts with masked personal numbers that the caller may ask for, one at a time: unmask-case-text */
  hidden: z.array(CaseTextName),
  allowed: z.array(CaseStep),
  /** I follow the work with it, and others have done something since I last read it */
  isFollowed: z.boolean(),
  /** whether I am mailed of what happens in cases I follow; null: I do not follow it */
  followingMail: z.enum(followingMails).nullable(),
  hasNews: z.boolean(),
  /** read by who has a role on the object of its service: what is open, and no files */
  forObject: z.boolean(),
}).meta({ id: 'Case' });
export type CasePage = z.infer<typeof CasePage>;

export const openCase = action({
  id: 'open-case',
  domain,
  path: '/cases',
  summary: 'Open a case: what is the matter, in one’s own words; everything else is proposed and can be changed',
  permission: 'service-desk.open-case',
  input: z.object({
    title: Title,
    description: z.string().trim().max(20_000).default(''),
    kind: CaseKind.default('undecided'),
    service: Code.optional(),
    place: z.string().trim().max(200).default(''),
    /** the thing it is about, from the register of equipment */
    equipment: z.uuid().optional(),
    /** the person it is for, when that is somebody else */
    requester: z.uuid().optional(),
    /** for somebody who is not in the register yet */
    requesterName: z.string().trim().min(1).max(200).optional(),
    /** where it is, when that is not where the person works */
    unit: Code.optional(),
    impact: Level.default(3),
    urgency: Level.default(3),
    /** agents also open what came by telephone or over the counter */
    channel: CaseChannel.default('portal'),
    isRestricted: z.boolean().default(false),
    /** agents may choose the team, where it is not the one that answers for the service */
    team: Code.optional(),
    /** agents may say by which day it is to be done */
    dueOn: z.iso.date().optional(),
    /** sending the same key twice opens one case */
    once: z.string().trim().min(8).max(100).optional(),
  }),
  output: z.object({ case: CaseId, number: z.string(), isNew: z.boolean() }),
  refuses: [
    'unknown-service',
    'unknown-unit',
    'unknown-person',
    'unknown-equipment',
    'channel-is-for-agents',
    'team-is-for-agents',
    'due-day-is-for-agents',
    'unknown-team',
    'no-team',
    'key-is-taken',
  ],
});

export const showCase = query({
  id: 'show-case',
  domain,
  path: '/cases/:case',
  summary: 'One case with its history and what I may do with it; its requester does not see internal notes',
  permission: 'service-desk.open-case',
  input: z.object({ case: CaseId }),
  output: CasePage,
  refuses: ['no-such-case'],
});

const step = { domain, output: CasePage } as const;
const refuses = ['no-such-case', 'not-in-this-state', 'changed-meanwhile'];

/** Of an agent's words by mail: who gets a copy, and files of the case that go along. */
const along = {
  copies: z.array(z.email().max(320)).max(10).default([]),
  files: z.array(z.uuid()).max(10).default([]),
};
const alongRefuses = ['restricted-no-copies', 'no-such-file', 'files-too-large', 'nobody-to-mail'];

export const commentCase = action({
  ...step,
  id: 'comment-case',
  path: '/cases/:case/entries',
  summary: 'Say something: to everybody in the case, or as an internal note among agents',
  permission: 'service-desk.open-case',
  input: z.object({
    case: CaseId,
    text: Words,
    isInternal: z.boolean().default(false),
    ...along,
  }),
  refuses: ['no-such-case', 'case-is-over', 'only-with-answers', ...alongRefuses],
});

export const takeCase = action({
  ...step,
  id: 'take-case',
  path: '/cases/:case/take',
  summary: 'Take the case in hand oneself',
  permission: 'service-desk.work-cases',
  input: z.object({ case: CaseId, version: Version }),
  refuses,
});

export const assignCase = action({
  domain,
  id: 'assign-case',
  path: '/cases/:case/assign',
  summary: 'Give the case to a team, or to somebody in it',
  permission: 'service-desk.work-cases',
  input: z.object({
    case: CaseId,
    team: Code,
    person: z.uuid().nullable().default(null),
    reason: z.string().trim().max(2000).default(''),
    version: Version,
  }),
  /** whoever gives it to another unit's team may not see it any more */
  output: z.object({ case: CaseId, maySee: z.boolean() }),
  refuses: [...refuses, 'unknown-team', 'not-in-team'],
});

export const changeCase = action({
  ...step,
  id: 'change-case',
  method: 'PATCH',
  path: '/cases/:case',
  summary: 'Correct what is said of a case: kind, service, impact, urgency, title, place, the day it is to be done',
  permission: 'service-desk.work-cases',
  input: z.object({
    case: CaseId,
    version: Version,
    kind: CaseKind.optional(),
    service: Code.nullable().optional(),
    impact: Level.optional(),
    urgency: Level.optional(),
    title: Title.optional(),
    place: z.string().trim().max(200).optional(),
    isRestricted: z.boolean().optional(),
    parent: CaseId.nullable().optional(),
    dueOn: z.iso.date().nullable().optional(),
  }),
  refuses: [...refuses, 'unknown-service', 'parent-in-circle'],
});

export const startCase = action({
  ...step,
  id: 'start-case',
  path: '/cases/:case/start',
  summary: 'Begin, or go on after waiting',
  permission: 'service-desk.work-cases',
  input: z.object({ case: CaseId, version: Version }),
  refuses,
});

export const waitCase = action({
  ...step,
  id: 'wait-case',
  path: '/cases/:case/wait',
  summary: 'Wait for somebody or something; the text is what the requester reads',
  permission: 'service-desk.work-cases',
  input: z.object({
    case: CaseId,
    waitingFor: WaitingFor,
    /** of the register of suppliers, when it is a supplier one waits for */
    supplier: z.uuid().optional(),
    text: Words,
    version: Version,
  }),
  refuses: [...refuses, 'unknown-supplier', 'waits-for-no-supplier'],
});

export const resolveCase = action({
  ...step,
  id: 'resolve-case',
  path: '/cases/:case/resolve',
  summary: 'Tell what was done; the requester can reopen it',
  permission: 'service-desk.work-cases',
  input: z.object({ case: CaseId, solution: Words, version: Version, ...along }),
  refuses: [...refuses, 'kind-undecided', 'only-with-answers', ...alongRefuses],
});

export const reopenCase = action({
  ...step,
  id: 'reopen-case',
  path: '/cases/:case/reopen',
  summary: 'It is not solved after all: say what is still wrong',
  permission: 'service-desk.open-case',
  input: z.object({ case: CaseId, text: Words }),
  refuses: ['no-such-case', 'not-in-this-state'],
});

export const closeCase = action({
  ...step,
  id: 'close-case',
  path: '/cases/:case/close',
  summary: 'Confirm that it is solved',
  permission: 'service-desk.open-case',
  input: z.object({ case: CaseId, text: z.string().trim().max(2000).default('') }),
  refuses: ['no-such-case', 'not-in-this-state'],
});

export const cancelCase = action({
  ...step,
  id: 'cancel-case',
  path: '/cases/:case/cancel',
  summary: 'It is no longer needed: say why',
  permission: 'service-desk.open-case',
  input: z.object({ case: CaseId, text: Words }),
  refuses: ['no-such-case', 'not-in-this-state'],
});

export const mergeCase = action({
  ...step,
  id: 'merge-case',
  path: '/cases/:case/merge',
  summary: 'It is the same as another case: join it to that one, with everybody in it',
  permission: 'service-desk.work-cases',
  input: z.object({ case: CaseId, into: CaseId, version: Version }),
  refuses: [...refuses, 'merge-with-itself'],
});

export const joinCase = action({
  id: 'join-case',
  domain,
  path: '/cases/:case/join',
  summary: 'The same for me: add me and where I work to a known disturbance',
  permission: 'service-desk.open-case',
  input: z.object({ case: CaseId, unit: Code.optional() }),
  output: z.object({ case: CaseId, number: z.string(), followers: z.int() }),
  refuses: ['no-such-case', 'case-is-over', 'unknown-unit'],
});

export const unmaskCaseText = action({
  id: 'unmask-case-text',
  domain,
  path: '/cases/:case/unmask',
  summary:
    'See one text with its personal numbers, and say why: it is shown this once, and noted in the case and the log',
  permission: 'service-desk.unmask-numbers',
  input: z.object({ case: CaseId, text: CaseTextName, reason: z.string().trim().min(5).max(500) }),
  output: z.object({ text: z.string() }),
  refuses: ['no-such-case', 'nothing-masked'],
});
