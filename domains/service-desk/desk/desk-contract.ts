// What an agent's desk can do beside single cases: kept views, one step for many cases, who writes just now, and following
// the work across teams.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { CaseId, CaseKind, followingMails } from '../case-contract.ts';
import { CaseChoice } from '../case-list-contract.ts';

const domain = 'service-desk';
const permission = 'service-desk.work-cases';
const Code = z.string().trim().min(1).max(40);
const Instant = z.iso.datetime({ offset: true });
const Level = z.int().min(1).max(3);
const ViewName = z.string().trim().min(1).max(60);
const ViewId = z.uuid();
const Facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** More would be a list of their own. */
export const mostViews = 40;
/** Cases one step can be taken with at once. */
export const mostAtOnce = 200;

export const CaseView = z
  .object({
    view: ViewId,
    name: ViewName,
    choice: CaseChoice,
    /** the team it is shared with */
    team: Code.nullable(),
    teamName: z.string().nullable(),
    owner: z.string(),
    isMine: z.boolean(),
    mayChange: z.boolean(),
  })
  .meta({ id: 'CaseView' });
export type CaseView = z.infer<typeof CaseView>;

export const listCaseViews = query({
  id: 'list-case-views',
  domain,
  path: '/cases/views',
  summary: 'My kept views of the queues and those shared with my teams, by name',
  permission,
  input: z.object({}),
  output: z.object({ views: z.array(CaseView) }),
});

export const keepCaseView = action({
  id: 'keep-case-view',
  domain,
  path: '/cases/views',
  summary: 'Keep search, filters and order under a name, for oneself or with one’s team',
  permission,
  input: z.object({ name: ViewName, choice: CaseChoice, team: Code.nullable().default(null) }),
  output: z.object({ view: ViewId }),
  refuses: ['too-many-views', 'not-your-team'],
});

export const changeCaseView = action({
  id: 'change-case-view',
  domain,
  method: 'PATCH',
  path: '/cases/views/:view',
  summary: 'Give a kept view another name or choice, share it with a team or take it back to oneself',
  permission,
  input: z.object({
    view: ViewId,
    name: ViewName.optional(),
    choice: CaseChoice.optional(),
    team: Code.nullable().optional(),
  }),
  output: z.object({ view: ViewId }),
  refuses: ['no-such-view', 'not-your-team'],
});

export const deleteCaseView = action({
  id: 'delete-case-view',
  domain,
  method: 'DELETE',
  path: '/cases/views/:view',
  summary: 'Forget a kept view',
  permission,
  input: z.object({ view: ViewId }),
  output: z.object({}),
  refuses: ['no-such-view'],
});

/** A step many cases can take at once. */
export const StepForMany = z.discriminatedUnion('does', [
  z.object({ does: z.literal('take') }),
  z.object({
    does: z.literal('assign'),
    team: Code,
    person: z.uuid().nullable().default(null),
    reason: z.string().trim().max(2000).default(''),
  }),
  z.object({
    does: z.literal('change'),
    kind: CaseKind.optional(),
    service: Code.nullable().optional(),
    impact: Level.optional(),
    urgency: Level.optional(),
  }),
  z.object({
    does: z.literal('resolve'),
    solution: z.string().trim().min(1).max(20_000),
    /** for those whose kind nobody has decided */
    kind: CaseKind.exclude(['undecided']).optional(),
  }),
  z.object({ does: z.literal('merge'), into: CaseId }),
]);
export type StepForMany = z.infer<typeof StepForMany>;

export const stepCases = action({
  id: 'step-cases',
  domain,
  path: '/cases/steps',
  summary:
    'Take one step with up to 200 cases: each is done whole or not at all, and the answer says which and why not',
  permission,
  input: z.object({ cases: z.array(CaseId).min(1).max(mostAtOnce), step: StepForMany }),
  output: z.object({
    done: z.int(),
    results: z.array(
      z.object({
        case: CaseId,
        /** empty for a case one may not know of */
        number: z.string(),
        refusal: z.object({ code: z.string(), facts: Facts }).nullable(),
      }),
    ),
  }),
});

export const whoWrites = query({
  id: 'who-writes-in-case',
  domain,
  path: '/cases/:case/writers',
  summary: 'Who else is writing in a case just now; asking with `writing` tells the others for some seconds that I am',
  permission,
  input: z.object({ case: CaseId, writing: z.enum(['yes', 'no']).optional() }),
  output: z.object({ names: z.array(z.string()) }),
  refuses: ['no-such-case'],
});

export const followCase = action({
  id: 'follow-case',
  domain,
  path: '/cases/:case/follow',
  summary: 'Follow the work with a case wherever it goes, and be told what happens',
  permission,
  input: z.object({ case: CaseId }),
  output: z.object({ case: CaseId }),
  refuses: ['no-such-case'],
});

export const unfollowCase = action({
  id: 'unfollow-case',
  domain,
  method: 'DELETE',
  path: '/cases/:case/follow',
  summary: 'Follow the work with a case no more',
  permission,
  input: z.object({ case: CaseId }),
  output: z.object({ case: CaseId }),
  refuses: ['no-such-case'],
});

export const setFollowingMail = action({
  id: 'set-following-mail',
  domain,
  method: 'PUT',
  path: '/cases/followed/mail',
  summary: 'Whether I am mailed of what others do in the cases I follow: at once, in one mail a morning, or not',
  permission,
  input: z.object({ mail: z.enum(followingMails) }),
  output: z.object({ mail: z.enum(followingMails) }),
});

export const seeFollowed = action({
  id: 'see-followed-case',
  domain,
  path: '/cases/:case/seen',
  summary: 'I have read what is new in a case I follow',
  permission,
  input: z.object({ case: CaseId }),
  output: z.object({ case: CaseId }),
  refuses: ['no-such-case'],
});

export const listFollowedNews = query({
  id: 'list-followed-news',
  domain,
  path: '/cases/followed/news',
  summary: 'What others have done in the cases I follow since I last read them, latest first',
  permission,
  input: z.object({ limit: z.coerce.number<number>().int().min(1).max(50).default(10) }),
  output: z.object({
    news: z.array(
      z.object({
        case: CaseId,
        number: z.string(),
        title: z.string(),
        what: z.string(),
        at: Instant,
        by: z.string().nullable(),
        /** lines of the history one has not read */
        count: z.int(),
      }),
    ),
  }),
});
