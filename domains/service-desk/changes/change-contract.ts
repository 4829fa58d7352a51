// What can be said of a change and done with it: planned, asked for, voted on, carried out, reviewed. The words are ITIL's:
// standard changes are allowed beforehand, normal ones by vote, emergency ones by whoever leads incidents.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { PageMark } from '../../../platform/operation/page-mark.ts';
import { CaseId, domain } from '../case-contract.ts';

export const changeTypes = ['standard', 'normal', 'emergency'] as const;
export const ChangeType = z.enum(changeTypes);
export type ChangeType = z.infer<typeof ChangeType>;

export const changeStates = [
  'draft',
  'asked',
  'allowed',
  'refused',
  'begun',
  'done',
  'backed-out',
  'failed',
  'reviewed',
  'withdrawn',
] as const;
export const ChangeState = z.enum(changeStates);
export type ChangeState = z.infer<typeof ChangeState>;

export const changeRisks = ['low', 'medium', 'high'] as const;
export const ChangeRisk = z.enum(changeRisks);
export type ChangeRisk = z.infer<typeof ChangeRisk>;

export const ChangeStep = z.enum([
  'correct-change',
  'ask-for-change',
  'vote-on-change',
  'begin-change',
  'end-change',
  'review-change',
  'withdraw-change',
]);
export type ChangeStep = z.infer<typeof ChangeStep>;

const Instant = z.iso.datetime({ offset: true });
const Level = z.int().min(1).max(3);
const Code = z.string().trim().min(1).max(40);
const Text = z.string().trim().max(8000);
const Said = z.string().trim().min(3).max(4000);
const TemplateCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/);
const Names = z.object({
  sv: z.string().trim().min(2).max(120),
  da: z.string().trim().min(2).max(120),
  en: z.string().trim().min(2).max(120),
});

/** What is written in a plan; the same when it is made and when it is corrected. */
const plan = {
  title: z.string().trim().min(3).max(200),
  reason: Text.default(''),
  plan: Text.default(''),
  backOut: Text.default(''),
  test: Text.default(''),
  likelihood: Level.default(2),
  consequence: Level.default(2),
  services: z.array(Code).min(1).max(20),
  startsAt: Instant.nullable().default(null),
  endsAt: Instant.nullable().default(null),
  isOutage: z.boolean().default(false),
  /** told of as planned work, by a notice, when it is allowed */
  isTold: z.boolean().default(false),
};

export const ChangeConflict = z.object({
  kind: z.enum(['change', 'stop', 'notice']),
  /** the change or notice it meets; null for a stop */
  id: z.string().nullable(),
  title: z.string(),
  services: z.array(z.string()),
  startsAt: Instant,
  endsAt: Instant.nullable(),
});
export type ChangeConflict = z.infer<typeof ChangeConflict>;

export const ChangeRow = z
  .object({
    change: CaseId,
    number: z.string(),
    title: z.string(),
    type: ChangeType,
    state: ChangeState,
    risk: ChangeRisk,
    services: z.array(z.object({ service: z.string(), name: z.string() })),
    teamName: z.string(),
    startsAt: Instant.nullable(),
    endsAt: Instant.nullable(),
    isOutage: z.boolean(),
    /** how many others, stops and notices its window meets */
    conflicts: z.int(),
  })
  .meta({ id: 'ChangeRow' });
export type ChangeRow = z.infer<typeof ChangeRow>;

export const ChangePage = ChangeRow.extend({
  likelihood: Level,
  consequence: Level,
  reason: z.string(),
  plan: z.string(),
  backOut: z.string(),
  test: z.string(),
  template: z.string().nullable(),
  isTold: z.boolean(),
  /** the notice that tells of it */
  notice: z.uuid().nullable(),
  planVersion: z.int(),
  asker: z.string().nullable(),
  votes: z.array(z.object({ by: z.string(), isFor: z.boolean(), text: z.string(), at: Instant, isOld: z.boolean() })),
  /** how many yes it takes */
  votesNeeded: z.int(),
  meets: z.array(ChangeConflict),
  /** what is still missing before it can be asked for */
  missing: z.array(z.enum(['reason', 'plan', 'backOut', 'window'])),
  begunAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  outcome: z.string(),
  review: z.string(),
  isGoalMet: z.boolean().nullable(),
  causedIncident: z.boolean().nullable(),
  reviewedAt: Instant.nullable(),
  /** whether the caller may open its case */
  maySeeCase: z.boolean(),
  allowed: z.array(ChangeStep),
}).meta({ id: 'Change' });
export type ChangePage = z.infer<typeof ChangePage>;

const step = { domain, output: ChangePage } as const;
const refuses = ['no-such-change', 'not-in-this-state'];

export const planChange = action({
  ...step,
  id: 'plan-change',
  path: '/changes',
  summary: 'Plan a change: from a template that is allowed beforehand, or of its own',
  permission: 'service-desk.plan-changes',
  input: z.object({
    ...plan,
    type: ChangeType.default('normal'),
    template: TemplateCode.optional(),
    /** sending the same key twice plans one change */
    once: z.string().trim().min(8).max(100).optional(),
  }),
  refuses: ['unknown-service', 'unknown-template', 'needs-template', 'window-turned', 'no-team', 'key-is-taken'],
});

export const correctChange = action({
  ...step,
  id: 'correct-change',
  method: 'PUT',
  path: '/changes/:change',
  summary: 'Correct the plan; what was allowed before is asked for anew',
  permission: 'service-desk.plan-changes',
  input: z.object({ change: CaseId, planVersion: z.int().min(1), ...plan }),
  refuses: [...refuses, 'unknown-service', 'window-turned', 'changed-meanwhile'],
});

export const askForChange = action({
  ...step,
  id: 'ask-for-change',
  path: '/changes/:change/ask',
  summary: 'Ask for leave to carry it out; one from a template has it at once',
  permission: 'service-desk.plan-changes',
  input: z.object({ change: CaseId }),
  refuses: [...refuses, 'plan-incomplete', 'window-is-past', 'in-a-stop'],
});

export const voteOnChange = action({
  ...step,
  id: 'vote-on-change',
  path: '/changes/:change/votes',
  summary: 'Allow it or refuse it; nobody decides on what they asked for themselves',
  permission: 'service-desk.allow-changes',
  input: z.object({
    change: CaseId,
    planVersion: z.int().min(1),
    isFor: z.boolean(),
    text: z.string().trim().max(2000).default(''),
  }),
  refuses: [...refuses, 'own-change', 'reason-needed', 'changed-meanwhile', 'already-voted'],
});

export const beginChange = action({
  ...step,
  id: 'begin-change',
  path: '/changes/:change/begin',
  summary: 'It is being carried out now',
  permission: 'service-desk.plan-changes',
  input: z.object({ change: CaseId }),
  refuses,
});

export const endChange = action({
  ...step,
  id: 'end-change',
  path: '/changes/:change/end',
  summary: 'It is over: done, backed out or failed, and what happened',
  permission: 'service-desk.plan-changes',
  input: z.object({ change: CaseId, end: z.enum(['done', 'backed-out', 'failed']), outcome: Said }),
  refuses,
});

export const reviewChange = action({
  ...step,
  id: 'review-change',
  path: '/changes/:change/review',
  summary: 'Look back: was the goal met, did it cause trouble, what is learnt',
  permission: 'service-desk.plan-changes',
  input: z.object({ change: CaseId, review: Said, isGoalMet: z.boolean(), causedIncident: z.boolean() }),
  refuses,
});

export const withdrawChange = action({
  ...step,
  id: 'withdraw-change',
  path: '/changes/:change/withdraw',
  summary: 'It is not to be carried out after all: say why',
  permission: 'service-desk.plan-changes',
  input: z.object({ change: CaseId, text: Said }),
  refuses,
});

export const showChange = query({
  id: 'show-change',
  domain,
  path: '/changes/:change',
  summary: 'One change: its plan, window, what it meets, votes and outcome',
  permission: 'service-desk.read-changes',
  input: z.object({ change: CaseId }),
  output: ChangePage,
  refuses: ['no-such-change'],
});

export const changeViews = ['coming', 'mine-to-decide', 'drafts', 'to-review', 'all'] as const;

export const listChanges = query({
  id: 'list-changes',
  domain,
  path: '/changes',
  summary: 'The calendar of changes: what is coming, in the order of windows; or what waits to be decided or reviewed',
  permission: 'service-desk.read-changes',
  input: z.object({
    view: z.enum(changeViews).default('coming'),
    service: Code.optional(),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(ChangeRow), next: z.string().nullable() }),
});

export const ChangeTemplate = z.object({
  template: TemplateCode,
  names: Names,
  service: Code,
  plan: Text.min(3),
  backOut: Text.min(3),
  minutes: z.int().min(5).max(10_080),
  endedOn: z.iso.date().nullable(),
});
export type ChangeTemplate = z.infer<typeof ChangeTemplate>;

export const ChangeStop = z.object({
  stop: z.uuid(),
  title: z.string().trim().min(3).max(200),
  services: z.array(Code).max(50),
  startsAt: Instant,
  endsAt: Instant,
});
export type ChangeStop = z.infer<typeof ChangeStop>;

export const listChangeRules = query({
  id: 'list-change-rules',
  domain,
  path: '/changes/rules',
  summary: 'The templates that are allowed beforehand, and the times when nothing is to be changed',
  permission: 'service-desk.read-changes',
  input: z.object({}),
  output: z.object({ templates: z.array(ChangeTemplate), stops: z.array(ChangeStop), mayChange: z.boolean() }),
});

export const setChangeTemplate = action({
  id: 'set-change-template',
  domain,
  method: 'PUT',
  path: '/changes/templates/:template',
  summary: 'Allow a kind of change beforehand, correct one, or end it',
  permission: 'service-desk.set-change-rules',
  input: ChangeTemplate,
  output: z.object({ template: TemplateCode }),
  refuses: ['unknown-service'],
});

export const setChangeStop = action({
  id: 'set-change-stop',
  domain,
  path: '/changes/stops',
  summary: 'A time when nothing is to be changed that can wait; with an end in the past it is over',
  permission: 'service-desk.set-change-rules',
  input: ChangeStop.omit({ stop: true }).extend({ stop: z.uuid().optional() }),
  output: z.object({ stop: z.uuid() }),
  refuses: ['unknown-service', 'window-turned'],
});
