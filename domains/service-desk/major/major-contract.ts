// What can be said of a major incident and done with it: candidates, the incident with its roles and timeline, updates by
// audience, tasks, reports solved together, and the law's clocks. Pure: server, web and checks read the same values.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { CaseId, CaseState, domain } from '../case-contract.ts';

export const readMajors = 'service-desk.read-majors';
export const leadMajors = 'service-desk.lead-majors';

export const majorStates = ['open', 'solved', 'closed'] as const;
export const MajorState = z.enum(majorStates);
export type MajorState = z.infer<typeof MajorState>;

export const majorRoles = ['leader', 'communicator', 'technical-lead', 'scribe'] as const;
export const MajorRole = z.enum(majorRoles);
export type MajorRole = z.infer<typeof MajorRole>;

export const audiences = ['employees', 'public', 'leaders'] as const;
export const Audience = z.enum(audiences);
export type Audience = z.infer<typeof Audience>;

/** What can be done with one major incident; the server tells the screen which of them hold for whoever looks. */
export const majorSteps = [
  'change-major',
  'set-major-role',
  'write-major-line',
  'tell-major',
  'add-major-task',
  'finish-major-task',
  'join-major-report',
  'leave-major-report',
  'solve-major',
  'reopen-major',
  'close-major',
  'write-review',
  'approve-review',
  'add-review-action',
] as const;
export const MajorStep = z.enum(majorSteps);
export type MajorStep = z.infer<typeof MajorStep>;

export const MajorId = z.uuid();
export const Instant = z.iso.datetime({ offset: true });
export const Sentence = z.string().trim().min(3).max(4000);
const Level = z.int().min(1).max(3);
const Code = z.string().trim().min(1).max(40);
const Person = z.uuid();

export const MajorCandidate = z
  .object({
    candidate: z.uuid(),
    source: z.enum(['reports', 'alarms']),
    title: z.string(),
    serviceName: z.string().nullable(),
    unitName: z.string().nullable(),
    reports: z.int(),
    firstAt: Instant,
    lastAt: Instant,
    cases: z.array(z.object({ case: CaseId, number: z.string(), title: z.string() })),
  })
  .meta({ id: 'MajorCandidate' });
export type MajorCandidate = z.infer<typeof MajorCandidate>;

export const MajorRow = z
  .object({
    major: MajorId,
    number: z.string(),
    title: z.string(),
    state: MajorState,
    level: Level,
    serviceNames: z.array(z.string()),
    unit: z.string(),
    unitName: z.string(),
    leader: z.string().nullable(),
    beganAt: Instant,
    solvedAt: Instant.nullable(),
    updateDueAt: Instant.nullable(),
    isLate: z.boolean(),
    /** by the rule in force when it began */
    counts: z.boolean(),
    ruleVersion: z.int().nullable(),
    reviewState: z.enum(['none', 'draft', 'approved']),
    /** the latest text for the region's leaders, to those who lead a unit */
    told: z.object({ at: Instant, text: z.string() }).nullable(),
    /** the service notices that tell of it, so that nobody is told the same thing twice on a page */
    noticeIds: z.array(z.uuid()),
  })
  .meta({ id: 'MajorRow' });
export type MajorRow = z.infer<typeof MajorRow>;

export const MajorTask = z
  .object({
    task: z.uuid(),
    kind: z.enum(['task', 'action']),
    text: z.string(),
    owner: z.string(),
    isMine: z.boolean(),
    dueAt: Instant,
    doneAt: Instant.nullable(),
    doneBy: z.string().nullable(),
    outcome: z.string(),
  })
  .meta({ id: 'MajorTask' });
export type MajorTask = z.infer<typeof MajorTask>;

export const TimelineLine = z
  .object({
    at: Instant,
    /** where the line stands: written here, in a case, in a notice */
    from: z.enum(['major', 'case', 'notice']),
    what: z.string(),
    subject: z.string(),
    text: z.string(),
    by: z.string().nullable(),
  })
  .meta({ id: 'TimelineLine' });
export type TimelineLine = z.infer<typeof TimelineLine>;

export const findingKinds = ['cause', 'contributing', 'worked', 'failed'] as const;
export const Finding = z.object({ kind: z.enum(findingKinds), text: z.string().trim().min(3).max(2000) });
export type Finding = z.infer<typeof Finding>;

export const Review = z
  .object({
    state: z.enum(['draft', 'approved']),
    summary: z.string(),
    findings: z.array(Finding),
    version: z.int(),
    approvedAt: Instant.nullable(),
    approvedBy: z.string().nullable(),
  })
  .meta({ id: 'MajorReview' });
export type Review = z.infer<typeof Review>;

export const MajorPage = MajorRow.extend({
  /** `maySee`: whether the caller may open it */
  case: z.object({ case: CaseId, number: z.string(), title: z.string(), maySee: z.boolean() }),
  services: z.array(z.string()),
  impact: Level,
  clinics: z.int(),
  careAffected: z.boolean(),
  declaredAt: Instant,
  declaredBy: z.string(),
  closedAt: Instant.nullable(),
  solution: z.string(),
  version: z.int(),
  roles: z.array(z.object({ role: MajorRole, person: Person, name: z.string(), from: Instant })),
  updates: z.array(z.object({ audience: Audience, at: Instant, text: z.string(), by: z.string().nullable() })),
  notices: z.array(z.object({ audience: z.enum(['employees', 'public']), notice: z.uuid() })),
  tasks: z.array(MajorTask),
  reports: z.array(
    z.object({ case: CaseId, number: z.string(), title: z.string(), state: CaseState, maySee: z.boolean() }),
  ),
  /** "same for me" in the case and its reports */
  followers: z.int(),
  /** the case, its reports and all who said the same */
  reported: z.int(),
  timeline: z.array(TimelineLine),
  review: Review.nullable(),
  /** sees the whole timeline and the draft of the review */
  isWithin: z.boolean(),
  allowed: z.array(MajorStep),
}).meta({ id: 'Major' });
export type MajorPage = z.infer<typeof MajorPage>;

export const listMajorCandidates = query({
  id: 'list-major-candidates',
  domain,
  path: '/major-candidates',
  summary: 'What looks like a major incident and waits for a decision: bursts of similar reports, storms of alarms',
  permission: leadMajors,
  input: z.object({}),
  output: z.object({ rows: z.array(MajorCandidate) }),
});

export const dismissMajorCandidate = action({
  id: 'dismiss-major-candidate',
  domain,
  path: '/major-candidates/:candidate/dismiss',
  summary: 'It is no major incident; what comes in afterwards is counted anew',
  permission: leadMajors,
  input: z.object({ candidate: z.uuid(), reason: z.string().trim().max(2000).default('') }),
  output: z.object({ candidate: z.uuid() }),
  refuses: ['no-such-candidate'],
});

export const declareMajor = action({
  id: 'declare-major',
  domain,
  path: '/major-incidents',
  summary: 'Declare a major incident, from a candidate or from a case: its reports are joined and its clock starts',
  permission: leadMajors,
  input: z.object({
    candidate: z.uuid().optional(),
    case: CaseId.optional(),
    title: z.string().trim().min(3).max(200).optional(),
    level: Level.default(2),
  }),
  output: z.object({ major: MajorId, number: z.string() }),
  refuses: ['no-such-candidate', 'no-such-case', 'already-major', 'case-is-over', 'candidate-or-case', 'no-team'],
});

export const listMajors = query({
  id: 'list-majors',
  domain,
  path: '/major-incidents',
  summary: 'Major incidents, the latest first; those going on, those over, or the one a case is part of',
  permission: readMajors,
  input: z.object({
    state: z.enum(['ongoing', 'over']).optional(),
    case: CaseId.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(100),
  }),
  output: z.object({ rows: z.array(MajorRow), mayLead: z.boolean() }),
});

export const showMajor = query({
  id: 'show-major',
  domain,
  path: '/major-incidents/:major',
  summary: 'One major incident with its timeline, roles, updates, tasks, reports and review',
  permission: readMajors,
  input: z.object({ major: MajorId }),
  output: MajorPage,
  refuses: ['no-such-major'],
});

const step = { domain, output: MajorPage } as const;
const refuses = ['no-such-major', 'major-not-in-this-state'];

export const changeMajor = action({
  ...step,
  id: 'change-major',
  method: 'PATCH',
  path: '/major-incidents/:major',
  summary: 'Correct title, level, services, when it began and what the rule asks; the rule then decides anew',
  permission: leadMajors,
  input: z.object({
    major: MajorId,
    version: z.int().min(1).optional(),
    title: z.string().trim().min(3).max(200).optional(),
    level: Level.optional(),
    services: z.array(Code).max(20).optional(),
    impact: Level.optional(),
    clinics: z.int().min(0).max(999).optional(),
    careAffected: z.boolean().optional(),
    beganAt: Instant.optional(),
  }),
  refuses: [...refuses, 'major-changed-meanwhile', 'unknown-service', 'later-than-now'],
});

export const setMajorRole = action({
  ...step,
  id: 'set-major-role',
  method: 'PUT',
  path: '/major-incidents/:major/roles/:role',
  summary: 'Give a role to a person, or take it back',
  permission: leadMajors,
  input: z.object({ major: MajorId, role: MajorRole, person: Person.nullable() }),
  refuses: [...refuses, 'unknown-person'],
});

export const writeMajorLine = action({
  ...step,
  id: 'write-major-line',
  path: '/major-incidents/:major/lines',
  summary: 'Write down what has happened, now or earlier',
  permission: readMajors,
  input: z.object({ major: MajorId, text: Sentence, at: Instant.optional() }),
  refuses: [...refuses, 'later-than-now'],
});

export const tellMajor = action({
  ...step,
  id: 'tell-major',
  path: '/major-incidents/:major/updates',
  summary: 'Tell how it goes, in words for each audience: start pages, the public status page, the region’s leaders',
  permission: readMajors,
  input: z.object({
    major: MajorId,
    employees: z.string().trim().max(4000).default(''),
    public: z.string().trim().max(4000).default(''),
    leaders: z.string().trim().max(4000).default(''),
    severity: z.enum(['degraded', 'outage']).default('outage'),
    expectedEndAt: Instant.nullable().default(null),
    /** the next one, when it is not to come as the level says */
    nextAt: Instant.optional(),
  }),
  refuses: [...refuses, 'update-says-nothing', 'ends-before-it-began'],
});

export const addMajorTask = action({
  ...step,
  id: 'add-major-task',
  path: '/major-incidents/:major/tasks',
  summary: 'Ask somebody to do something by a time',
  permission: readMajors,
  input: z.object({ major: MajorId, text: Sentence, owner: Person, dueAt: Instant }),
  refuses: [...refuses, 'unknown-person'],
});

export const finishMajorTask = action({
  domain,
  id: 'finish-major-task',
  path: '/major-tasks/:task/done',
  summary: 'A task or an action of the review is done: say what came of it',
  permission: readMajors,
  input: z.object({ task: z.uuid(), outcome: z.string().trim().max(2000).default('') }),
  output: z.object({ task: z.uuid() }),
  refuses: ['no-such-task', 'task-is-done'],
});

export const joinMajorReport = action({
  ...step,
  id: 'join-major-report',
  path: '/major-incidents/:major/reports',
  summary: 'This report is the same incident: it is solved together with it',
  permission: leadMajors,
  input: z.object({ major: MajorId, case: CaseId }),
  refuses: [...refuses, 'no-such-case', 'already-major', 'case-is-over'],
});

export const leaveMajorReport = action({
  ...step,
  id: 'leave-major-report',
  method: 'DELETE',
  path: '/major-incidents/:major/reports/:case',
  summary: 'This report was something else after all',
  permission: leadMajors,
  input: z.object({ major: MajorId, case: CaseId }),
  refuses: [...refuses, 'no-such-case'],
});

export const solveMajor = action({
  ...step,
  id: 'solve-major',
  path: '/major-incidents/:major/solve',
  summary: 'It works again: the case and every joined report are solved together, and the notices end',
  permission: leadMajors,
  input: z.object({ major: MajorId, text: Sentence, solvedAt: Instant.optional() }),
  refuses: [...refuses, 'ends-before-it-began', 'later-than-now'],
});

export const reopenMajor = action({
  ...step,
  id: 'reopen-major',
  path: '/major-incidents/:major/reopen',
  summary: 'It was not over: the case is opened again and the clock starts',
  permission: leadMajors,
  input: z.object({ major: MajorId, text: Sentence }),
  refuses,
});

export const closeMajor = action({
  ...step,
  id: 'close-major',
  path: '/major-incidents/:major/close',
  summary: 'The leading ends and the review (PIR) begins',
  permission: leadMajors,
  input: z.object({ major: MajorId }),
  refuses,
});
