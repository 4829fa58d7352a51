// The lists of cases: the agent's queues, my own, and the disturbances others can join.
import { z } from 'zod';
import { query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import { CaseChannel, CaseId, CaseKind, CaseRow, CaseState } from './case-contract.ts';

const domain = 'service-desk';
const Code = z.string().trim().min(1).max(40);
const Instant = z.iso.datetime({ offset: true });

export const caseViews = ['mine', 'unassigned', 'team', 'all', 'followed'] as const;
export const caseSorts = ['urgent', 'deadline', 'due', 'newest', 'oldest', 'changed'] as const;

export const caseDues = ['passed', 'week', 'any'] as const;

/** Which cases of the queues, and in which order: what stands in the address of the desk, and what a kept view keeps. */
export const CaseChoice = z
  .object({
    view: z.enum(caseViews).default('team'),
    state: CaseState.or(z.enum(['open', 'all'])).default('open'),
    kind: CaseKind.optional(),
    team: Code.optional(),
    service: Code.optional(),
    /** of the register of suppliers: it waits for it, or did last */
    supplier: z.uuid().optional(),
    priority: z.coerce.number<number>().int().min(1).max(4).optional(),
    channel: CaseChannel.optional(),
    /** the person it is for */
    requester: z.uuid().optional(),
    /** the person who has it in hand */
    assignee: z.uuid().optional(),
    /** a unit with those below it */
    unit: Code.optional(),
    late: z.literal('yes').optional(),
    /** by the day it is to be done: passed, within seven days, any */
    due: z.enum(caseDues).optional(),
    /** opened from this day, and until that day, both included */
    openedFrom: z.iso.date().optional(),
    openedTo: z.iso.date().optional(),
    /** words of the title or the description, or a number */
    search: z.string().trim().max(200).optional(),
    sort: z.enum(caseSorts).default('urgent'),
  })
  .meta({ id: 'CaseChoice' });
export type CaseChoice = z.infer<typeof CaseChoice>;

export const listCases = query({
  id: 'list-cases',
  domain,
  path: '/cases',
  summary: 'The agent’s queues: cases of my teams, filtered and paged by key',
  permission: 'service-desk.work-cases',
  input: CaseChoice.extend({
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(CaseRow), next: z.string().nullable() }),
});

export const listMyCases = query({
  id: 'list-my-cases',
  domain,
  path: '/cases/mine',
  summary: 'What I have reported or asked for, what is for me and what I follow, latest first',
  permission: 'service-desk.open-case',
  input: z.object({
    state: z.enum(['open', 'over', 'all']).default('all'),
    /** words of the title or the description, or a number */
    search: z.string().trim().max(200).optional(),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(100).default(30),
  }),
  output: z.object({ rows: z.array(CaseRow), next: z.string().nullable() }),
});

export const countQueues = query({
  id: 'count-queues',
  domain,
  path: '/cases/queues',
  summary: 'How many open cases there are in each of my queues',
  permission: 'service-desk.work-cases',
  input: z.object({}),
  output: z.object({
    mine: z.int(),
    unassigned: z.int(),
    /** a deadline or the day they were to be done has passed */
    late: z.int(),
    teams: z.array(z.object({ team: z.string(), name: z.string(), open: z.int(), urgent: z.int() })),
  }),
});

/** A disturbance others can say "the same for me" to: no names, no internal words. */
export const KnownDisturbance = z
  .object({
    case: CaseId,
    number: z.string(),
    title: z.string(),
    serviceName: z.string().nullable(),
    state: CaseState,
    followers: z.int(),
    isMine: z.boolean(),
    openedAt: Instant,
  })
  .meta({ id: 'KnownDisturbance' });

export const listDisturbances = query({
  id: 'list-disturbances',
  domain,
  path: '/disturbances',
  summary: 'Open incidents that several people have, for “the same for me”; most followed first',
  permission: 'service-desk.open-case',
  input: z.object({
    search: z.string().trim().max(200).optional(),
    limit: z.coerce.number<number>().int().min(1).max(20).default(5),
  }),
  output: z.object({ rows: z.array(KnownDisturbance) }),
});
